"""Which named qualities does a service have, and what makes a delivery good?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.requirements import NotUsable


@dataclass(frozen=True)
class Level:
    """One quality in which a service can be had; its criteria become the acceptance list at delivery."""

    name: str
    criteria: tuple[str, ...] = ()
    note: str = ""  # when it is the right one, in a few words


def levels_from(stored: list[Mapping[str, Any]]) -> list[Level]:
    """The qualities of a service from its stored JSON; NotUsable says which one is wrong and why."""
    found: list[Level] = []
    for line in stored:
        criteria = tuple(str(one).strip() for one in line.get("criteria", ()) if str(one).strip())
        level = Level(name=str(line["name"]).strip(), criteria=criteria, note=str(line.get("note", "")).strip())
        if not level.name or len(level.name) > 60:
            raise NotUsable(_("A quality needs a name of at most 60 characters."), level.name, "name")
        if level.name.casefold() in {one.name.casefold() for one in found}:
            raise NotUsable(_("There are two qualities named “%(name)s”.") % {"name": level.name}, level.name, "name")
        if len(criteria) > 20 or any(len(one) > 200 for one in criteria):
            text = _("“%(name)s”: at most 20 lines of at most 200 characters.") % {"name": level.name}
            raise NotUsable(text, level.name, "criteria")
        if len(level.note) > 200 or len(found) >= 8:
            raise NotUsable(
                _("At most 8 qualities, and 200 characters on when each is the right one."), level.name, "note"
            )
        found.append(level)
    return found
