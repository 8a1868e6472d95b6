"""What happens to one request, and which rows does that leave?"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from footpath.catalog.models import TARGET_KINDS, Service, ServiceVersion
from footpath.history.kinds import Occurrence
from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.requests import events
from footpath.requests.models import Message, Outcome, Promise, ServiceRequest, Span, Target, Verdict
from footpath.requests.models.said import MessageKind
from footpath.requests.states import State

A_DAY = 200  # requests of a working day, of the whole organization
WORDS = str.split
SUBJECTS = WORDS("""printer badge laptop projector desk lamp door heating invoice contract keycard monitor roster van
    ladder carpet network phone parking uniform training locker coffee window alarm charger visa expense logo
    poster forklift""")
PLACES = WORDS("gate hangar office terminal tower canteen lounge warehouse stairwell corridor apron reception")
ACTS = WORDS(
    "broken replace move order renew missing repair install check clean translate extend cancel urgent overdue"
)
FILLING = WORDS("""please the for and we need it before monday since yesterday somebody said that this was promised last
    week but nobody came again thanks could you look at what happened with travel team floor north south east west""")
CLOSES = timedelta(days=7)  # after it was accepted: five working days


@dataclass
class Rows:
    """Requests with all that hangs on them, not yet in the database."""

    requests: list[ServiceRequest] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    happened: list[Callable[[], Event]] = field(default_factory=list)  # when the rows they name have their keys

    def write(self) -> None:
        """Each kind of row after those that it points at."""
        for rows in (
            self.requests, self.spans, self.targets, self.messages, self.promises, self.verdicts, self.outcomes,
        ):  # fmt: skip
            _create(rows)
        _create([event() for event in self.happened])


class Life:
    """One request: asked, taken, promised, spoken about, delivered, accepted, closed; as far as it has come."""

    def __init__(
        self, lots: random.Random, service: Service, version: ServiceVersion, asker: Person, home: Team
    ) -> None:
        """Somebody of the team `home` asks for a service."""
        self.lots, self.asker = lots, asker
        self.it = ServiceRequest(
            service=service, version=version, team=service.team, asker=asker, customer_team=home, channel="web",
            title=f"{lots.choice(ACTS)} {lots.choice(SUBJECTS)} at {lots.choice(PLACES)} {lots.randrange(60)}",
            details=self.text(), answers={"where": lots.choice(PLACES), "how_many": str(lots.randrange(1, 20))},
        )  # fmt: skip

    def live(self, rows: Rows, n: int, server: Person, now: datetime, *, is_done: bool) -> None:
        """What had happened by `now` to the request with this number."""
        it, lots, self.rows, self.server = self.it, self.lots, rows, server
        asked = _workday(now, n // A_DAY, lots)
        taken = asked + timedelta(hours=lots.lognormvariate(1.5, 1.0))
        done = taken + timedelta(hours=lots.lognormvariate(3.3, 0.9)) if is_done else now + timedelta(days=1)
        accepted = done + timedelta(hours=lots.uniform(1, 60))
        rows.requests.append(it)
        it.drafted_at = it.submitted_at = it.complete_at = asked
        self.moments = [one for one in (asked, taken, done, accepted, accepted + CLOSES) if one <= now]
        states = (State.QUEUED, State.WORKING, State.DELIVERED, State.ACCEPTED, State.CLOSED)
        steps = (self.ask, self.take, self.deliver, self.accept, self.close)
        for step, state, at in zip(steps, states, self.moments, strict=False):
            self.move(state, at)
            step(at)
        self.count(asked, taken, done, accepted, now)

    def move(self, state: State, at: datetime) -> None:
        """It is in another state from then on."""
        self.it.state = state
        if state != State.QUEUED:
            self.rows.spans[-1].until = at
        self.rows.spans.append(Span(request=self.it, state=state, team=self.it.team, since=at))

    def ask(self, at: datetime) -> None:
        """Everything is there: the targets of these terms begin."""
        self.happened(self.asker, at, events.Submitted)
        self.targets = []
        for kind in TARGET_KINDS:
            amount, unit = (getattr(self.it.service, name) for name in (kind, f"{kind}_unit"))
            if amount is None:
                continue
            target = Target(request=self.it, kind=kind, team=self.it.team, amount=amount, unit=unit, started_at=at)
            target.due_at = at + timedelta(days=amount if unit == "days" else 1)
            self.targets.append(target)
        self.rows.targets += self.targets

    def take(self, at: datetime) -> None:
        """Somebody takes it, promises a day, and each side says a word."""
        it, lots = self.it, self.lots
        it.assignee, it.started_at = self.server, at
        self.happened(self.server, at, events.Taken)
        due = (at + timedelta(days=lots.randrange(2, 6))).replace(hour=17, minute=0, second=0, microsecond=0)
        self.promise = Promise(
            request=it, kind="delivery", by_day=due.date(), due_at=due, odds=0.85, made_by=self.server, made_at=at,
        )  # fmt: skip
        self.rows.promises.append(self.promise)
        it.promised_day, it.promised_due_at = due.date(), due
        promise, by_day = self.promise, due.date().isoformat()
        self.happened(
            self.server, at, lambda: events.Promised(promise_id=promise.pk, by_day=by_day, renewed=False, wish="")
        )
        for n, who in enumerate((self.asker, self.server), start=1):
            said = self.say(who, MessageKind.MESSAGE, at + timedelta(minutes=n))
            self.happened(who, said.at, lambda said=said: events.MessageWritten(message_id=said.pk))

    def deliver(self, at: datetime) -> None:
        """It is there, with a word."""
        self.it.delivered_at = at
        said = self.say(self.server, MessageKind.DELIVERY, at)
        self.happened(self.server, at, lambda: events.Delivered(message_id=said.pk))
        for target in self.targets:
            target.met_at = at

    def accept(self, at: datetime) -> None:
        """The customer says yes."""
        self.it.accepted_at = at
        self.happened(self.asker, at, events.Accepted)

    def close(self, at: datetime) -> None:
        """The verdict is frozen."""
        self.it.ended_at = at
        late = max((self.it.delivered_at or at) - self.promise.due_at, timedelta(0))
        outcome = "broken" if late else "kept"
        verdict = Verdict(promise=self.promise, outcome=outcome, late_seconds=int(late.total_seconds() / 3), at=at)
        self.rows.verdicts.append(verdict)
        self.happened(None, at, events.Closed)

    def count(self, asked: datetime, taken: datetime, done: datetime, accepted: datetime, now: datetime) -> None:
        """What came of it, as the figures count it."""
        it, found = self.it, {}
        if len(self.moments) > 1:
            due, delivered = self.promise.due_at, it.delivered_at
            kept = delivered is not None and delivered <= due
            found |= {"promise_at": due, "promise_week": _week(due), "kept": kept, "early": kept and done.day < due.day}
        if it.accepted_at:
            found |= {"done_at": accepted, "done_week": _week(accepted), "right_first": True, "asked_late": False}
        self.rows.outcomes.append(
            Outcome(
                request=it, team=it.team, service=it.service, customer_team=it.customer_team, provider=it.assignee,
                customer=self.asker, asked_at=asked, asked_week=_week(asked), complete_first=self.lots.random() < 0.8,
                lead_honored=True, response_at=taken, response_week=_week(taken),
                responded=taken - asked < timedelta(days=1), **found,
            )
        )  # fmt: skip

    def say(self, who: Person, kind: MessageKind, at: datetime) -> Message:
        """A text on the request."""
        serves = who is self.server
        said = Message(request=self.it, kind=kind, author=who, text=self.text(), from_provider=serves, at=at)
        self.rows.messages.append(said)
        return said

    def happened(self, who: Person | None, at: datetime, what: Callable[[], Occurrence]) -> None:
        """An event, as `record` keeps it once everybody has reacted to it."""
        it = self.it

        def event() -> Event:
            occurrence = what()
            facts: dict[str, Any] = occurrence.facts()
            return Event(
                kind=occurrence.kind, subject_kind=it.subject_kind, subject_id=it.pk,
                actor_id=who.pk if who else None, facts=facts, at=at, reacted_at=at,
            )  # fmt: skip

        self.rows.happened.append(event)

    def text(self) -> str:
        """A sentence or three."""
        return " ".join(self.lots.choices(FILLING, k=self.lots.randrange(10, 60)))


def _create(rows: Sequence[Any]) -> None:
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=1000)


def _workday(now: datetime, back: int, lots: random.Random) -> datetime:
    """A moment of the working day so many working days ago."""
    day = now - timedelta(days=back // 5 * 7 + back % 5 + 1)
    if day.weekday() > 4:
        day -= timedelta(days=day.weekday() - 4)
    return day.replace(hour=8, minute=0, second=0, microsecond=0) + timedelta(minutes=lots.randrange(540))


def _week(at: datetime) -> Any:
    return (at - timedelta(days=at.weekday())).date()
