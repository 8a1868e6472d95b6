"""Which pages give and take roles, and let people join and leave the organization?"""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.people import actions
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.profile_forms import LeavingForm, PersonForm, complain
from footpath.people.refusals import Refused
from footpath.people.roles import Role
from footpath.people.views.answers import only, somebody
from footpath.ui.page import FilterChip, render_page
from footpath.ui.panels import panels

_SHOWN = {
    "": Q(is_active=True),
    "administrators": Q(is_active=True, administers=True),
    "champions": Q(is_active=True, champions=True),
    "gone": Q(is_active=False),
}


def _administrator(request: HttpRequest) -> Person:
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    return me


@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """Everybody, what they may do, and who has left."""
    _administrator(request)
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    shown = request.GET.get("show", "") if request.GET.get("show", "") in _SHOWN else ""
    everybody = Person.objects.prefetch_related("leads")
    for word in words.split()[:8]:
        everybody = everybody.filter(Q(name__icontains=word) | Q(email__icontains=word))
    labels = {"": _("Everybody"), "administrators": _("Administrators"), "champions": _("Champions"), "gone": _("Left")}
    chips = [
        FilterChip(label, f"?show={key}", everybody.filter(_SHOWN[key]).count(), here=key == shown)
        for key, label in labels.items()
    ]
    page = Paginator(everybody.filter(_SHOWN[shown]), 50).get_page(request.GET.get("page"))
    context = {"page": page, "chips": chips, "words": words, "shown": shown}
    return render_page(request, "people/roles.html", context, parts=("found",))


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Somebody new."""
    me = _administrator(request)
    form, status = PersonForm(request.POST or None), 200
    if request.method == "POST":
        only(request, form.fields)
        form, status = PersonForm(request.POST), 422
        try:
            if form.is_valid():
                person = actions.add_person(**form.cleaned_data, by=me, now=timezone.now())
                messages.success(request, _("%(name)s is in the directory.") % {"name": person.name})
                return redirect("person", pk=person.pk)
        except ValidationError as error:
            complain(form, error)
    return render_page(request, "people/person_new.html", {"form": form}, status=status)


@require_POST
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a role, or take it."""
    me, now = _administrator(request), timezone.now()
    person = get_object_or_404(Person.objects.filter(is_active=True), pk=pk)
    give, take = request.POST.get("give", ""), request.POST.get("take", "")
    if (give or take) not in set(Role):
        messages.error(request, _("There is no such role."))
        return redirect("person", pk=pk)
    change: Callable[..., Person] = actions.give_role if give else actions.take_role
    return _done(request, pk, lambda: change(person, role=Role(give or take), by=me, now=now))


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """What goes when somebody leaves, and who takes over; posted, they have left."""
    me, now = _administrator(request), timezone.now()
    person = get_object_or_404(Person.objects.filter(is_active=True), pk=pk)
    form, status = LeavingForm(request.POST or None), 200
    if request.method == "POST":
        form, status = LeavingForm(request.POST), 422
        try:
            if form.is_valid():
                successor = somebody(form.cleaned_data["successor"], "successor", me)
                actions.deactivate(person, successor=successor, by=me, now=now)
                messages.success(request, _("%(name)s does not work here any more.") % {"name": person.name})
                return redirect("roles")
        except ValidationError as error:
            complain(form, error)
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
    leads = list(person.leads.select_related("parent__lead"))
    context = {"person": person, "form": form, "leads": leads, "panels": panels("leaving", person, me, now)}
    return render_page(request, "people/leaving.html", context, status=status)


@require_POST
def come_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody works here again."""
    me, person = _administrator(request), get_object_or_404(Person, pk=pk)
    return _done(request, pk, lambda: actions.reactivate(person, by=me, now=timezone.now()))


def _done(request: HttpRequest, pk: int, act: Callable[[], object]) -> HttpResponse:
    """Do it and go to the person's page, with what came of it."""
    try:
        act()
        messages.success(request, _("Kept."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    except Refused as error:
        messages.error(request, str(error))
    return redirect("person", pk=pk) if Person.objects.filter(pk=pk, is_active=True).exists() else redirect("roles")
