"""By which plan may figures leave a wave, and what did its audit say?

The plan is fixed before the first answer and can be read from then on by whoever is asked; of the groups it tells how
many were asked only roughly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.surveys.cutting import called
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.permissions import visible_waves
from footpath.surveys.plans import called as name_of
from footpath.surveys.release import audit_of
from footpath.surveys.results import said
from footpath.surveys.states import SHOWN
from footpath.ui.page import render_page


@dataclass(frozen=True)
class Group:
    """A value of a cut: its name, how many were asked, roughly, and which others are in it."""

    name: str
    size: str
    together: str


@dataclass(frozen=True)
class Parting:
    """One way to part the answers."""

    name: str
    groups: list[Group]


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan of a wave that is open or over; its audit once the results are out."""
    me = reader(request)
    with once_a_page():
        wave = get_object_or_404(visible_waves(me).select_related("instrument"), pk=pk)
        if wave.state in {WaveState.PLANNED, WaveState.CALLED_OFF}:
            raise Http404
        context = {
            "wave": wave,
            "wave_name": said.wave_name(wave),
            "partings": partings(wave.plan),
            "rules": rules(wave),
            "audit": audit(wave) if wave.state in SHOWN else [],
            "is_out": wave.state in SHOWN,
        }
        return render_page(request, "surveys/results_plan.html", context)


def partings(plan: Mapping[str, Any]) -> list[Parting]:
    """Every way to part the answers, with its groups as they were at the opening (surveys.plans)."""
    hidden = set(plan.get("audit", {}).get("hidden", ()))
    found: dict[str, list[Group]] = {}
    for block in plan.get("blocks", ()):
        if block["cut"]:
            size = _("together with others") if block["key"] in hidden else _size(block["size"], plan)
            found.setdefault(block["cut"], []).append(Group(name_of(block), size, ", ".join(block["names"])))
    return [Parting(called(cut.split("&")), found[cut]) for cut in found]


def rules(wave: Wave) -> list[str]:
    """What holds for every figure, in sentences."""
    numbers = {"k": wave.threshold, "kc": wave.comment_threshold, "kd": wave.detail_threshold}
    texts = [
        _("No figure, no drawing and no count of fewer than %(k)d answers to that question."),
        _("What is left out can never be found by taking what is shown from the whole: small groups stand together."),
        _("Of %(k)d answers or more: the range of the favorable share, and the middle answer. Of %(kd)d or more: all."),
        _("What people write, where %(kc)d or more wrote something: mixed for each question, in one group alone."),
        *_looks_closer(wave),
        _("No other groups, ever: nobody can ask for a figure that does not stand here."),
    ]
    return [text % numbers for text in texts]


def _looks_closer(wave: Wave) -> list[str]:
    if not wave.strict:
        return []
    return [_("Averages from which single answers could be narrowed down are held back, too.")]


def audit(wave: Wave) -> list[str]:
    """What was tried before anything left, and what it held back, in sentences."""
    found = audit_of(wave)
    if found is None:
        return []
    held = sum(int(count) for count in found.get("rules", {}).values())
    texts = [
        _("It was computed whether any group of fewer than %(k)d people follows from all figures together. None does.")
        % {"k": wave.threshold},
        ngettext(
            "%(n)d figure was held back so that this is so.", "%(n)d figures were held back so that this is so.", held
        )
        % {"n": held},
    ]
    return texts + _strict(found.get("strict")) + _over_time(found.get("over_time"))


def _strict(strict: Mapping[str, Any] | None) -> list[str]:
    if not strict:
        return []
    words = _(
        "Of %(tried)d means it was computed how closely they tell what few people said; %(narrow)d became ranges."
    )
    return [words % {"tried": strict.get("tried", 0), "narrow": strict.get("narrow", 0)}]


def _over_time(blocks: Any) -> list[str]:
    count = len(blocks) if isinstance(blocks, list) else int(blocks or 0)
    if not count:
        return []
    words = ngettext(
        "%(n)d group is told in ranges, because few came or left since the survey before.",
        "%(n)d groups are told in ranges, because few came or left since the survey before.",
        count,
    )
    return [words % {"n": count}]


def _size(code: str, plan: Mapping[str, Any]) -> str:
    k, kd = plan["k"], plan["kd"]
    words = {
        "under": _("fewer than %(k)d are asked: together with others"),
        "some": _("%(k)d to %(below)d are asked"),
        "many": _("%(many)d or more are asked"),
    }[code]
    return words % {"k": k, "below": max(k, kd) - 1, "many": max(k, kd)}
