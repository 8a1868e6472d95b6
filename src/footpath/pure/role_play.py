"""How does a talk go on, choice by choice, and how does it look from the other seat?

A scenario is a graph as plain data. A walk through it follows from the scenario and the choices alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

FIND_OUT = "find_out"
# What helps; a scenario names four to six of them as its rules.
HELPS = (FIND_OUT, "listen", "name_effect", "own_part", "ways", "agree", "confirm", "fact", "thank", "offer_help")
# What tempts, and makes it worse.
TEMPTS = ("defend", "blame", "rule", "promise", "power", "put_off", "soothe", "judge", "give_in")
BEHAVIORS = frozenset(HELPS + TEMPTS)
PICTURES = ("mail", "phone", "calendar", "clock", "coffee", "users", "door", "message")
GOOD, MIXED, BAD = KINDS = ("good", "mixed", "bad")
EVERYONE, SUPERVISORS = AUDIENCES = ("everyone", "supervisors")
COLDEST, HOTTEST = 0, 100
LONGEST = 12  # choices on any way from the start to an end

HOTTER, SAME, COOLER = REACTIONS = ("hotter", "same", "cooler")
DEGREES: Mapping[str, int] = {HOTTER: 12, SAME: 0, COOLER: -12}
BANDS = (10, 30, 120)  # seconds for one choice: below the first, the second, the third, or longer


@dataclass(frozen=True)
class Choice:
    """One thing that can be said: what it does, why, how it lands with the other, and where it leads."""

    key: str
    text: str
    behavior: str
    delta: int
    feedback: str
    to: str
    lands: str = ""


@dataclass(frozen=True)
class Node:
    """One moment of the talk. `temperature` is where it stands here however one came; None: as it came."""

    key: str
    situation: str
    says: str
    choices: tuple[Choice, ...]
    speaker: str = ""  # whoever says it, where that is not the other
    temperature: int | None = None
    inside: str = ""  # what the other thinks and does not say: shown in their seat
    picture: str = ""
    alt: str = ""

    def choice(self, key: str) -> Choice | None:
        """The choice of this key."""
        return next((one for one in self.choices if one.key == key), None)


@dataclass(frozen=True)
class End:
    """How it ends, and the two verdicts: does the other understand better, do they agree to what will be done?"""

    key: str
    kind: str
    text: str
    understands: bool
    agrees: bool


@dataclass(frozen=True)
class Side:
    """One of the two: a name, and what only they know."""

    name: str
    brief: str = ""


@dataclass(frozen=True)
class Scenario:
    """All of it. `poor` and `good` are runs to watch, as keys of choices; empty where they are to be found."""

    title: str
    about: str
    you: Side
    other: Side
    start: str
    nodes: tuple[Node, ...]
    ends: tuple[End, ...]
    rules: tuple[str, ...]
    poor: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    audience: str = EVERYONE
    key: str = field(default="", compare=False)

    @cached_property
    def places(self) -> Mapping[str, Node | End]:
        """Nodes and ends by their keys; the first of those that share one."""
        found: dict[str, Node | End] = {}
        both: list[Node | End] = [*self.nodes, *self.ends]
        for one in both:
            found.setdefault(one.key, one)
        return found

    @property
    def first_node(self) -> Node | None:
        """Where it begins."""
        found = self.places.get(self.start)
        return found if isinstance(found, Node) else None

    @property
    def openers(self) -> frozenset[str]:
        """What step one may be: to find out; for supervisors also to say what they saw."""
        return frozenset({FIND_OUT, "fact"} if self.audience == SUPERVISORS else {FIND_OUT})


@dataclass(frozen=True)
class Step:
    """What was said at a node, and from which temperature to which."""

    node: Node
    choice: Choice
    before: int
    after: int
    felt: str = ""  # in the other's seat: how it was taken
    written: int = 0  # there: how hot the scenario itself has it afterwards


@dataclass(frozen=True)
class Walk:
    """The steps so far, where one stands now, and how hot it is there."""

    steps: tuple[Step, ...]
    at: Node | End
    temperature: int

    @property
    def end(self) -> End | None:
        """How it ended; None while it goes on."""
        return self.at if isinstance(self.at, End) else None

    @property
    def line(self) -> list[int]:
        """The temperature from the start to here."""
        return [one.before for one in self.steps] + [self.temperature]


class NotOffered(ValueError):
    """A choice that is not there, or one after the end."""


def play(scenario: Scenario, choices: Sequence[str]) -> Walk:
    """From the start along these choices. Raises NotOffered, also for a scenario that has no start."""
    at, temperature = _begin(scenario)
    steps: list[Step] = []
    for key in choices:
        found = at.choice(key) if isinstance(at, Node) else None
        if found is None or not isinstance(at, Node):
            raise NotOffered(key)
        step, at, temperature = _say(scenario, at, found, temperature)
        steps.append(step)
    return Walk(tuple(steps), at, temperature)


def sit_opposite(scenario: Scenario, reactions: Sequence[str]) -> Walk:
    """The same talk in the other's seat: how each reply is taken invites the next one. Whoever gets hotter hears the
    reply that heats most, whoever cools down the one that cools most; the first one heats. Raises NotOffered.
    """
    at, written = _begin(scenario)
    felt, last = written, HOTTER
    steps: list[Step] = []
    for reaction in reactions:
        if reaction not in DEGREES or not isinstance(at, Node):
            raise NotOffered(reaction)
        node, said = at, invited(at, last)
        _step, at, written = _say(scenario, node, said, written)
        after = min(HOTTEST, max(COLDEST, felt + DEGREES[reaction]))
        steps.append(Step(node, said, felt, after, reaction, written))
        felt, last = after, reaction
    return Walk(tuple(steps), at, felt)


def invited(node: Node, mood: str) -> Choice:
    """The reply that a mood brings about at a node; of equal ones the first. Raises NotOffered where there is none."""
    if not node.choices:
        raise NotOffered(node.key)
    ordered = sorted(node.choices, key=lambda one: one.delta)
    return {HOTTER: max(node.choices, key=lambda one: one.delta), COOLER: ordered[0]}.get(
        mood, ordered[len(ordered) // 2]
    )


def mood_of(steps: Sequence[Step]) -> str:
    """Which reply comes next in the other's seat."""
    return steps[-1].felt if steps else HOTTER


