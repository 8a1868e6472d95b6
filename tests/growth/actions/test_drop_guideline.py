"""How does a line leave a team's board?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import board, listed

from footpath.growth.actions import drop_guideline, merge_guideline
from footpath.growth.cooperation.boards import lines_of

pytestmark = pytest.mark.django_db


def test_by_whoever_leads_and_what_was_merged_stands_for_itself_again(cast):
    first, second = listed(cast)
    merge_guideline(cast.facilities, line=second, into=first, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        drop_guideline(cast.facilities, line=first, by=cast.ben, now=MONDAY)
    drop_guideline(cast.facilities, line=first, by=cast.cleo, now=MONDAY)
    assert [one.pk for one, _merged in lines_of(board(cast))] == [second.pk]
    with pytest.raises(ValidationError):
        drop_guideline(cast.facilities, line=first, by=cast.cleo, now=MONDAY)
