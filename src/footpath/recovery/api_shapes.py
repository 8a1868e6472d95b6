"""Of which shape is what programs read and send about putting things right?"""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema

from footpath.people.api.shapes import Named
from footpath.people.programs.bodies import Body as Sent
from footpath.people.programs.bodies import Day, Flag, Id, IdInQuery, Whole
from footpath.people.programs.pages import Which
from footpath.recovery.models import Cause, MakeGoodState, PresentedBy, RecoveryState, Severity, Size


class RecoveryStepRead(Schema):
    """One step of the plan."""

    id: int
    what: str
    who: Named
    by_day: date
    done_at: datetime | None


class RecoveryTimeRead(Schema):
    """Some time that is offered for it."""

    id: int
    to: Named
    minutes: int
    what: str
    outside_hours: bool
    state: MakeGoodState
    delivered_minutes: int | None


class RecoveryRead(Schema):
    """A mistake on its way to being put right. There is no field for whose fault it was."""

    id: int
    number: str
    request: int | None = Field(description="Null where there is none, or you may not see it.")
    team: Named = Field(description="Who puts it right.")
    customer_team: Named | None
    size: Size
    state: RecoveryState
    cause: Cause = Field(description="What kind of thing it was.")
    severity: Severity
    what: str
    noticed_at: datetime
    told_first: bool = Field(description="Whoever serves said so before it was noticed.")
    owner: Named | None
    owned_at: datetime | None
    apology: str
    presented_at: datetime | None
    fixed_at: datetime | None
    done: str
    verified_at: datetime | None
    doubled: int = Field(description="How often it was said not to be right yet.")
    why: str
    prevention: str
    closed_at: datetime | None
    touched: list[str] = Field(description="People and teams whom it touches.")
    plan: list[RecoveryStepRead] = Field(description="For those whom it touches, once it is presented.")
    time: list[RecoveryTimeRead] = Field(description="The ledger of time.")
    may: list[str] = Field(description="What you may do next, by the last part of its address.")


class WhichRecoveries(Which):
    """Which are wanted."""

    state: list[RecoveryState] = Field(default_factory=list, description="Only those in one of these states.")
    request: IdInQuery | None = Field(None, description="Only those of this request.")
    waiting: bool = Field(False, description="Only those whose next step is yours.")


class NewRecovery(Sent):
    """What went wrong."""

    request: Id | None = None
    team: Id | None = None
    cause: Cause
    what: str = Field("", max_length=2000)
    severity: Severity = Severity.NUISANCE
    size: Size = Size.SMALL
    touched: str = Field("", max_length=500, description="Names of people and teams, with a comma between them.")
    own: Flag = False


class Body(Sent):
    """What a step needs."""

    def as_typed(self) -> dict[str, Any]:
        """As the door takes it."""
        return self.said()


class RecoveryNothing(Body):
    """A step that needs no words."""


class RecoveryFixed(Body):
    """It is put right: what was done."""

    done: str = Field("", max_length=2000)


class RecoveryFair(Sent):
    """How fair it was, each from 1 (not at all) to 5 (very); kept where nothing leads back to this."""

    outcome: Whole = Field(ge=1, le=5)
    process: Whole = Field(ge=1, le=5)
    treatment: Whole = Field(ge=1, le=5)
    overall: Whole = Field(ge=1, le=5)


class RecoveryChecked(Body):
    """Whether it is right now, for those whom it touched; what is missing goes with a no."""

    is_right: Flag
    missing: str = Field("", max_length=2000)
    fair: RecoveryFair | None = None


class RecoveryHandedOver(Body):
    """To whom it goes: a name or an address."""

    to: str = Field(min_length=1, max_length=254)


class RecoveryTouchedToo(Body):
    """Whom it touches besides: names of people and teams, with a comma between them."""

    whom: str = Field(min_length=1, max_length=500)


class RecoverySorry(Body):
    """What those whom it touches are told."""

    apology: str = Field(min_length=1, max_length=2000)


class RecoveryPlannedStep(Sent):
    """One step; without `who` its owner does it."""

    what: str = Field(min_length=1, max_length=300)
    by_day: Day
    who: str = Field("", max_length=254, description="A name or an address.")


class RecoveryPlan(Body):
    """What will be done, in at most four steps."""

    steps: list[RecoveryPlannedStep] = Field(min_length=1, max_length=4)

    def as_typed(self) -> dict[str, Any]:
        """As the lines of the page."""
        lines = enumerate(self.steps, 1)
        return {f"{name}_{at}": getattr(one, name) for at, one in lines for name in ("what", "by_day", "who")}


class RecoveryTicked(Body):
    """Which step is done."""

    step: Id


class RecoveryPresented(Body):
    """How those whom it touches heard the plan."""

    way: PresentedBy
    to: str = Field("", max_length=200)


class RecoveryOfferedTime(Body):
    """Time for somebody whom it touches; more than may be decided alone waits for whoever leads."""

    to: Id
    minutes: Whole = Field(ge=5, le=4800)
    what: str = Field(min_length=1, max_length=300)
    outside_hours: Flag = False


class RecoveryDecidedTime(Body):
    """Yes, or no and why; for whoever leads."""

    good: Id
    yes: Flag
    why: str = Field("", max_length=300)


class RecoveryAnsweredTime(Body):
    """Accepted, or not needed."""

    good: Id
    yes: Flag


class RecoveryGivenTime(Body):
    """How many minutes it was."""

    good: Id
    minutes: Whole = Field(ge=1, le=4800)


class RecoveryWaived(Body):
    """Why nothing has to be made good."""

    why: str = Field(min_length=1, max_length=300)


class RecoveryLearned(Body):
    """Why it happened, and what prevents it until when."""

    why: str = Field(min_length=1, max_length=2000)
    prevention: str = Field(min_length=1, max_length=2000)
    by_day: Day
    who: str = Field("", max_length=254, description="A name or an address; else its owner.")


STEPS: dict[str, tuple[type[Body], str]] = {
    "own": (RecoveryNothing, "Own it"),
    "take-back": (RecoveryNothing, "Nothing went wrong after all"),
    "enlarge": (RecoveryNothing, "Put it right step by step"),
    "hand-over": (RecoveryHandedOver, "Give it to a coworker"),
    "touch": (RecoveryTouchedToo, "Name whom it touches"),
    "acknowledge": (RecoverySorry, "Say sorry"),
    "plan": (RecoveryPlan, "Make a plan"),
    "tick-step": (RecoveryTicked, "Tick off a step"),
    "present": (RecoveryPresented, "Present the plan"),
    "fix": (RecoveryFixed, "Say that it is put right"),
    "offer-time": (RecoveryOfferedTime, "Offer time"),
    "decide-time": (RecoveryDecidedTime, "Decide about time"),
    "answer-time": (RecoveryAnsweredTime, "Answer an offer of time"),
    "deliver-time": (RecoveryGivenTime, "Say that time was given"),
    "waive": (RecoveryWaived, "Nothing has to be made good"),
    "check": (RecoveryChecked, "Say whether it is right now"),
    "say-checked": (RecoveryNothing, "Say that you have checked with them"),
    "learn": (RecoveryLearned, "Say what was learned"),
    "close": (RecoveryNothing, "What prevents it is in place"),
}
