"""Where is the plan for new people read, written and published, of the house and of a team?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import HOUSE, SyllabusVersion
from footpath.growth.onboarding.permissions import can_edit
from footpath.growth.onboarding.plan_forms import FORMS
from footpath.growth.onboarding.reported import dead_of
from footpath.growth.onboarding.syllabi import drafted_parts, in_force, published_parts, syllabus_of
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import visible_teams
from footpath.people.refusals import Refused
from footpath.pure.syllabus import ITEM, LESSON, Part, differences, parts_of
from footpath.ui.page import render_page


def team_for(request: HttpRequest, whose: int) -> Team | None:
    """Whose plan it is: a team's, or None for the house; 404 for a team that there is not."""
    return None if whose == HOUSE else get_object_or_404(visible_teams(reader(request)), pk=whose)


def _editor(request: HttpRequest, team: Team | None) -> None:
    if not can_edit(reader(request), team, timezone.now().date()):
        raise PermissionDenied


@require_safe
def plan(request: HttpRequest, whose: int) -> HttpResponse:
    """What holds, for everybody to read; for those who write it the draft, what it changes, and dead letters."""
    team, me, now = team_for(request, whose), reader(request), timezone.now()
    edits = can_edit(me, team, now.date())
    syllabus, published = syllabus_of(team), published_parts(team)
    parts = drafted_parts(team) if edits else published
    has_draft = edits and syllabus is not None and syllabus.draft is not None
    context = {
        "team": team, "whose": whose, "edits": edits, "syllabus": syllabus, "has_draft": has_draft,
        **_by_kind(parts),
        "changes": differences(published, parts) if has_draft else None,
        "version": in_force(team),
        "versions": list(syllabus.versions.select_related("published_by").order_by("-number")) if syllabus else [],
        "house": published_parts(None) if team and edits else [],
        "dead": dead_of(whose, now.date(), {part.id for part in parts}) if edits else [],
    }  # fmt: skip
    return render_page(request, "growth/onboarding/plan.html", context)


def _by_kind(parts: list[Part]) -> dict[str, list[Part]]:
    return {f"{kind}s": [part for part in parts if part.kind == kind] for kind in (LESSON, ITEM)}


@require_safe
def version(request: HttpRequest, whose: int, number: int) -> HttpResponse:
    """What was published once, and what differs from the one before; it never changes."""
    team = team_for(request, whose)
    found = SyllabusVersion.objects.filter(syllabus__whose=whose).select_related("published_by")
    this = get_object_or_404(found, number=number)
    before = found.filter(number__lt=number).order_by("-number").first()
    parts = parts_of(this.content)
    context = {
        "team": team, "whose": whose, "version": this, "before": before,
        **_by_kind(parts),
        "changes": differences(parts_of(before.content), parts) if before else None,
    }  # fmt: skip
    return render_page(request, "growth/onboarding/version.html", context)


@require_http_methods(["GET", "POST"])
def new_part(request: HttpRequest, whose: int) -> HttpResponse:
    """Add a lesson, or a line of the checklist."""
    return _part(request, whose, None)


@require_http_methods(["GET", "POST"])
def part(request: HttpRequest, whose: int, part: int) -> HttpResponse:
    """Write one anew."""
    return _part(request, whose, part)


def _part(request: HttpRequest, whose: int, number: int | None) -> HttpResponse:
    team = team_for(request, whose)
    _editor(request, team)
    syllabus = syllabus_of(team)
    edits = syllabus.edits if syllabus else 0
    old = next((one for one in drafted_parts(team) if one.id == number), None)
    if number is not None and old is None:
        raise Http404
    kind = old.kind if old else request.POST.get("kind") or request.GET.get("kind", ITEM)
    kind = kind if kind in FORMS else ITEM
    initial: dict[str, Any] = {**(vars(old) if old else {"due": 5}), "kind": kind, "edits": edits if old else None}
    form = FORMS[kind](request.POST or None, initial=initial)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            facts = {**form.cleaned_data, "kind": kind}
            try:
                actions.keep_part(team, number, **facts, by=reader(request), now=timezone.now())
                messages.success(request, _("In the draft. It holds for new people once it is published."))
                return redirect("onboarding-plan", whose)
            except ValidationError as error:
                for name, problems in error.error_dict.items():
                    form.add_error(name if name in form.fields else None, problems)
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = 409
    context = {"team": team, "whose": whose, "part": old, "kind": kind, "form": form}
    return render_page(request, "growth/onboarding/part.html", context, status=status)


@require_POST
def act(request: HttpRequest, whose: int, door: str, part: int = 0) -> HttpResponse:
    """Take a part out of the draft, throw the draft away, or publish it."""
    team, me, now = team_for(request, whose), reader(request), timezone.now()
    _editor(request, team)
    try:
        said = _done(door, team, part, by=me, now=now)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("onboarding-plan", whose)
    messages.success(request, said)
    return redirect("onboarding-plan", whose)


def _done(door: str, team: Team | None, part: int, **who: Any) -> str:
    if door == "drop":
        actions.drop_part(team, part, **who)
        return _("Taken out of the draft. Those who have begun keep it.")
    if door == "discard":
        actions.discard_syllabus(team, **who)
        return _("The draft is gone. What holds goes on to hold.")
    syllabus = syllabus_of(team)
    if syllabus is None:
        raise Refused(_("Nothing differs from what holds: there is nothing to publish."))
    version = actions.publish_syllabus(syllabus, **who)
    return _("Published as version %(number)d. Those who have begun keep theirs.") % {"number": version.number}
