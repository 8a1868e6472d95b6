"""How is a scenario played, by anybody: alone, or by a group that votes? Nothing here needs an account, nor keeps any.

`talk_of(scenario, path)` says where a talk stands after the choices in `path`; `winner(…)` which choice a group goes on
with. The partials in templates/growth/cooperation (moment, said, line, map, outcome) show what it gives.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from footpath.growth.cooperation.drawn import Line, Map, line_of, map_of
from footpath.growth.cooperation.shipped import shipped, shipped_for
from footpath.growth.cooperation.words import ICONS, KINDS, RULES, TAKEN, Rule, heat, rules
from footpath.pure import role_play
from footpath.pure.role_play import REACTIONS, End, Node, NotOffered, Scenario, Step, Walk

OWN, OTHER = "own", "other"
__all__ = ["OTHER", "OWN", "NotOffered", "Talk", "choices_of", "shipped", "shipped_for", "talk_of", "winner"]


@dataclass(frozen=True)
class Said:
    """One step of the talk, as it is shown."""

    number: int
    situation: str
    who: str
    says: str
    inside: str
    answered: str  # by whom
    text: str
    rule: Rule | None
    before: int
    after: int
    feedback: str
    lands: str
    taken: str = ""

    @property
    def degrees(self) -> str:
        """By how much it got hotter: "+10", "-8", "0"."""
        change = self.after - self.before
        return f"{change:+d}" if change else "0"

    @property
    def tone(self) -> str:
        """What color says beside it."""
        return "clay" if self.after > self.before else "moss" if self.after < self.before else "plain"


@dataclass(frozen=True)
class Moment:
    """Where one stands, and what can be chosen here."""

    number: int
    situation: str
    who: str
    says: str
    inside: str
    icon: str
    alt: str
    reply: str  # in the other's seat: what is said to them
    options: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Outcome:
    """How it ended, and what it was made of."""

    kind: str
    name: str
    tone: str
    text: str
    understands: bool
    agrees: bool
    used: Sequence[Rule]
    missed: Sequence[Rule]
    fork: int | None  # the step worth trying again, from 1
    reached: Sequence[str]  # in the other's seat: what cooled


@dataclass(frozen=True)
class Talk:
    """All that is shown of a talk, from one seat."""

    scenario: Scenario
    seat: str
    steps: Sequence[Said]
    moment: Moment | None
    outcome: Outcome | None
    temperature: int
    line: Line
    map: Map

    @property
    def heat(self) -> str:
        """The temperature in a word."""
        return heat(self.temperature)

    @property
    def me(self) -> str:
        """Who one is."""
        return self.scenario.you.name if self.seat == OWN else self.scenario.other.name

    @property
    def them(self) -> str:
        """Whom one talks with."""
        return self.scenario.other.name if self.seat == OWN else self.scenario.you.name


def talk_of(scenario: Scenario, path: Sequence[str], seat: str = OWN) -> Talk:
    """Where it stands after these choices; in the other's seat after these reactions. Raises NotOffered."""
    walk = role_play.play(scenario, path) if seat == OWN else role_play.sit_opposite(scenario, path)
    return Talk(
        scenario=scenario,
        seat=seat,
        steps=[_said(scenario, seat, n, one) for n, one in enumerate(walk.steps, 1)],
        moment=_moment(scenario, seat, walk) if isinstance(walk.at, Node) else None,
        outcome=_outcome(scenario, seat, walk) if isinstance(walk.at, End) else None,
        temperature=walk.temperature,
        line=line_of(walk, written=seat == OTHER),
        map=map_of(scenario, walk),
    )


def choices_of(scenario: Scenario, path: Sequence[str]) -> list[str]:
    """What a group may vote for now, by key; nothing at an end."""
    at = role_play.play(scenario, path).at
    return [one.key for one in at.choices] if isinstance(at, Node) else []


def winner(scenario: Scenario, path: Sequence[str], votes: Iterable[str]) -> str | None:
    """The choice that most of a group want, of equal ones the first on the screen; None where nobody wants any."""
    offered = choices_of(scenario, path)
    counted = Counter(vote for vote in votes if vote in offered)
    return max(offered, key=lambda key: counted[key]) if counted else None


def _who(scenario: Scenario, node: Node) -> str:
    return node.speaker or scenario.other.name


def _said(scenario: Scenario, seat: str, number: int, step: Step) -> Said:
    node, choice = step.node, step.choice
    return Said(
        number=number, situation=node.situation, who=_who(scenario, node), says=node.says, inside=node.inside,
        answered=scenario.you.name, text=choice.text, rule=RULES.get(choice.behavior), before=step.before,
        after=step.after, feedback=choice.feedback, lands=choice.lands or choice.feedback,
        taken=str(TAKEN.get(step.felt, "")) if seat == OTHER else "",
    )  # fmt: skip


def _moment(scenario: Scenario, seat: str, walk: Walk) -> Moment:
    node = walk.at
    assert isinstance(node, Node)
    if seat == OWN:
        reply, options = "", [(one.key, one.text) for one in node.choices]
    else:
        reply = role_play.invited(node, role_play.mood_of(walk.steps)).text
        options = [(how, str(TAKEN[how])) for how in REACTIONS]
    return Moment(
        number=len(walk.steps) + 1, situation=node.situation, who=_who(scenario, node), says=node.says,
        inside=node.inside if seat == OTHER else "", icon=ICONS.get(node.picture, ""), alt=node.alt, reply=reply,
        options=options,
    )  # fmt: skip


def _outcome(scenario: Scenario, seat: str, walk: Walk) -> Outcome:
    end = walk.at
    assert isinstance(end, End)
    name, tone = KINDS[end.kind]
    fork = role_play.worst_step(walk.steps)
    return Outcome(
        kind=end.kind, name=str(name), tone=tone, text=end.text, understands=end.understands, agrees=end.agrees,
        used=rules(role_play.used(scenario, walk.steps)), missed=rules(role_play.missed(scenario, walk.steps)),
        fork=fork + 1 if fork is not None and seat == OWN else None,
        reached=[one.choice.text for one in walk.steps if one.felt == role_play.COOLER],
    )  # fmt: skip
