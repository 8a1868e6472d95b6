"""What does somebody want done whose answer begins with `promise 2026-12-04`?

A small closed list. What is none of it word for word is a message like any other.
"""

import re
from dataclasses import dataclass, field
from typing import Any

_ACTS = {  # first line, in small letters → door of requests.doors
    re.compile(r"take"): "take",
    re.compile(r"promise (?P<by_day>\d{4}-\d{2}-\d{2})(?:\s*[:,]\s*(?P<reason>.{1,500}))?"): "promise",
    re.compile(r"(?:done|delivered)(?:\s*[:,]\s*(?P<text>.{1,8000}))?"): "deliver",
    re.compile(r"accept"): "accept",
    re.compile(r"send back\s*[:,]\s*(?P<text>.{1,8000})"): "send-back",
    re.compile(r"agree"): "agree",
}
_ITS_OWN_TEXT = ("deliver", "send-back")  # what stands below belongs to them


@dataclass(frozen=True)
class Act:
    """What is to be done: by which door, with what, and what was written beside it."""

    door: str
    facts: dict[str, Any] = field(default_factory=dict)
    beside: str = ""


def act_in(text: str) -> Act | None:
    """What the first line says is to be done; None where it says nothing of the kind."""
    first, _end, below = text.strip().partition("\n")
    line = " ".join(first[:9000].split())
    for pattern, door in _ACTS.items():
        found = re.fullmatch(rf"(?i:{pattern.pattern})[.!]?", line)
        if found:
            facts = {key: value for key, value in found.groupdict().items() if value}
            if door in _ITS_OWN_TEXT:
                return Act(door, {"text": "\n".join(filter(None, (facts.get("text"), below.strip())))})
            return Act(door, facts, below.strip())
    return None
