"""How does somebody ask that a request may overtake others?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ask
from tests.requests.emergencies import LATER, WHY, busy, emergency_of
from tests.requests.stages import queued, working

from footpath.history.models import Event
from footpath.people import actions as people
from footpath.people.models import Organization
from footpath.requests import actions
from footpath.requests.overtaking import deciders, may_decide, visible_emergencies, waiting_emergencies
from footpath.requests.price_of_overtaking import Price
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db


def test_it_keeps_why_and_what_it_would_cost_and_asks_whoever_leads_above_both(cast):
    busy(cast)
    emergency = emergency_of(cast, ask(cast, LATER))
    assert (emergency.unforeseen, emergency.protects) == tuple(WHY.values())
    assert emergency.decider == cast.max
    assert [one.choice for one in Price.from_json(emergency.price).options] == ["fast", "stay", "overtake"]
    told = list(Event.objects.filter(kind__contains="asked").order_by("-id")[:2])
    assert [one.kind for one in told] == ["emergency.asked", "request.overtaking_asked"]
    assert told[0].facts == {"decider_ids": [cast.max.pk], "lead_id": None}


def test_both_are_required_and_what_was_typed_is_named(cast):
    request = queued(cast)
    for field in WHY:
        with pytest.raises(Unclear) as refused:
            actions.ask_emergency(request, **WHY | {field: "  "}, by=cast.ana, now=LATER)
        assert refused.value.field == field


def test_the_serving_side_may_ask_for_them_and_nobody_else(cast):
    request = queued(cast)
    for stranger in (cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.ask_emergency(request, **WHY, by=stranger, now=LATER)
    assert emergency_of(cast, request, by=cast.ben).asked_by == cast.ben


def test_it_is_asked_once_and_not_of_what_is_in_work(cast):
    with pytest.raises(Refused):
        emergency_of(cast, working(cast))
    put_back = actions.put_back(working(cast), by=cast.ben, now=LATER)
    with pytest.raises(Refused, match="was begun, and put back"):
        emergency_of(cast, put_back)
    request = queued(cast)
    emergency_of(cast, request)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira asked to let it overtake"):
        emergency_of(cast, request)


def test_work_that_cannot_be_forecast_has_no_price_and_can_be_asked_all_the_same(cast):
    assert Price.from_json(emergency_of(cast, queued(cast)).price).cannot_say == "work_unknown"


def test_a_party_does_not_decide_and_where_nobody_is_left_those_who_are_named_do(cast):
    request = ask(cast, LATER, by=cast.max, title="A desk for Max")
    assert deciders(request, cast.max, LATER).people == ()
    emergency = emergency_of(cast, request, by=cast.max)
    assert emergency.decider is None
    assert Event.objects.filter(kind="organization.decider_lacking").exists()
    people.name_deciders([cast.eve, cast.cleo, cast.max], by=cast.eve, now=LATER)
    waits = [name for name in ("cleo", "eve", "max") if waiting_emergencies(getattr(cast, name)).exists()]
    assert waits == ["eve"]  # Cleo leads the team that serves
    assert deciders(request, cast.max, LATER).people == (cast.eve,)
    assert may_decide(emergency, cast.eve, LATER)
    assert not may_decide(emergency, cast.max, LATER)  # he asks
    assert emergency in visible_emergencies(cast.eve, LATER.date())
    assert Organization.here().deciders.count() == 3


def test_who_is_away_is_stood_in_for(cast):
    people.say_away(cast.max, first=LATER.date(), last=LATER.date(), delegate=cast.eve, by=cast.max, now=LATER)
    emergency = emergency_of(cast, queued(cast))
    assert (emergency.decider, emergency.delegate) == (cast.max, cast.eve)
    assert may_decide(emergency, cast.eve, LATER)
