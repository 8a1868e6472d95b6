"""On which page does whoever was announced as the reader of a survey with names read who said what?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.surveys.answering.words import does_not_apply, frequency_words
from footpath.surveys.checking import NA, asked_items
from footpath.surveys.models import Item, ItemKind, Mode, Wave, WaveState
from footpath.surveys.permissions import run_by
from footpath.surveys.taking_in import named
from footpath.ui.page import render_page

READABLE = (WaveState.CLOSED, WaveState.RELEASED, WaveState.ACTED)  # while it is open nobody reads an answer


@dataclass(frozen=True)
class Named:
    """What one person has answered, question by question, in words."""

    person: Person
    answers: list[tuple[str, str]]


def may_read_names(person: Person, wave: Wave) -> bool:
    """The one who was named on the promise page, of a survey with names alone, once it is closed; not champions, not
    administrators.
    """
    of_names = wave.mode == Mode.IDENTIFIED and wave.state in READABLE
    return of_names and person.is_active and wave.instrument.owner_id == person.pk


@never_cache
@require_safe
def answers(request: HttpRequest, pk: int) -> HttpResponse:
    """Who said what, by name; to everybody else, and of every other survey, there is no such page."""
    me = reader(request)
    wave = get_object_or_404(run_by(me).select_related("instrument", "version"), pk=pk)
    if not may_read_names(me, wave):
        raise Http404
    return render_page(request, "surveys/named.html", {"wave": wave, "people": people_of(wave)})


def people_of(wave: Wave) -> list[Named]:
    """Everybody who has answered, by name."""
    said, items = dict(named(wave)), asked_items(wave.version)
    people = Person.objects.filter(pk__in=said).order_by("name", "pk")
    return [
        Named(one, [(item.text, in_words(item, said[one.pk][item.key])) for item in items if item.key in said[one.pk]])
        for one in people
    ]


def in_words(item: Item, value: Any) -> str:
    """An answer as somebody gave it."""
    if value == NA:
        return does_not_apply()
    if item.kind == ItemKind.FREQUENCY:
        return frequency_words().get(value, str(value))
    if item.kind == ItemKind.TEN:
        return _("%(n)s of 10") % {"n": value}
    if item.kind == ItemKind.OPEN:
        return str(value)
    return _of_options(item.options, value if isinstance(value, list) else [value], item.kind == ItemKind.RANKING)


def _of_options(options: Sequence[Mapping[str, str]], chosen: Sequence[str], is_order: bool) -> str:
    texts = {one["key"]: one["text"] for one in options}
    found = [texts.get(one, one) for one in chosen]
    return " › ".join(found) if is_order else get_text_list(found, _("and"))
