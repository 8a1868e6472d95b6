"""What does whoever leads a workshop type in for somebody with a pen, and what do they read when it is over?"""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from footpath.growth import actions
from footpath.growth.workshops import answers, doors, shown
from footpath.growth.workshops import report as reports
from footpath.growth.workshops.exercises import exercise_named
from footpath.growth.workshops.limits import too_often
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.people.views.answers import seen_edits


@login_not_required
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, code: str, guest: int, key: str) -> HttpResponse:
    """One page of a workbook that somebody filled in with a pen; of nobody else's."""
    here = doors.leading(request, code)
    one = here.workshop.participants.filter(pk=guest, paper=True, removed_at=None).select_related("workshop").first()
    exercise = exercise_named(key)
    if one is None or exercise is None:
        raise Http404
    now, form, refused, beside, status = timezone.now(), None, "", False, 200
    if request.method == "POST":
        if too_often("lead", here.workshop.key_hash):
            return answers.slow_down(request, "lead")
        try:
            actions.keep_entry(one, exercise=key, answers=request.POST, edits=seen_edits(request), now=now)
            return redirect("workbook-paper", code, guest, key)
        except ValidationError as error:
            refused, status = " ".join(error.messages), 422
        except Refused as told:
            refused, beside, status = str(told), isinstance(told, SomebodyWasFaster), 409
        form = exercise.form(request.POST, participant=one)
        if not form.is_valid():
            refused = ""
    facts = shown.step(one, exercise, now, form=form, refused=refused, beside=beside, typed_in=True)
    return answers.page(request, "step", facts, status)


@login_not_required
@require_safe
def report(request: HttpRequest, code: str) -> HttpResponse:
    """Who was there for what, what the room said together, and what moved; nothing that anybody wrote for themself."""
    here = doors.leading(request, code)
    return answers.page(request, "report", reports.report(here.workshop, timezone.now()))
