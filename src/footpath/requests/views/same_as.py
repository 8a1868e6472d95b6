"""Which page makes one of two requests that are the same?"""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.requests.actions import merge
from footpath.requests.forms.merging import SameForm
from footpath.requests.lookalikes import same_again
from footpath.requests.merge_doors import MERGE_DOORS, other_named
from footpath.requests.merging import Comes, comes_of, stands_for, survives, why_not
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import can, require
from footpath.requests.queries import visible_request
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import possible
from footpath.requests.wording import state_word
from footpath.ui import wording
from footpath.ui.page import render_page


@dataclass(frozen=True)
class Way:
    """One of the two that could go on, with what would come of that, or why it cannot."""

    stays: ServiceRequest
    about: str
    said: tuple[str, ...]
    obstacle: str
    chosen: bool


@require_http_methods(["GET", "POST"])
def same_as(request: HttpRequest, pk: int) -> HttpResponse:
    """Those that look like it, the one that was named, and what would come of merging them either way."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require("merge", me, it, now)
    if request.method == "GET":
        return _show(request, it, SameForm(), request.GET.get("other", ""), now)
    form, status = SameForm(request.POST), 422
    if form.is_valid():
        try:
            stays = _merge(it, form, me, now)
            messages.success(request, MERGE_DOORS["merge"].said)
            return redirect(stays)
        except Unclear as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    return _show(request, visible_request(me, pk, now), form, request.POST.get("other", ""), now, status=status)


def _merge(it: ServiceRequest, form: SameForm, me: Person, now: datetime) -> ServiceRequest:
    other = other_named(it, form.cleaned_data["other"], me, now)
    stays = {one.number: one for one in (it, other)}.get(form.cleaned_data["keeps"])
    if stays is None:
        raise Unclear("keeps", _("Say which of the two goes on."))
    return merge(other if stays is it else it, into=stays, by=me, now=now)


def _show(
    request: HttpRequest, it: ServiceRequest, form: SameForm, typed: str, now: datetime, *, status: int = 200
) -> HttpResponse:
    me, other, unknown = reader(request), None, ""
    typed = typed.replace("\0", " ").strip()[:30]
    if typed:
        try:
            other = other_named(it, typed, me, now)
        except Unclear as error:
            unknown = "" if form.is_bound else str(error)
    ways = _ways(it, other, me, now) if other else []
    context = {
        "it": it,
        "other": other,
        "form": form,
        "typed": typed,
        "unknown": unknown,
        "ways": ways,
        "can_go": any(not way.obstacle for way in ways),
        "found": [one for one in same_again(it, me, now) if can("merge", me, one, now.date()) and one != other],
        "possible": possible("merge", it.state),
    }
    return render_page(request, "requests/same_as.html", context, status=status)


def _ways(it: ServiceRequest, other: ServiceRequest, me: Person, now: datetime) -> list[Way]:
    """Either of them could go on; the one that should is chosen where it can."""
    best = survives(it, other)
    ends = sorted((it, other), key=lambda one: one is not best)
    found: list[Way] = []
    for stays in ends:
        gone = other if stays is it else it
        obstacle = why_not(gone, stays, by_customer=stands_for(gone, me, now)) or _ended(gone)
        said = () if obstacle else tuple(_said(comes_of(gone, stays, now), gone, stays))
        chosen = not obstacle and not any(way.chosen for way in found)
        found.append(Way(stays, _about(stays), said, obstacle, chosen))
    return found


def _ended(gone: ServiceRequest) -> str:
    """Why it cannot end any more in favor of the other one."""
    words = _("%(number)s is %(state)s, so it is the one that stays.")
    return "" if possible("merge", gone.state) else words % {"number": gone.number, "state": state_word(gone.state)}


def _about(one: ServiceRequest) -> str:
    """Who asked it, when, and how it stands."""
    said = [one.customer.name] if one.customer else []
    said += [_("asked %(when)s") % {"when": wording.day(one.submitted_at)}] if one.submitted_at else []
    said.append(state_word(one.state))
    said += [_("promised for %(day)s") % {"day": wording.day(one.promised_day)}] if one.promised_day else []
    return " · ".join(said)


def _said(comes: Comes, gone: ServiceRequest, stays: ServiceRequest) -> list[str]:
    """Who follows it from then on, and who of all sees more than before."""
    facts = {"gone": gone.number, "stays": stays.number}
    found = []
    old = [one.name for one in comes.followers if one not in comes.newcomers]
    if old:
        found.append(_("%(who)s will follow it.") % {"who": ", ".join(old)})
    if comes.newcomers:
        names = ", ".join(one.name for one in comes.newcomers)
        words = _("%(who)s will follow it, and read all that is written on %(stays)s for the first time.")
        found.append(words % (facts | {"who": names}))
    if comes.readers and (comes.files or comes.questions):
        names = ", ".join(one.name for one in comes.readers)
        words = _("%(who)s will see files and open questions of %(gone)s for the first time.")
        found.append(words % (facts | {"who": names}))
    return found or [_("Nobody sees more than before.")]
