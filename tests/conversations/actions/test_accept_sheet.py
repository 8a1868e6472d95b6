"""How does a customer say that they will answer?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import answer, sent

from footpath.conversations.actions import accept_sheet
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_the_other_one_knows_and_it_can_still_be_answered(cast):
    sheet = accept_sheet(sent(cast), by=cast.ana, now=MONDAY)
    assert sheet.state == "accepted"
    assert Event.objects.latest("id").kind == "worksheet.accepted"
    with pytest.raises(Refused):
        accept_sheet(sheet, by=cast.ana, now=MONDAY)
    assert answer(sheet).state == "revealed"


def test_nobody_accepts_for_somebody_else(cast):
    with pytest.raises(PermissionDenied):
        accept_sheet(sent(cast), by=cast.ben, now=MONDAY)
