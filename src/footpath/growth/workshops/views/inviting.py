"""Where is the invitation to one's customer, and what does the customer read?"""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from footpath.growth.models import Participant
from footpath.growth.practice.situations import coach_answer
from footpath.growth.workshops import answers, doors, inviting
from footpath.growth.workshops.limits import place_of, too_often
from footpath.growth.workshops.shown import drawn
from footpath.ui.pdf import pdf_response

LONGEST = 2000  # signs that the coach reads


def _mine(request: HttpRequest, code: str) -> Participant:
    me = doors.taking_part(request, code)
    if me is None or me.removed_at is not None:
        raise Http404
    return me


@login_not_required
@require_safe
def invitation(request: HttpRequest, code: str) -> HttpResponse:
    """By mail, by a code to scan, on paper."""
    me = _mine(request, code)
    address = inviting.address_of(me)
    facts = {
        "workshop": me.workshop, "me": me, "alone": True, "letter": inviting.letter(me), "address": address,
        "qr": drawn(address),
    }  # fmt: skip
    return answers.page(request, "invitation", facts)


@login_not_required
@require_safe
def printed(request: HttpRequest, code: str) -> HttpResponse:
    """On paper, with lines to write on."""
    me = _mine(request, code)
    if too_often("paper", me.key_hash):
        return answers.slow_down(request, "paper")
    facts = inviting.printed(me)
    return answers.quiet(pdf_response(request, facts["title"], inviting.TEMPLATE, facts, now=timezone.now()))


@login_not_required
@require_safe
def asked(request: HttpRequest, token: str) -> HttpResponse:
    """What the customer reads: who asks, what for, and the questions. Nothing is typed in here."""
    if too_often("wrong", place_of(request), counts=False):
        return answers.slow_down(request, "wrong")
    found = inviting.asked_by(token[:200])
    if found is None:
        too_often("wrong", place_of(request))
        raise Http404
    return answers.page(
        request,
        "asked",
        {"name": inviting.name_of(found), "asked": [*inviting.asked(), inviting.rating()], "alone": True},
    )


@login_not_required
@sensitive_post_parameters()
@require_POST
def coach(request: HttpRequest, code: str) -> HttpResponse:
    """What the coach says to an answer, while somebody writes; nothing is kept of it."""
    me = _mine(request, code)
    if too_often("coach", me.key_hash):
        return answers.slow_down(request, "coach")
    flags = coach_answer(request.POST.get("text", "")[:LONGEST])
    return JsonResponse({"flags": [{"phrase": one.phrase, "ask": one.ask} for one in flags]})
