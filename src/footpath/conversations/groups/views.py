"""Which pages have focus groups?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.conversations import actions
from footpath.conversations.actions.plan_focus import TooFew
from footpath.conversations.groups import page, theme_page
from footpath.conversations.groups.doors import DOORS
from footpath.conversations.groups.entry import download
from footpath.conversations.groups.forms import PlanForm
from footpath.conversations.groups.listed import listed
from footpath.conversations.groups.permissions import can_plan, codes, visible_groups, visible_studies
from footpath.conversations.groups.study_doors import STUDY_DOORS
from footpath.conversations.groups.words import why_three
from footpath.conversations.models import FocusGroup, FocusStudy
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.people.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels

FOLDER = "conversations/groups"


@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """What waits for the reader, what they plan, and what was reported to them."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        context = {"lists": listed(me, now), "can_plan": can_plan(me), "why": why_three()}
        return render_page(request, f"{FOLDER}/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest) -> HttpResponse:
    """Plan groups about the service of a team; where too few could come, the talk of two is offered instead."""
    me, now = reader(request), timezone.now()
    if not can_plan(me):
        raise PermissionDenied
    form, status, too_few = PlanForm(request.POST or None), 200, ""
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                study = actions.plan_focus(**form.cleaned_data, by=me, now=now)
            except ValidationError as error:
                form.add_error(None, error)
            except TooFew as few:
                too_few = str(few)
                form.add_error("team", too_few)
            else:
                messages.success(request, _("Planned. Now each group needs a host, a day and a place."))
                return redirect(study)
    context = {"form": form, "why": why_three(), "too_few": too_few}
    return render_page(request, f"{FOLDER}/plan.html", context, status=status)


@require_safe
def entry_of(request: HttpRequest, pk: int) -> HttpResponse:
    """When and where it is, for the calendar of somebody who has a part in it."""
    group = own_group(request, pk)
    if group.starts_at is None:
        raise Http404
    return download(group, timezone.now())


def own_study(request: HttpRequest, pk: int) -> FocusStudy:
    """One in which the reader has a part; of others there is none."""
    me = reader(request)
    found: FocusStudy = get_object_or_404(visible_studies(me, timezone.now().date()), pk=pk)
    return found


def own_group(request: HttpRequest, pk: int) -> FocusGroup:
    """The same for one group."""
    found: FocusGroup = get_object_or_404(visible_groups(reader(request)).prefetch_related("codings"), pk=pk)
    return found


@require_safe
def study_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A topic: its groups, or the report."""
    return show_study(request, own_study(request, pk))


def show_study(
    request: HttpRequest, study: FocusStudy, bound: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The page of a topic; `bound` are forms that could not be taken, by door."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        context = theme_page.study_page(study, me, now, bound)
        if study.reported_at is not None and context["of_team"]:
            context["exits"] = {
                row.row.theme.pk: panels("focus_theme", row.row.theme, me, now) for row in context["told"]
            }
        return render_page(request, f"{FOLDER}/study.html", context, status=status)


def _say_of_hidden(request: HttpRequest, form: Form) -> None:
    """Say above all what is wrong with what nobody sees in the form: which note or theme it is about."""
    wrong = [f"{field.label}: {' '.join(map(str, field.errors))}" for field in form.hidden_fields() if field.errors]
    if wrong:
        messages.error(request, " ".join([_("Nothing was changed."), *wrong]))


@require_POST
def act_on_study(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do one verb to a topic or one of its themes; what was typed stays where it cannot be done."""
    me, now, way = reader(request), timezone.now(), STUDY_DOORS[door]
    study = own_study(request, pk)
    if not way.may(study, me, now):
        raise PermissionDenied
    form = way.bind(request.POST, me)
    if form is not None and not form.is_valid():
        _say_of_hidden(request, form)
        return show_study(request, study, {door: form}, 422)
    try:
        way.go(study, form.cleaned_data if form else {}, me, now)
    except ValidationError as error:
        assert form is not None
        form.add_error(None, error)
        return show_study(request, own_study(request, pk), {door: form}, 422)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return show_study(request, own_study(request, pk), {door: form} if form else None, 409)
    messages.success(request, str(way.said))
    back = _themes_of(study, me) if request.POST.get("back") == "themes" else ""
    return redirect(back or study.get_absolute_url())


def _themes_of(study: FocusStudy, me: Person) -> str:
    """The page of themes of the group that the reader codes."""
    group = visible_groups(me).filter(study=study, codings__coder=me).order_by("-pk").first()
    return reverse("focus-themes", args=[group.pk]) if group else ""


@require_safe
def group_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One group, for whoever has a part in it."""
    return show(request, own_group(request, pk))


def show(
    request: HttpRequest, group: FocusGroup, bound: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The page of a group."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        context = page.group_page(group, me, now, bound)
        context["asked_quotes"] = page.asked_quotes(group, me, context["who"])
        return render_page(request, f"{FOLDER}/group.html", context, status=status)


@require_safe
def themes(request: HttpRequest, pk: int) -> HttpResponse:
    """Put notes into themes, as one of the two."""
    return show_themes(request, own_group(request, pk))


def show_themes(
    request: HttpRequest, group: FocusGroup, bound: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The page on which notes are put into themes."""
    me, now = reader(request), timezone.now()
    if not codes(group, me):
        raise PermissionDenied
    with once_a_page():
        return render_page(
            request, f"{FOLDER}/themes.html", theme_page.themes_page(group, me, now, bound), status=status
        )


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Do one verb to a group; what was typed stays where it cannot be done."""
    me, now, way = reader(request), timezone.now(), DOORS[door]
    group = own_group(request, pk)
    if not way.may(group, me, now):
        raise PermissionDenied
    again = show_themes if way.on == "themes" else show
    form = way.form(request.POST, group=group) if way.form else None
    if form is not None and not form.is_valid():
        _say_of_hidden(request, form)
        return again(request, group, {door: form}, 422)
    try:
        way.go(group, form, me, now)
    except ValidationError as error:
        if form is None:
            raise
        form.add_error(None, error)
        return again(request, own_group(request, pk), {door: form}, 422)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return again(request, own_group(request, pk), {door: form} if form else None, 409)
    if way.said:
        messages.success(request, str(way.said))
    if not visible_groups(me).filter(pk=pk).exists():  # who says no does not see it any more
        return redirect("focus-groups")
    return redirect(reverse("focus-themes" if way.on == "themes" else "focus-group", args=[pk]))
