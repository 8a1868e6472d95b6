"""Which pages has a talk about somebody's service?"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations import actions
from footpath.conversations.interviews import states
from footpath.conversations.interviews.doors import DOORS
from footpath.conversations.interviews.forms import InviteForm, WhomForm
from footpath.conversations.interviews.listed import customers_of, listed
from footpath.conversations.interviews.page import context_of, times_for, where_notes_go
from footpath.conversations.interviews.permissions import require_part, visible_interviews
from footpath.conversations.interviews.questions import usual
from footpath.conversations.interviews.times import notice_ends, suggestions
from footpath.conversations.models import Interview
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels


def own_talk(request: HttpRequest, pk: int) -> Interview:
    """A talk in which the reader has a part; of others there is none."""
    found: Interview = get_object_or_404(visible_interviews(reader(request)), pk=pk)
    return found


@require_safe
def talks(request: HttpRequest) -> HttpResponse:
    """One's talks: what waits, what is to come, what was."""
    me, now = reader(request), timezone.now()
    return render_page(request, "conversations/talks/list.html", {"groups": listed(me, now)})


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody: first whom, then when and what for."""
    me, now = reader(request), timezone.now()
    to = request.POST.get("to") or request.GET.get("to", "")
    customer = _meant(to, me)
    if customer is None:
        return _ask_whom(request, to, me, now)
    open_one = visible_interviews(me).filter(provider=me, customer=customer, state__in=states.OPEN).first()
    if request.method == "GET" and open_one is not None:
        messages.info(request, _("There is a talk of you two already: this one."))
        return redirect(open_one)
    times = suggestions([me, customer], minutes=30, after=notice_ends(customer, now), now=now)
    purpose = _("I would like to hear how my service is for you, and what I should improve.")
    initial = {"purpose": purpose, "questions": "\n".join(one.text for one in usual()), "minutes": 30}
    form, status = InviteForm(request.POST or None, suggested=times, initial=initial), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                talk = actions.invite_to_talk(customer=customer, **form.cleaned_data, by=me, now=now)
            except ValidationError as error:
                form.add_error(None, error)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = 409
            else:
                messages.success(request, _("Sent. You hear when they answer."))
                return redirect(talk)
    context = {"form": form, "customer": customer}
    return render_page(request, "conversations/talks/invite.html", context, status=status)


def _ask_whom(request: HttpRequest, to: str, me: Person, now: datetime) -> HttpResponse:
    typed = request.method == "POST" or "to" in request.GET
    form = WhomForm({"to": to} if typed else None)
    if form.is_valid():
        form.add_error("to", _("Nobody else here is called that, or several are. Type the name or the address."))
    context = {"form": form, "customers": customers_of(me, now)}
    return render_page(request, "conversations/talks/whom.html", context, status=422 if typed else 200)


def _meant(to: str, me: Person) -> Person | None:
    """Whom a number or a name means; never the reader."""
    people = visible_people(me).exclude(pk=me.pk)
    return people.filter(pk=int(to)).first() if to.isdecimal() and len(to) < 18 else person_named(to, people)


@require_safe
def talk_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, and what comes next."""
    return show(request, own_talk(request, pk))


def show(request: HttpRequest, talk: Interview, bound: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    """The page of a talk; `bound` are forms that could not be taken, by door."""
    me, now = reader(request), timezone.now()
    context = context_of(talk, me, now, bound) | {"where_notes_go": where_notes_go(talk, me)}
    context["panels"] = panels("talk", talk, me, now)
    return render_page(request, "conversations/talks/talk.html", context, status=status)


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do one verb to a talk; what was typed stays where it cannot be done."""
    me, now, way = reader(request), timezone.now(), DOORS[door]
    talk = own_talk(request, pk)
    require_part(talk, me, *way.parts)
    form = way.form(request.POST, prefix=door, **_times(way.needs_times, talk, me, now)) if way.form else None
    if form is not None and not form.is_valid():
        return show(request, own_talk(request, pk), {door: form}, 422)
    try:
        way.go(talk, form.cleaned_data if form else {}, me, now)
    except ValidationError as error:
        if form is None:
            messages.error(request, " ".join(error.messages))
            return show(request, own_talk(request, pk), status=422)
        form.add_error(None, error)
        return show(request, own_talk(request, pk), {door: form}, 422)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return show(request, own_talk(request, pk), {door: form} if form else None, 409)
    if way.said:
        messages.success(request, str(way.said))
    return redirect(_next(talk, door, me))


def _times(needed: bool, talk: Interview, me: Person, now: datetime) -> dict[str, Any]:
    return {"suggested": times_for(talk, me, now)} if needed and talk.state in states.TO_COME else {}


def _next(talk: Interview, door: str, me: Person) -> str:
    """Where it goes on: whoever asks stays with the guide while they talk."""
    guides = door in ("start", "pause", "resume") and me.pk == talk.interviewer_id
    return f"{talk.get_absolute_url()}{'guide/' if guides else 'notes/' if door == 'write' else ''}"
