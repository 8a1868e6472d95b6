"""Who is asked whether they would choose a team again: about what they used, two services a quarter, within budget?"""

from datetime import timedelta
from random import Random

import pytest
from django.utils.crypto import get_random_string
from tests.cast import MONDAY

from footpath.catalog.models import Service
from footpath.people import actions as people
from footpath.people.models import Draw, Membership, Person
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.surveys import actions
from footpath.surveys.choosing.asking import choice_wave, used_lately
from footpath.surveys.choosing.tasks import ask_about_choice
from footpath.surveys.models import Invitation

DAY = timedelta(days=1)


@pytest.fixture
def wave(cast):
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    cast.dov.refresh_from_db()
    return actions.begin_choice(by=cast.dov, now=MONDAY)


@pytest.fixture
def users(cast):
    """Six people of Sales who used two services of Facilities."""
    found = [Person.objects.create(email=f"u{n}@x.example", name=f"User {n}") for n in range(6)]
    Membership.objects.bulk_create(Membership(person=one, team=cast.sales, since="2020-01-06") for one in found)
    paint = Service.objects.create(name="Paint", team=cast.facilities)
    for service in (cast.move, paint):
        for person in found:
            used(cast, service, person)
    return found


def used(cast, service, person, at=MONDAY - DAY, **more):
    return ServiceRequest.objects.create(
        service=service, team=cast.facilities, asker=person, title="Done", state=State.CLOSED, drafted_at=at,
        submitted_at=at, accepted_at=at, source="past", external_id=get_random_string(12), **more,
    )  # fmt: skip


def ask(wave, now=MONDAY, spread=1):
    return actions.ask_choice(wave, now=now, spread=spread, luck=Random(1))


def test_everybody_is_asked_about_one_service_a_day_and_two_a_quarter(cast, wave, users):
    made = ask(wave)
    assert {one.person_id for one in made} == {one.pk for one in users}
    assert all(one.is_open and one.cells == {"about": one.about} for one in made)
    assert {one.about for one in made} == {f"service:{pk}" for pk in used_lately(MONDAY, 5)}
    assert len(ask(wave, MONDAY + DAY)) == 6
    third = Service.objects.create(name="Clean", team=cast.facilities)
    for person in users:
        used(cast, third, person)
    assert ask(wave, MONDAY + 2 * DAY) == []
    assert set(Draw.objects.values_list("what", flat=True)) == {"would_choose"}
    fresh = MONDAY + 92 * DAY
    ServiceRequest.objects.filter(service=third).update(accepted_at=fresh - DAY)
    assert {one.about for one in ask(wave, fresh)} == {f"service:{third.pk}"}


def test_a_few_are_asked_each_day(cast, wave, users):
    assert len(ask(wave, spread=3)) == 2
    ask_about_choice.call(now=MONDAY + DAY)
    assert Invitation.objects.count() == 3


def test_nobody_is_asked_where_nothing_could_be_told_nor_about_their_own_team_nor_what_is_confidential(
    cast, wave, users
):
    ServiceRequest.objects.filter(asker=users[0]).delete()
    ServiceRequest.objects.filter(asker=users[1]).update(accepted_at=MONDAY - 91 * DAY)
    assert ask(wave) == []
    used(cast, cast.move, cast.ben)
    assert ask(wave) == []
    used(cast, cast.move, cast.ana)
    assert used_lately(MONDAY, 5) == {cast.move.pk: {one.pk for one in (*users[2:], cast.ana)}}
    Service.objects.filter(pk=cast.move.pk).update(confidential=True)
    assert ask(wave) == []


def test_who_has_no_minutes_left_is_asked_next_month(cast, wave, users):
    for person in users[:2]:
        people.draw(person, "survey", 20, about="wave:0", now=MONDAY)
    assert sorted(one.waits for one in ask(wave)) == [False] * 4 + [True] * 2
    assert len(actions.ask_waiting(wave, now=MONDAY + 10 * DAY)) == 2


def test_after_half_a_year_it_begins_anew(cast, wave, users):
    ask(wave)
    later = MONDAY + 183 * DAY
    ServiceRequest.objects.update(accepted_at=later - DAY)
    assert len(ask(wave, later)) == 6
    anew = choice_wave()
    assert (anew.number, anew.opened_at) == (2, later)
    assert ask(anew, later + DAY) != []
