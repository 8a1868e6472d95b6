"""Which address tells a page that is open who else is there?"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from footpath.people.middleware import reader
from footpath.people.permissions import reach
from footpath.requests.permissions import visible_to
from footpath.requests.presence import look_in


@require_POST
def here(request: HttpRequest, pk: int) -> HttpResponse:
    """Who else has this request open, or writes there; a page asks again and again, so it costs little."""
    me, now = reader(request), timezone.now()
    seen = visible_to(me, now.date()).filter(pk=pk).values_list("team_id", "asker_id", "asked_for_id").first()
    if seen is None:
        raise Http404
    team, asker, asked_for = seen
    mine = reach(me, now.date())
    serves = team in mine.member_of | mine.leads and me.pk != (asked_for or asker)
    others = look_in(pk, me, serves=serves, writes="writing" in request.GET, now=now)
    return render(request, "requests/here.html", {"others": others})
