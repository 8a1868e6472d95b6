"""Does a request that was referred go on with those who said yes: their clock, their terms, the same number?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.referrals import offers_of, referred
from tests.requests.stages import DAY, HOUR, TUESDAY, anew, day, kinds, one_event, queued, working

from footpath.catalog import actions as catalog
from footpath.requests import actions
from footpath.requests.clocks import clocks_of, spans_of
from footpath.requests.models import Offer, Referral
from footpath.requests.permissions import Side, sides, standing, visible_to
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


def test_as_their_service_it_asks_for_what_is_missing_and_keeps_what_is_there(cast):
    request = referred(cast, working(cast), service=offers_of(cast), person=cast.dov)
    with one_event(request, "referral_accepted", cast.dov):
        actions.accept_referral(request, by=cast.dov, now=TUESDAY)
    now = anew(request)
    assert (now.team, now.service.name, now.assignee) == (cast.sales, "Write an offer", cast.dov)
    assert (now.state, now.ball, now.answers) == (State.INCOMPLETE, "customer", {"places": "6", "airline": ""})
    assert (now.complete_at, now.started_at, now.step) == (None, None, "")
    actions.fill_in(now, answers={"airline": "Northair"}, by=cast.ana, now=TUESDAY + HOUR)
    now = anew(request)
    assert (now.state, now.complete_at) == (State.QUEUED, TUESDAY + HOUR)
    [clock] = clocks_of(now, spans_of(now), TUESDAY + 2 * HOUR)
    assert (clock.kind, clock.started_at) == ("delivery", TUESDAY + HOUR)  # of Sales, from when they could begin
    assert set(now.targets.values_list("team__name", flat=True)) == {"Facilities", "Sales"}


def test_without_a_service_nothing_is_agreed_and_nothing_made_up(cast):
    request = referred(cast)
    actions.accept_referral(request, by=cast.dov, now=TUESDAY)
    now = anew(request)
    assert (now.team, now.service, now.state, now.assignee) == (cast.sales, cast.move, State.QUEUED, None)
    assert clocks_of(now, spans_of(now), TUESDAY) == []


def test_the_team_that_had_it_sees_it_and_its_promise_stands(cast):
    request = queued(cast)
    promise = actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    actions.accept_referral(referred(cast, request), by=cast.dov, now=TUESDAY)
    now = anew(request)
    assert visible_to(cast.ben, MONDAY.date()).filter(pk=request.pk).exists()
    assert Side.PROVIDER not in sides(standing(cast.ben, MONDAY.date()), now)
    assert (now.promised_day, promise.verdict if hasattr(promise, "verdict") else None) == (day(4), None)
    actions.take(now, by=cast.dov, now=TUESDAY)
    actions.deliver(anew(now), text="Here it is.", by=cast.dov, now=TUESDAY + HOUR)
    actions.accept(anew(now), by=cast.ana, now=TUESDAY + 2 * HOUR)
    actions.close(anew(now), now=TUESDAY + 20 * DAY)
    assert promise.__class__.objects.get(pk=promise.pk).verdict.outcome == "early"


def test_an_offer_of_the_team_before_lapses(cast):
    request = queued(cast)
    actions.make_offer(request, by_day=day(9), reason="Two are ill.", by=cast.ben, now=MONDAY)
    actions.accept_referral(referred(cast, anew(request)), by=cast.dov, now=TUESDAY)
    assert Offer.objects.get().state == "lapsed"


def test_nobody_decides_any_more_whether_it_may_overtake_there(cast):
    request = queued(cast)
    facts = {"unforeseen": "He comes today.", "protects": "The license."}
    emergency = actions.ask_emergency(request, **facts, by=cast.ana, now=MONDAY)
    actions.accept_referral(referred(cast, anew(request)), by=cast.dov, now=TUESDAY)
    emergency.refresh_from_db()
    assert (emergency.state, emergency.decided_at) == ("withdrawn", TUESDAY)
    assert actions.ask_emergency(anew(request), **facts, by=cast.ana, now=TUESDAY).team == cast.sales


def test_who_still_sees_it_with_the_team_before_promises_nothing_there(cast):
    request = referred(cast)
    seen = anew(request)
    actions.accept_referral(request, by=cast.dov, now=TUESDAY)  # it is in the queue, as it was
    with pytest.raises(SomebodyWasFaster, match="Dov Levi"):
        actions.promise(seen, by_day=day(4), by=cast.ben, now=TUESDAY)


def test_only_whoever_was_asked_says_yes(cast):
    request = referred(cast)
    for name in ("ana", "ben", "cleo", "eve"):
        with pytest.raises(PermissionDenied):
            actions.accept_referral(request, by=getattr(cast, name), now=TUESDAY)
    assert Referral.objects.get().state == "asked"
    actions.accept_referral(request, by=cast.max, now=TUESDAY)  # above them


def test_a_service_that_was_retired_meanwhile(cast):
    service = offers_of(cast)
    request = referred(cast, service=service)
    catalog.retire(service, by=cast.max, now=MONDAY + HOUR)
    with pytest.raises(Refused, match="not offered any more"):
        actions.accept_referral(anew(request), by=cast.dov, now=TUESDAY)
    assert Referral.objects.get().state == "asked"
    assert anew(request).team == cast.facilities


def test_what_was_delivered_or_taken_back_meanwhile_needs_no_answer(cast):
    request = referred(cast)
    actions.withdraw(anew(request), by=cast.ana, now=TUESDAY)
    with pytest.raises(Refused, match="Ana Ferreira withdrew it"):
        actions.accept_referral(request, by=cast.dov, now=TUESDAY)
    assert Referral.objects.get().state == "taken_back"
    assert kinds(request)[-1] == "withdrawn"
