"""Does every request that nobody has find somebody, or is it said that it cannot?"""

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.requests.stages import TUESDAY, anew, day, kinds, needs_sign_off, queued, sign_off, working
from tests.requests.test_races import at_once

from footpath import jobs
from footpath.people import actions as people
from footpath.people.models import Absence, Team
from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import ServiceRequest, SignOff
from footpath.requests.tasks_hands import find_hands
from footpath.site.schedule import SCHEDULE


def gives_out(cast):
    Team.objects.filter(pk=cast.facilities.pk).update(gives_out=True)


@pytest.mark.django_db
def test_what_is_asked_is_given_to_somebody_as_it_comes(cast):
    gives_out(cast)
    request = queued(cast)
    jobs.run_all(now=MONDAY, raise_errors=True)
    assert anew(request).assignee in (cast.ben, cast.cleo)


@pytest.mark.django_db
def test_what_somebody_has_who_falls_ill_goes_to_who_is_here(cast):
    gives_out(cast)
    request = working(cast)
    people.say_away(cast.ben, first=day(0), last=day(3), by=cast.ben, now=MONDAY)
    jobs.run_all(now=MONDAY, raise_errors=True)
    assert anew(request).assignee == cast.cleo
    assert [kind for kind in kinds(request) if kind in ("offered_back", "assigned")] == ["offered_back", "assigned"]


@pytest.mark.django_db
def test_whoever_stands_in_is_asked_for_their_yes_at_once(cast):
    request = sign_off(cast)
    needs_sign_off(cast, "line_manager")
    people.say_away(cast.max, first=day(0), last=day(3), delegate=cast.dov, by=cast.max, now=MONDAY)
    jobs.run_all(now=MONDAY, raise_errors=True)
    asked = SignOff.objects.get(request=request)
    assert (asked.approver, asked.delegate) == (cast.max, cast.dov)
    assert anew(request).complete_at is None  # no clock of the provider's runs
    actions.agree(anew(request), by=cast.dov, now=MONDAY)
    assert anew(request).complete_at == MONDAY


@pytest.mark.django_db
def test_the_schedule_finds_what_the_day_has_changed(cast, monkeypatch):
    gives_out(cast)
    request, held = queued(cast), working(cast)
    for person, last in ((cast.ben, 2), (cast.cleo, 1)):
        Absence.objects.create(person=person, first=day(1), last=day(last))
    assert "footpath.requests.tasks_hands.find_hands" in {one.task for one in SCHEDULE}
    monkeypatch.setattr(timezone, "now", lambda: TUESDAY)
    find_hands.func()
    assert "hands_missing" in kinds(request)
    assert "offered_back" in kinds(held)
    monkeypatch.setattr(timezone, "now", lambda: TUESDAY.replace(day=25))
    find_hands.func()
    assert {anew(request).assignee, anew(held).assignee} == {cast.cleo}


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_workers_give_out_and_offer_back_once(cast):
    request = queued(cast)
    gives_out(cast)
    heard = at_once(request, [(lambda it, _by: actions.give_out(it, now=TUESDAY), cast.eve)] * 4)
    assert not heard.told
    assert kinds(request).count("assigned") == 1
    Absence.objects.create(person=anew(request).assignee, first=day(1), last=day(1))
    at_once(request, [(lambda it, _by: actions.offer_back(it, now=TUESDAY), cast.eve)] * 4)
    assert kinds(request).count("offered_back") == 1
    Absence.objects.all().delete()
    for person in (cast.ben, cast.cleo):
        Absence.objects.create(person=person, first=day(1), last=day(1))
    ServiceRequest.objects.filter(pk=request.pk).update(assignee=None)
    at_once(request, [(lambda it, _by: actions.miss_hands(it, now=TUESDAY), cast.eve)] * 4)
    assert kinds(request).count("hands_missing") == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_guard_it_is_given_out_twice(cast, monkeypatch):
    """The control."""
    request = queued(cast)
    gives_out(cast)
    monkeypatch.setattr(_move, "GUARDED", False)
    at_once(request, [(lambda it, _by: actions.give_out(it, now=TUESDAY), cast.eve)] * 4)
    assert kinds(request).count("assigned") > 1
