"""What do standards show on pages of others?"""

from collections.abc import Mapping
from datetime import datetime

from footpath.conversations.standards.listed import standards_of, waiting_for
from footpath.conversations.standards.register import register_of
from footpath.people.models import Person, Team
from footpath.ui.panels import Panel

SHOWN = 3  # the others are on the page of standards


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """What waits for somebody; nothing where none does."""
    found = waiting_for(person, now)
    context = {"lines": found[:SHOWN], "more": len(found) - SHOWN}
    return Panel("conversations/standards/home_panel.html", context) if found else None


def pair(teams: Mapping[int, Team], person: Person, now: datetime) -> Panel | None:
    """The register of two teams; where it is empty, how a standard comes about."""
    one, other = teams.values()
    sides = register_of(one, other, person, now)
    is_empty = not any(side.lines for side in sides)
    return Panel("conversations/standards/pair_panel.html", {"sides": sides, "is_empty": is_empty})


def with_person(somebody: Person, person: Person, _now: datetime) -> Panel | None:
    """On the page of a coworker: what one has agreed on with them, and the way to do so."""
    if somebody.pk == person.pk or not somebody.is_active:
        return None
    lines = standards_of(person, other=somebody)
    return Panel("conversations/standards/person_panel.html", {"somebody": somebody, "lines": lines})
