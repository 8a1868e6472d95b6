"""Which page shows one mail as it came, and how is said where it belongs?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.mailroom import actions
from footpath.mailroom.forms import AskForm, GiveForm, PutForm
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.permissions import envelopes, placeable, visible_mail
from footpath.mailroom.placing import ask_typed, put_typed
from footpath.mailroom.reasons import in_words
from footpath.mailroom.stored import letter_of
from footpath.mailroom.waiting import likely_person, likely_requests
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests.refusals import Refused, Unclear
from footpath.ui.page import render_page

FORMS: dict[str, type[forms.Form]] = {"put": PutForm, "ask": AskForm, "give": GiveForm}


@require_safe
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail: what it says, why it waits, and where it could go."""
    me, now = reader(request), timezone.now()
    return _show(request, visible(me, pk, now), me, now)


def visible(me: Person, pk: int, now: datetime) -> Received:
    """The mail, for those who may read it; else 404."""
    known = visible_mail(me, now.date()).select_related("person", "service__team", "request", "settled_by", "first")
    return get_object_or_404(known, pk=pk)


@require_POST
def put(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a waiting mail onto a request."""
    return _place(request, pk, "put", put_typed)


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a waiting mail into the request of whoever wrote it."""
    return _place(request, pk, "ask", ask_typed)


@require_POST
def give(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a waiting mail to the team of another service; whoever administers gives on what they cannot read."""
    me, now = reader(request), timezone.now()
    sealed = envelopes(me).filter(pk=pk).first()
    found = visible_mail(me, now.date()).filter(pk=pk).first() or sealed
    if found is None:
        raise Http404
    form = GiveForm(request.POST)
    try:
        if not form.is_valid():
            raise Unclear("service", _("Choose a service that people can ask for."))
        actions.give(found, service=form.cleaned_data["service"], by=me, now=now)
        said = _("It waits for %(team)s now.") % {"team": form.cleaned_data["service"].team.name}
        messages.success(request, said)
    except Refused as error:
        if sealed is None:
            form.is_valid()
            form.add_error("service" if isinstance(error, Unclear) else None, str(error))
            return _show(request, found, me, now, bound={"give": form}, status=_status(error))
        messages.error(request, str(error))
    return redirect("mail-in")


@require_POST
def throw_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a mail aside; the way back is in the answer."""
    me, now = reader(request), timezone.now()
    found = visible(me, pk, now)
    try:
        actions.throw_away(found, by=me, now=now)
        messages.success(request, _("Thrown away. It stays under “Thrown away”, from where you can bring it back."))
    except Refused as error:
        messages.error(request, str(error))
    return redirect("mail-in")


@require_POST
def bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a mail wait again."""
    me, now = reader(request), timezone.now()
    found = visible(me, pk, now)
    try:
        actions.bring_back(found, by=me, now=now)
        messages.success(request, _("It is back, and waits."))
    except Refused as error:
        messages.error(request, str(error))
    return redirect("mail-one", pk=pk)


def _place(request: HttpRequest, pk: int, name: str, verb: Any) -> HttpResponse:
    me, now = reader(request), timezone.now()
    found, form = visible(me, pk, now), FORMS[name](request.POST)
    if not form.is_valid():
        return _show(request, found, me, now, bound={name: form}, status=422)
    try:
        it = verb(found, form.cleaned_data, me, now)
    except Refused as error:
        field = error.field if isinstance(error, Unclear) and error.field in form.fields else None
        form.add_error(field, str(error))
        return _show(request, visible(me, pk, now), me, now, bound={name: form}, status=_status(error))
    messages.success(request, _("It is on %(number)s now.") % {"number": it.number})
    return redirect(it if visible_mail(me, now.date()).filter(pk=pk).exists() else reverse("mail-in"))


def _status(error: Refused) -> int:
    return 422 if isinstance(error, Unclear) else 409


def _show(
    request: HttpRequest, found: Received, me: Person, now: datetime, *,
    bound: Mapping[str, forms.Form] | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    letter = letter_of(found)
    may_place = placeable(me, now.date()).filter(pk=found.pk).exists()
    waits = may_place and found.outcome == Outcome.QUARANTINED and found.settled_at is None
    likely = likely_person(found) if waits else None
    usual: dict[str, forms.Form] = {
        "put": PutForm(),
        "ask": AskForm(
            initial={"person": likely.email if likely else "", "service": found.service_id},
            guessed=likely is not None and found.person is None,
        ),
        "give": GiveForm(),
    }
    context = {
        "mail": found,
        "letter": letter,
        "why": in_words(found.reason) if found.outcome == Outcome.QUARANTINED else "",
        "waits": waits,
        "may_bring_back": may_place and found.outcome == Outcome.QUARANTINED and found.settled_at is not None,
        "likely": likely_requests(found, me, now) if waits else [],
        "form": usual | dict(bound or {}),
        "refused": next(iter(bound), "") if bound else "",
    }
    return render_page(request, "mailroom/mail.html", context, status=status)
