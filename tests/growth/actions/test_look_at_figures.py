"""Has a plan reached what it aimed at?"""

import pytest
from tests.cast import MONDAY
from tests.growth.planning import WEEK, again, promised, under_way

from footpath.growth.actions import look_at_figures, tick_step
from footpath.growth.models import Evidence, Step
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_footpath_says_when_it_has_been_reached(cast):
    plan = under_way(cast)
    promised(cast, MONDAY + WEEK, kept=9, of=10)
    now = MONDAY + 2 * WEEK
    assert look_at_figures(plan, now=now) == "met"
    plan = again(plan)
    assert (plan.state, plan.verdict, plan.ended_on, plan.next_on) == ("met", "met", now.date(), None)
    evidence = Evidence.objects.get()
    assert (evidence.reached_on, evidence.latest) == (now.date(), {"n": 10, "total": 9, "squares": 9})
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == ("plan.met", None, {})
    assert look_at_figures(plan, now=now) == ""  # said once


def test_ticking_all_steps_reaches_nothing_by_itself(cast):
    plan = under_way(cast)
    tick_step(Step.objects.get(), done=True, by=cast.ben, now=MONDAY)
    promised(cast, MONDAY + WEEK, kept=5, of=10)
    assert look_at_figures(plan, now=MONDAY + 2 * WEEK) == ""
    assert again(plan).state == "active"


def test_a_few_cases_say_nothing(cast):
    plan = under_way(cast)
    promised(cast, MONDAY + WEEK, kept=4, of=4)
    assert look_at_figures(plan, now=MONDAY + 2 * WEEK) == ""
    assert Evidence.objects.get().latest == {"n": 4, "total": 4, "squares": 4}


def test_on_the_day_of_the_last_look_it_is_judged(cast):
    plan = under_way(cast)
    promised(cast, MONDAY + WEEK, kept=7, of=10)
    assert look_at_figures(plan, now=MONDAY + 12 * WEEK - WEEK / 7) == ""
    assert look_at_figures(again(plan), now=MONDAY + 12 * WEEK) == "not_met"
    assert (again(plan).state, Event.objects.latest("id").kind) == ("not_met", "plan.not_met")


def test_what_happened_before_the_start_counts_for_nothing(cast):
    plan = under_way(cast)
    promised(cast, MONDAY - WEEK, kept=10, of=10)
    assert look_at_figures(plan, now=MONDAY + 12 * WEEK) == "not_met"
    assert Evidence.objects.get().latest == {"n": 0, "total": 0, "squares": 0}
