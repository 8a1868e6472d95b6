"""Which everyday requests of two years had been announced by a heads-up?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from footpath.demo.lots import Lots
from footpath.demo.rows import Rows
from footpath.history.kinds import Occurrence
from footpath.people.models import Person
from footpath.requests.events.announcing import Announced, HeadsUpAsked, HeadsUpSeen
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState
from footpath.requests.states import State

SHARES = {"Flight operations": 0.22, "Sales": 0.16, "Security": 0.1, "Maintenance": 0.08, "Shipping": 0.06}
ELSE, NEVER = 0.03, ("Ground handling",)  # whose exception is the habit says nothing ahead
SEEN = "Thank you for telling us; we keep it free."
Told = tuple[Occurrence, HeadsUp, Person | None, datetime]


@dataclass
class Foretold:
    """The heads-ups, and what happened to each, for when they and their requests have their keys."""

    heads_ups: list[tuple[HeadsUp, Rows]] = field(default_factory=list)

    def happened(self) -> list[Told]:
        """The events of all of them."""
        return [one for heads_up, rows in self.heads_ups for one in _life(heads_up, rows)]


def foretell(found: Sequence[Rows], lots: Lots) -> Foretold:
    """Let some of these have been announced before they were asked; the same for the same seed."""
    past = Foretold()
    for rows in found:
        it = rows.request
        if it.state != State.CLOSED or it.submitted_at is None or it.service.confidential or it.customer_team is None:
            continue
        if rows.spans[0].team.pk != it.team.pk:
            continue  # who announces something knows whose it is
        share = 0.0 if it.customer_team.name in NEVER else SHARES.get(it.customer_team.name, ELSE)
        if it.asker is not None and lots.share(it.title, it.submitted_at, "announced") < share:
            it.heads_up = _heads_up(rows, lots.many(it.title, it.submitted_at, "ahead").uniform(8, 30))
            past.heads_ups.append((it.heads_up, rows))
    return past


def _heads_up(rows: Rows, days: float) -> HeadsUp:
    it = rows.request
    assert it.submitted_at is not None
    assert it.asker is not None
    told, first = it.submitted_at - timedelta(days=round(days)), it.submitted_at.date()
    return HeadsUp(
        service=it.service, team=it.team, customer_team=it.customer_team, announced_by=it.asker, announced_at=told,
        what=it.title, first=first, last=first + timedelta(days=7), pieces=1, state=HeadsUpState.ASKED,
        seen_by=it.assignee, seen_at=told + timedelta(days=1) if it.assignee else None,
        note=SEEN if it.assignee else "", ended_at=it.submitted_at, edits=2 if it.assignee else 1,
    )  # fmt: skip


def _life(heads_up: HeadsUp, rows: Rows) -> list[Told]:
    it, first = rows.request, heads_up.first.isoformat()
    announced = Announced(service=heads_up.service.name, pieces=1, first=first)
    found: list[Told] = [(announced, heads_up, heads_up.announced_by, heads_up.announced_at)]
    if heads_up.seen_at is not None:
        found.append((HeadsUpSeen(note=heads_up.note), heads_up, heads_up.seen_by, heads_up.seen_at))
    assert heads_up.ended_at is not None
    found.append((HeadsUpAsked(number=it.number, left=0), heads_up, heads_up.announced_by, heads_up.ended_at))
    return found
