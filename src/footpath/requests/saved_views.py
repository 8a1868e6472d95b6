"""Which views of a board does somebody have, and with which does it begin?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404

from footpath.people.models import Person, Team
from footpath.requests.forms.narrow import narrowing_in
from footpath.requests.models import FirstView, SavedView
from footpath.requests.narrowing import Narrowing
from footpath.requests.queries import teams_served


@dataclass(frozen=True)
class View:
    """A saved view, and the part of the board that it shows."""

    saved: SavedView
    part: Narrowing
    is_first: bool  # the reader's board begins with it
    is_mine: bool


def views_of(team: Team, reader: Person) -> list[View]:
    """Their own views of a board and those that are shared, by name; one query."""
    found = [
        View(one, part_in(one.query), bool(getattr(one, "is_first", False)), one.owner_id == reader.pk)
        for one in _seen(reader).filter(team=team)
    ]
    return sorted(found, key=lambda one: (one.saved.name.casefold(), one.saved.pk))


def _seen(reader: Person) -> QuerySet[SavedView]:
    first = FirstView.objects.filter(person=reader, view=OuterRef("pk"))
    found = SavedView.objects.filter(Q(owner=reader) | Q(shared=True)).select_related("owner")
    return found.annotate(is_first=Exists(first))


def part_in(query: str) -> Narrowing:
    """The part of a board that a query names; what cannot be used any more is left out."""
    return narrowing_in(QueryDict(query))


def visible_view(reader: Person, pk: int, now: datetime) -> SavedView:
    """A view that somebody may open: their own, or a shared one, of a board that they see; 404 otherwise."""
    found = get_object_or_404(_seen(reader).select_related("team"), pk=pk)
    if not teams_served(reader, now).filter(pk=found.team_id).exists():
        raise Http404
    return found
