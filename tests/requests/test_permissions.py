"""Who may see a request, and what is somebody to it?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ANSWERS, MONDAY, ask
from tests.requests.stages import EVERYBODY, STAGES, TUESDAY, anew, at, draft, questioned, queued

from footpath.catalog import actions as catalog
from footpath.catalog.models import ServiceState
from footpath.people import actions as people
from footpath.people.models import Membership, Person, Team
from footpath.requests import actions
from footpath.requests.models import ServiceRequest, Span
from footpath.requests.permissions import MAY, Side, can, require, sides, standing, visible_to
from footpath.requests.states import State


def sees(person, request, on=TUESDAY):
    return visible_to(person, on.date()).filter(pk=request.pk).exists()


def seen_by(cast, request, on=TUESDAY):
    return {name for name in EVERYBODY if sees(getattr(cast, name), request, on)}


def side(person, request, on=TUESDAY):
    return sides(standing(person, on.date()), anew(request))


@pytest.fixture
def secret(cast):
    """Ana has asked for something of which only the lead and whoever gets it may know."""
    facts = {"name": "Locks", "state": ServiceState.PUBLISHED, "confidential": True}
    service = catalog.offer(cast.facilities, **facts, by=None, now=MONDAY)
    kept = actions.save_draft(None, service=service, by=cast.ana, now=MONDAY, title="The lock of the safe")
    return actions.submit(kept, by=cast.ana, now=MONDAY)


@pytest.mark.parametrize("state", [state for state in STAGES if state != State.DRAFT])
def test_both_sides_and_who_is_above_them_see_it_in_every_state(cast, state):
    assert seen_by(cast, at(cast, state)) == {"ana", "ben", "cleo", "max"}


def test_a_draft_is_its_authors_alone(cast):
    request = draft(cast, asked_for=cast.dov)
    assert seen_by(cast, request) == {"ana"}
    assert {name for name in EVERYBODY if side(getattr(cast, name), request)} == {"ana"}


def test_what_everybody_is(cast, asked):
    serves = {Side.PROVIDER, Side.INSIDE}
    assert side(cast.ana, asked) == {Side.CUSTOMER}
    assert side(cast.ben, asked) == serves
    assert side(cast.cleo, asked) == serves | {Side.LEAD}
    assert side(cast.max, asked) == {Side.LEAD, Side.INSIDE, Side.ABOVE_CUSTOMER}
    assert side(cast.dov, asked) == side(cast.eve, asked) == set()


def test_whoever_it_is_for_and_who_leads_them_see_it(cast):
    request = ask(cast, MONDAY, asked_for=cast.dov)
    assert seen_by(cast, request) == {"ana", "ben", "cleo", "dov", "max"}
    Team.objects.filter(pk=cast.sales.pk).update(lead=cast.eve)
    assert side(cast.eve, request) == {Side.ABOVE_CUSTOMER}
    assert sees(cast.eve, request)


def test_who_was_asked_sees_it_and_who_follows_it(cast):
    question = questioned(cast, asked_of=cast.dov)
    request = question.request
    actions.watch(request, person=cast.eve, by=cast.ana, now=TUESDAY)
    assert sees(cast.dov, request)
    assert sees(cast.eve, request)
    assert side(cast.dov, request) == {Side.ASKED}
    assert side(cast.eve, request) == {Side.WATCHER}


def test_who_administers_sees_no_content(cast):
    assert cast.eve.administers
    assert not any(sees(cast.eve, at(cast, state)) for state in STAGES)


def test_who_joins_the_team_sees_it_from_that_day_until_they_leave(cast, asked):
    membership = people.join_team(cast.facilities, person=cast.dov, since=TUESDAY.date(), by=None, now=MONDAY)
    assert not sees(cast.dov, asked, MONDAY)
    assert sees(cast.dov, asked, TUESDAY)
    Membership.objects.filter(pk=membership.pk).update(until=TUESDAY.date())
    assert sees(cast.dov, asked, TUESDAY)
    assert not sees(cast.dov, asked, TUESDAY + timedelta(days=1))
    assert side(cast.dov, asked, TUESDAY + timedelta(days=1)) == set()


def test_a_team_that_had_it_still_sees_it_and_does_nothing_to_it(cast, asked):
    Span.objects.filter(request=asked).update(team=cast.sales)
    assert sees(cast.dov, asked)
    assert side(cast.dov, asked) == set()
    with pytest.raises(PermissionDenied):
        require("write", cast.dov, anew(asked), TUESDAY)


def test_what_is_confidential_only_the_lead_and_whoever_has_it_see(cast, secret):
    assert seen_by(cast, secret) == {"ana", "cleo"}
    actions.assign(secret, to=cast.ben, by=cast.cleo, now=TUESDAY)
    assert sees(cast.ben, secret)
    assert side(cast.ben, secret) == {Side.PROVIDER, Side.INSIDE}
    actions.assign(anew(secret), to=cast.cleo, by=cast.cleo, now=TUESDAY)
    assert not sees(cast.ben, secret)
    with pytest.raises(PermissionDenied):
        require("take", cast.ben, anew(secret), TUESDAY)


def test_who_leads_a_team_above_leads_those_below_however_deep(cast):
    deep = people.add_team(name="Doors", hours=cast.hours, parent=cast.facilities, by=None, now=MONDAY)
    service = catalog.offer(deep, name="Oil a door", state=ServiceState.PUBLISHED, by=None, now=MONDAY)
    kept = actions.save_draft(None, service=service, by=cast.dov, now=MONDAY, title="It squeaks")
    request = actions.submit(kept, by=cast.dov, now=MONDAY)
    assert seen_by(cast, request) == {"dov", "cleo", "max"}
    assert side(cast.cleo, request) == {Side.LEAD, Side.INSIDE}


def test_a_circle_of_teams_hangs_nobody(cast, asked):
    Team.objects.filter(pk=cast.northfield.pk).update(parent=cast.facilities)
    assert seen_by(cast, asked) == {"ana", "ben", "cleo", "max"}


def test_whoever_has_left_can_do_nothing(cast, asked):
    for name in EVERYBODY:
        person = getattr(cast, name)
        person.is_active = False
        assert not any(can(verb, person, asked, TUESDAY.date()) for verb in MAY)


def test_each_is_listed_once(cast, asked):
    """However many ways lead to it: Cleo is in the team, leads it, was asked, follows, and it stood in many spans."""
    actions.take(asked, by=cast.cleo, now=MONDAY)
    actions.watch(asked, person=cast.cleo, by=cast.ana, now=MONDAY)
    actions.ask_question(asked, text="?", asked_of=cast.ben, by=cast.cleo, now=MONDAY)
    assert list(visible_to(cast.cleo, TUESDAY.date())) == [asked]
    assert visible_to(cast.cleo, TUESDAY.date()).count() == 1


def test_who_is_something_to_it_sees_it(cast):
    """Over every state and everybody: a right to act never comes without the right to see."""
    for state in STAGES:
        request = at(cast, state)
        for name in EVERYBODY:
            person = getattr(cast, name)
            assert bool(side(person, request)) == sees(person, request)


def test_nobody_is_nothing_to_nothing(cast):
    stranger = people.add_person(name="New", email="new@demo.example", by=None, now=MONDAY)
    for _ in range(3):
        queued(cast)
    assert not visible_to(stranger, TUESDAY.date()).exists()
    assert ServiceRequest.objects.count() == 3
    assert Person.objects.filter(pk=stranger.pk).exists()


def test_past_memberships_show_nothing(cast):
    old = people.add_person(name="Old", email="old@demo.example", by=None, now=MONDAY)
    Membership.objects.create(person=old, team=cast.facilities, since=date(2020, 1, 1), until=date(2026, 11, 20))
    request = ask(cast, MONDAY, answers=ANSWERS)
    assert not sees(old, request)
    assert side(old, request) == set()


def test_whoever_has_left_the_team_has_left_its_requests_too(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date() - timedelta(days=1))
    assert not sees(cast.ben, anew(asked))
    with pytest.raises(PermissionDenied):
        require("deliver", cast.ben, anew(asked), MONDAY)
