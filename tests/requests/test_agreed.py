"""Do the pages say what two teams agreed, where it is needed?"""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY
from tests.catalog.test_alone import saying
from tests.requests.stages import anew, day, working

from footpath.catalog.agreed import Alone, Content, Duty
from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.requests import actions

pytestmark = pytest.mark.usefixtures("tuesday")


def page(client: Client, route: str, key: int) -> str:
    answer = client.get(reverse(route, args=[key]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_while_promising_another_day_it_says_how_far_one_may_go(
    cast: Cast, sign_in: Callable[[Person], Client]
) -> None:
    request = working(cast)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    saying(cast, Content(alone=(Alone(cast.facilities.pk, "Whoever has it", days=2),)))
    said = (
        "Agreed, without asking anybody: Whoever has it: moves a date by up to 2 working days. Beyond that Cleo Marin"
    )
    assert said in page(sign_in(cast.ben), "request", request.pk)
    assert "without asking anybody" not in page(sign_in(cast.cleo), "request", request.pk)  # she decides
    assert "without asking anybody" not in page(sign_in(cast.ana), "request", request.pk)


def test_while_declining_it_says_what_needs_nobody_else(cast: Cast, sign_in: Callable[[Person], Client]) -> None:
    request = working(cast)
    saying(cast, Content(alone=(Alone(cast.facilities.pk, "Whoever has it", what="says no to a wall"),)))
    assert "Whoever has it: says no to a wall" in page(sign_in(cast.ben), "request", request.pk)


def test_who_does_what_stands_on_the_request_and_on_the_service(
    cast: Cast, sign_in: Callable[[Person], Client]
) -> None:
    request = anew(working(cast))
    saying(cast, Content(duties=(Duty("Keys", responsible="Ben"),)))
    for who in (cast.ana, cast.ben):
        assert "Responsible: Ben" in page(sign_in(who), "request", request.pk)
    title = "Facilities and Flight operations agreed"
    assert title in page(sign_in(cast.ana), "service", cast.move.pk)
    assert title not in page(sign_in(cast.dov), "service", cast.move.pk)
