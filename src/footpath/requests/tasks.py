"""What does the worker do for requests?"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from functools import partial

from django.db.models import Q
from django.utils import timezone

from footpath import jobs
from footpath.catalog.models import Service
from footpath.jobs import job
from footpath.people.models import Team
from footpath.requests.actions.accept_silence import accept_silence
from footpath.requests.actions.chase import chase as chase_one
from footpath.requests.actions.chase_emergency import chase_emergency
from footpath.requests.actions.chase_referral import chase_referral
from footpath.requests.actions.chase_sign_off import chase_sign_off
from footpath.requests.actions.close import close
from footpath.requests.actions.hand_over_sign_off import hand_over_sign_off
from footpath.requests.actions.let_heads_up_lapse import let_heads_up_lapse
from footpath.requests.actions.let_offer_lapse import let_offer_lapse
from footpath.requests.actions.remind_of_vendor import remind_of_vendor
from footpath.requests.after_hours import note_after_hours as note_weeks_after_hours
from footpath.requests.announced import OPEN as ANNOUNCED
from footpath.requests.forecasting import forecast_team
from footpath.requests.learning import STUDY, learn, learn_soon, learned_of, note_simulation, teams_to_learn
from footpath.requests.links import days_for_others
from footpath.requests.models import Emergency, HeadsUp, Question, Referral, ServiceRequest, SignOff
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.models.referred import ReferralState
from footpath.requests.negotiation import due_to_lapse
from footpath.requests.outcomes import note_outcomes as note_these
from footpath.requests.pace import note_paces as note_them
from footpath.requests.promise_record import note_record
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.time_spent import note_time_spent as note_their_time
from footpath.requests.vendors import days_to_remind_of
from footpath.requests.windows import ASKED_IN


@job(retries=3)
def refresh_team(team_id: int) -> None:
    """Forecast a team's queue anew: chances, board order, warnings."""
    team, now = _team(team_id), timezone.now()
    if learned_of(team, now).still_learning:
        learn(team, now)
    before = days_for_others(team_id)
    forecast_team(team, now)
    moved = {waits for need, (waits, day) in days_for_others(team_id).items() if (waits, day) != before.get(need)}
    for waits in sorted(moved - {team_id}):
        refresh_team.enqueue(waits)


@job(retries=3)
def refresh_all() -> None:
    """Forecast every team that has something in its queue: time alone moves chances."""
    teams = ServiceRequest.objects.filter(state__in=IN_QUEUE).values_list("team_id", flat=True).distinct()
    for team_id in teams.order_by("team_id"):
        refresh_team.enqueue(team_id)
    _catch_up()


def _catch_up() -> None:
    """What nobody has learned of yet, after an upgrade or in an organization that was just filled."""
    for team in teams_to_learn().filter(forecast=None):
        learn_soon(team.pk, timezone.now())
    for team in teams_to_learn().filter(forecast__isnull=False, forecast__recorded_at=None):
        if not jobs.is_known(STUDY, team.pk):
            jobs.enqueue(STUDY, team.pk)


@job(retries=3)
def learn_team(team_id: int, *, now: datetime) -> None:
    """Learn from what a team has done, and forecast its queue with it."""
    team = _team(team_id)
    learn(team, now)
    forecast_team(team, now)


@job(retries=3)
def learn_all() -> None:
    """Look back at every team, each in a job of its own."""
    for team in teams_to_learn():
        jobs.enqueue(STUDY, team.pk)


@job(retries=3)
def study_team(team_id: int, *, now: datetime) -> None:
    """Learn from what a team has done, and look back: would its dates have held, and would the simulation have done
    better? Some seconds for a long past.
    """
    team = _team(team_id)
    learn(team, now)
    note_simulation(team, now)
    note_record(team, now)
    forecast_team(team, now)


def _team(team_id: int) -> Team:
    return Team.objects.select_related("hours").get(pk=team_id)


@job(retries=3)
def let_silence_speak() -> None:
    """Accept deliveries to which nobody said anything, and close what can no longer be reopened."""
    now, found = timezone.now(), ServiceRequest.objects.with_names()
    delivered = found.filter(state=State.DELIVERED).prefetch_related("messages")
    silent = [partial(accept_silence, one, now=now) for one in delivered]
    over = [partial(close, one, now=now) for one in found.filter(state=State.ACCEPTED)]
    each([*silent, *over])


@job(retries=3)
def chase() -> None:
    """Remind those who have to answer; close politely where no answer comes."""
    now = timezone.now()
    waiting = Question.objects.filter(answered_at=None, request__state__in=ASKED_IN)
    waiting = waiting.select_related("request__team__hours", "request__service")
    each([partial(chase_one, question, now=now) for question in waiting])


