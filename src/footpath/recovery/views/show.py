"""Which page shows how something is put right?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.recovery import forms as typed
from footpath.recovery import states
from footpath.recovery.clocks import Clock, clocks
from footpath.recovery.good import alone_minutes
from footpath.recovery.models import MakeGoodState, PresentedBy, Recovery, RecoveryRules
from footpath.recovery.page import About, about, stones
from footpath.recovery.permissions import Part, decides_alone, visible_recoveries
from footpath.recovery.story import story
from footpath.recovery.touching import asked_people
from footpath.requests.permissions import visible_to
from footpath.ui import wording
from footpath.ui.page import render_page


def found(me: Person, pk: int, now: datetime) -> Recovery:
    """The recovery; 404 for whoever may not see it."""
    seen = visible_recoveries(me, now.date()).select_related("prevents", "again", "request__version")
    return get_object_or_404(seen.prefetch_related("touched__person", "touched__team"), pk=pk)


@require_safe
def recovery_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, the next step, and what happened so far; the same page for all whom it concerns."""
    me, now = reader(request), timezone.now()
    return show(request, found(me, pk, now), me, now)


def show(
    request: HttpRequest,
    it: Recovery,
    me: Person,
    now: datetime,
    *,
    bound: Mapping[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render it; `bound` holds the form of a verb that was refused, with all that was typed."""
    told, rules = about(it, me, now), RecoveryRules.here()
    fresh = forms_of(it, told) | dict(bound or {})
    goods = [one for one in it.make_goods.select_related("to") if told.is_ours or one.state not in _AMONG_US]
    context = {
        "about": told,
        "it": it,
        "reader": me,
        "stones": stones(it),
        "moments": story(it, ours=told.is_ours),
        "clocks": [_said(one, now) for one in clocks(it, rules)] if it.state in states.NOT_RIGHT_YET else [],
        "plan": list(it.plan.select_related("who")) if it.planned_at else [],
        "tickable": it.state in (states.PLANNED, states.PRESENTED),
        "presented_by": PresentedBy(it.presented_by).label.lower() if it.presented_by else "",
        "goods": goods,
        "may_decide": Part.LEADS in told.seen_as,
        "decides_alone": decides_alone(it, me),
        "makes_good": rules.makes_good,
        "alone": alone_minutes(it, rules),
        "sees_request": it.request is not None and visible_to(me, now.date()).filter(pk=it.request.pk).exists(),
        "sees_again": it.again_id and visible_recoveries(me, now.date()).filter(pk=it.again_id).exists(),
        "form": fresh,
        "left_over": _left_over(told.may, bound or {}),
        "refused": next(iter(bound.values()), None) if bound else None,
    }
    return render_page(request, "recovery/recovery.html", context, status=status)


_AMONG_US = (MakeGoodState.ASKED, MakeGoodState.REFUSED)  # before it is offered, nobody was promised anything


def forms_of(it: Recovery, told: About) -> dict[str, forms.Form]:
    """A fresh form for every verb."""
    people = asked_people(it) if "offer_time" in told.may else []
    plain: dict[str, type[forms.Form]] = {
        "fix": typed.FixForm, "check": typed.CheckForm, "acknowledge": typed.AcknowledgeForm, "plan": typed.PlanForm,
        "waive": typed.WaiveForm, "learn": typed.LearnForm, "hand_over": typed.HandOverForm, "touch": typed.TouchForm,
        "decide_time": typed.DecideTimeForm,
    }  # fmt: skip
    to = ", ".join(str(one) for one in it.touched.all())[:200]
    return {
        **{verb: form() for verb, form in plain.items()},
        "plan": typed.PlanForm(initial=_planned(it) if "plan" in told.may else {}),
        "present": typed.PresentForm(initial={"to": to}),
        "offer_time": typed.OfferTimeForm().among(people),
    }


def _planned(it: Recovery) -> dict[str, Any]:
    """The plan as it stands, to be changed."""
    found: dict[str, Any] = {}
    for at, step in enumerate(it.plan.filter(done_at=None).select_related("who"), 1):
        found |= {f"what_{at}": step.what, f"by_day_{at}": step.by_day}
        if step.who_id != it.owner_id:
            found[f"who_{at}"] = step.who.name
    return found


@dataclass(frozen=True)
class Said:
    """One clock as the page says it."""

    label: str
    value: str
    tone: str
    note: str


def _said(clock: Clock, now: datetime) -> Said:
    words = {
        states.OWNED: _("Own it"),
        states.ACKNOWLEDGED: _("Say sorry"),
        states.PLANNED: _("Have a plan"),
        states.PRESENTED: _("Present it"),
    }
    late = clock.is_over(now)
    done = _("done, later than that") if late else _("done")
    note = done if clock.met_at else _("the time for that is over") if late else ""
    return Said(words[clock.step], wording.moment(clock.due_at), "clay" if late and not clock.met_at else "", note)


def _left_over(may: Collection[str], bound: Mapping[str, forms.Form]) -> list[tuple[str, str]]:
    """What was typed into a form that is not on the page any more, because it has moved on meanwhile."""
    gone = [form for verb, form in bound.items() if verb not in may]
    values = [(str(one.label), one.value()) for form in gone for one in form if not one.is_hidden]
    return [(label, value) for label, value in values if isinstance(value, str) and value.strip()]
