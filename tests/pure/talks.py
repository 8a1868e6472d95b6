"""Which scenarios do the tests play?"""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from footpath.pure.role_play import BEHAVIORS, KINDS, Choice, End, Node, Scenario, Side

RULES = ("find_out", "listen", "ways", "agree")
GOOD_END = End("agreed", "good", "They agree.", understands=True, agrees=True)
BAD_END = End("over", "bad", "Nobody talks any more.", understands=False, agrees=False)


def choice(key: str, to: str, behavior: str = "find_out", delta: int = -5) -> Choice:
    """Something that can be said."""
    return Choice(key, f"Words of {key}", behavior, delta, "What it does.", to, "How it lands.")


def node(key: str, *choices: Choice, **more: Any) -> Node:
    """A moment of the talk."""
    return Node(key, f"At {key}", "Hm.", tuple(choices), **more)


def scenario(*nodes: Node, **more: Any) -> Scenario:
    """A small talk without faults; `nodes` take its place."""
    start = node("start", choice("a", "then"), choice("b", "over", "blame", 20), temperature=60)
    then = node("then", choice("a", "agreed", "agree", -10), choice("b", "over", "power", 15))
    whole = Scenario(
        "A talk", "About a talk.", Side("Mei", "I know."), Side("Enzo", "I need it."), "start",
        nodes or (start, then), (GOOD_END, BAD_END), RULES, key="talk",
    )  # fmt: skip
    return replace(whole, **more)


@st.composite
def any_scenario(draw: st.DrawFn) -> Scenario:
    """Any graph: mostly forward, so that some are fine, with arrows that go anywhere."""
    many = draw(st.integers(1, 7))
    names = [f"n{n}" for n in range(many)]
    ends = [
        End(f"e{n}", kind, "Over.", understands=kind == "good" or draw(st.booleans()), agrees=kind == "good")
        for n, kind in enumerate(draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=3)))
    ]
    nodes = []
    for n, name in enumerate(names):
        forward = names[n + 1 : n + 3] + [one.key for one in ends]
        anywhere = st.sampled_from([*forward, *forward, *forward, *forward, *names, "nowhere"])
        said = st.builds(
            choice,
            st.sampled_from("abc"),
            anywhere,
            st.sampled_from(["find_out", "find_out", *sorted(BEHAVIORS)]),
            st.integers(-12, 12),
        )
        choices = draw(st.lists(said, max_size=3, unique_by=lambda one: one.key))
        nodes.append(node(name, *choices, temperature=50 if n == 0 else None))
    return scenario(*nodes, start="n0", ends=tuple(ends))
