"""How do programs read the maps?"""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.insight.maps.chain import Tie, net
from footpath.insight.maps.chain_words import named
from footpath.insight.maps.next_steps import step_for
from footpath.insight.maps.silo import Pair, Silo, silo
from footpath.insight.scorecards import FEWEST
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page

router = Router(tags=["Insight"])


class DependingRead(Schema):
    """Two teams that depend on each other."""

    one: int
    other: int
    often: int = Field(
        description="The more frequent way: 0 people say so, 1 now and then, 2 every week or two, 3 more."
    )
    meet: bool | None = Field(description="Whether a meeting is known in half a year; null where that is not told.")
    hurts: list[str] = Field(description="What clearly goes too seldom, as `late:3`: what, and which team serves.")
    figures_open: bool = Field(description="Whether you may see how it goes between the two.")
    next: str = Field(description="A code of what would help: agreement, interview, shadowing, lunch and others.")


class SiloRead(Schema):
    """Who depends on whom, and who meets; those that need a talk most first."""

    pairs: list[DependingRead]


class TieRead(Schema):
    """All that one hands to another in a year."""

    source: str = Field(description="`t` and the key of a team, `v` and a vendor, `o` and an outside customer.")
    target: str
    in_time: int | None = Field(description="Of `judged` cases; null where it is not told.")
    judged: int | None
    said_by_both: bool | None = Field(description="Between two teams: whether both say so.")
    one_person: bool = Field(description="Whether one person alone has served it in half a year, where you may know.")


class NodeRead(Schema):
    """Whoever gives or gets something."""

    key: str
    name: str
    reaches_outside: bool = Field(description="Of a team: whether a way to an outside customer is known.")


class ChainRead(Schema):
    """From vendors through teams to outside customers."""

    nodes: list[NodeRead]
    ties: list[TieRead]


@router.get("/insight/maps/teams", response=SiloRead, operation_id="read_silo_map", summary="Who depends on whom?")
def read_silo_map(request: HttpRequest) -> object:
    """For everybody; how it goes between two teams for those to whom their figures are open."""
    with once_a_page():
        found = silo(reader(request), timezone.now())
        return {"pairs": [_pair(found, pair) for pair in found.pairs]}


@router.get(
    "/insight/maps/chain", response=ChainRead, operation_id="read_chain_map", summary="How does work go outside?"
)
def read_chain_map(request: HttpRequest) -> object:
    """For everybody; vendors of requests that you may see, and how a link holds where it is open to you."""
    with once_a_page():
        found = net(reader(request), timezone.now())
    nowhere = {node.key for node in found.nowhere}
    nodes = [
        {"key": key, "name": named(node), "reaches_outside": key not in nowhere} for key, node in found.nodes.items()
    ]
    return {"nodes": nodes, "ties": [_tie(tie) for tie in found.ties]}


def _pair(found: Silo, pair: Pair) -> dict[str, Any]:
    return {
        "one": pair.one,
        "other": pair.other,
        "often": int(pair.often),
        "meet": pair.met is not None if pair.met_told else None,
        "hurts": [f"{code}:{way.provider}" for way in pair.ways for code in way.hurts],
        "figures_open": pair.is_open,
        "next": step_for(found, pair).code,
    }


def _tie(tie: Tie) -> dict[str, Any]:
    told = tie.link if tie.link is not None and tie.link.n >= FEWEST else None
    return {
        "source": tie.source,
        "target": tie.target,
        "in_time": told.good if told else None,
        "judged": told.n if told else None,
        "said_by_both": not tie.one_sided if tie.is_inside else None,
        "one_person": tie.goes.one_person,
    }
