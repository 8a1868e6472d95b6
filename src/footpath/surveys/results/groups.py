"""Which groups of answers may the reader look at, and how are they called?"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.surveys.plans import called

WHOLE = "all"
NAMED = 2  # of several that are looked at together
Json = Mapping[str, Any]


def name(block: Json) -> str:
    """What a group is called: "Facilities", "Legal, Sales and 3 more", "Everybody who answered"."""
    if not block["cut"]:
        return _("Everybody who answered")
    return _together(block["names"]) if block["names"] else called(block)


def _together(names: Sequence[str]) -> str:
    first, more = names[:NAMED], len(names) - NAMED
    if more <= 0:
        return get_text_list(list(first), _("and"))
    words = ngettext("%(names)s and %(n)d more", "%(names)s and %(n)d more", more)
    return words % {"names": ", ".join(first), "n": more}


def chosen(blocks: Sequence[Json], key: str) -> Json | None:
    """The group in the address, or the whole. None for whatever the reader cannot look at: not planned, too few, not
    for them, all the same.
    """
    return next((block for block in blocks if block["key"] == (key or WHOLE)), None)
