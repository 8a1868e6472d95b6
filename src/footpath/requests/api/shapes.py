"""How does a program read a request?"""

from datetime import date, datetime
from typing import Any, Literal

from ninja import Field, Schema

from footpath.people.api.shapes import Named
from footpath.requests.api.link_shapes import LinksRead
from footpath.requests.api.odds_shapes import ForecastRead
from footpath.requests.api.offer_shapes import OfferRead
from footpath.requests.states import State

Kind = Literal["first_response", "next_update", "delivery"]


class RequestLine(Schema):
    """A request as a list has it."""

    id: int = Field(description="Its number: people call it FP-12, addresses take 12 and FP-12.")
    number: str
    title: str
    state: State
    waits_for: str = Field(description="While it waits: customer, person, team or outside.")
    ball: str = Field(description="Who has to act: customer, provider, approver, person, team, outside; empty: nobody.")
    service: Named
    level: str = Field(description="Which of the service's qualities was asked for.")
    team: Named = Field(description="Who serves it now.")
    asker: Named | None
    asked_for: Named | None = Field(description="Whom it is for, where that is not the asker.")
    customer_team: Named | None
    assignee: Named | None
    needed_by: date | None = Field(description="The customer's wish.")
    short_notice: bool
    promised_day: date | None = Field(description="The day that somebody gave their word on last.")
    next_due_at: datetime | None = Field(description="When the next target is due.")
    next_due_kind: str
    forecast_p50_at: datetime | None = Field(description="By when it is done, at even odds; from the last forecast.")
    forecast_p85_at: datetime | None = Field(description="The same, at 17 chances in 20.")
    chance_kept: float | None = Field(description="The chance that the promise is kept, 0 to 1.")
    submitted_at: datetime | None
    complete_at: datetime | None = Field(description="When everything was there: the provider's clock started.")
    started_at: datetime | None
    delivered_at: datetime | None
    accepted_at: datetime | None
    ended_at: datetime | None


class TargetRead(Schema):
    """What the agreement says, as it stands now."""

    kind: Kind
    amount: int
    unit: Literal["days", "hours"] = Field(description="Working days end with the day's work; hours are open hours.")
    started_at: datetime
    due_at: datetime
    met_at: datetime | None
    phase: str = Field(description="running, paused, met, or stopped.")
    late: bool
    left_seconds: float = Field(description="Working time left; negative when late. It stands still while paused.")


class VerdictRead(Schema):
    """What became of a promise."""

    outcome: str = Field(description="kept, early, broken, released (the customer's wish changed) or void.")
    late_seconds: int
    moved_seconds: int = Field(description="Working time of waiting for the customer, by which it was moved.")
    final: bool = Field(description="Whether it is frozen; before the close it says how things stand.")


class PromiseRead(Schema):
    """A day that somebody gave their word on. It is never changed; another one supersedes it."""

    id: int
    by_day: date
    due_at: datetime
    odds: float | None = Field(description="The chance that the forecast gave it then.")
    reason: str
    wish: str = Field(description="Whose wish it was, where it supersedes another: provider or customer.")
    supersedes: int | None
    made_by: Named
    made_at: datetime
    verdict: VerdictRead | None = Field(description="Null while it can still be kept.")


class DatesRead(Schema):
    """The four dates: a wish, what was agreed, the odds, and somebody's word."""

    needed_by: date | None
    targets: list[TargetRead]
    forecast: ForecastRead | None = Field(description="Null where nothing honest can be said, and when it is done.")
    promises: list[PromiseRead] = Field(description="Of the delivery, the first one first: it counts.")


class AnswerRead(Schema):
    """What the service asked, and what was answered."""

    key: str
    label: str
    kind: str = Field(description="text, long_text, number, date, choice, choices, yes_no, person or file.")
    answer: str | list[str] | Named = Field(description="As it is kept; empty where there is no answer.")


class MissingRead(Schema):
    """What work cannot start without."""

    key: str
    label: str
    kind: str
    why: str
    choices: list[str]
    asked_of: Named | None = Field(description="Who was asked for it and has not answered yet.")


class QuestionRead(Schema):
    """A question that somebody still has to answer."""

    id: int
    text: str
    asked_by: Named
    asked_of: Named
    asked_at: datetime
    requirement: str = Field(description="The key of the fact that the answer fills in.")


class SignOffRead(Schema):
    """Whose yes was or is needed."""

    approver: Named
    delegate: Named | None
    asked_at: datetime
    decided_at: datetime | None
    agreed: bool | None


class CheckRead(Schema):
    """A line of the checklist."""

    text: str
    needed: bool = Field(description="Nothing is delivered before it is done.")
    done_by: Named | None
    done_at: datetime | None


class CriterionRead(Schema):
    """One line of what makes the delivery good."""

    text: str
    met: bool | None


class StoneRead(Schema):
    """One stone of the path."""

    label: str
    state: Literal["behind", "here", "ahead"]


class StepRead(Schema):
    """One step of the work."""

    key: str
    name: str
    here: bool
    behind: bool


class FileRead(Schema):
    """A file on the request; fetch it at `/requests/{id}/files/{file}`."""

    id: int
    name: str
    size: int
    requirement: str = Field(description="The key of the question that it answers.")
    added_at: datetime


class RatingRead(Schema):
    """What the customer says of the delivery."""

    stars: int
    comment: str
    beyond: bool


class RequestRead(RequestLine):
    """A request as its page tells it to you."""

    details: str
    situation: str = Field(description="Where it stands, in one sentence.")
    yours: bool = Field(description="Whether it waits for you.")
    may: list[str] = Field(description="What you can do now: the last parts of the addresses under the request.")
    dates: DatesRead
    path: list[StoneRead]
    steps: list[StepRead]
    answers: list[AnswerRead]
    missing: list[MissingRead]
    checklist: list[CheckRead] = Field(description="What is ticked off on the way.")
    acceptance: list[CriterionRead] = Field(description="What makes the delivery good, and whether it is there.")
    questions: list[QuestionRead]
    scope: str = Field(description="What is done and what is left out, as both sides agreed.")
    impact: Literal["", "one", "team", "many"] = Field(description="How many it stops, as the customer said.")
    urgency: Literal["", "now", "days", "weeks"] = Field(description="How soon it hurts, as the customer said.")
    priority: Literal["", "first", "later"] = Field(
        description="When not all can be first; empty: as it comes. It follows from impact and urgency, or was agreed."
    )
    offers: list[OfferRead] = Field(description="What the two sides offered each other, the first one first.")
    sign_offs: list[SignOffRead]
    watchers: list[Named]
    files: list[FileRead]
    rating: RatingRead | None
    merged_into: int | None = Field(description="The id of the request that goes on for it, where it was merged.")
    links: LinksRead = Field(description="What it needs from others, what needs it, and what was ordered for it.")


class LookalikeRead(Schema):
    """An open request that is much like this one."""

    id: int
    number: str
    title: str
    state: State
    whose: Literal["mine", "team", "others"]


class AskedRead(RequestRead):
    """What was asked or kept, with open requests that are much like it."""

    lookalikes: list[LookalikeRead]


class MomentRead(Schema):
    """One thing that happened."""

    id: int
    at: datetime
    kind: str
    who: str
    what: str = Field(description="In one sentence.")
    text: str = Field(description="The words that came with it.")
    internal: bool = Field(description="A note inside the serving team.")
    file: int | None


def columns(line: type[Schema], row: object) -> dict[str, Any]:
    """What `line` takes of a row as it is."""
    return {name: getattr(row, name) for name in line.model_fields}
