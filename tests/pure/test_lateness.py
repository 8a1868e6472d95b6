"""Do the shares of a lateness add up, and does each count to whoever had the time?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.pure.lateness import PLAN, Hop, lateness

START = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
NOW = START + timedelta(days=60)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


def born(*hops: Hop, end: str = "flight") -> dict[str, float]:
    found = lateness(hops, end, now=NOW)
    return {share.key: share.seconds / 86_400 for share in found.shares}


FLIGHT = {"key": "flight", "since": None, "due": day(10)}


def test_vendor_days_count_to_the_vendor_and_waiting_for_it_to_nobody_else() -> None:
    """The part came 2.5 days late; Procurement passed it on as planned, Maintenance took 1.5 days longer."""
    assert born(
        Hop("vendor", day(0), due=day(4), end=day(6.5)),
        Hop("procurement", day(0), due=day(5), end=day(7.5), after=("vendor",)),
        Hop("maintenance", day(1), due=day(9), end=day(13), after=("procurement",)),
        Hop(**FLIGHT, end=day(14), after=("maintenance",)),
    ) == {"vendor": 2.5, "maintenance": 1.5}


def test_slack_absorbs_what_is_earlier() -> None:
    """Three days over at the first hop and two at the last, with one day of slack before the flight: four days late."""
    assert born(
        Hop("first", day(0), due=day(3), end=day(6)),
        Hop("last", day(0), due=day(9), end=day(14), after=("first",)),
        Hop(**FLIGHT, end=day(14), after=("last",)),
    ) == {"first": 2, "last": 2}


def test_who_gave_the_day_no_chance_from_the_start_blames_no_hop() -> None:
    assert born(Hop("it", day(0), due=day(12), end=day(12)), Hop(**FLIGHT, end=day(12), after=("it",))) == {PLAN: 2}
    assert born(Hop("it", day(0), due=None, end=day(12)), Hop(**FLIGHT, end=day(12), after=("it",))) == {PLAN: 2}


def test_of_two_that_were_needed_the_one_that_was_done_last_counts() -> None:
    assert born(
        Hop("early", day(0), due=day(2), end=day(5)),
        Hop("late", day(0), due=day(9), end=day(11)),
        Hop(**FLIGHT, end=day(11), after=("early", "late")),
    ) == {"late": 1}


def test_what_is_not_there_yet_counts_to_now_and_what_is_in_time_has_no_share() -> None:
    open_hop = Hop("it", day(0), due=day(10), end=None)
    assert born(open_hop, Hop(**FLIGHT, end=None, after=("it",))) == {"it": 50}
    assert born(Hop("it", day(0), due=day(1), end=day(3)), Hop(**FLIGHT, end=day(9), after=("it",))) == {}


def test_a_chain_without_an_end_or_a_day_is_refused() -> None:
    with pytest.raises(KeyError):
        lateness([], "flight", now=NOW)
    with pytest.raises(ValueError, match="due date"):
        lateness([Hop("flight", None, None, None)], "flight", now=NOW)


moments = some.integers(0, 40 * 86_400).map(lambda seconds: START + timedelta(seconds=seconds))


@some.composite
def chains(draw: some.DrawFn) -> list[Hop]:
    """Up to eight hops, each after some of those before it, or in a circle; the last has a due date."""
    count = draw(some.integers(1, 8))
    keys = [f"h{n}" for n in range(count)]
    hops = []
    for n, key in enumerate(keys):
        since = draw(some.none() | moments)
        end = draw(some.none() | moments.filter(lambda moment, since=since: since is None or moment >= since))
        due = draw(moments) if n == count - 1 else draw(some.none() | moments)
        hops.append(Hop(key, since, due, end, tuple(draw(some.lists(some.sampled_from(keys), max_size=3)))))
    return hops


@given(chains())
def test_the_shares_add_up_and_nobody_has_more_than_they_ran_over(hops: list[Hop]) -> None:
    last = hops[-1]
    found = lateness(hops, last.key, now=NOW)
    assert last.due is not None
    assert found.total == max(0, int((last.end or NOW).timestamp()) - int(last.due.timestamp()))
    assert sum(share.seconds for share in found.shares) == found.total
    assert all(share.seconds > 0 for share in found.shares)
    assert all(share.seconds <= found.ran_over[share.key] for share in found.shares if share.key != PLAN)
    assert found.path[-1] == last.key
    assert len(set(found.path)) == len(found.path)


@given(chains(), some.integers(1, 20))
def test_waiting_longer_for_the_one_before_is_never_ones_own(hops: list[Hop], days: int) -> None:
    """Where the first hop of the path and all after it slip by the same time, no later hop's share grows."""
    end = hops[-1].key
    before = lateness(hops, end, now=NOW)
    slipped = [
        Hop(h.key, h.since, h.due, (h.end or NOW) + timedelta(days=days), h.after) if h.key in before.path else h
        for h in hops
    ]
    after = lateness(slipped, end, now=NOW + timedelta(days=days))
    if after.path == before.path:
        assert all(after.ran_over[key] <= before.ran_over[key] for key in before.path[1:])
