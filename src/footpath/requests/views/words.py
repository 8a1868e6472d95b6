"""Which pages show words between two?"""

from collections.abc import Mapping
from datetime import datetime

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests.forms import words as typed
from footpath.requests.models import Word
from footpath.requests.permissions import Part, word_parts
from footpath.requests.queries import visible_word
from footpath.requests.refusals import Unclear
from footpath.requests.word_doors import say as say_it
from footpath.requests.word_promise import latest_promise, promising_team, today_of
from footpath.requests.word_queries import (
    call_backs_owed,
    ended_words,
    open_call_backs,
    words_under_way,
    words_waiting_for,
)
from footpath.requests.word_story import dates, history, offers, services_for, situation
from footpath.ui.page import render_page
from footpath.ui.panels import panels

TITLE = 90  # characters of a word that its page shows as its heading; a longer one stands in full below


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My words: what waits for me, what is under way, what has ended."""
    return show_mine(request)


def show_mine(request: HttpRequest, status: int = 200) -> HttpResponse:
    """Render the list of the reader's words."""
    me, now = reader(request), timezone.now()
    context = {
        "waiting": words_waiting_for(me, now),
        "under_way": words_under_way(me, now),
        "call_backs": call_backs_owed(me, now),
        "page": Paginator(ended_words(me, now), 20).get_page(request.GET.get("page")),
        "me": me,
    }
    return render_page(request, "requests/words.html", context, status=status)


@require_http_methods(["GET", "POST"])
def say(request: HttpRequest) -> HttpResponse:
    """Ask somebody for a hand: in one line, in ten seconds."""
    me, now = reader(request), timezone.now()
    filled = request.POST if "filled" in request.POST else request.GET  # of a page that fills it in, without an address
    first = {"to": filled.get("to", "")[:254], "text": request.POST.get("text", "")[:280]}
    form = typed.SayForm(None if "filled" in request.POST else request.POST or None, initial=first)
    if form.is_valid():
        try:
            word = say_it(form.cleaned_data, me, now)
        except Unclear as error:
            form.add_error(error.field, str(error))
        else:
            messages.success(request, _("Asked. %(who)s sees it now, and nobody else.") % {"who": word.addressee})
            return redirect("word", pk=word.pk)
    return render_page(request, "requests/say_word.html", {"form": form}, status=422 if form.is_bound else 200)


@require_safe
def word_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a word, for the two alone."""
    me, now = reader(request), timezone.now()
    return show(request, visible_word(me, pk, now), me, now)


def show(
    request: HttpRequest,
    word: Word,
    me: Person,
    now: datetime,
    *,
    bound: Mapping[str, forms.Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page; `bound` holds the form that was refused, with all that was typed."""
    parts, promise = word_parts(me, word, now.date()), latest_promise(word)
    services = services_for(word, me, now) if Part.ASKER in parts else []
    form_of: dict[str, forms.Form] = {**fresh_forms(word, me, now), **(bound or {})}
    if isinstance(form_of["grow"], typed.GrowForm):
        form_of["grow"].offer(services)
    context = {
        "it": word,
        "title": Truncator(word.text).chars(TITLE),
        "other": word.asker if Part.HELPER in parts else word.addressee,
        "offers": offers(word, parts),
        "asks": Part.ASKER in parts,
        "situation": situation(word, me, promise, now),
        "history": history(word),
        "dates": dates(word, me, now),
        "promising": promising_team(word, now) if promise else None,
        "call_backs": open_call_backs(word),
        "may_call": Part.HELPER in parts,
        "services": services,
        "form": {key.replace("-", "_"): form for key, form in form_of.items()},
        "refused": next(iter(bound), "") if bound else "",
        "panels": panels("word", word, me, now),
    }
    return render_page(request, "requests/word.html", context, status=status)


def fresh_forms(word: Word, me: Person, now: datetime) -> dict[str, forms.Form]:
    """An empty form for everything that can be done, with what is most likely meant."""
    promise = latest_promise(word)
    moment = {"moment": word.offered_at.isoformat() if word.offered_at else ""}
    today = today_of(me, now)
    thanks = _("Thank you, %(name)s.") % {"name": word.helper.first_name} if word.helper else ""
    return {
        "yes": typed.YesForm(prefix="yes", initial={"by_day": max(word.wanted_by or today, today)}),
        "moment": typed.MomentForm(prefix="moment"),
        "hand-on": typed.HandOnForm(prefix="hand-on"),
        "done": typed.DoneForm(prefix="done"),
        "later": typed.LaterForm(prefix="later", initial={"instead_of": promise.pk if promise else None}),
        "suits": typed.SuitsForm(prefix="suits", initial=moment),
        "no-thanks": typed.NoThanksForm(prefix="no-thanks", initial=moment),
        "thanks": typed.ThanksForm(prefix="thanks", initial={"text": thanks}),
        "withdraw": typed.WithdrawForm(prefix="withdraw"),
        "grow": typed.GrowForm(prefix="grow"),
    }
