"""Where do those who lead see how thanking is, without anybody being looked at?"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.pure.disclosure import K
from footpath.recognition.health import SPAN, health, seen_teams, until
from footpath.ui.page import render_page


@require_safe
def together(request: HttpRequest) -> HttpResponse:
    """Of every part of the house that one leads, as far as it can be told."""
    me, today = reader(request), timezone.now().date()
    teams = seen_teams(me, today)
    if not teams:
        raise PermissionDenied
    found = health(today)
    rows = [found[one.pk] for one in teams]
    told = [one for one in rows if one.spread is not None]
    context = {
        "told": sorted(told, key=lambda one: (-one.people, one.team.name)),
        "untold": sorted(one.team.name for one in rows if one.spread is None),
        "since": until(today) - SPAN,
        "until": until(today),
        "k": K,
    }
    return render_page(request, "recognition/together.html", context)
