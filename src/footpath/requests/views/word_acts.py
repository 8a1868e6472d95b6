"""How do the buttons on the page of a word reach the verbs?"""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.queries import visible_word
from footpath.requests.refusals import Refused, Unclear, answered_by
from footpath.requests.views.words import show, show_mine
from footpath.requests.word_doors import WORD_DOORS, require_word_part, taken_by_coworker


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one verb to a word; whatever stands in its way, what was typed stays in the form."""
    me, now, door = reader(request), timezone.now(), WORD_DOORS[verb]
    form = door.form(request.POST, prefix=verb)
    try:
        word = visible_word(me, pk, now)
        require_word_part(verb, word, me, now)
        if form.is_valid():
            return _done(request, word, verb, door.go(word, form.cleaned_data, me, now))
        status = 422
    except Http404:
        return tell_who_was_faster(request, me, pk, verb)
    except Unclear as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        status = 422
    except Refused as error:
        form.add_error(None, str(error))
        status = 409
    try:
        return show(request, visible_word(me, pk, now), me, now, bound={verb: form}, status=status)
    except Http404:
        return tell_who_was_faster(request, me, pk, verb)


def _done(request: HttpRequest, word: Word, verb: str, made: object) -> HttpResponse:
    """Say that it is done, and go where it goes on."""
    messages.success(request, WORD_DOORS[verb].said)
    if isinstance(made, ServiceRequest):
        return redirect("draft", pk=made.pk)
    return redirect("words") if verb == "hand-on" else redirect(word)  # whoever handed it on sees it no longer


def tell_who_was_faster(request: HttpRequest, me: Person, pk: int, verb: str) -> HttpResponse:
    """Answer somebody of a team whose coworker has taken the word by now; 404 for everybody else."""
    taken = taken_by_coworker(verb, pk, me, timezone.now())
    if taken is None:
        raise Http404
    messages.warning(request, str(answered_by(taken)))
    return show_mine(request, status=409)
