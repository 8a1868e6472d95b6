"""Of two who answer an offer at once, does one win, and does the other hear who it was?"""

from importlib import import_module

import pytest
from tests.race import Act, at_once, without
from tests.requests.agreeing import afresh, offered
from tests.requests.stages import TUESDAY, anew, day, kinds, queued

from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import Offer, Promise

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
MAKE = import_module("footpath.requests.actions.make_offer")


def accept(it, by):
    return actions.accept_offer(it, by=by, now=TUESDAY)


def decline(it, by):
    return actions.decline_offer(it, reason="The audit.", by=by, now=TUESDAY)


def counter(it, by):
    return actions.counter_offer(it, by_day=day(4), reason="The audit.", by=by, now=TUESDAY)


def take_back(it, by):
    return actions.take_back_offer(it, by=by, now=TUESDAY)


def promise(it, by):
    return actions.promise(it.request, by_day=day(3), by=by, now=TUESDAY)


def withdraw(it, by):
    return actions.withdraw(it.request, by=by, now=TUESDAY)


def lapse(it, _by):
    return actions.let_offer_lapse(it, now=it.lapses_at)


PAIRS: dict[str, tuple[str, Act, str, Act, str]] = {
    "accept or take back": ("cleo", accept, "ana", take_back, "ben"),
    "accept or counter": ("ana", accept, "ben", counter, "cleo"),
    "two accept": ("ana", accept, "ben", accept, "cleo"),
    "accept or promise another day": ("cleo", accept, "ana", promise, "ben"),
    "answer or lapse": ("cleo", decline, "ana", lapse, "eve"),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_one_answer_holds_and_the_other_hears_who(cast, pair):
    side, one, who, other, whom = PAIRS[pair]
    made = offered(cast, side)
    before = len(kinds(made.request))
    won, told = at_once(lambda: afresh(made), (one, getattr(cast, who)), (other, getattr(cast, whom)))
    assert (len(won), len(told)) == (1, 1)
    assert "Somebody was faster" in told[0]
    assert len(kinds(made.request)) == before + 1
    accepted = Offer.objects.filter(state="accepted").count()
    assert Promise.objects.count() == (1 if accepted or pair == "accept or promise another day" else 0)
    assert Offer.objects.filter(state="open").count() == kinds(made.request).count("offer_countered")


def test_what_is_accepted_and_withdrawn_at_once_has_a_serial_outcome(cast):
    made = offered(cast, "cleo")
    at_once(lambda: afresh(made), (accept, cast.ana), (withdraw, cast.ana))
    state, promises = afresh(made).state, list(Promise.objects.filter(verdict__outcome="void"))
    assert anew(made.request).state == "withdrawn"
    assert (state, len(promises), Promise.objects.count()) in {("accepted", 1, 1), ("lapsed", 0, 0)}


def test_without_the_guard_both_believe_that_they_won(cast, monkeypatch):
    """The control: it shows that these tests would see the mistake."""
    monkeypatch.setattr(_move, "GUARDED", False)
    made = offered(cast, "cleo")
    won, told = at_once(lambda: afresh(made), (decline, cast.ana), (take_back, cast.ben))
    assert ({one.first_name for one in won}, told) == ({"Ana", "Ben"}, [])
    assert {"offer_declined", "offer_taken_back"} <= set(kinds(made.request))


def begin(it, by):
    return actions.make_offer(it, by_day=day(8), reason="The audit.", by=by, now=TUESDAY)


def test_of_two_who_begin_at_once_one_offer_is_open(cast):
    request = queued(cast)
    won, told = at_once(lambda: anew(request), (begin, cast.ana), (begin, cast.ben))
    assert (len(won), len(told), Offer.objects.filter(state="open").count()) == (1, 1, 1)
    assert " offered Tue 1 Dec" in told[0]


def test_without_the_constraint_two_offers_would_be_open(cast):
    """The control: the database itself keeps a second one out."""
    with without("one_open_offer_a_request", Offer):
        request = queued(cast)
        at_once(lambda: anew(request), (begin, cast.ana), (begin, cast.ben))
        assert Offer.objects.filter(state="open").count() == 2


def give(it, by):
    return actions.promise(it, by_day=day(3), by=by, now=TUESDAY)


def test_no_offer_stands_on_a_promise_that_holds_no_more(cast):
    """Whoever comes second: the offer is refused, or it lapses with the promise."""
    request = queued(cast)
    at_once(lambda: anew(request), (begin, cast.ana), (give, cast.ben))
    assert Promise.objects.count() == 1
    assert not Offer.objects.filter(state="open").exists()


def test_without_the_look_at_the_promise_an_outdated_offer_stays_open(cast, monkeypatch):
    """The control: promised first, offered on the page from before."""
    monkeypatch.setattr(MAKE, "latest_promise", lambda _request: None)
    request = queued(cast)
    seen = anew(request)
    give(anew(request), cast.ben)
    begin(seen, cast.ana)
    assert Offer.objects.get(state="open").instead_of is None
