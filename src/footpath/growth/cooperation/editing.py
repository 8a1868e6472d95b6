"""How does a scenario change, place by place?"""

from dataclasses import replace

from django.utils.text import slugify

from footpath.pure.role_play import MIXED, End, Node, Scenario
from footpath.pure.role_play_check import MOST_ENDS, MOST_NODES


def with_place(scenario: Scenario, place: Node | End) -> Scenario:
    """With this moment or end in the place of the one that has its key."""
    if isinstance(place, Node):
        return replace(scenario, nodes=tuple(place if one.key == place.key else one for one in scenario.nodes))
    return replace(scenario, ends=tuple(place if one.key == place.key else one for one in scenario.ends))


def without(scenario: Scenario, key: str) -> Scenario:
    """Without the moment or end of this key; choices that led there lead nowhere then. Runs to watch are found anew."""
    return replace(
        scenario,
        nodes=tuple(one for one in scenario.nodes if one.key != key),
        ends=tuple(one for one in scenario.ends if one.key != key),
        poor=(),
        good=(),
    )


def added(scenario: Scenario, name: str, *, end: bool) -> tuple[Scenario, str] | None:
    """With a new moment or end, and its key; None where there is no room."""
    if len(scenario.ends if end else scenario.nodes) >= (MOST_ENDS if end else MOST_NODES):
        return None
    base = slugify(name)[:34].strip("-") or ("end" if end else "moment")
    key, number = base, 2
    while key in scenario.places:
        key, number = f"{base}-{number}", number + 1
    if end:
        more = End(key, MIXED, name, understands=True, agrees=False)
        return replace(scenario, ends=(*scenario.ends, more)), key
    return replace(scenario, nodes=(*scenario.nodes, Node(key, name, "", ()))), key
