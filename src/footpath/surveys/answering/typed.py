"""What did somebody type into the form of a survey?

Nothing is judged here: what cannot be read as an answer is handed on as it came, and refused with its words kept.
"""

from collections.abc import Iterable
from typing import Protocol

from footpath.surveys.checking import NA
from footpath.surveys.models import Item, ItemKind

NUMBERS = (ItemKind.FREQUENCY, ItemKind.TEN)


class Sent(Protocol):
    """What a form has sent: Django's QueryDict, or the like."""

    def getlist(self, key: str) -> list[str]:
        """All values under a name."""


def field_of(item: Item, option: str = "") -> str:
    """The name under which a question is sent; of a ranking one for each option."""
    return f"q.{item.key}.{option}" if option else f"q.{item.key}"


def answers_of(items: Iterable[Item], sent: Sent) -> dict[str, object]:
    """The answers by the keys of their questions; what was left out is absent."""
    found = {item.key: _answer_of(item, sent) for item in items}
    return {key: value for key, value in found.items() if value not in ("", [])}


def _answer_of(item: Item, sent: Sent) -> object:
    values = [value for value in sent.getlist(field_of(item)) if value.strip()]
    if item.kind == ItemKind.OPEN:
        return "\n".join(values).strip()
    if NA in values:
        return NA
    if item.kind == ItemKind.SEVERAL:
        return values
    if item.kind == ItemKind.RANKING:
        return _ranking(item, sent)
    value = values[-1] if values else ""
    return int(value) if item.kind in NUMBERS and value.isascii() and value.isdigit() and len(value) < 4 else value


def _ranking(item: Item, sent: Sent) -> list[str]:
    """The options that got a place of their own, from the first one on; of two on one place the second is missing."""
    placed: dict[int, str] = {}
    for key, place in places_of(item, sent).items():
        if place.isascii() and place.isdigit() and len(place) < 4:
            placed.setdefault(int(place), key)
    return [placed[place] for place in sorted(placed)]


def places_of(item: Item, sent: Sent) -> dict[str, str]:
    """Which place was typed for each option of a ranking, as it was typed."""
    return {
        option["key"]: place for option in item.options for place in sent.getlist(field_of(item, option["key"]))[-1:]
    }
