"""Which months have a page, of whom, and for whose eyes?"""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.growth.routing import TODAY, crew, started

from footpath.insight.month.months import BACK, Month, house, month_named, months, part_of
from footpath.people.models import Membership
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db


def test_this_month_so_far_and_a_year_back():
    found = months(TODAY)
    assert len(found) == BACK + 1
    assert (found[0].since, found[0].until, found[0].so_far) == (date(2026, 11, 1), date(2026, 12, 1), True)
    assert (found[-1].since, found[-1].so_far) == (date(2025, 11, 1), False)
    assert found[1].earlier(10).since == date(2025, 12, 1)
    assert Month.at(date(2026, 12, 1), TODAY).until == date(2027, 1, 1)


@pytest.mark.parametrize("text", ["2026-13", "2026-12", "2024-01", "october", "0000-00", "2026-10-01"])
def test_what_is_no_month_ahead_or_too_far_back_is_none(text):
    assert month_named(text, TODAY) is None


def test_everybody_reads_the_house_and_a_part_those_who_are_in_it(cast, sign_in, tuesday):
    crew(cast.facilities, 5)
    program = started(cast, cast.facilities)
    of_part = part_of(program)
    address = of_part.url(date(2026, 11, 1))
    assert [sign_in(one).get(address).status_code for one in (cast.ben, cast.eve, cast.ana)] == [200, 200, 404]
    assert sign_in(cast.ana).get(house().url(date(2026, 11, 1))).status_code == 200
    assert sign_in(cast.ana).get(reverse("program-month", args=["2026-12"])).status_code == 404
    listed = sign_in(cast.ana).get(reverse("program-months")).content.decode()
    assert "November 2026" in listed
    assert "Facilities" not in listed.split("<main")[1]


def test_of_fewer_than_five_people_there_is_nothing(cast, sign_in, tuesday):
    crew(cast.facilities, 5)
    address = part_of(started(cast, cast.facilities)).url(date(2026, 11, 1))
    assert "Promises kept" in sign_in(cast.eve).get(address).content.decode()
    Membership.objects.filter(team=cast.facilities).exclude(person=cast.ben).update(until=TODAY)
    page = sign_in(cast.eve).get(address).content.decode()
    assert "Fewer than five people" in page
    assert "Promises kept" not in page


def test_months_before_anything_was_known_are_not_offered(cast, sign_in, tuesday):
    def offered() -> str:
        return sign_in(cast.ana).get(reverse("program-months")).content.decode()

    started(cast)
    assert "November 2026" in offered()
    assert "August 2026" not in offered()
    it = ask(cast, MONDAY)
    ServiceRequest.objects.filter(pk=it.pk).update(
        submitted_at=MONDAY - timedelta(days=120)
    )  # as a history is taken in
    assert "July 2026" in offered()
    assert "June 2026" not in offered()
