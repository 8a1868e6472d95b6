"""Which page lets a team say anew, in one step, what an emergency has displaced?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.people.middleware import reader
from footpath.requests import actions
from footpath.requests.actions.promise_again import UnclearDays
from footpath.requests.forms.promises import PromisesForm
from footpath.requests.models import Displacement, Emergency
from footpath.requests.promises_owed import owed_of, said_of, served_emergency
from footpath.requests.refusals import Refused, Unclear
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def promises(request: HttpRequest, pk: int) -> HttpResponse:
    """All promises that an emergency has displaced, each with the day that is likely now; for the serving team."""
    me, now = reader(request), timezone.now()
    emergency = served_emergency(me, pk, now)
    lines = owed_of(emergency, me, now)
    if request.method != "POST":
        return _show(request, emergency, PromisesForm(lines), said_of(emergency, me, now))
    form, status = PromisesForm(lines, request.POST), 422
    if form.owed and form.is_valid():
        try:
            actions.promise_again(emergency, days=form.days, by=me, now=now)
            messages.success(request, _("Said anew. Everybody who waits has been told."))
            return redirect("team-board", pk=emergency.team_id)
        except UnclearDays as error:
            for key, text in error.days.items():
                form.add_error(f"day_{key}", text)
        except Unclear as error:
            form.add_error(None, str(error))
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    return _show(request, emergency, form, said_of(emergency, me, now), status)


def _show(
    request: HttpRequest, emergency: Emergency, form: PromisesForm, said: list[Displacement], status: int = 200
) -> HttpResponse:
    typed = {row.pk: request.POST.get(f"day_{row.pk}", "").strip() for row in said}
    if status != 200 and not form.owed:
        status = 409  # others were faster with all of them
    context = {
        "emergency": emergency,
        "form": form,
        "lines": list(form.lines()),
        "said": [(row, typed[row.pk]) for row in said],
    }
    return render_page(request, "requests/promises_again.html", context, status=status)
