"""How does a customer say no, without a reason?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import answer, sent

from footpath.conversations.actions import decline_sheet
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_no_is_no_and_what_was_sealed_is_gone_unread(cast):
    sheet = decline_sheet(sent(cast), by=cast.ana, now=MONDAY)
    assert (sheet.state, sheet.sealed, sheet.own) == ("declined", "", None)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("worksheet.declined", {})
    with pytest.raises(Refused):
        answer(sheet)


def test_nobody_declines_for_somebody_else(cast):
    with pytest.raises(PermissionDenied):
        decline_sheet(sent(cast), by=cast.ben, now=MONDAY)
