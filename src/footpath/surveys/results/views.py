"""Which pages show what was answered?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.surveys import actions
from footpath.surveys.answering.words import frequency_words
from footpath.surveys.models import Invitation, Wave
from footpath.surveys.permissions import can_run, require_run
from footpath.surveys.refusals import Refused, Unclear
from footpath.surveys.results import said, sides
from footpath.surveys.results.answered import flags
from footpath.surveys.results.forms import ActedForm
from footpath.surveys.results.groups import WHOLE, chosen, name
from footpath.surveys.results.headline import headline
from footpath.surveys.results.over_time import courses
from footpath.surveys.results.questions import sections
from footpath.surveys.results.together import dimensions
from footpath.surveys.results.waves import Out, out, outs, so_far, with_results
from footpath.ui.page import FilterChip, render_page
from footpath.ui.panels import panels

A_PAGE = 30  # waves


@dataclass(frozen=True)
class Looked:
    """What a page of results is about: a wave, and the group that is looked at."""

    out: Out
    block: Any
    me: Person

    @property
    def wave(self) -> Wave:
        """The wave."""
        return self.out.wave

    @property
    def query(self) -> str:
        """The group as it stands in an address; empty for everybody."""
        return "" if self.block["key"] == WHOLE else "?" + urlencode({"group": self.block["key"]})

    def context(self, here: str) -> dict[str, Any]:
        """What every page of results shows; `here` is the name of its address."""
        return {
            "wave": self.wave,
            "wave_name": said.wave_name(self.wave),
            "figures": self.out.figures,
            "whose": self.block,
            "group": name(self.block),
            "is_whole": self.block["key"] == WHOLE,
            "is_detailed": self.block["n"] >= self.wave.detail_threshold,
            "answers": said.answers(self.block["n"]),
            "chips": chips(self.out, self.block, here) if here else [],
            "query": self.query,
        }


class NoFigures(Exception):
    """Nothing leaves for this survey, or for a group of it, to somebody who may know that the survey was."""

    def __init__(self, wave: Wave, *, of_group: bool = False) -> None:
        super().__init__()
        self.wave, self.of_group = wave, of_group


Shown = TypeVar("Shown", bound=HttpResponseBase)


def plainly(view: Callable[[HttpRequest, int], Shown]) -> Callable[[HttpRequest, int], Shown | HttpResponse]:
    """A view that says it in plain words where there are no figures. Of a group always in the same words: not planned,
    too few, not for the reader (403); of a survey, to whoever ran it or was asked, that too few answered.
    """

    @wraps(view)
    def inner(request: HttpRequest, pk: int) -> Shown | HttpResponse:
        try:
            return view(request, pk)
        except NoFigures as nothing:
            wave = nothing.wave
            facts = {"wave": wave, "wave_name": said.wave_name(wave), "of_group": nothing.of_group}
            status = 403 if nothing.of_group else 200
            return render_page(request, "surveys/results_none.html", facts, status=status)

    return inner


@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """All waves whose results are out, the newest first, each with its first number."""
    me = reader(request)
    with once_a_page():
        page = Paginator(with_results(me), A_PAGE).get_page(request.GET.get("page"))
        rows = [(one, said.wave_name(one.wave), headline([one], one.figures.blocks[0])) for one in outs(page, me)]
        return render_page(request, "surveys/results_list.html", {"page": page, "rows": rows})


@require_safe
@plainly
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """One number, one interval, one sentence; all else is one click away."""
    with once_a_page():
        looked = look(request, pk)
        return first_screen(request, looked, ActedForm(initial={"text": looked.wave.acted, "edits": looked.wave.edits}))


def first_screen(request: HttpRequest, looked: Looked, form: ActedForm, status: int = 200) -> HttpResponse:
    """The same, also where what was typed cannot be used."""
    first = headline(so_far(looked.wave, looked.me), looked.block)
    context = looked.context("survey-results") | {
        "headline": first,
        "panels": [
            *panels("survey_results", first, looked.me, timezone.now()),
            *panels("survey_wave", looked.wave, looked.me, timezone.now()),
        ],
        "comments": sum(len(figure.get("comments") or ()) for figure in looked.block["items"].values()),
        "can_act": can_run(looked.me, looked.wave.instrument) and looked.wave.state != "archived",
        "form": form,
    }
    return render_page(request, "surveys/results.html", context, status=status)


@require_POST
@plainly
def acted(request: HttpRequest, pk: int) -> HttpResponse:
    """You said, we did: whoever runs the survey says what was done; who is slower keeps what they typed."""
    looked, form = look(request, pk), ActedForm(request.POST)
    require_run(looked.me, looked.wave.instrument)
    if not form.is_valid():
        return first_screen(request, looked, form, status=422)
    looked.wave.edits = form.cleaned_data["edits"]
    try:
        actions.mark_acted(looked.wave, text=form.cleaned_data["text"], by=looked.me, now=timezone.now())
    except Unclear as error:
        form.add_error("text", str(error))
        return first_screen(request, looked, form, status=422)
    except Refused as error:
        form.add_error(None, str(error))
        return first_screen(request, look(request, pk), form, status=409)
    messages.success(request, _("Everybody who was asked can read it now."))
    return redirect("survey-results", pk=pk)


@require_safe
@plainly
def details(request: HttpRequest, pk: int) -> HttpResponse:
    """Every question in one group: how often, they and I, which questions belong together, what people wrote."""
    with once_a_page():
        looked = look(request, pk)
        gaps = sides.gaps(looked.out.figures.items, looked.block)
        parts = sections(looked.wave, looked.out.figures.items, looked.block)
        context = looked.context("survey-results-details") | {
            "sections": parts,
            "first_written": next((line.key for part in parts for line in part.written), ""),
            "words": list(frequency_words().values()),
            "gaps": gaps,
            "pairs": [gap.pair for gap in gaps],
            "ends": sides.scale(gaps),
            "dimensions": dimensions(looked.out.figures.items, looked.block),
            "looked_at": looked.out.figures.looked_at,
            "flags": flags(looked.out.figures.quality) if looked.block["key"] == WHOLE else [],
        }
        return render_page(request, "surveys/results_details.html", context)


@require_safe
@plainly
def over_time(request: HttpRequest, pk: int) -> HttpResponse:
    """How every question moved over the waves in which it was the same; the one in the address as a drawing."""
    with once_a_page():
        looked = look(request, pk)
        found = courses(so_far(looked.wave, looked.me), looked.block["key"])
        drawn = next((one for one in found if one.key == request.GET.get("question")), found[0] if found else None)
        moved = [one for one in found if one.change and one.tone != "plain"]
        still = [one for one in found if one not in moved]
        context = looked.context("survey-results-over-time") | {"moved": moved, "still": still, "drawn": drawn}
        context["drawn_is_still"] = "question" in request.GET and drawn in still
        return render_page(request, "surveys/results_over_time.html", context)


@require_safe
@plainly
def both_sides(request: HttpRequest, pk: int) -> HttpResponse:
    """What two teams say of the same acts, and whether what is given adds up with what is got."""
    with once_a_page():
        looked = look(request, pk)
        items, blocks = looked.out.figures.items, looked.out.figures.blocks
        teams = sides.of_teams(blocks)
        one, other = (teams.get(request.GET.get(key, "")) for key in ("one", "other"))
        context = looked.context("") | {
            "teams": [(number, name(block)) for number, block in teams.items()],
            "check": sides.check(items, blocks[0]),
            "gaps": sides.gaps(items, blocks[0]),
            "one": request.GET.get("one", ""),
            "other": request.GET.get("other", ""),
            "ways": sides.ways(items, blocks, one, other) if one and other and one is not other else [],
        }
        return render_page(request, "surveys/results_sides.html", context)


def look(request: HttpRequest, pk: int) -> Looked:
    """The wave and the group of the address: 404 where no results are out for the reader. NoFigures for a group
    of which they get none, whether it is there or not, and for a survey that they know of and that too few answered.
    """
    me = reader(request)
    wave = get_object_or_404(with_results(me), pk=pk)
    found = out(wave, me)
    if found is None:
        if can_run(me, wave.instrument) or Invitation.objects.filter(wave=wave, person=me, waits=False).exists():
            raise NoFigures(wave)
        raise Http404
    block = chosen(found.figures.blocks, request.GET.get("group", ""))
    if block is None:
        raise NoFigures(wave, of_group=True)
    return Looked(found, block, me)


def chips(found: Out, here: Any, where: str) -> list[FilterChip]:
    """All groups that the reader may look at, in the order of the plan: never by their figures."""
    address = reverse(where, args=[found.wave.pk])
    groups: Sequence[Any] = found.figures.blocks
    if len(groups) < 2:
        return []
    ways = {block["key"]: f"{address}?{urlencode({'group': block['key']})}" for block in groups} | {WHOLE: address}
    return [FilterChip(name(block), ways[block["key"]], here=block["key"] == here["key"]) for block in groups]
