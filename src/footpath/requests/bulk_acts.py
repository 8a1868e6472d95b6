"""Which acts can be done to many requests at once?"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

MOST = 500  # requests at once


@dataclass(frozen=True)
class Act:
    """One act on many: its words, and the key that begins it. What `decides` leaves a request alone that somebody else
    has moved or given away since it was chosen; what is only said goes to all of them.
    """

    label: Any
    decides: bool
    key: str
    many: Any  # what the page asks before it begins


ACTS: dict[str, Act] = {
    "take": Act(_("Take"), decides=True, key="t", many=_("Take them yourself")),
    "assign": Act(_("Give to…"), decides=True, key="g", many=_("Give them to somebody")),
    "wait": Act(_("Let wait…"), decides=True, key="w", many=_("Let them wait")),
    "write": Act(_("Message…"), decides=False, key="m", many=_("Write the same message on all of them")),
    "put-back": Act(_("Put back"), decides=True, key="p", many=_("Put them back into the queue")),
    "resume": Act(_("Goes on"), decides=True, key="r", many=_("Let them go on")),
    "move-step": Act(_("Go to a step…"), decides=True, key="s", many=_("Go on to another step")),
    "note": Act(_("Note…"), decides=False, key="n", many=_("Note the same for your team")),
    "watch": Act(_("Let somebody follow…"), decides=False, key="o", many=_("Let somebody follow them")),
    "deliver": Act(_("Deliver…"), decides=True, key="d", many=_("Deliver them")),
    "decline": Act(_("Decline…"), decides=True, key="c", many=_("Decline them")),
}
FIRST = 4  # stand in the bar; the others under More


def acts_for() -> dict[str, list[tuple[str, Act]]]:
    """The acts as the bar shows them."""
    every = list(ACTS.items())
    return {"first": every[:FIRST], "more": every[FIRST:]}
