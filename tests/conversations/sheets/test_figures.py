"""What is told of a team, of how many, and to whom?"""

import pytest
from tests.cast import MONDAY
from tests.conversations.rating import opened

from footpath.conversations.actions import stop_work
from footpath.conversations.models import SheetRound, Worksheet
from footpath.conversations.sheets.figures import of_team
from footpath.people.models import Person


@pytest.fixture
def pairs(cast):
    """Three people of Facilities and six whom they serve, each pair with its numbers."""

    def person(name: str) -> Person:
        return Person.objects.create(email=f"{name}@x.example".lower(), name=f"{name} Example")

    serving = [cast.ben, cast.cleo, person("Joan")]
    served = [person(f"Pax{n}") for n in range(6)]
    begun = SheetRound.objects.create(owner=cast.ben, begun_on=MONDAY.date())

    def open_pairs(count: int, first: int = 0) -> None:
        for n in range(first, first + count):
            Worksheet.objects.create(
                round=begun, provider=serving[n % 3], customer=served[n % 6], provider_team=cast.facilities,
                state="closed", own=9, predicted=8, rating=5 + n % 3, revealed_at=MONDAY, closed_at=MONDAY,
            )  # fmt: skip

    return open_pairs


def test_four_pairs_tell_nothing_and_five_tell_the_gap_with_its_interval(cast, pairs, sign_in):
    address = f"/teams/{cast.facilities.pk}/worksheets/"
    pairs(4)
    assert of_team(cast.facilities).found is None
    assert "Not enough pairs yet" in sign_in(cast.ben).get(address).content.decode()
    pairs(1, first=4)
    found = of_team(cast.facilities).found
    assert found is not None
    assert (found.n, round(found.gap.mean, 2), round(found.absolute, 2)) == (5, 3.2, 3.2)
    page = sign_in(cast.cleo).get(address).content.decode()
    assert "The team sees it 3.2 points higher than its customers" in page
    assert not any(name in page for name in ("Joan", "Pax"))
    pairs(1, first=5)  # a sixth alone changes nothing
    assert of_team(cast.facilities).found == found


def test_those_in_the_team_and_above_read_it_and_nobody_else(cast, pairs, sign_in):
    pairs(5)
    answers = {
        one.first_name: sign_in(one).get(f"/teams/{cast.facilities.pk}/worksheets/").status_code
        for one in (cast.ben, cast.cleo, cast.max, cast.ana, cast.dov, cast.eve)
    }
    assert answers == {"Ben": 200, "Cleo": 200, "Max": 200, "Ana": 404, "Dov": 404, "Eve": 404}


def test_hours_given_back_are_counted_from_the_first_on(cast, sign_in):
    stop_work(opened(cast), what="A list.", minutes_a_week=90, by=cast.ben, now=MONDAY)
    page = sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/worksheets/").content.decode()
    assert "1.5 h a week" in page
