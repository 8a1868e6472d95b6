"""Do lives that are written down at once leave the same rows as the verbs?"""

from datetime import timedelta

import pytest
from django.db import transaction
from tests.cast import MONDAY
from tests.demo.replay import replay, trace

from footpath.demo.bulk import write_down
from footpath.demo.course import tell
from footpath.demo.life import Life
from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield, found
from footpath.demo.past import Past
from footpath.demo.work import Work
from footpath.demo.writing import VERBS
from footpath.history.record import of_the_past
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db
RECENT = timedelta(days=150)
KINDS = ("buy", "bags", "letter", "vehicle", "travel")  # with steps, sign-off, in confidence, round the clock or not


@pytest.fixture
def northfield(db) -> Northfield:
    return found(MONDAY - timedelta(days=760), password_hash="")


@pytest.fixture
def lives(northfield) -> list[Life]:
    """Some of each kind: every verb comes in at least one of them, and some are still open."""
    work, office = Work(northfield, Lots(1)), northfield.cast.hours.calendar
    past = Past(northfield, work, MONDAY)
    plans = [plan for kind in KINDS for plan in past.of_service(kind) if plan.asked_at > MONDAY - RECENT]
    everything = [tell(plan, work, office, MONDAY) for plan in plans]
    found: dict[str, Life] = {}
    for verb in VERBS:
        having = [life for life in everything if verb in {step.verb for step in life.steps}]
        assert having, verb
        found |= {life.plan.key: life for life in having[-2:]}
    return sorted(found.values(), key=lambda life: life.plan.asked_at)


def test_each_life_leaves_what_the_verbs_would_have_left(northfield, lives):
    with transaction.atomic(), of_the_past():
        write_down(lives, northfield.homes())
        at_once = [
            trace(ServiceRequest.objects.get(asker=life.plan.asker, drafted_at=life.plan.asked_at)) for life in lives
        ]
        transaction.set_rollback(True)
    with of_the_past():
        by_verbs = [trace(replay(life)) for life in lives]
    for life, expected, written in zip(lives, by_verbs, at_once, strict=True):
        for name, rows in expected.items():
            assert written[name] == rows, f"{name} of {life.plan.key}"
