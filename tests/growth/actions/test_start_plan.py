"""How does a plan begin?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import WEEK, draft, promised, stepped, tied, under_way

from footpath.growth.actions import start_plan
from footpath.growth.models import Evidence
from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.ui.measures import measures

pytestmark = pytest.mark.django_db


def test_what_the_figure_says_now_is_kept_as_where_it_began(cast):
    plan = under_way(cast)
    assert (plan.state, plan.started_on, plan.next_on) == ("active", MONDAY.date(), (MONDAY + 2 * WEEK).date())
    evidence = Evidence.objects.get()
    assert evidence.start == {"n": 10, "total": 5, "squares": 5}
    assert evidence.turn == MONDAY.date()  # a Monday: its week counts as after the start
    assert Event.objects.latest("id").kind == "plan.started"


def test_a_plan_without_evidence_does_not_begin_and_the_field_is_named(cast):
    plan = draft(cast.ben)
    with pytest.raises(ValidationError) as told:
        start_plan(plan, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["steps"]
    stepped(plan)
    with pytest.raises(ValidationError) as told:
        start_plan(plan, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["evidence"]
    plan.refresh_from_db()
    assert plan.state == "draft"


def test_a_figure_that_is_gone_or_over_or_reached_meanwhile_begins_nothing(cast, monkeypatch):
    promised(cast, MONDAY - 2 * WEEK, kept=5, of=10)
    plan = draft(cast.ben)
    stepped(plan)
    tied(plan)
    for spoil in ({"key": "no_more"}, {"target": 0.5}, {"recheck_on": MONDAY.date()}):
        kept = Evidence.objects.values(*spoil).get()
        Evidence.objects.update(**spoil)
        with pytest.raises(ValidationError) as told:
            start_plan(plan, by=cast.ben, now=MONDAY)
        assert list(told.value.message_dict) == ["evidence"]
        Evidence.objects.update(**kept)
    assert "no_more" not in measures()
    with pytest.raises(ValidationError):
        start_plan(plan, by=cast.ben, now=MONDAY + 20 * WEEK)  # nothing in twelve weeks


def test_only_its_owner_begins_it_and_only_once(cast):
    plan = under_way(cast)
    with pytest.raises(PermissionDenied):
        start_plan(plan, by=cast.eve, now=MONDAY)
    with pytest.raises(Refused):
        start_plan(plan, by=cast.ben, now=MONDAY)
