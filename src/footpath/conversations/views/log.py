"""Which page has a look back, and what can its owner do to it?"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.conversations import actions, states
from footpath.conversations.forms import LINES, LearnedForm, LineForm, PromptsForm, sheet_of
from footpath.conversations.models import ContactLog, ContactPoint
from footpath.conversations.permissions import visible_logs
from footpath.conversations.shown import first_sentence
from footpath.conversations.suggested import moments_known
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


def own_log(request: HttpRequest, pk: int) -> ContactLog:
    """One's own; whoever asks for another one's is told that there is none."""
    found: ContactLog = get_object_or_404(visible_logs(reader(request)), pk=pk)
    return found


@require_http_methods(["GET", "POST"])
def log_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A log, day by day; or a sheet with its five lines, which are sent together."""
    log = own_log(request, pk)
    if request.method == "POST" and not log.is_diary:
        return _keep_sheet(request, log)
    if request.method == "POST":
        return show(request, log, status=409)
    return show(request, log)


def _keep_sheet(request: HttpRequest, log: ContactLog) -> HttpResponse:
    """Keep each line that is meant; all of them or none."""
    me, now = reader(request), timezone.now()
    lines = sheet_of(log, lines_of(log, me), request.POST)
    valid = [line.is_valid() for line in lines]
    meant = [line for line in lines if line.is_meant()]
    if not meant:
        messages.info(request, _("Nothing was kept: say of one moment at least how it was."))
        return show(request, log, lines=lines, status=422)
    try:
        with transaction.atomic():
            if all(valid) and all(_keep_line(log, line, me, now) for line in meant):
                messages.success(request, _("Kept, for you alone."))
                return redirect(log)
            transaction.set_rollback(True)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return show(request, log, lines=lines, status=409)
    return show(request, log, lines=lines, status=422)


def _keep_line(log: ContactLog, line: LineForm, me: Person, now: datetime) -> bool:
    """Whether the line could be kept; what is wrong with it stands on it then."""
    facts = dict(line.cleaned_data)
    point = ContactPoint.objects.filter(pk=facts.pop("point") or 0, log=log, owner=me).first()
    try:
        if point is None:
            actions.note_point(log, facts=facts, by=me, now=now)
        else:
            kept = {name: getattr(point, name) for name in ("how", "minutes", "happened", "cause", "behavior", "on")}
            kept |= {**point.texts, "team": point.team_id, "request": point.request_id}
            given = {name: facts[name] for name in ("moment", "outcome", "why")}
            actions.change_point(point, facts={**kept, **given}, by=me, now=now)
    except ValidationError as error:
        line.add_error(None, error)
        return False
    return True


def lines_of(log: ContactLog, me: Person) -> list[dict[str, Any]]:
    """What stands on the sheet: what was kept, and what Footpath knows of besides, as long as there are lines."""
    kept = [
        {
            "point": one.pk, "moment": one.texts.get("moment"), "why": one.texts.get("why"), "outcome": one.outcome,
            "request": one.request_id, "team": one.team_id,
        }
        for one in log.points.all()
    ]  # fmt: skip
    there = {line["request"] for line in kept if line["request"]} | {line["moment"] for line in kept}
    known = [one for one in moments_known(log, me) if not {one.get("request"), one["moment"]} & there]
    return kept + known[: max(0, LINES - len(kept))]


def show(
    request: HttpRequest,
    log: ContactLog,
    *,
    lines: list[LineForm] | None = None,
    learned: forms.Form | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page of a log or a sheet."""
    me, today = reader(request), timezone.localdate()
    points = list(log.points.select_related("team").order_by("-on", "-id"))
    context = {
        "it": log,
        "points": points,
        "day": log.day(today),
        "noted_today": sum(one.on == today for one in points),
        "unsorted": sum(not one.is_sorted for one in points),
        "takes": log.state in states.TAKES_MOMENTS,
        "under_way": log.state in states.UNDER_WAY,
        "open": log.state in states.OPEN,
        "sentence": first_sentence(points) if points else "",
        "learned": learned or LearnedForm(initial={"learned": log.learned}),
    }
    if not log.is_diary:
        context["lines"] = shown = lines or sheet_of(log, lines_of(log, me))
        context["prefilled"] = any(line["moment"].value() and not line["point"].value() for line in shown)
    template = "conversations/diary.html" if log.is_diary else "conversations/sheet.html"
    return render_page(request, template, context, status=status)


def _prompt(log: ContactLog, request: HttpRequest, by: Person, now: datetime) -> str:
    form = PromptsForm(request.POST)
    form.is_valid()
    wanted = form.cleaned_data["prompts"]
    actions.prompt_log(log, prompts=wanted, by=by, now=now)
    return _("You are reminded, gently.") if wanted else _("You are reminded no more.")


def _pause(log: ContactLog, _request: HttpRequest, by: Person, now: datetime) -> str:
    actions.pause_log(log, by=by, now=now)
    return _("Paused. The days until you go on are added at the end.")


def _resume(log: ContactLog, _request: HttpRequest, by: Person, now: datetime) -> str:
    actions.resume_log(log, by=by, now=now)
    return _("It goes on.")


def _finish(log: ContactLog, _request: HttpRequest, by: Person, now: datetime) -> str:
    actions.move_on(log, to=states.CODING, by=by, now=now)
    return _("Now sort the moments: what kind was each, and what was behind it?")


def _close(log: ContactLog, _request: HttpRequest, by: Person, now: datetime) -> str:
    actions.move_on(log, to=states.CLOSED, by=by, now=now)
    return _("Done. It stays here for you, until you throw it away.")


DOORS: Mapping[str, Callable[[ContactLog, HttpRequest, Person, datetime], str]] = {
    "prompts": _prompt,
    "pause": _pause,
    "resume": _resume,
    "finish": _finish,
    "close": _close,
}


@require_POST
def verb(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do what one button says."""
    log, me, now = own_log(request, pk), reader(request), timezone.now()
    try:
        messages.success(request, DOORS[door](log, request, me, now))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return show(request, own_log(request, pk), status=409)
    return redirect(log)


@require_POST
def reflect(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what one takes from it."""
    log, me, now = own_log(request, pk), reader(request), timezone.now()
    form = LearnedForm(request.POST)
    if not form.is_valid():
        return show(request, log, learned=form, status=422)
    try:
        with transaction.atomic():
            if log.state == states.RUNNING:
                actions.move_on(log, to=states.CODING, by=me, now=now)
            actions.move_on(log, to=states.REFLECTED, learned=form.cleaned_data["learned"], by=me, now=now)
    except ValidationError as error:
        form.add_error(None, error)
        return show(request, log, learned=form, status=422)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return show(request, own_log(request, pk), learned=form, status=409)
    messages.success(request, _("Kept, for you alone. If it could help others, share it in words of its own."))
    return redirect(log)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw it away, with all that is written in it."""
    actions.drop_log(own_log(request, pk), by=reader(request), now=timezone.now())
    messages.success(request, _("It is gone, with all that was written in it."))
    return redirect("contact-points")
