"""What else does a page show, from rooms that its own room does not know?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Panel:
    """A piece of a page: its template and what that needs."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    asks: bool = True  # something of the reader; else it only offers or tells


def beside(key: str, thing: Any, person: Any, now: datetime) -> dict[int, Panel]:
    """What settings.PANELS offers beside single lines of a page, by the number of the line."""
    found: dict[int, Panel] = {}
    for name in settings.PANELS[key]:
        found |= import_string(name)(thing, person, now)
    return found


def panels(key: str, thing: Any, person: Any, now: datetime) -> list[Panel]:
    """What settings.PANELS offers for a page, by its key there (home, request, person …), in its order."""
    offered = (import_string(name)(thing, person, now) for name in settings.PANELS[key])
    return [panel for panel in offered if panel is not None]
