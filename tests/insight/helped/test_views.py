"""Does the page say what came after, keep quiet about few, and answer whatever is asked of it?"""

from datetime import date
from decimal import Decimal

import pytest
from tests.cast import past

from footpath.people.actions import take_in_staffing
from footpath.people.models import Membership, Person
from footpath.people.staffing.file import SaidMonth

PAGE = "/did-it-help/?day=2026-08-15&months=3"


@pytest.fixture
def crowd(cast):
    """Four more people in Facilities, so that a page about it is about nobody in particular."""
    for n in range(4):
        one = Person.objects.create(email=f"p{n}@example.org", name=f"Person {n}")
        Membership.objects.create(person=one, team=cast.facilities, since=date(2020, 1, 1))
    return cast


def staffed(cast, team, left):
    rows = [
        SaidMonth(2, team, date(2026, month, 1), 40, gone, Decimal(days))
        for month, gone, days in zip(range(5, 12), [*left, 0], [60, 62, 58, 40, 30, 31, 29], strict=True)
    ]
    take_in_staffing(rows, by=cast.eve, now=cast_now())


def cast_now():
    from tests.cast import MONDAY

    return MONDAY


def test_counts_of_people_stand_on_both_sides(sign_in, crowd, tuesday):
    staffed(crowd, crowd.facilities, [5, 4, 6, 1, 0, 0])
    page = sign_in(crowd.cleo).get(PAGE).text
    assert "15 left" in page
    assert "0 left" in page
    assert "better since" in page


def test_the_requests_of_a_past_are_compared(sign_in, crowd, tuesday):
    past(crowd)
    page = sign_in(crowd.cleo).get(f"/teams/{crowd.facilities.pk}/did-it-help/?day=2026-10-01&months=3")
    assert page.status_code == 200
    assert "Sent to the wrong team" in page.text
    sheet = sign_in(crowd.cleo).get(f"/teams/{crowd.facilities.pk}/did-it-help/figures.csv?day=2026-10-01&months=3")
    assert b"Sent to the wrong team" in b"".join(sheet.streaming_content)


def test_of_few_people_nothing_is_said(sign_in, cast, tuesday):
    past(cast)
    page = sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/did-it-help/")
    assert "Too few people for this page" in page.text
    assert "Sent to the wrong team" not in page.text


@pytest.mark.parametrize("query", ["day=2030-01-01", "day=never", "months=7", "months=x", "day=1200-01-01"])
def test_what_cannot_be_asked_is_said_and_the_usual_page_stands_below(sign_in, crowd, tuesday, query):
    page = sign_in(crowd.cleo).get(f"/did-it-help/?{query}")
    assert page.status_code == 422
    assert "error" in page.text
    assert "Who stays and who is there" in page.text


def test_the_house_is_for_champions_and_those_who_lead(sign_in, crowd, tuesday):
    assert sign_in(crowd.ana).get(PAGE).status_code == 404
    crowd.ana.champions = True
    crowd.ana.save()
    assert sign_in(crowd.ana).get(PAGE).status_code == 200


def test_a_small_team_is_not_shown_and_cannot_be_subtracted(sign_in, crowd, tuesday):
    rows = [
        SaidMonth(2, crowd.facilities, date(2026, 5, 1), 40, 1, Decimal(60)),
        SaidMonth(3, crowd.sales, date(2026, 5, 1), 3, 2, Decimal(31)),
    ]
    take_in_staffing(rows, by=crowd.eve, now=cast_now())
    team = sign_in(crowd.cleo).get(f"/teams/{crowd.facilities.pk}/did-it-help/?day=2026-08-15&months=3").text
    assert "1 left" not in team
    assert "3 left" in sign_in(crowd.cleo).get(PAGE).text
