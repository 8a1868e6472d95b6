"""Is it known from when on requests like it were finished?"""

from functools import partial

import pytest
from tests.cast import MONDAY, Cast, past

from footpath.requests.alike import first_alike
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _anew() -> None:
    first_alike.cache_clear()


def test_it_is_the_oldest_of_those_that_speak(cast: Cast) -> None:
    past(cast, 12)
    newest_first = list(ServiceRequest.objects.order_by("-complete_at").values_list("complete_at", flat=True))
    team, service = cast.facilities.pk, cast.move.pk
    assert first_alike(team, service, 1, MONDAY) == newest_first[0]
    assert first_alike(team, service, 12, MONDAY) == newest_first[-1]
    ServiceRequest.objects.filter(complete_at=newest_first[0]).update(state="declined")
    first_alike.cache_clear()
    assert first_alike(team, service, 1, MONDAY) == newest_first[1]


@pytest.mark.parametrize("count", [0, 13])
def test_where_there_are_not_so_many_nothing_is_said(cast: Cast, count: int) -> None:
    past(cast, 12)
    assert first_alike(cast.facilities.pk, cast.move.pk, count, MONDAY) is None


def test_it_is_asked_once(cast: Cast, count_queries) -> None:
    past(cast, 3)
    look = partial(first_alike, cast.facilities.pk, cast.move.pk, 3, MONDAY)
    assert [count_queries(look), count_queries(look)] == [1, 0]
