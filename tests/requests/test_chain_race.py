"""Of people who link requests at once, does nobody close a circle, and does nobody wait for the other for ever?"""

from contextlib import suppress
from importlib import import_module
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection
from tests.cast import MONDAY, ask
from tests.requests.linked import fresh, link, of_it
from tests.requests.stages import TUESDAY
from tests.requests.test_races import at_once

from footpath.pure.chain import Circle, in_order
from footpath.requests import actions
from footpath.requests.actions import _chain
from footpath.requests.models import Need, ServiceRequest

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
NEED = import_module("footpath.requests.actions.need")  # the verb of the same name hides it


def needs(child):
    def act(it, by):
        return actions.need(it, child=fresh(child), by=by, now=TUESDAY)

    return act


def is_round() -> bool:
    """Whether there is a circle among the needs."""
    found: dict[int, list[int]] = {}
    for parent, child in Need.objects.values_list("parent", "child"):
        found.setdefault(parent, []).append(child)
    try:
        in_order(found)
    except Circle:
        return True
    return False


@pytest.fixture
def four(cast):
    """2 needs 3 and 4 needs 1: who lets 1 need 2 and who lets 3 need 4 close a circle together, on different pairs."""
    one, two, three, four = ask(cast, MONDAY), of_it(cast), ask(cast, MONDAY), of_it(cast)
    link(cast, two, three)
    link(cast, four, one)
    return one, two, three, four


@pytest.fixture
def meeting(monkeypatch):
    """Both have seen that there is no circle before either of them links, unless one has to wait outside."""
    together, look = Barrier(2), NEED.no_circle

    def meet(parent, child):
        look(parent, child)
        with suppress(BrokenBarrierError):
            together.wait(timeout=0.5)

    monkeypatch.setattr(NEED, "no_circle", meet)


def both(cast, four):
    one, two, three, last = four

    def other(_it, by):
        return actions.need(fresh(three), child=fresh(last), by=by, now=TUESDAY)

    return at_once(one, [(needs(two), cast.max), (other, cast.max)])


def test_two_who_close_a_circle_on_different_pairs_make_none(cast, four, meeting):
    heard = both(cast, four)
    assert (len(heard.won), len(heard.told)) == (1, 1)
    assert "which needs" in heard.told[0]
    assert not is_round()


def test_without_the_lock_they_make_one(cast, four, meeting, monkeypatch):
    """The control. SQLite lets one write at a time whatever we do; PostgreSQL shows the mistake."""
    monkeypatch.setattr(_chain, "GUARDED", False)
    both(cast, four)
    assert is_round() == (connection.vendor == "postgresql")


def test_without_the_look_they_make_one_on_every_database(cast, four, monkeypatch):
    """The control of what is looked at."""
    monkeypatch.setattr(NEED, "no_circle", lambda *_: None)
    assert len(both(cast, four).won) == 2
    assert is_round()


def test_from_both_ends_at_once_again_and_again_one_is_refused_and_nobody_hangs(cast):
    """In opposite order they take the same two rows."""
    for _round in range(8):
        one, other = ask(cast, MONDAY), of_it(cast)

        def back(_it, by, one=one, other=other):
            return actions.need(fresh(other), child=fresh(one), by=by, now=TUESDAY)

        heard = at_once(one, [(needs(other), cast.max), (back, cast.max)])
        assert (len(heard.won), len(heard.told)) == (1, 1)
    assert not is_round()


def test_the_same_need_noted_twice_at_once_is_one(cast):
    one, other = ask(cast, MONDAY), of_it(cast)
    heard = at_once(one, [(needs(other), cast.ben), (needs(other), cast.max)])
    assert len(heard.won) == 1
    assert Need.objects.count() == 1


def test_of_delivering_and_needing_one_happens(cast):
    """What is delivered does not begin to need something the same moment."""
    one, other = actions.take(ask(cast, MONDAY), by=cast.ben, now=MONDAY), of_it(cast)

    def deliver(it, by):
        return actions.deliver(it, text="Done.", by=by, now=TUESDAY)

    heard = at_once(one, [(needs(other), cast.max), (deliver, cast.ben)])
    assert len(heard.won) == 1
    found = ServiceRequest.objects.get(pk=one.pk)
    assert (found.state == "delivered") == (not Need.objects.filter(ended_at=None).exists())
