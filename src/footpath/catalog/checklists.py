"""What is ticked off while a service is done?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.requirements import NotUsable

MOST_CHECKS, LONGEST = 30, 200


@dataclass(frozen=True)
class Check:
    """One line of the checklist; `needed`: nothing is delivered before it is done."""

    text: str
    needed: bool = False


def checklist_from(stored: list[Mapping[str, Any]]) -> list[Check]:
    """The checklist of a service from its stored JSON; NotUsable says which line is wrong and why."""
    found: list[Check] = []
    for line in stored:
        check = Check(text=" ".join(str(line["text"]).split()), needed=bool(line.get("needed")))
        if not check.text or len(check.text) > LONGEST:
            text = _("A line of the checklist has 1 to %(most)d characters.") % {"most": LONGEST}
            raise NotUsable(text, check.text, "text")
        if check.text.casefold() in {one.text.casefold() for one in found}:
            raise NotUsable(_("“%(line)s” comes twice on the checklist.") % {"line": check.text}, check.text, "text")
        if len(found) >= MOST_CHECKS:
            raise NotUsable(_("At most %(most)d lines on the checklist.") % {"most": MOST_CHECKS}, check.text, "text")
        found.append(check)
    return found
