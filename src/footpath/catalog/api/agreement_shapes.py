"""What does an agreement say, as programs read and write it?"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from ninja import Field, Schema

from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.catalog.agreements.checked import LONGEST, MOST_AMOUNT, MOST_DAYS, MOST_HOURS, MOST_LINES, SHORT
from footpath.catalog.models import AgreementVersion, Unit, VersionState
from footpath.people.api.shapes import Named
from footpath.people.programs.bodies import Body, Day, Id, Whole
from footpath.people.programs.wrong import unusable

OneLine = Annotated[str, Field(max_length=LONGEST)]
OneLines = Annotated[list[OneLine], Field(max_length=MOST_LINES)]
Short = Annotated[str, Field(max_length=SHORT)]


class OfTeam(Body):
    """What one of the two teams says."""

    team: Id
    lines: OneLines


class DutyBody(Body):
    """One matter, and who is what in it: teams, people or roles, in words."""

    what: Annotated[str, Field(min_length=1, max_length=SHORT)]
    responsible: Short = ""
    decides: Short = ""
    consulted: Short = ""
    told: Short = ""


class AloneBody(Body):
    """What a role of one of the teams may decide without asking."""

    team: Id
    role: Annotated[str, Field(min_length=1, max_length=SHORT)]
    days: Annotated[Whole, Field(ge=0, le=MOST_DAYS)] = 0
    hours: Annotated[Whole, Field(ge=0, le=MOST_HOURS)] = 0
    what: OneLine = ""


class TargetBody(Body):
    """How fast a service of one team is for the other."""

    service: Id
    kind: Literal["first_response", "next_update", "delivery"]
    amount: Annotated[Whole, Field(ge=1, le=MOST_AMOUNT)]
    unit: Unit


class Wording(Body):
    """What two teams agree; a member that is left out is empty."""

    expects: Annotated[list[OfTeam], Field(max_length=2, description="What each team expects of the other.")] = []
    brings: Annotated[list[OfTeam], Field(max_length=2, description="What each team does for it.")] = []
    priorities: Annotated[OneLines, Field(description="What goes first when not all can be first, in this order.")] = []
    rules: OneLines = []
    duties: Annotated[list[DutyBody], Field(max_length=MOST_LINES)] = []
    alone: Annotated[list[AloneBody], Field(max_length=MOST_LINES)] = []
    targets: Annotated[list[TargetBody], Field(max_length=MOST_LINES)] = []


class DraftBody(Body):
    """The whole draft, as it shall be."""

    content: Wording
    review_on: Day | None = Field(None, description="When both look at it again.")


class SignatureRead(Schema):
    """One side has signed."""

    team: Named
    person: Named
    at: datetime


class AgreementVersionRead(Schema):
    """One wording, and what became of it."""

    number: int
    state: VersionState
    hash: str = Field(description="Of exactly this wording: what a signature is for. Empty while it is a draft.")
    content: Wording
    review_on: date | None
    proposed_by_team: Named | None
    proposed_at: datetime | None
    in_force_from: datetime | None
    ended_at: datetime | None
    note: str
    signatures: list[SignatureRead]


class AgreementLine(Schema):
    """An agreement as a list has it."""

    id: int
    first: Named
    second: Named


class AgreementRead(AgreementLine):
    """An agreement as its page shows it to you."""

    in_force: AgreementVersionRead | None
    proposed: AgreementVersionRead | None = Field(description="What waits for signatures.")
    draft: bool = Field(description="Whether the next wording is being written; its text is told to those who lead.")
    versions: list[int] = Field(description="The numbers of all that were ever proposed, the newest first.")
    may_sign_for: list[Named]
    may_counter_for: list[Named]


class Between(Body):
    """Two teams."""

    team: Id = Field(description="Yours.")
    other: Id


class Proposing(Body):
    """For which side, and whether it is signed in the same breath."""

    side: Id | None = Field(None, description="The team for which you act; needed only where you speak for both.")
    sign: bool = True
    note: str = Field("", max_length=500, description="A line to the other side.")


class Read(Body):
    """Which wording you have read."""

    number: Annotated[Whole, Field(ge=1, le=2**31 - 1)]
    hash: str = Field(max_length=64, description="As you read it: something else is not signed.")
    side: Id | None = Field(None, description="The team for which you act; needed only where you speak for both.")


class Ending(Body):
    """Why it ends."""

    number: Annotated[Whole, Field(ge=1, le=2**31 - 1)]
    reason: str = Field(min_length=1, max_length=500)
    side: Id | None = None


def content_of(wording: Wording) -> Content:
    """The wording as the verbs take it; a Problem where a team speaks twice."""
    return Content(
        expects=_by_team("content.expects", wording.expects),
        brings=_by_team("content.brings", wording.brings),
        priorities=tuple(wording.priorities),
        rules=tuple(wording.rules),
        duties=tuple(Duty(**one.model_dump()) for one in wording.duties),
        alone=tuple(Alone(**one.model_dump()) for one in wording.alone),
        targets=tuple(AgreedTarget(**one.model_dump(mode="json")) for one in wording.targets),
    )


def _by_team(field: str, said: list[OfTeam]) -> dict[int, tuple[str, ...]]:
    if len({one.team for one in said}) < len(said):
        raise unusable({field: [_("A team stands there twice.")]})
    return {one.team: tuple(one.lines) for one in said}


def wording_of(stored: Mapping[str, Any]) -> dict[str, Any]:
    """The content as Wording has it."""
    said = Content.from_json(stored).as_json()
    for name in ("expects", "brings"):
        said[name] = [{"team": int(team), "lines": lines} for team, lines in said[name].items()]
    return said


def version_read(version: AgreementVersion) -> dict[str, Any]:
    """The version as AgreementVersionRead has it."""
    names = ("number", "state", "hash", "review_on", "proposed_by_team", "proposed_at", "in_force_from", "ended_at")
    facts = {name: getattr(version, name) for name in (*names, "note")}
    return {**facts, "content": wording_of(version.content), "signatures": list(version.signatures.all())}
