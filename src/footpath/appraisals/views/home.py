"""Where does somebody find 360° feedback, and begin it?"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from footpath.appraisals import actions, states
from footpath.appraisals.forms import BeginForm
from footpath.appraisals.permissions import visible_appraisals, why_not_begin
from footpath.appraisals.waiting import waiting_for
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_safe
def appraisals(request: HttpRequest) -> HttpResponse:
    """What waits for one's own view, one's own, those of whom one leads or coaches."""
    me, now = reader(request), timezone.now()
    found = list(visible_appraisals(me))
    context = {
        "waiting": waiting_for(me, now),
        "own": [it for it in found if it.subject_id == me.pk],
        "others": [it for it in found if it.subject_id != me.pk],
        "minutes": states.MINUTES,
    }
    return render_page(request, "appraisals/appraisals.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Say of whom, what for, and which behaviors."""
    me, now = reader(request), timezone.now()
    if request.method == "GET":
        return render_page(request, "appraisals/begin.html", {"form": BeginForm(person=me, on=now.date())})
    form = BeginForm(request.POST, person=me, on=now.date())
    if form.is_valid():
        try:
            return redirect(actions.begin_appraisal(**form.cleaned_data, by=me, now=now))
        except ValidationError as error:
            for name, problems in error.error_dict.items():
                form.add_error(name if name in form.fields else None, problems)
        except Refused as refused:
            form.add_error(None, str(refused))
        except PermissionDenied:
            form.add_error("purpose", why_not_begin(me, form.cleaned_data["subject"], now.date()))
    return render_page(request, "appraisals/begin.html", {"form": form}, status=422)
