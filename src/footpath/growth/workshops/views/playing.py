"""How does a room play its role-play and come to its guidelines, on phones and on the big screen?"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import WorkshopKind
from footpath.growth.workshops import answers, doors
from footpath.growth.workshops.agenda import reached
from footpath.growth.workshops.doors import Here
from footpath.growth.workshops.exercises import cooperation
from footpath.growth.workshops.limits import too_often
from footpath.growth.workshops.play import play_facts
from footpath.growth.workshops.shown import page_of
from footpath.people.refusals import Refused

LONGEST = 9  # digits of a number that a page sends


def _here(request: HttpRequest, code: str) -> Here:
    """The workshop, for those who are in it, as soon as it has come to the role-play; else Http404."""
    found = doors.here(request, code)
    if found is None or (found.participant is not None and found.participant.removed_at is not None):
        raise Http404
    came = cooperation.EXERCISE.key in [one.key for one in reached(found.workshop)]
    if not came and not found.leads:
        raise Http404
    return found


@login_not_required
@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    """Where the room is in it."""
    return _page(request, _here(request, code))


def _page(request: HttpRequest, here: Here, said: str = "", typed: str = "", status: int = 200) -> HttpResponse:
    facts = {
        **page_of(here.workshop, timezone.now()),
        **play_facts(here.workshop, here.participant, leads=here.leads),
        "exercise": cooperation.EXERCISE,
        "refused": said,
        "typed": typed,
        "screen": "screen" in request.GET,
    }
    return answers.page(request, "play", facts, status)


@login_not_required
@sensitive_post_parameters()
@require_POST
def act(request: HttpRequest, code: str, door: str) -> HttpResponse:
    """One button of that page: of somebody in the room, or of whoever leads it."""
    here = _here(request, code)
    who = here.participant.key_hash if here.participant else here.workshop.key_hash
    if too_often("post", who):
        return answers.slow_down(request, "post")
    verb = _LEADS.get(door) if here.leads else None
    verb = verb or (_ROOM.get(door) if here.participant else None)
    if verb is None:
        raise Http404
    try:
        verb(here, request)
    except ValidationError as error:
        return _page(request, here, " ".join(error.messages), request.POST.get("text", "")[:400], status=422)
    except Refused as refused:
        return _page(request, here, str(refused), request.POST.get("text", "")[:400], status=409)
    return redirect("workbook-play", code)


def _number(request: HttpRequest, name: str) -> int:
    typed = request.POST.get(name, "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST else -1


def _vote(here: Here, request: HttpRequest) -> object:
    assert here.participant is not None
    now, step = timezone.now(), _number(request, "step")
    vote = actions.vote_in_room(here.participant, step=step, choice=request.POST.get("choice", "")[:40], now=now)
    if here.workshop.kind == WorkshopKind.ALONE:  # nobody to wait for
        actions.move_group_play(here.workshop, step=step, by=here.by, now=now)
    return vote


def _add(here: Here, request: HttpRequest) -> object:
    assert here.participant is not None
    return actions.add_group_line(here.participant, text=request.POST.get("text", ""), now=timezone.now())


def _want(here: Here, request: HttpRequest) -> object:
    assert here.participant is not None
    wanted = request.POST.get("wanted") == "1"
    return actions.want_group_line(here.participant, line=_number(request, "line"), wanted=wanted, now=timezone.now())


def _begin(here: Here, request: HttpRequest) -> object:
    scenario = request.POST.get("scenario", "")
    return actions.begin_group_play(here.workshop, scenario=scenario, by=here.by, now=timezone.now())


def _go_on(here: Here, request: HttpRequest) -> object:
    return actions.move_group_play(here.workshop, step=_number(request, "step"), by=here.by, now=timezone.now())


def _list(here: Here, request: HttpRequest) -> object:
    return actions.move_group_list(here.workshop, seen=request.POST.get("seen", "")[:8], by=here.by, now=timezone.now())


def _merge(here: Here, request: HttpRequest) -> object:
    two: dict[str, Any] = {"line": _number(request, "line"), "into": _number(request, "into")}
    return actions.merge_group_line(here.workshop, **two, by=here.by, now=timezone.now())


Verb = Callable[[Here, HttpRequest], object]
_ROOM: dict[str, Verb] = {"vote": _vote, "add": _add, "want": _want}
_LEADS: dict[str, Verb] = {"begin": _begin, "go-on": _go_on, "list": _list, "merge": _merge}
