"""Does the list of services show what can be asked for?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY

from footpath.catalog import actions
from footpath.catalog.models import Service, ServiceState
from footpath.people.models import Team

pytestmark = pytest.mark.usefixtures("tuesday")


def services(client, **asked):
    answer = client.get(reverse("services"), asked)
    assert answer.status_code == 200
    return {service.name for service in answer.context["services"]}


@pytest.mark.parametrize("who", ["ana", "ben", "cleo", "dov", "eve", "max"])
def test_everybody_sees_what_is_published_and_nobody_what_is_not(cast, sign_in, who):
    for state in (ServiceState.DRAFT, ServiceState.RETIRED):
        actions.offer(cast.facilities, name=f"A {state} one", state=state, by=None, now=MONDAY)
    assert services(sign_in(getattr(cast, who))) == {"Move a desk or a team"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("desk", True), ("FACILITIES", True), ("furniture cables", True), ("desk spaceship", False), ("%", False),
        ("_", False), ("\x00desk", True), ("x" * 5000, False), ("' OR 1=1 --", False),
    ],
)  # fmt: skip
def test_services_are_found_by_name_team_and_description(cast, sign_in, words, found):
    assert bool(services(sign_in(cast.ana), q=words)) == found


def test_sixty_rows_ask_the_database_no_more_than_three(cast, sign_in, count_queries):
    client, asked = sign_in(cast.ana), []
    for count in (3, 60):
        teams = Team.objects.bulk_create(Team(name=f"Team {n} of {count}", hours=cast.hours) for n in range(count))
        Service.objects.bulk_create(
            Service(team=team, name="Lend a hand", state=ServiceState.PUBLISHED, delivery=3) for team in teams
        )
        asked.append(count_queries(lambda: services(client)))
    assert asked[0] == asked[1]
