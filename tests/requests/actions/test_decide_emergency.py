"""How is it decided whether a request may overtake others?"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, ask, happened
from tests.requests.emergencies import LATER, SAID, WHY, busy, emergency_of
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, anew, incomplete, queued

from footpath.history.models import Event
from footpath.insight.queries import waiting_for
from footpath.requests import actions
from footpath.requests.actions.decide_emergency import PriceHasGrown
from footpath.requests.forecasting import forecast_team
from footpath.requests.models import ServiceRequest
from footpath.requests.overtaking import for_fast_lane, lanes_of, months_of
from footpath.requests.plans import plan_of
from footpath.requests.price_of_overtaking import Choice, price
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db


@pytest.fixture
def line(cast):
    return busy(cast)


@pytest.fixture
def emergency(cast, line):
    return emergency_of(cast, ask(cast, LATER))


def decide(emergency, by, choice=Choice.OVERTAKE, **facts):
    return actions.decide_emergency(emergency, choice=choice, by=by, now=LATER + HOUR, **SAID | facts)


def order(cast):
    return [one.id for one in plan_of(cast.facilities, LATER + HOUR).queue]


def test_let_overtake_it_comes_first_and_everybody_who_waits_is_told_in_the_same_moment(cast, line, emergency):
    shown = price(emergency.request, LATER)
    decide(emergency, cast.max, shown=shown)
    it = ServiceRequest.objects.get(pk=emergency.request_id)
    assert (emergency.state, emergency.lane, it.lane) == ("approved", "emergency", "emergency")
    assert (emergency.why, emergency.apology, emergency.price) == (SAID["why"], SAID["apology"], shown.as_json())
    rows = {one.request_id: one for one in emergency.displacements.all()}
    told = {one.pk: one for one in shown.option(Choice.OVERTAKE).told}
    assert set(rows) <= {one.pk for one in line}
    events = Event.objects.filter(kind="request.displaced")
    assert {one.subject_id for one in events} == set(told) != set()
    for event in events:
        row, facts = rows[event.subject_id], event.facts
        assert facts["number"] == emergency.number
        assert (facts["team"], facts["reason"]) == ("Flight operations", emergency.unforeseen)
        assert facts["apology"] == SAID["apology"]
        assert facts["day_after"] == (row.day_after.isoformat() if row.day_after else None)
        assert row.promise == anew(row.request).promises.first()
    last = happened(emergency.request)
    assert last.facts == {"emergency_id": emergency.pk, "choice": "overtake"}
    assert order(cast)[0] == it.pk
    forecast_team(cast.facilities, LATER + HOUR)
    assert anew(it).board_rank == 1


def test_in_the_fast_lane_it_comes_where_no_promise_likely_breaks(cast, line, emergency):
    cost = price(emergency.request, LATER)
    fast = cost.option(Choice.FAST)
    assert not fast.breaks
    assert fast.most <= cost.option(Choice.STAY).most
    decide(emergency, cast.max, Choice.FAST)
    at = order(cast).index(emergency.request_id)
    assert (order(cast)[at - 1] if at else None) == emergency.after_id == fast.after
    assert (emergency.lane, emergency.of_budget) == ("fast", False)


def test_declined_it_stays_in_line_with_the_reason(cast, emergency):
    before = order(cast)
    decide(emergency, cast.max, Choice.STAY)
    assert (emergency.state, emergency.why) == ("declined", SAID["why"])
    assert order(cast) == before
    assert not emergency.displacements.exists()
    assert happened(emergency.request).facts["choice"] == "stay"


def test_the_lead_of_the_team_decides_nothing_alone_without_a_fast_lane(cast, emergency):
    for nobody in (cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            decide(emergency, nobody, Choice.FAST)


def test_within_the_budget_the_lead_lets_it_into_the_fast_lane_alone_and_then_no_more(cast, emergency):
    actions.keep_fast_lane(cast.facilities, a_month=1, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied, match="somebody above both"):
        decide(emergency, cast.cleo, Choice.OVERTAKE)
    [line] = [one for one in waiting_for(cast.cleo, LATER) if one.act == "Look"]
    assert line.title.endswith("could go into your fast lane")
    assert line.detail.endswith("1 more this month")
    assert not for_fast_lane(cast.max, months_of(cast.max, LATER)).exists()
    decide(emergency, cast.cleo, Choice.FAST)
    assert emergency.of_budget
    second = emergency_of(cast, ask(cast, LATER, title="Another one"))
    with pytest.raises(PermissionDenied, match="used up"):
        decide(second, cast.cleo, Choice.FAST)
    assert not for_fast_lane(cast.cleo, months_of(cast.cleo, LATER)).exists()  # nothing of its budget is left
    decide(second, cast.max, Choice.STAY)


def test_the_budget_is_one_of_the_month_where_the_team_works(cast, emergency):
    actions.keep_fast_lane(cast.facilities, a_month=1, by=cast.cleo, now=MONDAY)
    decide(emergency, cast.cleo, Choice.FAST)
    emergency_of(cast, ask(cast, LATER, title="Another one"))
    december = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)  # midnight in Berlin, where Facilities works
    assert not [one for one in waiting_for(cast.cleo, december - HOUR) if one.act == "Look"]
    [line] = [one for one in waiting_for(cast.cleo, december) if one.act == "Look"]
    assert line.detail.endswith("1 more this month")


def test_what_the_decision_needs_is_named(cast, emergency):
    for facts, field in (({"why": " "}, "why"), ({"apology": ""}, "apology"), ({"choice": "toss"}, "choice")):
        with pytest.raises(Unclear) as refused:
            decide(emergency, cast.max, **facts)
        assert refused.value.field == field


def test_who_saw_a_clearly_lower_price_is_asked_again(cast, emergency):
    now = price(emergency.request, LATER)
    first = now.option(Choice.OVERTAKE)
    lower = replace(first, broken=first.broken - 0.3)
    shown = replace(now, options=tuple(lower if one is first else one for one in now.options))
    with pytest.raises(PriceHasGrown) as refused:
        decide(emergency, cast.max, shown=shown)
    assert refused.value.price.option(Choice.OVERTAKE).broken == pytest.approx(first.broken, abs=0.05)
    decide(emergency, cast.max, shown=now)


def test_it_is_decided_once(cast, emergency):
    decide(emergency, cast.max, Choice.STAY)
    with pytest.raises(SomebodyWasFaster, match="Max Adler decided: it stays in line"):
        decide(emergency, cast.max)


def test_what_is_not_in_line_yet_can_only_stay_there(cast):
    emergency = emergency_of(cast, incomplete(cast))
    with pytest.raises(Refused):
        decide(emergency, cast.max)
    decide(emergency, cast.max, Choice.STAY)


def test_work_that_cannot_be_forecast_can_be_decided_all_the_same(cast):
    emergency = emergency_of(cast, queued(cast))
    decide(emergency, cast.max)
    assert anew(emergency.request).lane == "emergency"
    assert not emergency.displacements.exists()


def test_of_a_confidential_service_neither_team_nor_reason_are_told(cast, line):
    confidential = emergency_of(cast, ask(cast, LATER))
    confidential.request.service.confidential = True
    decide(confidential, cast.max)
    told = Event.objects.filter(kind="request.displaced").order_by("id").first()
    assert (told.facts["team"], told.facts["reason"]) == ("", "")


def test_what_overtook_in_one_team_may_be_let_in_at_the_next_one_too(cast):
    request = queued(cast)
    overtake(cast, now=MONDAY, request=request, customer_team=cast.flight_operations, asked_by=cast.ana)
    ServiceRequest.objects.filter(pk=request.pk).update(lane="emergency")
    actions.refer(anew(request), to=cast.sales, reason="Theirs.", by=cast.ben, now=MONDAY)
    actions.accept_referral(anew(request), by=cast.dov, now=MONDAY)
    assert lanes_of([request.pk]) == []
    emergency = actions.ask_emergency(anew(request), **WHY, by=cast.ana, now=LATER)
    actions.decide_emergency(emergency, choice=Choice.OVERTAKE, **SAID, by=cast.max, now=LATER + HOUR)
    assert (anew(request).lane, lanes_of([request.pk])) == ("emergency", [(request.pk, None)])


def test_who_was_served_since_the_price_was_reckoned_waits_for_nothing(cast, line, emergency):
    shown = price(emergency.request, LATER)
    served, *_others = told = shown.option(Choice.OVERTAKE).told
    actions.take(anew(ServiceRequest.objects.get(pk=served.pk)), by=cast.ben, now=LATER)
    actions.deliver(anew(ServiceRequest.objects.get(pk=served.pk)), text="Up.", by=cast.ben, now=LATER)
    decide(emergency, cast.max, shown=shown, current=shown)
    events = Event.objects.filter(kind="request.displaced")
    assert {one.subject_id for one in events} == {one.pk for one in told} - {served.pk} != set()
    assert not emergency.displacements.filter(request=served.pk).exists()
