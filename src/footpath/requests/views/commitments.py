"""Which pages show for what outside customers wait, and take it down?"""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.profile_forms import complain
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.views.answers import meanwhile, seen_edits
from footpath.requests import actions
from footpath.requests.commitment_names import OFFERED, looked_for
from footpath.requests.commitment_page import told
from footpath.requests.commitment_words import stand_words
from footpath.requests.commitments import OPEN, filters, may_keep, visible_commitments, with_names, worst_first
from footpath.requests.forms.commitments import CommitmentForm, DropForm, MeetForm
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.numbers import number_in
from footpath.requests.permissions import visible_to
from footpath.ui import wording
from footpath.ui.page import FilterChip, render_page
from footpath.ui.panels import panels


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """For what outside customers wait, late and at-risk ones first."""
    me, now = reader(request), timezone.now()
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    found = looked_for(words, me)
    ways = filters(me, now)
    wanted = next((way for way in ways if way.key == request.GET.get("show", "")), ways[0])
    counts = found.aggregate(**{f"n_{way.key or 'open'}": Count("pk", filter=way.condition) for way in ways})
    rows = worst_first(with_names(found.filter(wanted.condition)), now)
    page = Paginator(rows, 50).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(one, *stand_words(one, now)) for one in page],
        "chips": [_chip(way.key, counts[f"n_{way.key or 'open'}"], words, here=way is wanted) for way in ways],
        "words": words,
        "show": wanted.key,
    }
    return render_page(request, "requests/commitments.html", context)


def _chip(key: str, count: int, words: str, *, here: bool) -> FilterChip:
    labels = {
        "": _("All that is open"), "late": _("Late"), "at_risk": _("At risk"), "ours": _("Owed by us"),
        "ended": _("Ended"),
    }  # fmt: skip
    given = {name: value for name, value in (("show", key), ("q", words)) if value}
    tone = "clay" if count and key in ("late", "at_risk") else "plain"
    return FilterChip(labels[key], f"?{urlencode(given)}", count, tone, here)


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """Which of them somebody may mean who has begun to type, for the list under the field, whatever it is called."""
    words = str(next(iter(request.GET.values()), "")).replace("\x00", "")[:100]
    found = looked_for(words, reader(request)).filter(OPEN).order_by("due_at", "id")[:OFFERED]
    return render_page(request, "requests/commitment_names.html", {"found": found})


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Something more that an outside customer waits for; with `for`, a request that serves it."""
    me, now = reader(request), timezone.now()
    serving = _serving(request.POST if request.method == "POST" else request.GET, me, now)
    form, status = CommitmentForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        try:
            if form.is_valid():
                with transaction.atomic():
                    one = actions.add_commitment(**form.cleaned_data, by=me, now=now)
                    if serving is not None:
                        actions.serve(serving, commitment=one, by=me, now=now)
                messages.success(request, _("Noted. Everybody here can see who waits for it."))
                return redirect(serving or one)
        except ValidationError as error:
            complain(form, error)
    context = {"form": form, "serving": serving, "commitment": None}
    return render_page(request, "requests/commitment_edit.html", context, status=status)


def _serving(given: QueryDict, me: Person, now: datetime) -> ServiceRequest | None:
    pk = number_in(given.get("for", ""))
    return visible_to(me, now.date()).filter(pk=pk).select_related("team").first() if pk else None


@require_safe
def commitment_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them, with the chain that serves it."""
    return _show(request, pk)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of it."""
    me, now = reader(request), timezone.now()
    one = _kept(request, pk)
    form, status = CommitmentForm(request.POST or None, commitment=one), 200
    theirs: list[tuple[str, str]] = []
    if request.method == "POST":
        status = 422
        try:
            if form.is_valid():
                actions.change_commitment(one, facts=form.cleaned_data, by=me, now=now, edits=seen_edits(request))
                messages.success(request, _("Kept."))
                return redirect(one)
        except ValidationError as error:
            complain(form, error)
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            one = _found(request, pk)
            theirs, status = meanwhile(form, _said(one)), 409
    context = {"form": form, "commitment": one, "theirs": theirs}
    return render_page(request, "requests/commitment_edit.html", context, status=status)


def _said(one: Commitment) -> dict[str, Any]:
    """What is kept now, to stand beside what was typed."""
    due = timezone.localtime(one.due_at).strftime("%Y-%m-%dT%H:%M")
    return {"reference": one.reference, "customer": one.customer, "note": one.note, "due_at": due}


@require_POST
def meet(request: HttpRequest, pk: int) -> HttpResponse:
    """The outside customer has it."""
    one, form = _kept(request, pk), MeetForm(request.POST, prefix="meet")
    said = _("Noted. Whoever worked for it hears that the customer has it.")
    return _end(request, one, form, actions.meet_commitment, said)


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Nobody waits for it any more."""
    one, form = _kept(request, pk), DropForm(request.POST, prefix="drop")
    return _end(request, one, form, actions.drop_commitment, _("Noted. The requests that served it go on."))


def _end(
    request: HttpRequest, one: Commitment, form: MeetForm | DropForm, verb: Callable[..., Commitment], said: str
) -> HttpResponse:
    status = 422
    try:
        if form.is_valid():
            given, seen = form.cleaned_data, seen_edits(request)
            verb(one, **given, by=reader(request), now=timezone.now(), edits=seen)
            messages.success(request, said)
            return redirect(one)
    except ValidationError as error:
        complain(form, error)
    except SomebodyWasFaster as error:
        form.add_error(None, str(error))
        status = 409
    return _show(request, one.pk, {str(form.prefix): form}, status)


def _found(request: HttpRequest, pk: int) -> Commitment:
    return get_object_or_404(with_names(visible_commitments(reader(request))), pk=pk)


def _kept(request: HttpRequest, pk: int) -> Commitment:
    """One that the reader may change; 403 for others."""
    one = _found(request, pk)
    if not may_keep(reader(request), one, timezone.now().date()):
        raise PermissionDenied
    return one


def _show(request: HttpRequest, pk: int, bound: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    me, now, one = reader(request), timezone.now(), _found(request, pk)
    chip, tone = stand_words(one, now)
    context = {
        **told(one, me, now),
        "commitment": one,
        "title": capfirst(str(one)),
        "chip": chip,
        "tone": tone,
        "due": wording.moment(one.due_at),
        "may_keep": one.met_at is None and one.dropped_at is None and may_keep(me, one, now.date()),
        "form": {"meet": MeetForm(prefix="meet"), "drop": DropForm(prefix="drop")} | (bound or {}),
        "refused": next(iter(bound), "") if bound else "",
        "panels": panels("commitment", one, me, now),
    }
    return render_page(request, "requests/commitment.html", context, status=status)
