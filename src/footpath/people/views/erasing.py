"""Which page erases what says who somebody was?"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.profile_forms import ErasingForm, complain
from footpath.people.refusals import Refused
from footpath.people.views.answers import somebody
from footpath.ui.page import render_page
from footpath.ui.panels import panels


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """What goes and what stays; posted with their address, it is done. What is private is not counted here."""
    me, now = reader(request), timezone.now()
    if not can_administer(me):
        raise PermissionDenied
    person = get_object_or_404(Person.objects.filter(erased_at=None), pk=pk)
    leads = list(person.leads.all())
    form, status = ErasingForm(person, leads, request.POST or None), 200
    if request.method == "POST":
        form, status = ErasingForm(person, leads, request.POST), 422
        try:
            if form.is_valid():
                successor = somebody(form.cleaned_data.get("successor", ""), "successor", me)
                actions.erase_person(person, successor=successor, by=me, now=now)
                messages.success(request, _("Nothing says any more who that was."))
                return redirect("roles")
        except ValidationError as error:
            complain(form, error)
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    context = {
        "person": person,
        "form": form,
        "did": Event.objects.filter(actor_id=person.pk).count(),
        "panels": panels("leaving", person, me, now) if person.is_active else [],
    }
    return render_page(request, "people/erase.html", context, status=status)
