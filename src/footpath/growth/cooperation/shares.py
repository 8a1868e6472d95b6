"""What did people choose at each moment of a scenario, as far as whoever trains them may know?

Everybody who may see it sees the same figures, of all who played: figures of single teams would give away what is held
back. Each person counts once a moment, with what they chose there the first time, from their own side.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from footpath.growth.cooperation.library import print_of
from footpath.growth.cooperation.words import RULES, Rule
from footpath.growth.models import Rehearsal, Seat
from footpath.pure.choice_shares import K, shares
from footpath.pure.role_play import Node, NotOffered, Scenario, play


@dataclass(frozen=True)
class ChoiceShown:
    """A choice with how many made it; None: not shown alone."""

    text: str
    rule: Rule | None
    count: int | None


@dataclass(frozen=True)
class MomentShown:
    """A moment with what was chosen there; without rows where fewer than may be told came by."""

    says: str
    n: int
    rows: Sequence[ChoiceShown]
    rest: int


def shown(scenario: Scenario, k: int = K) -> list[MomentShown]:
    """Every moment of the scenario, in its order."""
    chosen = _first_choices(scenario)
    found = []
    for node in scenario.nodes:
        told = shares(list(chosen.get(node.key, {}).values()), k)
        rows = dict(told.shown) if told else {}
        found.append(
            MomentShown(
                says=node.says or node.situation,
                n=told.n if told else 0,
                rows=[ChoiceShown(one.text, RULES.get(one.behavior), rows.get(one.key)) for one in node.choices],
                rest=told.rest if told else 0,
            )
        )
    return found


def _first_choices(scenario: Scenario) -> dict[str, dict[int, str]]:
    """By moment what each person chose there first, those first who came first."""
    plays = Rehearsal.objects.filter(
        scenario=scenario.key, print=print_of(scenario), seat=Seat.OWN, ended_at__isnull=False
    )
    found: dict[str, dict[int, str]] = {}
    for one in plays.order_by("ended_at", "pk").only("player", "locked"):
        path, given = one.path, int(one.texts.get("given", 0))
        try:
            walk = play(scenario, path)
        except NotOffered:  # locked with an earlier key
            continue
        for number, step in enumerate(walk.steps):
            assert isinstance(step.node, Node)
            if number >= given:
                found.setdefault(step.node.key, {}).setdefault(one.player_id, step.choice.key)
    return found
