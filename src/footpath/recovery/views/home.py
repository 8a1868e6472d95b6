"""Which page shows what is being put right?"""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.permissions import can_administer
from footpath.people.queries import home_team
from footpath.recovery import states
from footpath.recovery.open_ones import open_of, waiting_for
from footpath.recovery.page import next_step
from footpath.recovery.permissions import visible_recoveries
from footpath.recovery.views.team import rows
from footpath.ui.page import render_page

SHOWN = 50


@require_safe
def recoveries(request: HttpRequest) -> HttpResponse:
    """What waits for the reader, what is open everywhere with its age, and what was closed lately."""
    me, now = reader(request), timezone.now()
    mine = list(waiting_for(me, now)[:SHOWN])
    over = visible_recoveries(me, now.date()).filter(state=states.CLOSED).order_by("-closed_at", "-id")[:5]
    context = {
        "mine": [{"it": one, "next": next_step(one)} for one in mine],
        "open": rows(open_of()[:SHOWN], me, now),
        "over": over,
        "team": home_team(me, now.date()),
        "administers": can_administer(me),
    }
    return render_page(request, "recovery/recoveries.html", context)
