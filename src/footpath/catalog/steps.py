"""How does the work of a service go, step by step?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.requirements import NotUsable

MOST_STEPS = 15


@dataclass(frozen=True)
class Step:
    """One step of the work; how long it takes is measured, never claimed."""

    key: str
    name: str
    who: str = ""  # who does it: a role, a team or a person, in words


def steps_from(stored: list[Mapping[str, Any]]) -> list[Step]:
    """The steps of a service from its stored JSON; NotUsable says which one is wrong and why."""
    found: list[Step] = []
    for line in stored:
        step = Step(key=str(line["key"]), name=str(line["name"]).strip(), who=str(line.get("who", "")).strip())
        if not step.name or len(step.name) > 80 or len(step.who) > 80:
            raise NotUsable(
                _("A step needs a name of at most 80 characters, and so does who does it."), step.key, "name"
            )
        if not 0 < len(step.key) <= 40 or step.key in {one.key for one in found}:
            raise NotUsable(_("“%(name)s” comes twice among the steps.") % {"name": step.name}, step.key, "name")
        if len(found) >= MOST_STEPS:
            raise NotUsable(
                _("At most %(most)d steps: say the rest in words.") % {"most": MOST_STEPS}, step.key, "name"
            )
        found.append(step)
    return found
