"""What is whoever runs a survey told of how it was answered?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Flag:
    """One way to look at it, with how many answers on each step."""

    title: str
    steps: list[tuple[str, int]]


def flags(quality: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Flag]:
    """In words, in the order in which they are looked at."""
    titles = {
        "seconds": _("Seconds for each question"),
        "straight": _("The same answer down the page"),
        "skipped": _("Questions left out"),
    }
    return [
        Flag(title, [(_words(key, step["steps"]), int(step["n"])) for step in quality[key]])
        for key, title in titles.items()
        if quality.get(key)
    ]


def _words(flag: str, steps: Sequence[str]) -> str:
    words = {
        "seconds": {
            "under_2": _("under 2"), "2_to_4": _("2 to 4"), "4_to_8": _("4 to 8"), "8_to_15": _("8 to 15"),
            "over_15": _("over 15"),
        },
        "straight": {"no": _("no"), "mostly": _("mostly"), "all": _("everywhere")},
        "skipped": {"none": _("none"), "some": _("up to a third"), "many": _("more than a third")},
    }[flag]  # fmt: skip
    return _(" or ").join(words.get(step, _("not known")) for step in steps)