def _begin(scenario: Scenario) -> tuple[Node | End, int]:
    first = scenario.first_node
    if first is None:
        raise NotOffered(scenario.start)
    return first, 50 if first.temperature is None else first.temperature


def _say(scenario: Scenario, node: Node, said: Choice, before: int) -> tuple[Step, Node | End, int]:
    there = scenario.places.get(said.to)
    if there is None:
        raise NotOffered(said.key)
    after = before + said.delta
    own = there.temperature if isinstance(there, Node) else None
    return Step(node, said, before, after), there, after if own is None else own


def used(scenario: Scenario, steps: Sequence[Step]) -> list[str]:
    """Which rules of the scenario were put to use, in their order."""
    shown = {one.choice.behavior for one in steps}
    return [rule for rule in scenario.rules if rule in shown]


def missed(scenario: Scenario, steps: Sequence[Step]) -> list[str]:
    """Which rules were not."""
    shown = {one.choice.behavior for one in steps}
    return [rule for rule in scenario.rules if rule not in shown]


def worst_step(steps: Sequence[Step]) -> int | None:
    """The fork worth trying again: the first of the steps that heated most; none where nothing did."""
    hot = max((one.choice.delta for one in steps), default=0)
    return next((n for n, one in enumerate(steps) if one.choice.delta == hot), None) if hot > 0 else None


def band_of(seconds: float) -> int:
    """How long somebody thought, coarsely: 0 to 3."""
    return sum(seconds >= limit for limit in BANDS)


def walks(scenario: Scenario) -> Iterator[tuple[str, ...]]:
    """Every way from the start to an end, as keys of choices; only for a scenario without faults."""
    waiting: list[tuple[tuple[str, ...], Node | End]] = [((), _begin(scenario)[0])]
    while waiting:
        way, at = waiting.pop()
        if isinstance(at, End):
            yield way
            continue
        waiting.extend(((*way, one.key), scenario.places[one.to]) for one in reversed(at.choices))
