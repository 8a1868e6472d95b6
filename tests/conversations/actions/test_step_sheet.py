"""How do two people say that they have talked about it, and that all is agreed?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import opened, sent

from footpath.conversations.actions import step_sheet
from footpath.history.models import Event
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=7)


def test_either_of_them_goes_on_and_the_sixty_days_begin_anew(cast):
    sheet = step_sheet(opened(cast), to="discussed", by=cast.ana, now=LATER)
    sheet = step_sheet(sheet, to="settled", by=cast.ben, now=LATER)
    assert (sheet.state, sheet.recheck_on) == ("settled", LATER.date() + timedelta(days=60))
    told = list(Event.objects.filter(kind="worksheet.stepped").order_by("id").values_list("facts", flat=True))
    assert told == [{"to": "discussed"}, {"to": "settled"}]
    with pytest.raises(Refused):
        step_sheet(sheet, to="discussed", by=cast.ana, now=LATER)


def test_not_before_it_is_open_nor_by_anybody_else(cast):
    sheet = sent(cast)
    with pytest.raises(Refused):
        step_sheet(sheet, to="discussed", by=cast.ana, now=LATER)
    with pytest.raises(PermissionDenied):
        step_sheet(sheet, to="discussed", by=cast.cleo, now=LATER)
