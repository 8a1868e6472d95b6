"""How does the customer say how it was?"""

import pytest
from tests.requests.stages import TUESDAY, accepted, anew, kinds, one_event, only, refused_elsewhere

from footpath.requests import actions
from footpath.requests.models import Rating
from footpath.requests.refusals import SomebodyWasFaster, Unclear
from footpath.requests.states import State


def rate(request, by, **facts):
    return actions.rate(request, **{"stars": 5, "by": by, "now": TUESDAY} | facts)


def test_it_is_said_once_with_a_comment_if_one_likes(cast):
    request = accepted(cast)
    with one_event(request, "rated", cast.ana):
        rate(request, cast.ana, comment=" Thank you! ", beyond=True)
    rating = Rating.objects.get()
    assert (rating.stars, rating.comment, rating.beyond, rating.by) == (5, "Thank you!", True, cast.ana)
    assert anew(request).state == State.ACCEPTED


def test_only_the_customer_rates(cast):
    only(cast, rate, State.ACCEPTED, "ana")


def test_elsewhere_it_is_refused(cast):
    refused_elsewhere(cast, rate, cast.ana, State.ACCEPTED, State.CLOSED)


def test_a_second_time_somebody_was_faster(cast):
    request = accepted(cast)
    old_page = anew(request)
    rate(request, cast.ana, stars=4)
    actions.close(request, now=TUESDAY.replace(month=12, day=20))
    for late in (old_page, anew(request)):
        with pytest.raises(SomebodyWasFaster, match=r"(Footpath closed it|Ana Ferreira rated it 4 of 5)"):
            rate(late, cast.ana, stars=1)
    assert Rating.objects.get().stars == 4
    assert kinds(request)[-2:] == ["rated", "closed"]


@pytest.mark.parametrize("stars", [0, 6, -1, None, "5", 2.5, 10**30])
def test_stars_go_from_one_to_five(cast, stars):
    request = accepted(cast)
    with pytest.raises(Unclear) as refused:
        rate(request, cast.ana, stars=stars)
    assert refused.value.field == "stars"


@pytest.mark.parametrize("comment", ["x" * 2001, "\x00"])
def test_a_comment_that_cannot_be_kept_is_named(cast, comment):
    request = accepted(cast)
    with pytest.raises(Unclear) as refused:
        rate(request, cast.ana, comment=comment)
    assert refused.value.field == "comment"
    assert not Rating.objects.exists()
