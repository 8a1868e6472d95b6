"""What is one piece of evidence, an area, and what is done about it already?"""

from dataclasses import dataclass, field

from footpath.people.models import Team
from footpath.pure import needs as pure

WHOLE = "whole"  # what is about no single behavior


@dataclass(frozen=True)
class Line:
    """One piece of evidence, in words, with how sure it is and where it can be looked at."""

    area: str
    source: (
        str  # a code: "survey", "moments", "requests", "ratings", "choice", "standards", "talks", "groups", "tables"
    )
    text: str
    says: pure.Says
    url: str


@dataclass(frozen=True)
class Doing:
    """What somebody does about it already; of no single area: WHOLE."""

    area: str
    text: str
    url: str


@dataclass(frozen=True)
class Area:
    """One area with all that is known of it, and what is done about it already."""

    title: str
    needs: int
    perhaps: int
    lines: list[Line]
    doing: list[Doing] = field(default_factory=list)


@dataclass(frozen=True)
class Needs:
    """The few areas that matter most for a team, and the rest of what is known."""

    team: Team
    few: list[Area]
    others: list[Area]
    silent: list[str]  # sources that say nothing yet, in words
    doing: list[Doing] = field(default_factory=list)  # what is done about no single area of these