@job(retries=3)
def let_offers_lapse() -> None:
    """Let offers lapse that nobody has answered in time."""
    now = timezone.now()
    late = due_to_lapse(now).select_related("request__team__hours", "request__version", "request__service__team__hours")
    each([partial(let_offer_lapse, offer, now=now) for offer in late])


@job(retries=3)
def look_after_sign_offs() -> None:
    """Ask somebody else where whoever has to agree is not there any more, and remind the others."""
    now = timezone.now()
    waiting = SignOff.objects.filter(decided_at=None, request__state=State.SIGN_OFF)
    found = waiting.select_related("approver", "delegate", "request__version", "request__service__team__hours")
    each(partial(_look_after, sign_off, now=now) for sign_off in found)


@job(retries=3)
def ask_about_heads_ups() -> None:
    """Ask what has become of announced work whose days have passed; what nobody speaks of is counted no longer."""
    now = timezone.now()
    passed = HeadsUp.objects.filter(state__in=ANNOUNCED, last__lte=now.date()).select_related("team__hours")
    each([partial(let_heads_up_lapse, one, now=now) for one in passed])


@job(retries=3)
def chase_referrals() -> None:
    """Remind those who were asked to take a request over."""
    now, waiting = timezone.now(), Referral.objects.filter(state=ReferralState.ASKED)
    found = waiting.select_related("to_team__hours", "to_person", "request")
    each([partial(chase_referral, referral, now=now) for referral in found])


@job(retries=3)
def remind_of_vendors() -> None:
    """Remind those who wait for a vendor whose day is over."""
    now = timezone.now()
    each([partial(remind_of_vendor, given, now=now) for given in days_to_remind_of(now.date())])


def _look_after(sign_off: SignOff, now: datetime) -> bool:
    return hand_over_sign_off(sign_off, now=now) or chase_sign_off(sign_off, now=now)


@job(retries=3)
def look_after_emergencies() -> None:
    """Remind whoever has to decide, and once it is over ask whether it could have been foreseen."""
    now = timezone.now()
    waits = Q(state=EmergencyState.ASKED)
    over = Q(state=EmergencyState.APPROVED, closed_at=None, request__delivered_at__isnull=False)
    names = ("request__team", "request__customer_team", "team__hours", "customer_team", "decider", "asked_by")
    found = Emergency.objects.filter(waits | over).select_related(*names)
    each(partial(chase_emergency, one, now=now) for one in found)


@job(retries=3)
def note_paces() -> None:
    """Write down how fast each service is in practice."""
    note_them(Service.objects.all(), timezone.now())


@job(retries=3)
def note_outcomes() -> None:
    """Keep what came of each request, team by team: what an import, an earlier version or a job that failed has left
    out or wrong is right within a day.
    """
    for team_id in ServiceRequest.objects.values_list("team_id", flat=True).distinct().order_by("team_id"):
        note_outcomes_of.enqueue(team_id)


@job(retries=3)
def note_outcomes_of(team_id: int) -> None:
    """Keep what came of the requests that a team serves; begun again, it writes only what is still to be written."""
    note_these(ServiceRequest.objects.filter(team_id=team_id))


@job(retries=3)
def note_time_spent() -> None:
    """Keep where the time of what is accepted went, team by team; what a job that failed or another calendar has left
    wrong is right within a day.
    """
    for team_id in ServiceRequest.objects.values_list("team_id", flat=True).distinct().order_by("team_id"):
        note_time_spent_of.enqueue(team_id)


@job(retries=3)
def note_time_spent_of(team_id: int) -> None:
    """Keep where the time went of the requests that a team serves; begun again, it writes only what is left."""
    note_their_time(ServiceRequest.objects.filter(team_id=team_id))


@job(retries=3)
def note_after_hours() -> None:
    """Keep how much work was done outside working hours, week by week; nothing is lost where a night is missed."""
    note_weeks_after_hours(timezone.now())


def each(verbs: Iterable[partial[bool]]) -> None:
    """Do all of it, whatever becomes of one: where somebody was faster, nothing is left to do; what fails stops no
    other, and fails the job in the end, so that it is seen and tried again.
    """
    failed: list[Exception] = []
    for verb in verbs:
        try:
            with suppress(SomebodyWasFaster):
                verb()
        except Exception as error:
            error.add_note(f"with {verb.args}")
            failed.append(error)
    if failed:
        raise ExceptionGroup(f"{len(failed)} could not be done", failed)
