"""Which pages show where somebody's work ends up?"""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.permissions import visible_people
from footpath.requests.ends import ends_of
from footpath.requests.queries import served_team
from footpath.ui.page import render_page


@require_safe
def my_ends(request: HttpRequest, pk: int) -> HttpResponse:
    """Where one's own work ends up; for nobody else's eyes."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=pk)
    if person.pk != me.pk:
        raise PermissionDenied
    context = {"ends": ends_of(me, me, now), "title": _("Where my work ends up"), "team": None}
    return render_page(request, "requests/ends.html", context)


@require_safe
def team_ends(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the work of a team ends up; for the team and those above."""
    me, now = reader(request), timezone.now()
    team = served_team(me, pk, now)
    if team is None:
        raise Http404
    title = _("Where the work of %(team)s ends up") % {"team": team.name}
    return render_page(request, "requests/ends.html", {"ends": ends_of(team, me, now), "title": title, "team": team})
