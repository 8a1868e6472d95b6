"""How does somebody ask a customer no more?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import drafts, opened, sent

from footpath.conversations.actions import take_back_sheet
from footpath.conversations.sheets.permissions import visible_sheets
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_what_was_sealed_is_gone_and_the_customer_is_told(cast):
    sheet = take_back_sheet(sent(cast), by=cast.ben, now=MONDAY)
    assert (sheet.state, sheet.sealed) == ("taken_back", "")
    assert visible_sheets(cast.ana).get() == sheet
    assert Event.objects.latest("id").kind == "worksheet.taken_back"


def test_of_a_draft_the_customer_never_learns(cast):
    take_back_sheet(drafts(cast)[0], by=cast.ben, now=MONDAY)
    assert not visible_sheets(cast.ana).exists()


def test_what_is_open_stays_and_nobody_else_takes_it_back(cast):
    sheet = opened(cast)
    with pytest.raises(Refused):
        take_back_sheet(sheet, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        take_back_sheet(sheet, by=cast.ana, now=MONDAY)
