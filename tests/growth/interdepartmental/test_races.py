"""Of two members who decide the same thing at once, does one win?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.growth.councils import at_work, seated, topic, under_review

from footpath.growth.interdepartmental import verbs
from footpath.growth.models import CouncilPolicy, CouncilTopic
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def rule(policy, by, verdict):
    verbs.decide_policy(policy, verdict=verdict, why="So it is.", by=by, now=MONDAY)


def drop(line, by):
    verbs.drop_topic(line, by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_policy_has_one_verdict(cast, monkeypatch, guarded):
    """Without the guard, as a control, two."""
    monkeypatch.setattr(import_module("footpath.growth.actions._council"), "GUARDED", guarded)
    council = at_work(cast)
    seated(cast, council, cast.ana, cast.flight_operations)
    policy = under_review(cast, council)
    keep, change = partial(rule, verdict="kept"), partial(rule, verdict="changed")
    won, told = race.at_once(partial(CouncilPolicy.objects.get, pk=policy.pk), (keep, cast.ben), (change, cast.ana))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))
    assert Event.objects.filter(kind="council_policy.decided").count() == len(won)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_topic_is_taken_off_once(cast, monkeypatch, guarded):
    monkeypatch.setattr(import_module("footpath.growth.actions._council"), "GUARDED", guarded)
    line = topic(cast, at_work(cast))
    won, _told = race.at_once(partial(CouncilTopic.objects.get, pk=line.pk), (drop, cast.ben), (drop, cast.max))
    assert len(won) == (1 if guarded else 2)
