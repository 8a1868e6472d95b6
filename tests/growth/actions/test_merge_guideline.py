"""How do two lines become one, or two again?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import board, listed

from footpath.growth.actions import add_guideline, merge_guideline
from footpath.growth.cooperation.boards import alike_on, lines_of

pytestmark = pytest.mark.django_db


def test_one_stands_for_both_with_all_that_was_merged_before(cast):
    first, second = listed(cast)
    third = add_guideline(cast.facilities, text="Say by when it is ready", by=cast.ben, now=MONDAY)
    assert alike_on(board(cast)) == [(second, third)]
    merge_guideline(cast.facilities, line=third, into=second, by=cast.ben, now=MONDAY)
    merge_guideline(cast.facilities, line=second, into=first, by=cast.ben, now=MONDAY)
    assert lines_of(board(cast)) == [(first, [second, third])]
    merge_guideline(cast.facilities, line=third, by=cast.ben, now=MONDAY)
    assert [one for one, _merged in lines_of(board(cast))] == [first, third]


def test_not_into_itself_nor_one_that_is_merged_nor_of_another_board(cast):
    first, second = listed(cast)
    merged = merge_guideline(cast.facilities, line=second, into=first, by=cast.ben, now=MONDAY)
    for line, into in ((first, first), (first, merged)):
        with pytest.raises(ValidationError):
            merge_guideline(cast.facilities, line=line, into=into, by=cast.ben, now=MONDAY)
    other = add_guideline(cast.sales, text="Ours", by=cast.dov, now=MONDAY)
    with pytest.raises(ValidationError):
        merge_guideline(cast.facilities, line=other, into=first, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        merge_guideline(cast.facilities, line=second, by=cast.ana, now=MONDAY)
