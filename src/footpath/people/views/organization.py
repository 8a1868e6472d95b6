"""Which page changes what holds for everybody?"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people import actions
from footpath.people.forms import PersonInput
from footpath.people.middleware import reader
from footpath.people.models import Organization
from footpath.people.permissions import can_administer
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.views.answers import only, seen_edits, somebody
from footpath.ui.page import render_page


class OrganizationForm(forms.Form):
    """What holds for everybody who works here."""

    person_measures = forms.BooleanField(
        label=gettext_lazy("Show figures about single people"),
        required=False,
        help_text=gettext_lazy(
            "On: everybody sees their own, and so do those who lead them. Off: nobody sees any, themselves included; "
            "and a team of one person shows none either."
        ),
    )
    question_minutes = forms.IntegerField(
        label=gettext_lazy("Minutes of questions a month"),
        required=False,
        min_value=0,
        max_value=240,
        help_text=gettext_lazy(
            "For each person, for all surveys, ratings and reviews together. What does not fit waits a month."
        ),
    )
    answer_days = forms.IntegerField(
        label=gettext_lazy("Working days until an idea is answered"),
        required=False,
        min_value=1,
        max_value=60,
        help_text=gettext_lazy("Of the team that it is offered to. Obstacles are reviewed within as many."),
    )
    open_workbook = forms.BooleanField(
        label=gettext_lazy("The workbook is open to people without an account"),
        required=False,
        help_text=gettext_lazy(
            "On: whoever reaches this address can begin a workbook, alone or with a group; they see nothing of the "
            "organization. Off: to begin one people sign in; guests still join a group with its code."
        ),
    )


class DeciderForm(forms.Form):
    """Somebody who decides where nobody stands above two teams."""

    person = forms.CharField(label=gettext_lazy("Name one more"), required=False, max_length=254, widget=PersonInput())


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest) -> HttpResponse:
    """The switches of the organization; for administrators."""
    me, status = reader(request), 200
    if not can_administer(me):
        raise PermissionDenied
    organization = Organization.here()
    form = OrganizationForm(initial=_switches(organization))
    if request.method == "POST":
        only(request, form.fields)
        form, status = OrganizationForm(request.POST), 422
        try:
            if form.is_valid():
                edits = seen_edits(request)
                facts = {name: value for name, value in form.cleaned_data.items() if value is not None}
                actions.change_organization(facts=facts, by=me, now=timezone.now(), edits=edits)
                messages.success(request, _("Kept. It holds from now on."))
                return redirect("organization")
        except SomebodyWasFaster as error:
            form.add_error(None, str(error))
            status, organization = 409, Organization.here()
    return _show(request, organization, form, status)


@require_POST
def deciders(request: HttpRequest) -> HttpResponse:
    """Name one more who decides where nobody stands above two teams, or take one off."""
    me, form, status = reader(request), DeciderForm(request.POST), 422
    if not can_administer(me):
        raise PermissionDenied
    only(request, {"person", "drop"})
    organization, drop = Organization.here(), request.POST.get("drop", "")
    people = [one for one in organization.deciders.all() if str(one.pk) != drop]
    try:
        if form.is_valid():
            more = somebody(form.cleaned_data["person"], "person", me)
            people += [more] if more is not None and more not in people else []
            actions.name_deciders(people, by=me, now=timezone.now(), edits=seen_edits(request))
            messages.success(request, _("Kept. It holds from now on."))
            return redirect("organization")
    except ValidationError as error:
        form.add_error(None, error)
    except SomebodyWasFaster as error:
        form.add_error(None, str(error))
        status, organization = 409, Organization.here()
    return _show(request, organization, None, status, form)


def _switches(organization: Organization) -> dict[str, object]:
    return {name: getattr(organization, name) for name in OrganizationForm.base_fields}


def _show(
    request: HttpRequest,
    organization: Organization,
    form: OrganizationForm | None,
    status: int = 200,
    decider_form: DeciderForm | None = None,
) -> HttpResponse:
    context = {
        "form": form or OrganizationForm(initial=_switches(organization)),
        "edits": organization.edits,
        "is_on": organization.person_measures,
        "deciders": organization.deciders.order_by("name", "pk"),
        "decider_form": decider_form or DeciderForm(),
    }
    return render_page(request, "people/organization.html", context, status=status)
