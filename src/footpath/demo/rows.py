"""Which rows does a life leave? (The same as if each of its steps had gone through the verb of that name.)"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from footpath.catalog.models import TARGET_KINDS
from footpath.catalog.requirements import understood
from footpath.demo.life import Life, Step
from footpath.history.kinds import Occurrence
from footpath.people.models import Person, Team
from footpath.requests import events
from footpath.requests.models import (
    Message,
    Promise,
    Question,
    Rating,
    ServiceRequest,
    SignOff,
    Span,
    StepSpan,
    Target,
    Verdict,
)
from footpath.requests.models.said import MessageKind
from footpath.requests.states import ENDED, State

Event = tuple[datetime, Person | None, Callable[[], Occurrence]]  # its facts are known when the rows have their keys


@dataclass
class Rows:
    """A request with everything that hangs on it, not yet in the database."""

    request: ServiceRequest
    spans: list[Span] = field(default_factory=list)
    step_spans: list[StepSpan] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    sign_offs: list[SignOff] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    settled_at: datetime | None = None  # when the last verb rewrote what lists show


class Pen:
    """Writes a life down: what the verbs have in common."""

    def __init__(self, life: Life, home: Team) -> None:
        """Somebody of the team `home` begins to ask, on the terms that held then."""
        plan = life.plan
        self.offer, self.asker, self.signer = plan.offer, plan.asker, plan.signer
        answers = {item.key: understood(item, life.answers.get(item.key)) for item in self.offer.form}
        self.rows = Rows(
            ServiceRequest(
                service=plan.service, version=self.offer.version, level=self.offer.level, team=plan.service.team,
                asker=plan.asker, customer_team=home, title=plan.asked.title, answers=answers, needed_by=life.needed_by,
                drafted_at=plan.asked_at, state=State.DRAFT,
            )
        )  # fmt: skip

    @property
    def request(self) -> ServiceRequest:
        """The request as it stands."""
        return self.rows.request

    def move(self, step: Step, state: State, waits_for: str = "") -> None:
        """It is in another state; the stretches of its life and of its work follow."""
        it, rows = self.request, self.rows
        it.state, it.waits_for = state, waits_for
        if state in ENDED:
            it.ended_at = step.at
        if rows.spans:
            rows.spans[-1].until = step.at
        rows.spans.append(Span(request=it, state=state, waits_for=waits_for, team=it.team, since=step.at))
        self._keep_step(step.at)
        rows.settled_at = step.at

    def _keep_step(self, at: datetime) -> None:
        it = self.request
        if not self.offer.steps:
            return
        current = self.rows.step_spans[-1] if self.rows.step_spans else None
        in_work = State.WORKING in (it.state, it.back_to if it.state == State.WAITING else "")
        if current and current.until is None:
            current.until = None if in_work else at
        elif in_work:
            self.enter(it.step or next(iter(self.offer.steps)), at)

    def enter(self, key: str, at: datetime) -> None:
        """Work goes on in this step."""
        self.request.step = key
        self.rows.step_spans.append(StepSpan(request=self.request, step=key, since=at))

    def happened(self, step: Step, occurrence: Callable[[], Occurrence], *, by_footpath: bool = False) -> None:
        """An event, whose facts are known when the rows have their numbers."""
        self.rows.events.append((step.at, None if by_footpath else step.by, occurrence))

    def say(self, step: Step, kind: MessageKind, text: str) -> Message:
        """A text on the request."""
        message = Message(
            request=self.request, kind=kind, author=step.by, text=text, at=step.at,
            from_provider=step.by is not None and step.by.pk != self.asker.pk,
        )  # fmt: skip
        self.rows.messages.append(message)
        self.rows.settled_at = step.at
        return message

    def set_out(self, step: Step) -> bool:
        """It goes to whoever has to agree (True), else the clock starts."""
        if self.signer is None:
            self.start_clock(step)
            return False
        self.move(step, State.SIGN_OFF)
        self.rows.sign_offs.append(SignOff(request=self.request, approver=self.signer, asked_at=step.at))
        return True

    def tell_signer(self, step: Step, *, signs: bool) -> None:
        """Whoever has to agree is asked."""
        signer = self.signer
        if signs and signer is not None:
            asked = events.SignOffAsked(approver_id=signer.pk, delegate_id=None, approver=signer.name, delegate="")
            self.happened(step, lambda: asked, by_footpath=True)

    def start_clock(self, step: Step) -> None:
        """The provider's clock starts, with the targets of these terms."""
        it, version = self.request, self.offer.version
        self.move(step, State.QUEUED)
        it.complete_at = step.at
        self.rows.targets = [
            Target(
                request=it, kind=kind, team=it.team, amount=getattr(version, kind),
                unit=getattr(version, f"{kind}_unit"), started_at=step.at,
            )
            for kind in TARGET_KINDS
            if getattr(version, kind)
        ]  # fmt: skip

    def go_on(self, step: Step) -> None:
        """The wait is over."""
        it = self.request
        state, it.back_to, it.waits_note = State(it.back_to), "", ""
        self.move(step, state)

    def close_sign_off(self, step: Step, *, agreed: bool) -> None:
        """Decided, or over before anybody decided."""
        for asked in self.rows.sign_offs:
            if asked.decided_at is None:
                asked.decided_by, asked.decided_at, asked.agreed = step.by if agreed else None, step.at, agreed
