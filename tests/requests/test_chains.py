"""Is a chain followed to both ends, in few questions, and told as far as a reader may see it?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.requests.outside import DAY, DUE, flight, link, ordered, serving
from tests.requests.stages import anew

from footpath.history.models import Event
from footpath.requests import actions, chains
from footpath.requests.chain_words import drawn
from footpath.requests.chains import chain_of
from footpath.requests.commitment_odds import outlooks
from footpath.requests.commitments import Stand, stand_of, with_names
from footpath.requests.late_shares import born
from footpath.requests.looking_ahead import look_ahead_again
from footpath.requests.models import Commitment, Need, ServiceRequest, Serving
from footpath.requests.models.promised import Wish

TUESDAY = MONDAY + DAY


def keys(chain):
    return {node.key for node in chain.nodes}


def test_that_of_a_commitment_has_all_that_serves_it_and_that_of_a_request_what_is_before_and_after(cast):
    one, [first, second, third] = serving(cast, 3)
    order = ordered(third, cast, MONDAY)
    beside = ask(cast, MONDAY, title="Beside")
    link(first, beside, cast)
    whole = chain_of(one, cast.ben, MONDAY)
    assert keys(whole) == {f"c{one.pk}", f"v{order.pk}", *(f"r{it.pk}" for it in (first, second, third, beside))}
    assert (f"v{order.pk}", f"r{third.pk}") in whole.edges
    assert (f"r{first.pk}", f"c{one.pk}") in whole.edges
    assert keys(chain_of(second, cast.ben, MONDAY)) == keys(whole) - {f"r{beside.pk}"}
    assert not whole.cut


def test_what_nobody_waits_for_is_left_out_and_a_circle_ends(cast):
    one, [first, second] = serving(cast, 2)
    link(second, first, cast)
    actions.withdraw(ask(cast, MONDAY), by=cast.ana, now=MONDAY)
    Serving.objects.create(commitment=one, request=ServiceRequest.objects.get(state="withdrawn"), added_at=MONDAY)
    draft = actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, title="Draft")
    Serving.objects.create(commitment=one, request=draft, added_at=MONDAY)
    assert keys(chain_of(one, cast.ben, MONDAY)) == {f"c{one.pk}", f"r{first.pk}", f"r{second.pk}"}
    assert outlooks([one], MONDAY)[one.pk].chance is None
    assert drawn(chain_of(one, cast.ben, MONDAY), MONDAY).stones
    Need.objects.update(ended_at=MONDAY)
    assert keys(chain_of(one, cast.ben, MONDAY)) == {f"c{one.pk}", f"r{first.pk}"}


def test_a_longer_one_is_cut_and_says_so(cast, monkeypatch):
    one, _requests = serving(cast, 5)
    monkeypatch.setattr(chains, "MOST", 3)
    found = chain_of(one, cast.ben, MONDAY)
    assert found.cut
    assert "3 requests of it are shown" in drawn(found, MONDAY).more


def test_a_reader_learns_of_others_whose_it_is_how_it_stands_and_its_days(cast):
    one, [request] = serving(cast)
    order = ordered(request, cast, MONDAY)
    actions.promise(request, by_day=TUESDAY.date(), by=cast.ben, now=MONDAY)
    hidden = drawn(chain_of(one, cast.dov, MONDAY), MONDAY)
    stones = {stone.key: stone for stone in hidden.stones}
    mine = stones[f"r{request.pk}"]
    assert (mine.label, mine.sub, mine.note, mine.href) == ("A request", "Facilities", "in the queue", "")
    assert mine.day == "by Tue 24 Nov"
    assert stones[f"v{order.pk}"].label == "A vendor"
    assert request.title in {row.what for row in drawn(chain_of(one, cast.ben, MONDAY), MONDAY).rows}


def test_the_word_that_counts_is_the_first_promise_moved_by_the_customers_waiting(cast):
    one, [request] = serving(cast)
    first = actions.promise(request, by_day=TUESDAY.date(), by=cast.ben, now=MONDAY)
    actions.promise(
        anew(request), by_day=DUE.date(), by=cast.ben, now=MONDAY, instead_of=first, wish=Wish.PROVIDER, reason="Ill."
    )
    assert chain_of(one, cast.ben, MONDAY).by_key[f"r{request.pk}"].due == first.due_at
    ServiceRequest.objects.update(paused_seconds=3600)
    moved = chain_of(one, cast.ben, MONDAY).by_key[f"r{request.pk}"].due
    assert moved == cast.facilities.calendar.add(first.due_at, 3600)


def test_of_a_late_flight_the_shares_name_the_vendor_and_add_up(cast):
    one, [first, second] = serving(cast, 2, due_at=MONDAY + timedelta(hours=9))
    actions.promise(first, by_day=MONDAY.date(), by=cast.ben, now=MONDAY)
    actions.promise(second, by_day=MONDAY.date(), by=cast.ben, now=MONDAY)
    ordered(second, cast, MONDAY)
    found = born(chain_of(one, cast.ben, MONDAY), f"c{one.pk}", MONDAY + 3 * DAY)
    assert found.sentence == "All of it, 2.6 days, was born at Facilities, waiting for Hydrotek."
    assert sum(seconds for _key, seconds in found.shares) == 3 * 86_400 - 9 * 3600
    assert born(chain_of(one, cast.ben, MONDAY), f"c{one.pk}", MONDAY) is None
    stranger = born(chain_of(one, cast.dov, MONDAY), f"c{one.pk}", MONDAY + 3 * DAY)
    assert "waiting for a vendor" in stranger.sentence
    assert stranger.hops[0].url == ""


def forecast(request, half, most):
    ServiceRequest.objects.filter(pk=request.pk).update(
        forecast_at=MONDAY, forecast_p50_at=MONDAY + half * DAY, forecast_p85_at=MONDAY + most * DAY
    )


@pytest.mark.parametrize(
    ("days", "stand"),
    [((1, 2), Stand.WELL), ((3, 5), Stand.UNCERTAIN), ((5, 8), Stand.AT_RISK), (None, Stand.UNKNOWN)],
)
def test_before_it_is_late_it_stands_as_its_tightest_hop(cast, days, stand):
    one, [first, second] = serving(cast, 2)
    forecast(first, 1, 2)
    if days:
        forecast(second, *days)
    else:
        ServiceRequest.objects.update(forecast_p50_at=None, forecast_p85_at=None)
    seen = outlooks([one], MONDAY)[one.pk]
    assert seen.tightest_id == (second.pk if days and days != (1, 2) else (first.pk if days else None))
    found = with_names(Commitment.objects.all()).get()
    for name, value in vars(seen).items():
        setattr(found, name, value)
    assert stand_of(found, MONDAY) == stand


def test_a_vendors_day_after_the_due_day_is_at_risk_without_odds(cast):
    one, [request] = serving(cast)
    forecast(request, 1, 2)
    ordered(request, cast, MONDAY, DUE + 2 * DAY)
    seen = outlooks([one], MONDAY)[one.pk]
    assert (seen.chance, seen.tightest_id) == (None, request.pk)
    assert seen.ends_at.date() == (DUE + 2 * DAY).date()


def test_what_is_done_is_ready_and_what_nobody_serves_is_said(cast):
    one, _requests = serving(cast)
    ServiceRequest.objects.update(state="delivered", delivered_at=MONDAY)
    lonely = flight(cast, reference="NA 1")
    seen = outlooks([one, lonely], MONDAY)
    assert (seen[one.pk].chance, seen[one.pk].ends_at) == (1.0, MONDAY)
    assert seen[lonely.pk].chance is None
    found = with_names(Commitment.objects.filter(pk=lonely.pk)).get()
    assert stand_of(found, MONDAY) == Stand.UNSERVED


def test_what_happens_at_a_hop_is_seen_at_the_end(cast):
    _one, [_first, second] = serving(cast, 2)
    ServiceRequest.objects.update(forecast_p50_at=None, forecast_p85_at=None)
    forecast(second, 5, 8)
    actions.take(anew(second), by=cast.ben, now=MONDAY)
    ServiceRequest.objects.filter(pk=second.pk).update(forecast_p50_at=MONDAY + 5 * DAY, forecast_p85_at=DUE + 9 * DAY)
    look_ahead_again(Event.objects.filter(subject_kind="request").latest("id"))
    kept = Commitment.objects.get()
    assert (kept.tightest_id, kept.warned) == (second.pk, "at_risk")
