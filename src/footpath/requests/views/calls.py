"""Which pages write calls and visits down, in ten seconds?"""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests import actions
from footpath.requests.addressees import somebody
from footpath.requests.call_queries import Topics, call_backs_for, moment_choices, moments, topics
from footpath.requests.calls import write_down
from footpath.requests.forms.calls import CalledBackForm, CallForm
from footpath.requests.models import Word
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Write a call or a visit down: on a request of the caller, as a word between two, or as a new request."""
    me, now, sent = reader(request), timezone.now(), request.POST or None
    typed = (sent or request.GET).get("caller", "")[:254]
    caller = person_named(typed, visible_people(me).exclude(pk=me.pk)) if "\x00" not in typed else None
    known, when = topics(me, caller, now), moments(me, now)
    form = CallForm(
        sent,
        about=known.choices(),
        call_back=moment_choices(when),
        moments=when,
        initial={"caller": typed, "about": request.GET.get("about", "") or "word"},
    )
    status = 422 if sent else 200
    if form.is_valid():
        try:
            return _written(request, form, known, me, now)
        except Unclear as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    return render_page(request, "requests/call.html", {"form": form, "caller": caller}, parts=("about",), status=status)


def _written(request: HttpRequest, form: CallForm, known: Topics, me: Person, now: datetime) -> HttpResponse:
    typed = form.cleaned_data
    caller = somebody(typed["caller"], "caller", me)
    about = known.requests.get(typed["about"]) or known.services.get(typed["about"])
    kept = write_down(about, form.facts(), caller=caller, by=me, now=now)
    if isinstance(kept, Word):
        messages.success(request, _("Noted. %(who)s sees it too, and nobody else.") % {"who": caller.name})
        return redirect(kept)
    if kept.state == State.DRAFT:
        messages.success(request, _("Here is the draft for %(who)s: fill in the rest, and ask.") % {"who": caller.name})
        return redirect("draft", pk=kept.pk)
    messages.success(request, _("Noted on %(number)s. Both sides see it.") % {"number": kept.number})
    return redirect(kept)


@require_http_methods(["GET", "POST"])
def call_back(request: HttpRequest, pk: int) -> HttpResponse:
    """A call that was promised: whom to call, about what, and what came of it."""
    me, now = reader(request), timezone.now()
    promise = get_object_or_404(call_backs_for(me, now), pk=pk)
    thing = promise.request or promise.word
    assert thing is not None  # held by a constraint
    theirs = isinstance(thing, Word) and thing.helper_id != me.pk  # handed on: they see it no longer
    form, status = CalledBackForm(request.POST or None), 200
    if request.method == "POST":
        form, status = CalledBackForm(request.POST), 422
        try:
            if form.is_valid():
                actions.called_back(promise, **form.cleaned_data, by=me, now=now)
                messages.success(request, _("Noted that you called back."))
                return redirect("words" if theirs else thing)
        except Unclear as error:
            form.add_error(error.field, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    caller = thing.asker if isinstance(thing, Word) else thing.customer
    context: dict[str, object] = {
        "promise": promise,
        "thing": thing,
        "caller": caller,
        "form": form,
        "is_late": promise.due_at < now,
    }
    context["made"] = hasattr(promise, "verdict")
    context["address"] = "" if theirs else thing.get_absolute_url()
    return render_page(request, "requests/call_back.html", context, status=status)
