"""What does the worker do for requests?"""

from contextlib import suppress

from django.utils import timezone

from footpath.catalog.models import Service
from footpath.jobs import job
from footpath.people.models import Team
from footpath.requests.actions.accept_silence import accept_silence
from footpath.requests.actions.chase import chase as chase_one
from footpath.requests.actions.close import close
from footpath.requests.forecasting import forecast_team
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.pace import note_paces as note_them
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import IN_QUEUE, State


@job(retries=3)
def refresh_team(team_id: int) -> None:
    """Forecast a team's queue anew: chances, board order, warnings."""
    forecast_team(Team.objects.select_related("hours").get(pk=team_id), timezone.now())


@job(retries=3)
def refresh_all() -> None:
    """Forecast every team that has something in its queue: time alone moves chances."""
    teams = ServiceRequest.objects.filter(state__in=IN_QUEUE).values_list("team_id", flat=True).distinct()
    for team_id in teams.order_by("team_id"):
        refresh_team.enqueue(team_id)


@job(retries=3)
def let_silence_speak() -> None:
    """Accept deliveries to which nobody said anything, and close what can no longer be reopened."""
    now = timezone.now()
    found = ServiceRequest.objects.with_names()
    for delivered in found.filter(state=State.DELIVERED):
        with suppress(SomebodyWasFaster):
            accept_silence(delivered, now=now)
    for accepted in found.filter(state=State.ACCEPTED):
        with suppress(SomebodyWasFaster):
            close(accepted, now=now)


@job(retries=3)
def chase() -> None:
    """Remind those who have to answer; close politely where no answer comes."""
    now = timezone.now()
    waiting = Question.objects.filter(answered_at=None, request__state__in=(State.WAITING, State.INCOMPLETE))
    for question in waiting.select_related("request__team__hours", "request__service"):
        with suppress(SomebodyWasFaster):  # an answer came just now, or an earlier question has ended the request
            chase_one(question, now=now)


@job(retries=3)
def note_paces() -> None:
    """Write down how fast each service is in practice."""
    note_them(Service.objects.all(), timezone.now())
