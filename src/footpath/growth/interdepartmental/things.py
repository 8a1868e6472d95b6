"""Which pages have a meeting, a policy under review, a decision and an experiment?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations.ideas.acting import acted
from footpath.conversations.ideas.door import laid_out
from footpath.growth.interdepartmental import doors, states, verbs
from footpath.growth.interdepartmental.forms import HeldForm
from footpath.growth.interdepartmental.permissions import (
    is_inside,
    visible_decisions,
    visible_meetings,
    visible_policies,
    visible_trials,
)
from footpath.growth.interdepartmental.printed import as_minutes
from footpath.growth.interdepartmental.tried import shown_trial
from footpath.growth.models import CouncilDecision, CouncilMeeting, CouncilPolicy, CouncilTrial
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response


def _meeting(meeting: CouncilMeeting, _me: Person, today: date) -> dict[str, Any]:
    presences = meeting.presences.select_related("person", "team").order_by("person__name", "pk")
    return {
        "presences": list(presences),
        "topics": list(meeting.topics.all()),
        "decisions": list(meeting.decisions.select_related("owner").order_by("decided_at", "pk")),
        "can_hold": meeting.state == states.PLANNED and meeting.on <= today,
        "first": {"move": {"on": meeting.on, "place": meeting.place}},
    }


def _policy(policy: CouncilPolicy, _me: Person, _today: date) -> dict[str, Any]:
    return {}


def _decision(decision: CouncilDecision, me: Person, today: date) -> dict[str, Any]:
    first = {"replace": {"text": decision.text, "why": decision.why, "heard": decision.heard}}
    return {
        "is_late": decision.is_late(today),
        "later": CouncilDecision.objects.filter(supersedes=decision).first(),
        "meeting": decision.meeting if decision.meeting and is_inside(me, decision.council) else None,
        "first": first,
    }


def _trial(trial: CouncilTrial, me: Person, today: date) -> dict[str, Any]:
    return {"shown": shown_trial(trial, me, timezone.now()), "is_over": trial.until < today}


@dataclass(frozen=True)
class Page:
    """How one kind of thing is shown."""

    visible: Callable[[Person], QuerySet[Any]]
    doors: Mapping[str, Any]
    is_open: Callable[[Any, Person, date], set[str]]
    more: Callable[[Any, Person, date], dict[str, Any]]
    prefix: str
    template: str


PAGES: dict[str, Page] = {
    "meeting": Page(
        visible_meetings, doors.MEETING_DOORS, doors.at_meeting, _meeting, "across-meeting",
        "growth/interdepartmental/meeting.html",
    ),
    "policy": Page(
        visible_policies, doors.POLICY_DOORS, doors.at_policy, _policy, "across-policy",
        "growth/interdepartmental/policy.html",
    ),
    "decision": Page(
        visible_decisions, doors.DECISION_DOORS, doors.at_decision, _decision, "across-decision",
        "growth/interdepartmental/decision.html",
    ),
    "trial": Page(
        visible_trials, doors.TRIAL_DOORS, doors.at_trial, _trial, "across-trial",
        "growth/interdepartmental/trial.html",
    ),
}  # fmt: skip


@require_safe
def thing(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One of them."""
    return _show(request, kind, get_object_or_404(PAGES[kind].visible(reader(request)), pk=pk))


@require_POST
def act(request: HttpRequest, pk: int, kind: str, door: str) -> HttpResponse:
    """One of the things that can be done to it."""
    page, me = PAGES[kind], reader(request)
    status, bound = acted(request, get_object_or_404(page.visible(me), pk=pk), page.doors, door)
    again = get_object_or_404(page.visible(me), pk=pk)
    return redirect(again) if status == 302 else _show(request, kind, again, status=status, bound=bound)


def _show(
    request: HttpRequest, kind: str, it: Any, *, status: int = 200, bound: Mapping[str, forms.Form] | None = None
) -> HttpResponse:
    page, me = PAGES[kind], reader(request)
    today = me.today(timezone.now())
    more = page.more(it, me, today)
    laid = laid_out(
        page.doors, page.is_open(it, me, today), prefix=page.prefix, pk=it.pk, strong=doors.STRONG,
        first=more.pop("first", {}), bound=bound or {},
    )  # fmt: skip
    return render_page(request, page.template, {"it": it, "council": it.council, "doors": laid, **more}, status=status)


@require_http_methods(["GET", "POST"])
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Note who was there, what was talked about, and what was said."""
    me = reader(request)
    meeting: CouncilMeeting = get_object_or_404(visible_meetings(me), pk=pk)
    form = HeldForm(request.POST or None, meeting=meeting)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        facts = {name: list(form.cleaned_data[name]) for name in ("people", "talked")}
        try:
            verbs.hold_council_meeting(meeting, **facts, notes=form.cleaned_data["notes"], by=me, now=timezone.now())
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, _("Noted. Now note what was decided."))
            return redirect(meeting)
    return render_page(request, "growth/interdepartmental/hold.html", {"form": form, "it": meeting}, status=status)


@require_safe
def minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """The minutes on paper, for those inside."""
    meeting = get_object_or_404(visible_meetings(reader(request)), pk=pk)
    page = as_minutes(meeting)
    return pdf_response(request, _("Minutes"), "growth/interdepartmental/minutes.typ", page, now=timezone.now())
