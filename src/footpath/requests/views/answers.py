"""What answers somebody who is about to ask, and what helps whoever answers?"""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.catalog.actions import avoid_ask
from footpath.catalog.snippets import known_about, visible_snippets
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.forms.ask import page_key
from footpath.requests.intake import typed_on
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.queries import offered_service, offered_services, visible_request
from footpath.requests.replies import replies_on
from footpath.requests.states import State
from footpath.requests.views.ask_sheet import LOOKED_AT, suggested_answers
from footpath.ui.page import render_page


@require_safe
def suggested(request: HttpRequest, pk: int) -> HttpResponse:
    """While somebody types an ask: what is known already and may answer it; nothing where nothing does."""
    me, now = reader(request), timezone.now()
    service = offered_service(me, pk, now)
    found = suggested_answers(service, request.GET.get("title", ""), request.GET.get("details", ""), me, now)
    if request.GET.get("shown", "") == found["shown"]:
        return HttpResponse(status=204)  # htmx leaves the page as it is: no fold closes, nothing is read twice
    context = found | {"service": service, "aloud": True}
    return render_page(request, "requests/ask_answers.html", context)


@require_POST
def answered(request: HttpRequest, pk: int) -> HttpResponse:
    """Yes, that answers it: nobody has to be asked. A draft with more than its line is kept, nothing typed is lost."""
    me, now = reader(request), timezone.now()
    snippet = get_object_or_404(visible_snippets(me, now.date()), pk=pk)
    given = request.POST.get("service", "")
    service = snippet.service
    if given and given != str(service.pk):
        found = offered_services(me, now).filter(team=service.team_id)
        service = get_object_or_404(found, pk=int(given) if given.isdecimal() and len(given) < 19 else 0)
    key = page_key(request.POST.get("key"))
    avoid_ask(snippet, service=service, form_key=key, by=me, now=now)
    it = typed_on(me, service.pk, key)
    if it is None or it.state != State.DRAFT or _discarded(it, me):
        messages.success(request, _("Good to hear. Nothing was asked."))
    else:
        messages.success(request, _("Good to hear. Nothing was asked; what you have written waits among your drafts."))
    return redirect(snippet)


def _discarded(draft: ServiceRequest, me: Person) -> bool:
    """Throw away a draft that has nothing but its line; whether it had no more."""
    if draft.details or any(draft.answers.values()) or draft.needed_by or draft.attachments.exists():
        return False
    actions.discard_draft(draft, by=me)
    return True


@require_safe
def at_hand(request: HttpRequest, pk: int) -> HttpResponse:
    """For whoever serves a request: replies of the team, filled in, and what it knows; by words where some are typed,
    else what fits the request.
    """
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    if not sides(standing(me, now.date()), it) & {Side.PROVIDER, Side.LEAD}:
        raise Http404
    words = request.GET.get("words", "").replace("\0", "").strip()[:100]
    context = {
        "it": it,
        "words": words,
        "replies": replies_on(it, me, now, words),
        "known": known_about(words or f"{it.title} {it.details[:LOOKED_AT]}", me, it.service, now.date()),
    }
    return render_page(request, "requests/at_hand.html", context, parts=("at-hand",))
