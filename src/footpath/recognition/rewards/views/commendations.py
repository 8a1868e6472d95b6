"""Where does a lead write a note for somebody's review, and where does that person decide about it?"""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.permissions import visible_people
from footpath.people.refusals import Refused
from footpath.recognition import actions
from footpath.recognition.models import Commendation
from footpath.recognition.rewards import rights, states
from footpath.recognition.rewards.forms import CommendForm
from footpath.recognition.rewards.printed import as_page
from footpath.recognition.rewards.views.rules import keep
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response

DOORS: Mapping[str, tuple[Callable[..., Commendation], Promise | str]] = {
    "yes": (actions.keep_commendation, _("Kept. You read it, and those who lead you.")),
    "no": (actions.refuse_commendation, _("Its words are gone.")),
    "take-back": (actions.take_back_commendation, _("Its words are gone.")),
}


def note_for(request: HttpRequest, pk: int) -> Commendation:
    """One that the reader may see; of all others they are told that there is none."""
    seen = rights.visible_commendations(reader(request), timezone.now().date())
    found: Commendation = get_object_or_404(seen, pk=pk)
    return found


@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, person: int) -> HttpResponse:
    """Ask somebody whether a note may be kept for their review."""
    me, now = reader(request), timezone.now()
    somebody = get_object_or_404(visible_people(me), pk=person)
    if not rights.can_commend(me, somebody, now.date()):
        raise PermissionDenied
    form, status = CommendForm(initial={"on": me.today(now)}), 200
    if request.method == "POST":
        form = CommendForm(request.POST)
        status = keep(form, lambda: actions.commend(somebody, **form.cleaned_data, by=me, now=now))
        if status == 200:
            messages.success(
                request, _t("%(name)s reads it now, and decides. Nobody else does.") % {"name": somebody.name}
            )
            return redirect("rewards")
    return render_page(request, "recognition/rewards/commend.html", {"form": form, "somebody": somebody}, status=status)


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """What it says, and what its reader can do with it."""
    it, me = note_for(request, pk), reader(request)
    mine = it.person_id == me.pk
    context = {
        "it": it,
        "mine": mine,
        "asks_me": mine and it.state == states.NOTE_ASKED,
        "kept": it.state == states.NOTE_KEPT,
        "can_take_back": (mine and it.state == states.NOTE_KEPT)
        or (it.written_by_id == me.pk and it.state == states.NOTE_ASKED),
        "is_lost": "lost" in it.texts,
    }
    return render_page(request, "recognition/rewards/commendation.html", context)


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Yes, no, or away with it."""
    verb, said = DOORS[door]
    it = note_for(request, pk)
    try:
        verb(it, by=reader(request), now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, str(said))
    return redirect(it)


@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """A kept one on paper, to take along."""
    it = note_for(request, pk)
    if it.state != states.NOTE_KEPT:
        raise Http404
    name = _t("Note for the review")
    return pdf_response(request, name, "recognition/rewards/commendation.typ", as_page(it), now=timezone.now())
