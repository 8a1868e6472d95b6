"""Which page has one thank-you note, and what can be done with it?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.card import as_card
from footpath.recognition.models import ThankNote
from footpath.recognition.permissions import can_hide, visible_notes
from footpath.recognition.shown import as_shown
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response

ACTS = {"hide": actions.hide_thanks, "show": actions.show_thanks, "take-back": actions.take_back_thanks}


def note_for(request: HttpRequest, pk: int) -> ThankNote:
    """One that the reader may read; of all others they are told that there is none."""
    found: ThankNote = get_object_or_404(visible_notes(reader(request), timezone.now().date()), pk=pk)
    return found


@require_safe
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody did, and what it changed for another."""
    it, me = note_for(request, pk), reader(request)
    [shown] = as_shown([it], me, timezone.now())
    hides = any(one.person_id == me.pk and one.hidden_at for one in it.recipients.all()) or it.hidden_by_id == me.pk
    context = {"note": shown, "it": it, "may_hide": can_hide(me, it), "hides": hides}
    return render_page(request, "recognition/note.html", context)


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Hide it, show it again, take it back."""
    it = note_for(request, pk)
    try:
        ACTS[verb](it, by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("thanks")
    said = {
        "hide": _("Kept to yourself: besides you only whoever wrote it reads it."),
        "show": _("Shown again."),
        "take-back": _("Taken back. Nobody reads it any more."),
    }
    messages.success(request, said[verb])
    return redirect("thanks") if verb == "take-back" else redirect(it)


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """To hang up, or to put on a desk."""
    it, now = note_for(request, pk), timezone.now()
    return pdf_response(request, _("Thank you"), "recognition/card.typ", as_card(it, now), now=now)
