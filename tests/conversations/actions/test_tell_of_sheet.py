"""When does a lead learn that there is a worksheet?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import opened

from footpath.conversations.actions import tell_of_sheet
from footpath.conversations.sheets.permissions import told_to_lead
from footpath.history.models import Event


def test_once_both_say_so_and_until_one_of_them_says_so_no_more(cast):
    sheet, today = opened(cast), MONDAY.date()

    def known() -> int:
        return told_to_lead(cast.cleo, cast.ben, today).count()

    tell_of_sheet(sheet, tells=True, by=cast.ben, now=MONDAY)
    assert known() == 0
    tell_of_sheet(sheet, tells=True, by=cast.ana, now=MONDAY)
    assert (known(), told_to_lead(cast.dov, cast.ben, today).count()) == (1, 0)
    tell_of_sheet(sheet, tells=False, by=cast.ben, now=MONDAY)
    assert known() == 0
    assert Event.objects.latest("id").kind == "worksheet.told"


def test_nobody_else_says_so(cast):
    with pytest.raises(PermissionDenied):
        tell_of_sheet(opened(cast), tells=True, by=cast.cleo, now=MONDAY)
