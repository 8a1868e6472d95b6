"""With which target does a page open the talk about an agreement?"""

from collections.abc import Mapping
from urllib.parse import urlencode

from footpath.catalog.models import TARGET_KINDS, Unit

MOST_SIGNS = 18  # of a number in an address


def wished_target(asked: Mapping[str, str]) -> dict[str, str]:
    """Service, kind, amount and unit as they were asked for in an address or a form; nothing where one is odd."""
    found = {name: asked.get(name, "") for name in ("service", "kind", "amount", "unit")}
    are_numbers = all(_is_number(found[name]) for name in ("service", "amount"))
    return found if are_numbers and found["kind"] in TARGET_KINDS and found["unit"] in Unit else {}


def target_query(asked: Mapping[str, str]) -> str:
    """The address of the question about targets with that target in it; "" where none was asked for."""
    target = wished_target(asked)
    return f"?{urlencode({'step': 'targets', **target})}" if target else ""


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 0 < len(text) <= MOST_SIGNS
