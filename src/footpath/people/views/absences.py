"""Which page says when somebody is away?"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people import actions
from footpath.people.middleware import reader
from footpath.people.permissions import can_plan_for, visible_people
from footpath.people.profile_forms import AwayForm, complain
from footpath.people.queries import absences_ahead
from footpath.people.refusals import Refused
from footpath.people.views.answers import somebody
from footpath.ui.page import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def away(request: HttpRequest, pk: int) -> HttpResponse:
    """When somebody is away, and who stands in."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=pk)
    if not can_plan_for(me, person, now.date()):
        raise PermissionDenied
    form, status = AwayForm(request.POST or None), 200
    if request.method == "POST":
        form, status = AwayForm(request.POST), 422
        try:
            if form.is_valid():
                typed = form.cleaned_data
                delegate = somebody(typed["delegate"], "delegate", me)
                facts = {"first": typed["first"], "last": typed["last"], "delegate": delegate}
                actions.say_away(person, **facts, by=me, now=now)
                messages.success(request, _("Noted. Coworkers see it beside the name."))
                return redirect("away", pk=pk)
        except ValidationError as error:
            complain(form, error)
    coming = absences_ahead(person, timezone.localdate())
    context = {"person": person, "form": form, "coming": coming, "mine": me == person}
    return render_page(request, "people/away.html", context, status=status)


@require_POST
def cancel(request: HttpRequest, pk: int, absence: int) -> HttpResponse:
    """These days are worked after all."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=pk)
    if not can_plan_for(me, person, now.date()):
        raise PermissionDenied
    try:
        actions.cancel_absence(get_object_or_404(person.absences, pk=absence), by=me, now=now)
        messages.success(request, _("Canceled."))
    except Refused as error:
        messages.error(request, str(error))
    return redirect("away", pk=pk)
