"""How does somebody say on a page that something went wrong?"""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import reach, visible_teams
from footpath.people.refusals import Refused
from footpath.recovery.doors import noticed
from footpath.recovery.forms import WideNoticeForm
from footpath.recovery.models import Recovery
from footpath.recovery.panels import likely
from footpath.recovery.permissions import may_notice, serves
from footpath.requests.models import ServiceRequest
from footpath.requests.queries import visible_request
from footpath.ui.page import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def put_right(request: HttpRequest, pk: int) -> HttpResponse:
    """What went wrong with a request: said by either side; whoever serves owns it with the same tap."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    if not may_notice(it, me, now.date()):
        raise PermissionDenied
    ours, status = serves(it, me, now.date()), 200
    form = WideNoticeForm(initial={"cause": likely(it, now)})
    if request.method == "POST":
        typed = {"severity": "nuisance", **request.POST.dict()}
        form, status = WideNoticeForm(typed), 422
        if form.is_valid():
            made, status = _kept(request, it, form, now, own=ours and "own" in request.POST)
            if made is not None:
                return redirect(f"{it.get_absolute_url()}#put-right")
    return render_page(request, "recovery/put_right.html", {"it": it, "form": form, "ours": ours}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def went_wrong(request: HttpRequest, pk: int) -> HttpResponse:
    """What went wrong with what a team did, and no request: said by anybody; whoever is in the team owns it."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me).select_related("hours"), pk=pk)
    mine = reach(me, now.date())
    ours, status, form = pk in mine.member_of | mine.leads, 200, WideNoticeForm()
    if request.method == "POST":
        form, status = WideNoticeForm({"severity": "nuisance", **request.POST.dict()}), 422
        if form.is_valid():
            made, status = _kept(request, team, form, now, own=ours and "own" in request.POST)
            if made is not None:
                return redirect(made)
    context = {"team": team, "form": form, "ours": ours}
    return render_page(request, "recovery/went_wrong.html", context, status=status)


def _kept(
    request: HttpRequest, thing: ServiceRequest | Team, form: WideNoticeForm, now: datetime, *, own: bool
) -> tuple[Recovery | None, int]:
    """What was noticed, and said so; or None with what is wrong in the form, and the status of the answer."""
    me = reader(request)
    try:
        made = noticed(thing, form.cleaned_data, me, now, own=own)
    except ValidationError as error:
        form.add_error(None, error)
        return None, 422
    except Refused as error:
        form.add_error(None, str(error))
        return None, 409
    messages.success(request, _said(made.noticed_by == me and made.noticed_at == now, made.owner == me))
    return made, 200


def _said(first: bool, owned: bool) -> str:
    if not first:
        return _("The same is being put right already. What you wrote is there now, too.")
    if owned:
        return _("It is yours now. Thank you for owning it.")
    return _("Thank you for saying so. They know, and owe you an answer.")
