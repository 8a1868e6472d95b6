"""How does a workbook become somebody's own, and what of it goes on where it lives?"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from footpath.conversations.models import HowOften, ObstacleKind
from footpath.conversations.sheets.customers import proposed
from footpath.growth import actions
from footpath.growth.models import Participant
from footpath.growth.workshops import answers, doors
from footpath.growth.workshops.carriers import OTHER, WHO
from footpath.growth.workshops.carrying import Book, Line
from footpath.growth.workshops.keys import hash_of
from footpath.people.middleware import reader
from footpath.people.refusals import Refused

FIELDS = (WHO, OTHER, "kind", "often", "second")
LONGEST, MOST = 200, 200  # signs of a choice; lines at a time


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, code: str) -> HttpResponse:
    """For whoever has the personal link on this device and is signed in; for everybody else there is nothing here."""
    me, key = reader(request), request.COOKIES.get(f"{doors.GUEST}{code}", "")
    found = Participant.objects.filter(workshop__code=code, key_hash=hash_of(key)) if key else None
    mine = found.select_related("workshop", "person").first() if found else None
    if mine is None or mine.removed_at is not None or mine.person_id not in (None, me.pk):
        raise Http404
    if mine.person_id == me.pk:
        return redirect("workbook-live", code)
    if request.method != "POST":
        return answers.page(request, "claim", {"workshop": mine.workshop, "participant": mine, "alone": True})
    try:
        actions.claim_workbook(mine, key=key, by=me, now=timezone.now())
    except PermissionDenied:
        raise Http404 from None
    except Refused as refused:
        facts = {"workshop": mine.workshop, "participant": mine, "alone": True, "refused": str(refused)}
        return answers.page(request, "claim", facts, status=409)
    messages.success(request, _("This workbook is yours now. Tick what is to live on."))
    return redirect("workbook-live", code)


@require_http_methods(["GET", "HEAD", "POST"])
def live(request: HttpRequest, code: str) -> HttpResponse:
    """What of somebody's workbook would go where, line by line; POST lets go what is ticked."""
    me = reader(request)
    found = Participant.objects.filter(workshop__code=code, person=me, removed_at=None)
    mine = found.select_related("workshop", "person").first()
    if mine is None:
        raise Http404
    if request.method != "POST":
        return _page(request, mine, {})
    went, wrong = _let_go(request, mine)
    if went:
        messages.success(request, ngettext("%(n)d line lives on.", "%(n)d lines live on.", went) % {"n": went})
    if wrong:
        return _page(request, mine, wrong, status=422)
    if not went:
        messages.info(request, _("Nothing new was ticked, so nothing went anywhere."))
    return redirect("workbook-live", code)


def _let_go(request: HttpRequest, mine: Participant) -> tuple[int, dict[str, str]]:
    """How many ticked lines went, and what is wrong with the others."""
    me, went, wrong = reader(request), 0, dict[str, str]()
    for key in request.POST.getlist("take")[:MOST]:
        chosen = {name: request.POST.get(f"{name}-{key}", "")[:LONGEST] for name in FIELDS}
        try:
            went += actions.carry_line(mine, line=key[:80], chosen=chosen, by=me, now=timezone.now())
        except ValidationError as error:
            wrong[key] = " ".join(error.messages)
        except Refused as refused:
            wrong[key] = str(refused)
        except PermissionDenied:
            wrong[key] = _("You may not do this there.")
    return went, wrong


def _page(request: HttpRequest, mine: Participant, wrong: dict[str, str], status: int = 200) -> HttpResponse:
    now = timezone.now()
    places = Book(mine, now).places()
    return answers.page(
        request,
        "live",
        {
            "workshop": mine.workshop,
            "participant": mine,
            "alone": True,  # nothing moves on this page
            "places": [(one, [_shown(line, request, wrong) for line in one.lines]) for one in places],
            "wrong": wrong,
            "is_open": any(one.is_open for one in places),
            "kinds": ObstacleKind.choices,
            "often": HowOften.choices,
            "others": [person for person, _why in proposed(reader(request), now)],
        },
        status,
    )


def _shown(line: Line, request: HttpRequest, wrong: dict[str, str]) -> dict[str, object]:
    """A line with what was chosen for it, and what is wrong with that."""
    key = line.key
    typed = {name: request.POST.get(f"{name}-{key}", "")[:LONGEST] for name in FIELDS}
    ticked = key in request.POST.getlist("take") if request.method == "POST" else line.is_offered
    return {"line": line, "typed": typed, "ticked": ticked, "wrong": wrong.get(key, "")}
