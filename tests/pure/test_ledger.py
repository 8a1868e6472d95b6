"""Does every second between ask and acceptance land in one account, and all of them add up?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kept import Displacement
from footpath.pure.ledger import ACCOUNTS, ledger
from footpath.pure.spans import Span
from footpath.pure.working_time import Calendar, office, round_the_clock

OFFICE = office("UTC")
HOUR = 3600


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)  # the 16th is a Monday


def chain(*steps):
    """Spans from (state, since) or (state, since, waits_for); the last one lasts."""
    ends = [*(step[1] for step in steps[1:]), None]
    return [Span(state, since, end, *waits_for) for (state, since, *waits_for), end in zip(steps, ends, strict=True)]


LIFE = chain(
    ("draft", at(12, 9)),
    ("incomplete", at(16, 9)),
    ("sign_off", at(16, 10)),
    ("queued", at(16, 12)),
    ("working", at(18, 12)),
    ("waiting", at(18, 13), "customer"),
    ("waiting", at(18, 14), "person"),
    ("waiting", at(18, 15), "team"),
    ("waiting", at(18, 16), "outside"),
    ("working", at(19, 9)),
    ("delivered", at(19, 11)),
    ("accepted", at(20, 11)),
    ("closed", at(27, 17)),
)


def hours(book):
    return {account: seconds / HOUR for account, seconds in book.accounts.items() if seconds}


def test_each_state_has_its_account_and_only_working_time_counts():
    book = ledger(LIFE, OFFICE, now=at(30, 9))
    assert tuple(book.accounts) == ACCOUNTS
    assert hours(book) == {
        "incomplete": 1,
        "sign_off": 2,
        "queued": 16,
        "working": 3,
        "waiting_customer": 1,
        "waiting_person": 1,
        "waiting_team": 1,
        "waiting_outside": 1,
        "delivered": 8,
    }
    assert book.total == 34 * HOUR


def test_an_open_request_is_counted_up_to_now():
    assert hours(ledger(chain(("queued", at(16, 9))), OFFICE, now=at(16, 12))) == {"queued": 3}
    assert ledger(chain(("queued", at(16, 9))), OFFICE, now=at(15, 12)).total == 0
    assert ledger(chain(("draft", at(16, 9))), OFFICE, now=at(16, 12)).total == 0


def test_waiting_is_split_by_whom_and_the_longest_comes_first():
    vendor = Span("waiting", at(16, 10), at(16, 11), "outside", "Skyline")
    team, nobody = (Span("waiting", at(16, hour), at(16, hour + 2), "team", who) for hour, who in ((11, "7"), (13, "")))
    again = Span("waiting", at(16, 15), None, "team", "7")
    spans = [Span("queued", at(16, 9), at(16, 10)), vendor, team, nobody, again]
    book = ledger(spans, OFFICE, now=at(16, 16), displacements=[Displacement("FP-9", at(16, 9), 1800)])
    assert [(one.account, one.whom, one.seconds / HOUR) for one in book.entries] == [
        ("queued", "", 0.5),
        ("displaced", "FP-9", 0.5),
        ("waiting_team", "7", 3),
        ("waiting_team", "", 2),
        ("waiting_outside", "Skyline", 1),
    ]


def test_what_was_reopened_goes_on_and_what_was_withdrawn_ends():
    reopened = chain(
        ("working", at(16, 9)), ("accepted", at(16, 10)), ("working", at(16, 12)), ("accepted", at(16, 13))
    )
    assert hours(ledger(reopened, OFFICE, now=at(30, 9))) == {"working": 2, "delivered": 2}
    withdrawn = chain(("queued", at(16, 9)), ("withdrawn", at(16, 10)))
    assert hours(ledger(withdrawn, OFFICE, now=at(30, 9))) == {"queued": 1}
    assert ledger(withdrawn[1:], OFFICE, now=at(30, 9)).total == 0


@pytest.mark.parametrize(
    ("approved_at", "slip", "displaced"),
    [
        (at(16, 13), 3, 3),
        (at(16, 13), 99, 15),  # no more than the queue after the approval
        (at(16, 9), 99, 16),
        (at(18, 11), 5, 1),
        (at(18, 12), 5, 0),  # work had begun
        (at(20, 12), 5, 0),
    ],
)
def test_an_emergency_is_taken_from_the_queue(approved_at, slip, displaced):
    book = ledger(LIFE, OFFICE, now=at(30, 9), displacements=[Displacement("FP-9", approved_at, slip * HOUR)])
    assert book.displaced == {"FP-9": displaced * HOUR}
    assert book.accounts["displaced"] == displaced * HOUR
    assert book.accounts["queued"] == (16 - displaced) * HOUR
    assert sum(book.accounts.values()) == book.total == 34 * HOUR


def test_two_emergencies_never_take_the_same_hour():
    both = [Displacement("FP-8", at(16, 12), 99 * HOUR), Displacement("FP-9", at(18, 9), 2 * HOUR)]
    book = ledger(LIFE, OFFICE, now=at(30, 9), displacements=both)
    assert book.displaced == {"FP-9": 2 * HOUR, "FP-8": 14 * HOUR}
    assert book.accounts["queued"] == 0


def test_a_queue_after_work_began_is_no_emergencys_doing():
    put_back = chain(("queued", at(16, 9)), ("working", at(16, 10)), ("queued", at(16, 11)))
    emergency = Displacement("FP-9", at(16, 10, 30), 9 * HOUR)
    assert ledger(put_back, OFFICE, now=at(17, 9), displacements=[emergency]).accounts["displaced"] == 0


def test_the_queue_of_the_team_to_which_it_was_referred_counts_and_none_takes_anothers():
    """Work had begun elsewhere; two overtake it in the second queue, one did so in the first."""
    life = chain(("queued", at(16, 9)), ("working", at(16, 11)), ("queued", at(16, 13)), ("working", at(16, 17)))
    slips = [("FP-7", at(16, 9), 99), ("FP-8", at(16, 14), 99), ("FP-9", at(16, 15), 1)]
    found = [Displacement(number, approved, slip * HOUR) for number, approved, slip in slips]
    book = ledger(life, OFFICE, now=at(16, 17), displacements=found)
    assert {number: seconds / HOUR for number, seconds in book.displaced.items()} == {"FP-7": 2, "FP-8": 2, "FP-9": 1}
    assert sum(book.accounts.values()) == book.total


def test_spans_that_cannot_be_are_refused_rather_than_counted():
    with pytest.raises(ValueError, match="begins at"):
        ledger([LIFE[1], LIFE[3]], OFFICE, now=at(30, 9))
    with pytest.raises(ValueError, match="no account for 'waiting_'"):
        ledger(chain(("waiting", at(16, 9))), OFFICE, now=at(30, 9))


states = st.sampled_from(
    [(state,) for state in ("incomplete", "sign_off", "queued", "working", "delivered", "accepted")]
    + [("waiting", other) for other in ("customer", "person", "team", "outside")]
    + [("waiting", "team", "7"), ("waiting", "team", "8"), ("waiting", "outside", "Skyline")]
)
calendars = st.sampled_from(
    [OFFICE, round_the_clock("Europe/Berlin"), Calendar.weekly("America/New_York", "Mo-Fr 22:00-06:00")]
)
instants = st.integers(0, 40 * 86_400 * 10**6).map(lambda micro: at(1, 9) + timedelta(microseconds=micro))


@given(
    st.lists(st.tuples(states, instants), min_size=1, max_size=9),
    st.lists(st.tuples(instants, st.floats(0, 1e6)), max_size=3),
    calendars,
    instants,
)
def test_the_accounts_add_up_to_the_total_exactly(steps, emergencies, calendar, now):
    since = sorted(moment for _, moment in steps)
    spans = chain(*((state, moment, *rest) for ((state, *rest), _), moment in zip(steps, since, strict=True)))
    displacements = [Displacement(f"FP-{place}", *one) for place, one in enumerate(emergencies)]
    book = ledger(spans, calendar, now=now, displacements=displacements)
    assert sum(book.accounts.values()) == book.total
    assert min(book.accounts.values()) >= 0
    assert sum(entry.seconds for entry in book.entries) == book.total
    assert all(entry.seconds > 0 for entry in book.entries)
    assert sum(book.displaced.values()) == book.accounts["displaced"]
    assert all(book.displaced[one.emergency] <= one.mean_slip for one in displacements)
    if not any(span.state == "accepted" for span in spans):
        assert book.total == int(calendar.measure(since[0], max(since[0], now)))
