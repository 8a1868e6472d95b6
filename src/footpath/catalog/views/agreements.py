"""Which pages show what teams agreed?"""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.catalog.agreements.changes import Change
from footpath.catalog.agreements.printed import as_page
from footpath.catalog.agreements.story import Story, lines_of, story_of
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.catalog.permissions import nearest_lead, visible_agreements
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import once_a_page, reach, tree
from footpath.ui.page import render_page
from footpath.ui.panels import panels
from footpath.ui.pdf import pdf_response


@require_safe
def agreements(request: HttpRequest) -> HttpResponse:
    """Mine: what waits for me, what is being agreed, what is in force, and with whom there is none yet."""
    return show_list(request)


def show_list(request: HttpRequest, problem: str = "", status: int = 200) -> HttpResponse:
    """The list, with what is wrong with what was sent from it."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        lines = lines_of(me, now)
        led = reach(me, now.date()).leads
        teams = list(Team.objects.values_list("pk", "name"))
        context = {
            "mine": [one for one in lines if one.mine],
            "being": [one for one in lines if one.open and not one.mine],
            "held": [one for one in lines if one.held and not one.mine],
            "ours": [team for team in teams if team[0] in led],
            "speakers": [] if led else _speakers(me, now),
            "teams": teams,
            "typed": request.POST,
            "problem": problem,
            "panels": panels("agreements", None, me, now),
        }
        return render_page(request, "catalog/agreements.html", context, status=status)


def _speakers(me: Person, now: datetime) -> list[tuple[str, Person]]:
    """Who begins a talk for the teams that somebody is in and does not lead, by the names of these teams."""
    names = tree()
    leads = {pk: nearest_lead(pk) for pk in reach(me, now.date()).member_of if pk in names}
    people = Person.objects.in_bulk([lead for lead in leads.values() if lead is not None])
    return sorted((names[pk].name, people[lead]) for pk, lead in leads.items() if lead in people)


@require_safe
def agreement_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What holds between two teams, how it goes, and what is being agreed."""
    return show(request, pk)


@require_safe
def agreement_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One wording: what it says, what it changes, who has signed it when."""
    return show(request, pk, number)


@require_safe
def agreement_pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A wording on paper, with room for what was signed."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        story = _told(pk, me, now, number)
        title = _("%(one)s and %(other)s") % names(story.agreement)
        return pdf_response(request, title, "catalog/agreement.typ", as_page(story, now), now=now)


def show(
    request: HttpRequest,
    pk: int,
    number: int | None = None,
    *,
    problem: str = "",
    other: list[Change] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page, with what was wrong with what was sent from it; `other` is what stands now instead of what was read."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        story = _told(pk, me, now, number)
        is_new = number is not None or _waits(story.version)
        context = {
            "story": story,
            "names": names(story.agreement),
            "answers": story.changed(story.answered) if is_new else [],
            "changes": story.changed(story.before) if is_new else [],
            "single": number is not None,
            "panels": panels("agreement", story.agreement, me, now) if number is None and story.held else [],
            "warnings": panels("agreement_wording", story.version, me, now) if _waits(story.version) else [],
            "problem": problem,
            "other": other or [],
            "typed": request.POST,
        }
        return render_page(request, "catalog/agreement.html", context, status=status)


def _waits(version: AgreementVersion | None) -> bool:
    """Whether somebody still has to sign it."""
    return version is not None and version.state == VersionState.PROPOSED


def names(agreement: Agreement) -> dict[str, str]:
    """The two teams, as sentences name them."""
    return {"one": agreement.first.name, "other": agreement.second.name}


def _told(pk: int, me: Person, now: datetime, number: int | None) -> Story:
    agreement = get_object_or_404(visible_agreements(me, now.date()), pk=pk)
    story = story_of(agreement, me, now, number)
    if story is None:
        raise Http404
    return story
