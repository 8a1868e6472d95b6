"""What of the workbook can be printed, and by whom?"""

from io import BytesIO

import segno
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import answers, doors, printing, printing_blank, printing_room, report, shown, states
from footpath.growth.workshops.limits import place_of, too_often
from footpath.ui.pdf import pdf_response


@login_not_required
@require_safe
def blank(request: HttpRequest, code: str = "") -> HttpResponse:
    """The workbook for pen and paper: for everybody; for whoever leads a workshop with the way into it."""
    if too_often("paper", place_of(request)):
        return answers.slow_down(request, "paper")
    workshop = doors.leading(request, code).workshop if code else None
    facts = printing_blank.blank(workshop, **(_way_in(workshop) if workshop else {}))
    name = _("Workbook for pen and paper")
    return answers.quiet(pdf_response(request, name, printing_blank.TEMPLATE, facts, now=timezone.now()))


def _way_in(workshop: Workshop) -> dict[str, str]:
    way = shown.joining(workshop)
    place = BytesIO()
    segno.make(way["address"], error="m").save(place, kind="svg", border=2, xmldecl=False)
    return {"address": f"{way['short']} · {way['code']}", "qr": place.getvalue().decode()}


def _mine(request: HttpRequest, code: str) -> Participant:
    me = doors.taking_part(request, code)
    if me is None:
        raise Http404
    return me


@login_not_required
@require_safe
def take_home(request: HttpRequest, code: str) -> HttpResponse:
    """All that somebody wrote, for them alone."""
    me = _mine(request, code)
    if too_often("paper", me.key_hash):
        return answers.slow_down(request, "paper")
    facts = printing.take_home(me, timezone.now())
    return answers.quiet(pdf_response(request, facts["title"], printing.TEMPLATE, facts, now=timezone.now()))


@login_not_required
@require_safe
def certificate(request: HttpRequest, code: str) -> HttpResponse:
    """That somebody was there, for them."""
    me = _mine(request, code)
    if me.workshop.state != states.CLOSED or me.removed_at is not None:
        raise Http404
    if too_often("paper", me.key_hash):
        return answers.slow_down(request, "paper")
    lead = me.workshop.facilitator
    facts = printing_room.certificate(me, timezone.now(), led_by=lead.name if lead else "")
    return answers.quiet(pdf_response(request, facts["title"], printing_room.CERTIFICATE, facts, now=timezone.now()))


@login_not_required
@require_safe
def room_report(request: HttpRequest, code: str) -> HttpResponse:
    """The facilitator's report, on paper."""
    workshop = doors.leading(request, code).workshop
    if too_often("paper", workshop.key_hash):
        return answers.slow_down(request, "paper")
    facts = printing_room.report(workshop, report.kept(workshop), timezone.now())
    return answers.quiet(pdf_response(request, facts["title"], printing_room.REPORT, facts, now=timezone.now()))
