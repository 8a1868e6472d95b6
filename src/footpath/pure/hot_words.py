"""Have words become hot, and which of them?

Rules as data, few and explainable: each has a name, what it looks for, and whether it is hot by itself. They judge no
person and keep nobody from sending; they say which words, so that somebody can take a breath first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH = 2  # so many milder ones together are hot, too
LONGEST = 20_000  # signs that are read; who writes more is not read to the end


@dataclass(frozen=True)
class Rule:
    """What it looks for, as a regular expression over words; `alone`: one of them is enough."""

    key: str
    pattern: str
    alone: bool = False


@dataclass(frozen=True)
class Hot:
    """Words that were found, as they stand in the text, and by which rule."""

    words: str
    rule: str


RULES: tuple[Rule, ...] = (
    Rule("always_never", r"\b(?:you|they|your (?:team|people)) (?:always|never)\b"),
    Rule(
        "blame",
        r"\b(?:(?:your|their|his|her) (?:own )?fault|who(?:se fault| is to blame)|you are to blame)\b",
        alone=True,
    ),
    Rule("insult", r"\b(?:incompetent|useless|idiot\w*|stupid\w*|pathetic|lazy|clueless|amateurs?)\b", alone=True),
    Rule("scorn", r"\b(?:ridiculous|a joke|laughable|a disgrace|unacceptable|outrageous|unbelievable)\b"),
    Rule("fed_up", r"\b(?:fed up|sick (?:and tired )?of|had enough|enough is enough|(?:how many|countless) times)\b"),
    Rule(
        "threat", r"\b(?:or else|last (?:chance|warning)|(?:will|going to) (?:escalate|complain|report) (?:this|you))\b"
    ),
    Rule("order", r"\b(?:(?:right|do it|immediately) now|immediately|once and for all|i demand)\b"),
)
_FOUND = tuple((rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in RULES)
_SHOUT = re.compile(r"\b[A-ZÀ-Þ]{4,}(?:[ ,]+[A-ZÀ-Þ]{2,}){2,}\b")
_MARKS = re.compile(r"(?:!{2,}|\?!|!\?|\?{3,})")
_ALONE = frozenset(rule.key for rule in RULES if rule.alone)


def hot_words(text: str) -> tuple[Hot, ...]:
    """The hot words of a text in their order, each once; nothing where there are only a few mild ones.

    What is quoted (lines that begin with ">") is somebody else's and does not count.
    """
    own = "\n".join(line for line in text[:LONGEST].splitlines() if not line.lstrip().startswith(">"))
    placed = [(match.start(), Hot(match[0], rule.key)) for rule, pattern in _FOUND for match in pattern.finditer(own)]
    placed += [(match.start(), Hot(match[0], "shout")) for match in _SHOUT.finditer(own)]
    placed += [(match.start(), Hot(match[0], "marks")) for match in _MARKS.finditer(own)]
    found = [hot for _at, hot in sorted(placed, key=lambda one: one[0])]
    once = {(hot.words.lower(), hot.rule): hot for hot in reversed(found)}
    ordered = [hot for hot in found if once.pop((hot.words.lower(), hot.rule), None)]
    return tuple(ordered) if is_hot(ordered) else ()


def is_hot(found: Sequence[Hot]) -> bool:
    """Whether one is hot by itself, or ENOUGH milder ones stand together."""
    return any(hot.rule in _ALONE for hot in found) or len(found) >= ENOUGH
