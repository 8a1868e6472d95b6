"""What stands around the rows of a board: its filters, its views, the heads of its columns?"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Team
from footpath.requests import at_risk
from footpath.requests.board import FILTERS, Counts, filter_words
from footpath.requests.narrowing import ALL, Narrowing
from footpath.requests.saved_views import View
from footpath.ui.page import FilterChip


@dataclass(frozen=True)
class Column:
    """The head of a column: where a click on it leads, and how the rows stand by it now."""

    words: str
    url: str
    sorted: str = ""  # as aria-sort says it; empty where the rows do not stand by it


def _address(team: Team, query: str) -> str:
    return f"{reverse('team-board', args=[team.pk])}?{query or f'show={ALL}'}"


def chips(team: Team, part: Narrowing, counted: Counts) -> list[FilterChip]:
    """The five words at the top, each within whatever else narrows the board."""
    everything = FilterChip(_("All"), _address(team, part.query(show="")), counted.shown, here=part.show not in FILTERS)
    return [everything] + [
        FilterChip(label, _address(team, part.query(show=name)), counted.by_filter[name], tone, name == part.show)
        for name, (label, tone) in filter_words().items()
    ]


def view_chips(views: list[View], here: View | None, counted: Counts) -> list[FilterChip]:
    """The saved views, each with how much there is in it."""
    return [
        FilterChip(view.saved.name, view.saved.get_absolute_url(), counted.views[view.saved.pk], "plain", view == here)
        for view in views
    ]


def columns(team: Team, part: Narrowing) -> dict[str, Column]:
    """The heads of the columns by which one can sort; a second click turns the order round, a third brings it back to
    that of the board.
    """
    words = {
        "title": _("Request"),
        "customer": _("Customer"),
        "with": _("With"),
        "promised": _("Promised"),
        "chance": _("Chance kept"),
    }
    found = {}
    for name, label in words.items():
        up, down = part.sort == name, part.sort == f"-{name}"
        following = "" if down else f"-{name}" if up else name
        now = "ascending" if up else "descending" if down else ""
        found[name] = Column(label, _address(team, replace(part, sort=following).query()), now)
    return found


def lead(counted: Counts, now: datetime) -> str:
    """What is so, in one line."""
    n, risky = counted.all, at_risk.in_short(counted.risks, now)
    if not n:
        return _("No request is open")
    words = ngettext("%(n)d request is open", "%(n)d requests are open", n) % {"n": n}
    return f"{words} · {risky}" if risky else words
