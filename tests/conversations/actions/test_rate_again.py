"""How do the two rate once more, so that again neither reads first?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.rating import looked_at_again, opened, sheet_of

from footpath.conversations.actions import rate_again
from footpath.history.models import Event
from footpath.people.refusals import Refused

SIXTY = MONDAY + timedelta(days=60)


@pytest.mark.parametrize("first", ["ana", "ben"])
def test_the_second_of_the_two_opens_both(cast, first):
    sheet, one = looked_at_again(cast), getattr(cast, first)
    numbers = {cast.ana: 8, cast.ben: 7}
    sealed = rate_again(sheet, rating=numbers[one], by=one, now=SIXTY)
    assert (sealed.state, sealed.own_again, sealed.rating_again) == ("recheck", None, None)
    with pytest.raises(Refused, match="already"):
        rate_again(sheet_of(cast.ana), rating=3, by=one, now=SIXTY)
    other = sheet.other(one)
    done = rate_again(sheet_of(cast.ana), rating=numbers[other], by=other, now=SIXTY)
    assert (done.state, done.own_again, done.rating_again) == ("closed", 7, 8)
    assert (sheet_of(cast.ana).own_sealed_again, sheet_of(cast.ana).rating_sealed_again) == ("", "")
    assert Event.objects.latest("id").facts == {"opened": True}


def test_a_number_from_one_to_ten_by_one_of_the_two_and_when_it_is_time(cast):
    sheet = looked_at_again(cast)
    with pytest.raises(ValidationError):
        rate_again(sheet, rating=11, by=cast.ana, now=SIXTY)
    with pytest.raises(PermissionDenied):
        rate_again(sheet, rating=8, by=cast.max, now=SIXTY)


def test_not_before_the_sixty_days_are_over(cast):
    with pytest.raises(Refused):
        rate_again(opened(cast), rating=8, by=cast.ana, now=MONDAY)
