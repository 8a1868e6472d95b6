"""Of people who merge, split, nudge and write at once, does what comes out make sense, and do the others hear of it?"""

from importlib import import_module
from uuid import uuid4

import pytest
from tests.cast import MONDAY, ask
from tests.race import at_once
from tests.requests.linked import fresh
from tests.requests.stages import HOUR, TUESDAY, anew, delivered, kinds, queued, whole, working

from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.merged import survivor_of
from footpath.requests.merging import merge_of
from footpath.requests.models import Merge, Message, Nudge, Split
from footpath.requests.states import State

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
# Verbs are functions of their modules, which the package of the same name hides.
MERGE, NUDGE, UNMERGE = (import_module(f"footpath.requests.actions.{name}") for name in ("merge", "nudge", "unmerge"))


def crossing(cast):
    """Ben merges the one into the other, Cleo the other into the one."""
    one, other = queued(cast), ask(cast, MONDAY)

    def there(seen, by):
        return actions.merge(seen[0], into=seen[1], by=by, now=TUESDAY)

    def back(seen, by):
        return actions.merge(seen[1], into=seen[0], by=by, now=TUESDAY)

    heard = at_once(lambda: (fresh(one), fresh(other)), (there, cast.ben), (back, cast.cleo))
    return one, other, heard


def test_of_two_merges_that_cross_one_happens(cast):
    for _round in range(4):
        one, other, heard = crossing(cast)
        [winner] = heard.won
        [told] = heard.told
        assert f"{winner.name} merged" in told or "nothing goes on there" in told or "That is this request" in told
        stays = survivor_of(fresh(one))
        assert stays.pk == survivor_of(fresh(other)).pk
        assert stays.state == State.QUEUED
        whole(one)
        whole(other)


def test_without_the_look_both_end_and_nothing_goes_on(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(MERGE, "why_not", lambda *_things, **_facts: "")
    one, other, heard = crossing(cast)
    assert len(heard.won) == 2
    assert {fresh(one).state, fresh(other).state} == {State.WITHDRAWN}


def merging_and_delivering(cast):
    """Cleo merges what Ben delivers in the same moment."""
    it, into = working(cast), ask(cast, MONDAY)

    def merge(seen, by):
        return actions.merge(seen, into=fresh(into), by=by, now=TUESDAY)

    def deliver(seen, by):
        return actions.deliver(seen, text="Done.", by=by, now=TUESDAY)

    return it, at_once(lambda: anew(it), (merge, cast.cleo), (deliver, cast.ben))


def test_of_merging_and_delivering_one_happens(cast):
    it, heard = merging_and_delivering(cast)
    assert (len(heard.won), len(heard.told)) == (1, 1)
    assert heard.won[0].name in heard.told[0]
    assert (anew(it).state == State.DELIVERED) == (anew(it).survivor is None)
    whole(it)


def test_without_the_guard_it_is_delivered_and_merged(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(_move, "GUARDED", False)
    it, heard = merging_and_delivering(cast)
    assert len(heard.won) == 2
    assert {"delivered", "merged"} <= set(kinds(it))


@pytest.mark.parametrize("guarded", [True, False])
def test_nothing_is_merged_into_what_was_accepted_meanwhile(cast, monkeypatch, guarded):
    """Either it came in time, or whoever merges hears that nothing goes on there; the control does not look again."""
    it, into = ask(cast, MONDAY), fresh(delivered(cast))
    if not guarded:
        monkeypatch.setattr(MERGE, "held", lambda *found: found)
        actions.accept(fresh(into), by=cast.ana, now=TUESDAY)

    def merge(seen, by):
        return actions.merge(seen[0], into=seen[1], by=by, now=TUESDAY)

    def accept(seen, by):
        return guarded and actions.accept(seen[1], by=by, now=TUESDAY)

    heard = at_once(lambda: (fresh(it), into), (merge, cast.cleo), (accept, cast.ana))
    came = fresh(it).survivor_id == into.pk
    assert came == (not heard.told)
    events = kinds(into)
    in_time = came and events.index("merged_in") < events.index("accepted")
    assert (in_time or not came) == guarded


def nudging(cast):
    request = working(cast)

    def nudge(it, by):
        return actions.nudge(it, by=by, now=TUESDAY)

    return at_once(lambda: anew(request), *[(nudge, cast.ana)] * 4)


def test_who_asks_four_times_at_once_has_asked_once(cast):
    heard = nudging(cast)
    assert (len(heard.won), len(heard.told), Nudge.objects.count()) == (1, 3, 1)
    assert all("You can ask again" in text for text in heard.told)


def test_without_the_look_they_are_told_four_times(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(NUDGE, "too_soon", lambda *_: None)
    nudging(cast)
    assert Nudge.objects.count() == 4


@pytest.mark.parametrize("key", [uuid4(), None])
def test_a_double_click_splits_once(cast, key):
    """The control is a page without a key of its own."""
    request = queued(cast)

    def split(it, by):
        return actions.split(it, titles=["A key", "Two sockets"], form_key=key, by=by, now=TUESDAY)

    heard = at_once(lambda: anew(request), (split, cast.ben), (split, cast.ben))
    assert len(heard.won) == 2  # nobody is told that something went wrong
    assert Split.objects.count() == (2 if key else 4)
    assert kinds(request).count("split") == (1 if key else 2)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_merge_is_undone_once(cast, monkeypatch, guarded):
    """Both have read that it is merged; the control does not ask whether it still is."""
    monkeypatch.setattr(_move, "GUARDED", guarded)
    it, into = queued(cast), ask(cast, MONDAY)
    actions.merge(it, into=into, by=cast.ben, now=TUESDAY)
    seen_by_both = merge_of(it)
    assert seen_by_both
    monkeypatch.setattr(UNMERGE, "merge_of", lambda _it: Merge.objects.select_related("into").get(pk=seen_by_both.pk))

    def undo(seen, by):
        return actions.unmerge(seen, by=by, now=TUESDAY + HOUR)

    heard = at_once(lambda: anew(it), (undo, cast.ben), (undo, cast.cleo))
    assert kinds(it).count("unmerged") == len(heard.won) == (1 if guarded else 2)
    if guarded:
        assert anew(it).state == State.QUEUED
        whole(it)


@pytest.mark.parametrize("shown", [True, False])
def test_what_was_written_meanwhile_is_read_before_ones_own_goes_out(cast, shown):
    """Ben and Cleo answer Ana at once, each from a page that shows what was there; the control shows nothing."""
    request = working(cast)
    asks = actions.write(request, text="When do you come?", by=cast.ana, now=MONDAY)

    def write(it, by):
        return actions.write(it, text=f"Tomorrow, says {by}.", seen=asks.pk if shown else None, by=by, now=TUESDAY)

    heard = at_once(lambda: anew(request), (write, cast.ben), (write, cast.cleo))
    assert Message.objects.filter(at=TUESDAY).count() == len(heard.won) == (1 if shown else 2)
    assert [heard.won[0].name in text for text in heard.told] == [True] * shown
