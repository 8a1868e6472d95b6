"""Where did the time go?

Every working second from the ask to the acceptance is put to one account; they add up to the total exactly, because
each span's share is the difference of whole seconds counted from the ask.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from footpath.pure.kept import Displacement
from footpath.pure.spans import OVER, Span, check_chain
from footpath.pure.working_time import Calendar

ACCOUNTS = (
    "incomplete",  # the customer's: what was missing
    "sign_off",
    "queued",
    "displaced",  # in the queue, because of an emergency
    "working",
    "waiting_customer",
    "waiting_person",
    "waiting_team",
    "waiting_outside",
    "delivered",  # the customer's: not yet accepted
)
NAMED = frozenset({"waiting_team", "waiting_outside"})  # whose spans may say who was waited for


@dataclass(frozen=True)
class Entry:
    """One line of a ledger: `whom` is the emergency that displaced it, or the team or vendor that was waited for."""

    account: str
    whom: str
    seconds: int


@dataclass(frozen=True)
class Ledger:
    """Working seconds per account (all of ACCOUNTS, in that order), per emergency what it displaced, and per account
    and team or vendor how long was waited for them; those of whom nothing is known stand under "".
    """

    total: int
    accounts: dict[str, int]
    displaced: dict[str, int]
    waited: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What took any time, in the order of ACCOUNTS, within one of them the longest first; adds up to `total`."""
        found: list[Entry] = []
        for account, seconds in self.accounts.items():
            split = {whom: spent for (waiting, whom), spent in self.waited.items() if waiting == account}
            if account == "displaced":
                split = self.displaced
            parts = [Entry(account, whom, spent) for whom, spent in (split or {"": seconds}).items() if spent]
            found += sorted(parts, key=lambda part: (-part.seconds, part.whom))
        return tuple(found)


def ledger(
    spans: Sequence[Span], calendar: Calendar, *, now: datetime, displacements: Sequence[Displacement] = ()
) -> Ledger:
    """The ledger of a request, up to its acceptance, its end, or now.

    Displaced is what an emergency is expected to have cost, but never more than the queue time between its approval
    and the next start of work, from which it is taken; that may be with another team, to which it was referred. Raises
    ValueError when the spans leave a gap, and for a state that is unknown or waits for nobody.
    """
    check_chain(spans)
    counted = [span for span in spans if span.state != "draft"]
    accounts = dict.fromkeys(ACCOUNTS, 0)
    if not counted:
        return Ledger(0, accounts, {})
    asked = counted[0].since
    end = max(asked, _end(counted, now))

    def second(moment: datetime) -> int:
        return int(calendar.measure(asked, min(max(moment, asked), end)))

    waited: dict[tuple[str, str], int] = {}
    for span in counted:
        account, seconds = _account(span), second(span.until or end) - second(span.since)
        accounts[account] += seconds
        if account in NAMED:
            waited[account, span.whom] = waited.get((account, span.whom), 0) + seconds
    displaced = _displaced(counted, second, end, displacements)
    accounts["displaced"] = sum(displaced.values())
    accounts["queued"] -= accounts["displaced"]
    return Ledger(second(end), accounts, displaced, waited)


def _account(span: Span) -> str:
    # Accepted time counts only where the request was reopened; like delivered, it was with the customer.
    account = "delivered" if span.state in OVER else span.state
    if account == "waiting":
        account = f"waiting_{span.waits_for}"
    if account not in ACCOUNTS:
        raise ValueError(f"no account for {account!r}")
    return account


def _end(spans: Sequence[Span], now: datetime) -> datetime:
    """The acceptance that stands, else the end of the request, else now."""
    end = now
    for span in reversed(spans):
        if span.state not in OVER:
            break
        end = span.since
    return end


def _displaced(
    spans: Sequence[Span], second: Callable[[datetime], int], end: datetime, displacements: Sequence[Displacement]
) -> dict[str, int]:
    """Seconds per emergency. The latest goes first: of those that were approved before the same start of work it has
    the least queue to take from, so none takes another's.
    """
    works = [span for span in spans if span.state == "working"]
    taken: dict[str, int] = {}
    before: dict[datetime, int] = {}  # by start of work, what is taken from the queue that leads there
    for one in sorted(displacements, key=lambda one: one.approved_at, reverse=True):
        start = next((span.since for span in works if (span.until or end) > one.approved_at), end)
        waited = sum(
            max(0, second(min(span.until or end, start)) - second(max(span.since, one.approved_at)))
            for span in spans
            if span.state == "queued"
        )
        taken[one.emergency] = max(0, min(int(one.mean_slip), waited - before.get(start, 0)))
        before[start] = before.get(start, 0) + taken[one.emergency]
    return taken
