"""What does somebody see who wants to know what they are asked?"""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.budget import standing
from footpath.people.middleware import reader
from footpath.surveys.answering.waiting import answered_lately, held_back, waiting_for
from footpath.surveys.running.waiting import waits_for_runner
from footpath.ui.page import render_page
from footpath.ui.panels import panels


@require_safe
def surveys(request: HttpRequest) -> HttpResponse:
    """What waits for me, how long it takes, how much of my month is asked, and what other rooms add."""
    me, now = reader(request), timezone.now()
    facts = {
        "waiting": waiting_for(me, now),
        "runs": waits_for_runner(me, now),
        "held_back": held_back(me),
        "answered": answered_lately(me),
        "budget": standing(me, now),
        "panels": panels("surveys", me, me, now),
    }
    return render_page(request, "surveys/surveys.html", facts)
