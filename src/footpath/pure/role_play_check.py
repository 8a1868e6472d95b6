"""May this scenario be played, and if not, what is wrong where?"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from footpath.pure.role_play import (
    AUDIENCES,
    BAD,
    BEHAVIORS,
    COLDEST,
    GOOD,
    HELPS,
    HOTTEST,
    KINDS,
    LONGEST,
    PICTURES,
    Choice,
    End,
    Node,
    NotOffered,
    Scenario,
    play,
)
from footpath.pure.role_play_runs import good_run

KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
MOST_NODES, MOST_ENDS, MOST_CHOICES, STEEPEST = 40, 12, 6, 40


@dataclass(frozen=True)
class Fault:
    """What is wrong, where: the key of a node or of an end ("" for the whole), of a choice, and what belongs to it."""

    code: str
    place: str = ""
    choice: str = ""
    detail: str = ""


def faults(scenario: Scenario) -> list[Fault]:
    """Everything that is wrong; empty: every walk ends within twelve choices, between 0 and 100 degrees."""
    found = [*_whole(scenario)]
    for node in scenario.nodes:
        found += _node(scenario, node)
    for end in scenario.ends:
        found += _end(end)
    if scenario.first_node is None:
        return [*found, Fault("no_start", detail=scenario.start)]
    reached = _reached(scenario)
    found += [Fault("orphan", key) for key in scenario.places if key not in reached]
    circle = _circle(scenario)
    if circle:
        return [*found, Fault("loop", circle[0], detail=" → ".join(circle))]
    found += [Fault("no_end", key) for key in _endless(scenario)]
    longest = _longest(scenario)
    if longest > LONGEST:
        found.append(Fault("too_long", detail=str(longest)))
    found += _degrees(scenario)
    return found if found else [*_opening(scenario), *_runs(scenario)]


def _whole(scenario: Scenario) -> Iterator[Fault]:
    twice = Counter([one.key for one in scenario.nodes] + [one.key for one in scenario.ends])
    yield from (Fault("twice", key) for key, times in twice.items() if times > 1)
    yield from (Fault("key", key) for key in twice if not KEY.fullmatch(key))
    for name, text in (("title", scenario.title), ("you", scenario.you.name), ("other", scenario.other.name)):
        if not text.strip():
            yield Fault("empty", detail=name)
    if len(scenario.nodes) > MOST_NODES or len(scenario.ends) > MOST_ENDS:
        yield Fault("too_many", detail=str(len(scenario.nodes)))
    if not 4 <= len(set(scenario.rules)) <= 6 or len(set(scenario.rules)) != len(scenario.rules):
        yield Fault("rules", detail=str(len(scenario.rules)))
    yield from (Fault("rule", detail=one) for one in scenario.rules if one not in HELPS)
    if scenario.audience not in AUDIENCES:
        yield Fault("audience", detail=scenario.audience)


def _node(scenario: Scenario, node: Node) -> Iterator[Fault]:
    if not (node.situation.strip() or node.says.strip()):
        yield Fault("empty", node.key, detail="situation")
    if not node.choices:
        yield Fault("no_choices", node.key)
    if len(node.choices) > MOST_CHOICES:
        yield Fault("many_choices", node.key, detail=str(len(node.choices)))
    yield from _shown(scenario, node)
    keys, texts = Counter(one.key for one in node.choices), Counter(one.text.strip() for one in node.choices)
    yield from (Fault("twice", node.key, key) for key, times in keys.items() if times > 1)
    yield from (Fault("same_words", node.key, detail=text) for text, times in texts.items() if times > 1 and text)
    for one in node.choices:
        yield from _choice(scenario, node, one)


def _shown(scenario: Scenario, node: Node) -> Iterator[Fault]:
    if node.temperature is not None and not COLDEST <= node.temperature <= HOTTEST:
        yield Fault("temperature", node.key, detail=str(node.temperature))
    if node.key == scenario.start and node.temperature is None:
        yield Fault("start_temperature", node.key)
    if node.picture and node.picture not in PICTURES:
        yield Fault("picture", node.key, detail=node.picture)
    if node.picture and not node.alt.strip():
        yield Fault("no_alt", node.key)


def _choice(scenario: Scenario, node: Node, one: Choice) -> Iterator[Fault]:
    if not KEY.fullmatch(one.key):
        yield Fault("key", node.key, one.key)
    if not one.text.strip():
        yield Fault("empty", node.key, one.key, "text")
    if not one.feedback.strip():
        yield Fault("empty", node.key, one.key, "feedback")
    if one.behavior not in BEHAVIORS:
        yield Fault("behavior", node.key, one.key, one.behavior)
    if abs(one.delta) > STEEPEST:
        yield Fault("delta", node.key, one.key, str(one.delta))
    if one.to not in scenario.places:
        yield Fault("nowhere", node.key, one.key, one.to)


def _end(end: End) -> Iterator[Fault]:
    if not end.text.strip():
        yield Fault("empty", end.key, detail="text")
    if end.kind not in KINDS:
        yield Fault("kind", end.key, detail=end.kind)
    both = end.understands and end.agrees
    if (end.kind == GOOD) != both or (end.kind == BAD and end.agrees):
        yield Fault("verdicts", end.key, detail=end.kind)


def _ways(scenario: Scenario, key: str) -> list[str]:
    place = scenario.places[key]
    return [one.to for one in place.choices if one.to in scenario.places] if isinstance(place, Node) else []


def _reached(scenario: Scenario) -> set[str]:
    found, waiting = {scenario.start}, [scenario.start]
    while waiting:
        fresh = [key for key in _ways(scenario, waiting.pop()) if key not in found]
        found.update(fresh)
        waiting += fresh
    return found


def _circle(scenario: Scenario) -> list[str]:
    """The keys of one loop, from its first node back to it; empty where there is none."""
    done: set[str] = set()
    for root in scenario.places:
        path: list[str] = []
        stack = [(root, iter(_ways(scenario, root)))] if root not in done else []
        path += [root] if stack else []
        while stack:
            key, ways = stack[-1]
            following = next(ways, None)
            if following is None:
                stack.pop()
                path.pop()
                done.add(key)
            elif following in path:
                return [*path[path.index(following) :], following]
            elif following not in done:
                stack.append((following, iter(_ways(scenario, following))))
                path.append(following)
    return []


def _endless(scenario: Scenario) -> list[str]:
    """Nodes from which no end is reached; of a scenario without a loop."""
    ends = {one.key for one in scenario.ends}
    grown = True
    while grown:
        more = {key for key in scenario.places if key not in ends and ends & set(_ways(scenario, key))}
        ends |= more
        grown = bool(more)
    return [key for key in scenario.places if key not in ends]


def in_order(scenario: Scenario) -> list[str]:
    """Keys so that each comes before those it leads to; of a scenario without a loop, what is reached alone."""
    found: list[str] = []
    seen: set[str] = set()
    stack = [(scenario.start, iter(_ways(scenario, scenario.start)))] if scenario.first_node else []
    seen.update(key for key, _ways_on in stack)
    while stack:
        key, ways = stack[-1]
        following = next(ways, None)
        if following is None:
            stack.pop()
            found.append(key)
        elif following not in seen:
            seen.add(following)
            stack.append((following, iter(_ways(scenario, following))))
    return found[::-1]


def depths(scenario: Scenario) -> dict[str, int]:
    """How many choices at most lead to each place that is reached; of a scenario without a loop."""
    deep = {scenario.start: 0}
    for key in in_order(scenario):
        for following in _ways(scenario, key):
            deep[following] = max(deep.get(following, 0), deep[key] + 1)
    return deep


def _longest(scenario: Scenario) -> int:
    return max(depths(scenario).values(), default=0)


def _degrees(scenario: Scenario) -> Iterator[Fault]:
    """Choices after which it can be colder than 0 or hotter than 100."""
    span: dict[str, tuple[int, int]] = {}
    for key in in_order(scenario):
        place = scenario.places[key]
        if not isinstance(place, Node):
            continue
        own = place.temperature
        low, high = (own, own) if own is not None else span.get(key, (50, 50))
        for one in place.choices:
            if low + one.delta < COLDEST or high + one.delta > HOTTEST:
                detail = str(low + one.delta if low + one.delta < COLDEST else high + one.delta)
                yield Fault("degrees", key, one.key, detail)
            was = span.get(one.to, (HOTTEST + STEEPEST, COLDEST - STEEPEST))
            span[one.to] = (min(was[0], low + one.delta), max(was[1], high + one.delta))


def _opening(scenario: Scenario) -> Iterator[Fault]:
    if not any(end.kind == GOOD for end in scenario.ends):
        yield Fault("no_good_end")
    elif not good_run(scenario):
        yield Fault("find_out_first")


def _runs(scenario: Scenario) -> Iterator[Fault]:
    for name, run in (("poor", scenario.poor), ("good", scenario.good)):
        if not run:
            continue
        try:
            walk = play(scenario, run)
        except NotOffered:
            yield Fault("run", detail=name)
            continue
        fits = walk.end is not None and (walk.end.kind == GOOD) == (name == "good")
        if not fits or (name == "good" and walk.steps[0].choice.behavior not in scenario.openers):
            yield Fault("run", detail=name)
