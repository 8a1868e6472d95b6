"""Which behaviors can be seen in a good service, and how are they said?"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.models import BehaviorWording

LONGEST = {"name": 120, "asking": 200, "asked": 200, "praise": 200}
_FILE = Path(__file__).with_name("behaviors.toml")


@dataclass(frozen=True)
class Behavior:
    """Something that somebody could see or hear a coworker do."""

    key: str
    theme: str  # key of `themes()`
    name: str  # as a heading, a code, or the line of a chart says it
    asking: str  # goes on from `lead("asking")`
    asked: str  # goes on from `lead("asked")`
    praise: str  # what one might say to somebody who did it
    number: int = 0  # of its wording here; 0: as it came
    is_shown: bool = True


def lead(voice: str) -> str:
    """How the sentence begins that `asking` or `asked` ends."""
    asking = voice == "asking"
    return _("When I ask coworkers for something, they …") if asking else _("When coworkers ask me for something, I …")


def themes() -> dict[str, str]:
    """What the behaviors are grouped by, in order."""
    return {key: _(text) for key, text in _stored()["themes"].items()}


def library() -> tuple[Behavior, ...]:
    """Every behavior that is offered, in the order of the themes, as it is worded here and now."""
    return tuple(one for one in whole_library() if one.is_shown)


def whole_library() -> tuple[Behavior, ...]:
    """As `library`, with those that are not offered any more."""
    found = {one.key: one for one in as_they_came()}
    for row in BehaviorWording.objects.order_by("number"):
        found[row.key] = _worded(row)
    order = list(themes())
    return tuple(sorted(found.values(), key=lambda one: order.index(one.theme)))


def as_they_came() -> tuple[Behavior, ...]:
    """The library without what champions changed, in the language of the reader."""
    return tuple(
        Behavior(one["key"], one["theme"], _(one["name"]), _(one["asking"]), _(one["asked"]), _(one["praise"]))
        for one in _stored()["behavior"]
    )


def behavior(key: str) -> Behavior | None:
    """The behavior with this key, also one that is not offered any more; None where there is none."""
    return next((one for one in whole_library() if one.key == key), None)


def wordings_of(key: str) -> list[Behavior]:
    """How it was worded over time, newest first; last as it came."""
    rows = BehaviorWording.objects.filter(key=key).order_by("-number")
    return [*map(_worded, rows), *(one for one in as_they_came() if one.key == key)]


def can_edit_library(person: Person) -> bool:
    """Champions word it."""
    return person.champions and person.is_active


def _worded(row: BehaviorWording) -> Behavior:
    return Behavior(row.key, row.theme, row.name, row.asking, row.asked, row.praise, row.number, row.is_shown)


@cache
def _stored() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text())
