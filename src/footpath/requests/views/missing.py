"""How does what a request still misses get onto it: filled in, found, or asked of a coworker?"""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from footpath.catalog.requirements import Requirement, missing
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests.filling import Sent, ask_for, missing_item, put
from footpath.requests.forms.answers import name_of
from footpath.requests.forms.ask import NOBODY
from footpath.requests.forms.fill_in import FillInForm
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.queries import visible_request
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State
from footpath.requests.views.page import show

Do = Callable[[ServiceRequest, FillInForm, HttpRequest, datetime], str]  # returns what is said afterwards


@require_POST
def fill_in(request: HttpRequest, pk: int) -> HttpResponse:
    """The customer's side fills in what was missing, or some of it."""
    return _act(request, pk, "complete", _fill_in)


@require_POST
def found_it(request: HttpRequest, pk: int) -> HttpResponse:
    """The serving side has found out itself what the customer owed."""
    return _act(request, pk, "found_it", _found_it)


@require_POST
def ask_for_it(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody is asked for one missing fact, in one tap; what else was typed is filled in, too."""
    return _act(request, pk, "ask_question", _ask_for_it)


def _act(request: HttpRequest, pk: int, verb: str, do: Do) -> HttpResponse:
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require(verb, me, it, now)
    form = FillInForm(it, visible_people(me), request.POST)
    status = 422
    if form.is_valid():
        try:
            messages.success(request, do(it, form, request, now))
            return redirect("request", pk=pk)
        except Unclear as error:
            form.refuse(error)
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    return show(request, visible_request(me, pk, now), me, now, bound={"fill-in": form}, status=status)


def _fill_in(it: ServiceRequest, form: FillInForm, request: HttpRequest, now: datetime) -> str:
    put(it, form, by=reader(request), now=now, sent=_sent(form, request))
    return _said(it)


def _found_it(it: ServiceRequest, form: FillInForm, request: HttpRequest, now: datetime) -> str:
    put(it, form, by=reader(request), now=now, sent=_sent(form, request))
    who = it.customer.first_name if it.customer else _("whoever asked")
    return _("That was kind. %(who)s sees that you found it yourself.") % {"who": who}


def _ask_for_it(it: ServiceRequest, form: FillInForm, request: HttpRequest, now: datetime) -> str:
    me = reader(request)
    key, _colon, number = request.POST.get("ask", "").rpartition(":")
    item = missing_item(form, key)
    asked_of = _somebody(request, item, number, me)
    ask_for(it, form, item, asked_of=asked_of, by=me, now=now, sent=_sent(form, request))
    return _("%(name)s was asked for it, and is reminded if no answer comes.") % {"name": asked_of.name}


def _sent(form: FillInForm, request: HttpRequest) -> Sent:
    """The files that came, each with the question that it answers."""
    asked = [item for item in form.items if item.kind == "file"]
    return [(item.key, upload) for item in asked for upload in request.FILES.getlist(name_of(item))]


def _somebody(request: HttpRequest, item: Requirement, number: str, me: Person) -> Person:
    """Whom a tap on a name means, or whose name was typed."""
    people = visible_people(me)
    if number.isdecimal() and len(number) < 19:
        found = people.filter(pk=int(number)).first()
    else:
        typed = request.POST.get(f"somebody_{item.key}", "").replace("\x00", "")[:254]
        found = person_named(typed, people) if typed.strip() else None
    if found is None:
        raise Unclear(item.key, str(NOBODY))
    return found


def _said(it: ServiceRequest) -> str:
    if it.state != State.INCOMPLETE:
        return _("Thank you. Everything is there now, and %(team)s can start.") % {"team": it.team.name}
    left = len(missing(it.terms.form, it.answers))
    return ngettext("Thank you. One thing is still missing.", "Thank you. %(n)d things are still missing.", left) % {
        "n": left
    }
