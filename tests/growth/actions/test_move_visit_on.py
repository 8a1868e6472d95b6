"""What does time do to a visit?"""

import pytest
from tests.cast import MONDAY
from tests.growth.visiting import (
    DAY,
    WEDNESDAY,
    again,
    asked,
    change_asked,
    debriefed,
    done,
    matched,
    place,
    waiting,
)

from footpath.growth import actions
from footpath.growth.actions._visits import offer
from footpath.growth.models import VisitConsent
from footpath.growth.shadowing.tasks import look_after_visits
from footpath.history.models import Event
from footpath.people.actions import deactivate

pytestmark = pytest.mark.django_db


def after(visit, days):
    """Whether something happens so many days after Monday, and how it stands then."""
    moved = actions.move_visit_on(visit, now=MONDAY + days * DAY)
    return moved, again(visit).state


def test_a_place_that_nobody_takes_in_three_working_days_goes_on(cast):
    visit, at = waiting(cast), place(cast)
    visit = offer(visit, at, WEDNESDAY, [], MONDAY)
    assert after(visit, 3) == (False, "offered")
    assert after(visit, 4) == (True, "requested")
    at.refresh_from_db()
    assert (at.taken, again(visit).passed) == (0, [at.pk])


def test_whoever_found_no_place_on_their_days_is_told(cast):
    visit = waiting(cast)
    assert after(visit, 9) == (False, "requested")
    assert after(visit, 10) == (True, "cancelled")
    assert "No place was found" in again(visit).texts["reason"]


def test_without_every_yes_it_is_off_when_the_day_comes(cast):
    visit = asked(cast)
    assert after(visit, 8) == (False, "consents")
    assert after(visit, 9) == (True, "cancelled")
    visit.place.refresh_from_db()
    assert visit.place.taken == 0


def test_both_are_asked_once_whether_it_took_place(cast):
    visit = matched(cast)
    assert after(visit, 9) == (False, "matched")
    assert after(visit, 10) == (True, "matched")
    assert after(visit, 11) == (False, "matched")
    assert after(visit, 24) == (True, "cancelled")


def test_looking_back_is_reminded_of_once_and_silence_ends_it(cast):
    visit = done(cast)
    assert after(visit, 15) == (False, "done")
    assert after(visit, 16) == (True, "done")
    assert after(visit, 17) == (False, "done")
    assert after(visit, 31) == (True, "closed")


def test_where_the_visitor_has_looked_back_their_change_is_asked_about_all_the_same(cast):
    visit = actions.debrief_visit(done(cast), learned="x", differently="y", by=cast.ana, now=MONDAY + 10 * DAY)
    assert after(visit, 31) == (True, "debriefed")
    assert after(visit, 39) == (True, "asked")


def test_thirty_days_later_it_is_asked_and_silence_closes_it(cast):
    visit = debriefed(cast)
    assert after(visit, 38) == (False, "debriefed")
    visit = change_asked(cast)
    assert after(visit, 54) == (False, "asked")
    assert after(visit, 55) == (True, "closed")


def test_whoever_leads_by_now_is_asked_instead_of_somebody_who_left(cast):
    visit = asked(cast)
    deactivate(cast.cleo, by=cast.eve, now=MONDAY)
    assert after(visit, 1) == (True, "consents")
    assert VisitConsent.objects.get(part="host_lead").person == cast.max


def test_the_worker_looks_after_all_of_them_and_two_workers_do_it_once(cast):
    visit = matched(cast)
    for _time in range(2):
        look_after_visits.func(now=MONDAY + 10 * DAY)
    assert Event.objects.filter(kind="visit.reminded", subject_id=visit.pk).count() == 1
