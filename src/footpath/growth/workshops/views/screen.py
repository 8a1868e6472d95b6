"""What does the big screen show?"""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.growth.workshops import answers, doors, shown
from footpath.growth.workshops.exercises import cooperation
from footpath.growth.workshops.play import play_facts


@login_not_required
@require_safe
def screen(request: HttpRequest, code: str) -> HttpResponse:
    """The code, the clock, what the group does, and what all said together: nothing of anybody alone."""
    found = doors.here(request, code)
    if found is None or (found.participant is not None and found.participant.removed_at is not None):
        raise Http404
    facts = shown.screen(found.workshop, timezone.now())
    if found.workshop.exercise == cooperation.EXERCISE.key and facts["result"] is None:
        facts |= play_facts(found.workshop, None, leads=False) | {"screen": True}
    return answers.page(request, "screen", facts)
