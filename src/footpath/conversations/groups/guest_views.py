"""What does a host from outside see and do, who has a link and no account?

The link opens one group. What is sent carries the code in the form, not in the address: addresses are logged. One page
for a link that has ended, was taken back or never was: nobody learns which.
"""

import time
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST, require_safe

from footpath.conversations import actions
from footpath.conversations.groups import forms, states, words
from footpath.conversations.groups.entry import download
from footpath.conversations.groups.guests import Guest, by_code, hash_of
from footpath.conversations.groups.page import HOSTS, SENDS, host_facts
from footpath.conversations.models import FocusGroup, GroupNote
from footpath.people.refusals import Refused
from footpath.people.sign_in.origin import client_address, network_of
from footpath.ui.page import render_page

FORMS: dict[str, type[forms.OfGroup]] = {"held": forms.HeldForm, "note": forms.NoteForm, "strike": forms.NumberForm}
WRONG, SENT, WINDOW = 60, 120, 600  # of one network, of one link, within so many seconds


@login_not_required
@never_cache
@sensitive_variables("code")
@require_safe
def guest(request: HttpRequest, code: str) -> HttpResponse:
    """The page of the host: questions, ground rules, who takes part, notes."""
    group = _opened(request, code)
    return _page(request, group, code) if group else _over(request)


@login_not_required
@csrf_exempt  # whoever knows the code may send; a site that does not know it cannot have anybody send anything
@never_cache
@sensitive_post_parameters()
@sensitive_variables("code")
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Take what a host from outside typed."""
    code, door = str(request.POST.get("code", "")), str(request.POST.get("door", ""))
    group = _opened(request, code)
    if group is None:
        return _over(request)
    if door not in (*HOSTS, "calendar"):
        raise Http404
    if _too_often(f"sent:{hash_of(code)}", SENT):
        return _page(request, group, code, refused=_("That was a lot at once. Wait a minute."), status=429)
    if door == "calendar" and group.starts_at:
        return _quiet(download(group, timezone.now(), for_guest=True))
    return _taken(request, group, code, door)


def _taken(request: HttpRequest, group: FocusGroup, code: str, door: str) -> HttpResponse:
    kind = FORMS.get(door)
    form = kind(request.POST, group=group) if kind else None
    bound = {door: form} if form else {}
    if form is not None and not form.is_valid():
        return _page(request, group, code, bound, status=422)
    try:
        _do(group, door, form.cleaned_data if form else {}, Guest(group.pk, hash_of(code)))
    except ValidationError as error:
        if form is not None:
            form.add_error(None, error)
        return _page(request, group, code, bound, status=422)
    except PermissionDenied:  # it was taken back a moment ago
        return _over(request)
    except Refused as refusal:
        return _page(request, group, code, bound, refused=str(refusal), status=409)
    fresh = by_code(code, timezone.now())
    return _page(request, fresh, code, kept=True) if fresh else _over(request)


def _do(group: FocusGroup, door: str, typed: dict[str, Any], by: Guest) -> None:
    now = timezone.now()
    if door == "held":
        actions.hold_group(group, **typed, by=by, now=now)
    elif door == "note":
        actions.note_in_group(group, **typed, by=by, now=now)
    elif door == "strike":
        actions.strike_group_note(get_object_or_404(GroupNote, group=group, pk=typed["number"]), by=by, now=now)
    else:
        actions.finish_group_notes(group, by=by, now=now)


def _opened(request: HttpRequest, code: str) -> FocusGroup | None:
    """The group behind a link; whoever tries many that open nothing is not answered for a while."""
    place = f"wrong:{network_of(client_address(request))}"
    if _too_often(place, WRONG, counts=False):
        return None
    found = by_code(code, timezone.now())
    if found is None:
        _too_often(place, WRONG)
    return found


def _too_often(who: str, most: int, *, counts: bool = True) -> bool:
    name = f"focus-host.{who}.{int(time.time() // WINDOW)}"
    if not counts:
        return int(cache.get(name) or 0) >= most
    cache.add(name, 0, timeout=WINDOW + 60)
    try:
        return cache.incr(name) > most
    except ValueError:  # it was forgotten between two lines
        return False


def _page(
    request: HttpRequest, group: FocusGroup, code: str, bound: dict[str, Any] | None = None, *, refused: str = "",
    kept: bool = False, status: int = 200,
) -> HttpResponse:  # fmt: skip
    now, shown = timezone.now(), dict(bound or {})
    with timezone.override(group.study.planner.timezone):
        facts = host_facts(group, shown, now)
        context = {
            "it": group, "study": group.study, "about": words.about(group.study), "rules": words.ground_rules(),
            "forms": shown, "code": code, "sends": dict.fromkeys(SENDS.values(), reverse("focus-guest-send")),
            "host": words.who_hosts(group), "refused": refused, "kept": kept, "is_guest": True,
            "is_over": group.notes_at is not None, "recruits": group.state == states.RECRUITING, **facts,
        }  # fmt: skip
        return _quiet(render_page(request, "conversations/groups/guest.html", context, status=status))


def _over(request: HttpRequest) -> HttpResponse:
    return _quiet(render_page(request, "conversations/groups/guest_over.html", {}, status=410))


def _quiet(response: HttpResponse) -> HttpResponse:
    response.headers["Referrer-Policy"] = "strict-origin"  # nobody else learns the address
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
