"""How does somebody read a survey, send their answers, and see what came of it?

Nothing here is remembered of whoever answers: no session is made or written, no cookie is set by a link, nothing is
logged, and what was sent is shown once and kept nowhere but in the spool.
"""

import re
import secrets
from collections.abc import Mapping
from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people.middleware import reader
from footpath.surveys import actions
from footpath.surveys.answering.doors import Door, by_code, kept_under, own, to_send
from footpath.surveys.answering.gap import gap_of
from footpath.surveys.answering.sheet import sheet_of
from footpath.surveys.answering.told import told
from footpath.surveys.answering.typed import answers_of
from footpath.surveys.answering.words import chosen_language, subject
from footpath.surveys.checking import BUCKETS, Checked, asked_items, check
from footpath.surveys.models import WaveState
from footpath.surveys.refusals import NotTaken, Unusable
from footpath.ui.page import render_page

KEPT = timedelta(days=14)  # on the device, where a survey has no last day
SEED = re.compile(r"[0-9a-f]{1,32}")


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The survey of somebody who is signed in; what they send is kept without them, as the page promises."""
    about = str(request.POST.get("about") or request.GET.get("about") or "")
    invitation = own(reader(request), pk, about)
    if invitation is None:
        raise Http404
    door = Door(invitation)
    if request.method == "POST":
        return _taken(request, door)
    if invitation.done or not invitation.is_open or invitation.wave.state != WaveState.OPEN:
        return _own_over(request, door, status=200)
    return _form(request, door)


@login_not_required
@never_cache
@sensitive_variables("code")
@require_safe
def link(request: HttpRequest, code: str) -> HttpResponse:
    """The same survey by a link: it signs nobody in, and it does not matter who is."""
    invitation = by_code(code, timezone.now())
    return _form(request, Door(invitation, code)) if invitation else _link_over(request, code)


@login_not_required
@csrf_exempt  # whoever knows the code may send; a site that does not know it cannot have anybody send anything
@never_cache
@sensitive_post_parameters()
@sensitive_variables("code")
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Take what was typed behind a link. The code is in what is sent, not in the address: addresses are logged."""
    code = str(request.POST.get("code", ""))
    invitation = to_send(code, timezone.now())
    return _taken(request, Door(invitation, code)) if invitation else _link_over(request, code)


def _taken(request: HttpRequest, door: Door) -> HttpResponse:
    version = door.invitation.wave.version
    items = asked_items(version)
    answers = answers_of(items, request.POST)
    quality = {key: request.POST.get(key, "") for key in BUCKETS}
    try:
        actions.answer(door.invitation, answers=answers, quality=quality, now=timezone.now())
    except Unusable as wrong:
        return _form(request, door, errors=wrong.errors, status=422)
    except NotTaken:  # another device was faster, or the survey is over
        return _too_late(request, door, check(items, answers))
    language = chosen_language(version, str(request.POST.get("language", "")))
    until = door.invitation.wave.closes_at or timezone.now() + KEPT
    facts = {
        "sent": True,
        "until": until,
        "gap": gap_of(version, items, answers, language),
        "wave": door.invitation.wave,
    }
    return _page(request, door, "surveys/thanks.html", {**facts, **door.template_facts})


def _too_late(request: HttpRequest, door: Door, checked: Checked) -> HttpResponse:
    """Nothing is taken any more. By a link what could not be sent anyway is refused as if it were still open: else an
    empty try would tell whoever holds the link whether it was used.
    """
    if not door.code:
        return _own_over(request, door, status=409)
    errors = checked.errors or ({} if checked.answers else {"": _("Nothing is answered yet: one answer is enough.")})
    return _form(request, door, errors=errors, status=422) if errors else _link_over(request, door.code)


def _form(
    request: HttpRequest, door: Door, *, errors: Mapping[str, str] | None = None, status: int = 200
) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    wave = door.invitation.wave
    seed = str(sent.get("seed", ""))
    accepted = request.headers.get("Accept-Language", "")
    sheet = sheet_of(
        wave.version,
        seed=seed if SEED.fullmatch(seed) else secrets.token_hex(8),
        language=chosen_language(wave.version, str(sent.get("language", "")), accepted),
        sent=request.POST if request.method == "POST" else None,
        errors=errors,
    )
    facts = {
        "sheet": sheet,
        "invitation": door.invitation,
        "subject": subject(door.invitation.about),
        "refused": (errors or {}).get("", ""),
        "until": wave.closes_at or timezone.now() + KEPT,
    }
    with timezone.override(door.invitation.person.timezone):
        facts["told"] = told(door.invitation)
        return _page(request, door, "surveys/answer.html", {**facts, **door.template_facts}, status)


def _own_over(request: HttpRequest, door: Door, status: int) -> HttpResponse:
    """To whoever is signed in: it was sent already, or it is over."""
    facts = {"done": door.invitation.done or (status == 409 and _is_done(door)), "wave": door.invitation.wave}
    return _page(request, door, "surveys/answer_over.html", {**facts, **door.template_facts}, status)


def _is_done(door: Door) -> bool:
    door.invitation.refresh_from_db(fields=["done"])
    return door.invitation.done


def _link_over(request: HttpRequest, code: str) -> HttpResponse:
    """One page for a link that was used, whose survey is over, or that never was: nobody learns which of them it is."""
    return _quiet(render_page(request, "surveys/link_over.html", {"kept": kept_under(code[:80])}, status=410))


def _page(
    request: HttpRequest, door: Door, template: str, facts: Mapping[str, object], status: int = 200
) -> HttpResponse:
    signed_in = not door.code
    return _quiet(render_page(request, template, {**facts, "signed_in": signed_in}, status=status))


def _quiet(response: HttpResponse) -> HttpResponse:
    """Nobody else learns the address, and no log says that somebody was here and when."""
    response.headers["Referrer-Policy"] = "strict-origin"  # with "no-referrer" browsers hide where a form comes from
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    setattr(response, "_has_been_logged", True)  # noqa: B010  Django would log what was refused, with its moment
    return response
