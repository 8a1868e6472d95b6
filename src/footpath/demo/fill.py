"""How does an empty database become Northfield airport?"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.core.management import CommandError
from django.db import connection, transaction
from django.db.models import Q

from footpath.catalog import findable as catalog_findable
from footpath.catalog.models import Agreement, Service, Snippet
from footpath.conversations.ideas import findable as ideas_findable
from footpath.conversations.models import Standard
from footpath.demo.agreed import hold_to_agreements
from footpath.demo.answered import survey_two_years
from footpath.demo.appraised import appraise
from footpath.demo.bulk import write_down
from footpath.demo.chosen import ask_for_months
from footpath.demo.coached import coach_ahead
from footpath.demo.course import tell
from footpath.demo.gathered import gather
from footpath.demo.grouped import sit_together
from footpath.demo.life import Plan
from footpath.demo.linked import forecast_chains
from footpath.demo.lots import Lots
from footpath.demo.memory import nothing_collected
from footpath.demo.models import Demonstration
from footpath.demo.news import tell_news
from footpath.demo.organization import Northfield, found
from footpath.demo.outgoing import tell_outside
from footpath.demo.past import YEARS, Past
from footpath.demo.planned import plan_ahead
from footpath.demo.rehearsed import rehearse
from footpath.demo.routed import walk_the_route
from footpath.demo.staffed import count_staffing
from footpath.demo.stage import Stage, play
from footpath.demo.stories import STORIES
from footpath.demo.stories.standards import look_at_standards
from footpath.demo.thanked import thank_for_two_years
from footpath.demo.visited import visit_ahead
from footpath.demo.welcomed import welcome_new
from footpath.demo.work import Work
from footpath.growth.models import Onboarding
from footpath.history.models import Event
from footpath.history.record import of_the_past
from footpath.notifications.actions import mail_news, read
from footpath.notifications.models import Notice
from footpath.people import findable as people_findable
from footpath.people.models import Person, Team
from footpath.people.permissions import once_a_page
from footpath.pure.history_cells import Row
from footpath.recognition.models import Commendation, Contribution, Reward, ThankNote
from footpath.requests import findable as requests_findable
from footpath.requests.actions import raise_habit
from footpath.requests.actions.import_history import import_history
from footpath.requests.after_hours import note_after_hours
from footpath.requests.forecasting import forecast_team
from footpath.requests.habits import new_habits
from footpath.requests.importing import plan_import
from footpath.requests.learning import learn, teams_to_learn
from footpath.requests.looking_ahead import look_at
from footpath.requests.models import Commitment, Emergency, Habit, ServiceRequest, Word
from footpath.requests.outcomes import write_outcomes
from footpath.requests.pace import note_paces
from footpath.requests.time_spent import write_time_spent
from footpath.surveys.events import WaveOpened
from footpath.surveys.models import Wave, WaveState

SEED = 1
PASSWORD = "footpath-demo"  # everybody's, as the sign-in page of the demonstration says
SALT = "northfieldairport"  # so that the same seed gives the same bytes; there is nothing here to protect
SOURCE = "demo"
FOUNDED = YEARS + timedelta(days=30)  # ago
# Empty before the demonstration.
ROOMS = (
    "files", "history", "people", "catalog", "requests", "surveys", "conversations", "growth", "recognition",
    "appraisals", "bids", "notifications", "mailroom",
)  # fmt: skip
STORIES_BEGIN = 10  # working days ago, or later
EARLIER = timedelta(days=600)  # ago Facilities and IT came here; what was done by then comes from their earlier desk
NEWS, NEWS_OF_ALL = 3, 8  # working days, and hours, of which people find notices; nothing is sent
MAILED = ("ana", "ben", "cleo", "dov", "eve", "max", "paul", "jonas", "piet", "mei")  # whose mailboxes are filled
TOLD_OF = (
    ServiceRequest.subject_kind,
    Word.subject_kind,
    Commitment.subject_kind,
    Habit.subject_kind,
    Agreement.subject_kind,
    Snippet.subject_kind,
    Standard.subject_kind,
    Onboarding.subject_kind,
    Reward.subject_kind,
    Commendation.subject_kind,
    ThankNote.subject_kind,
    Contribution.subject_kind,
)


def fill_if_empty(
    *, now: datetime, seed: int = SEED, thin: int = 1, say: Callable[[str], object] = lambda line: None
) -> bool:
    """Fill an empty database with the demonstration; one that has it already is left alone (False).

    `thin` keeps one of so many everyday requests. Raises CommandError for a database with anything else in it. All or
    nothing: a fill that is killed starts over.
    """
    if Demonstration.objects.exists():
        return False
    if not _is_empty():
        raise CommandError(
            "This database is not empty and not the demonstration's, so --demo leaves it alone. "
            "Start without --demo, or give an empty FOOTPATH_DATA or DATABASE_URL."
        )
    say("Filling the empty database with the demonstration: Northfield airport …")
    with transaction.atomic(), of_the_past(), nothing_collected():
        Demonstration.objects.create(seed=seed, filled_at=now)
        fill(now, seed, thin)
    return True


def fill(now: datetime, seed: int, thin: int = 1) -> None:
    """Found the airport, let it have a past, let its stories play up to `now`, and forecast what is open."""
    lots = Lots(seed)
    northfield = found(now - FOUNDED, password_hash=make_password(PASSWORD, salt=SALT), lots=lots, until=now)
    work = Work(northfield, lots)
    plans = Past(northfield, work, now).plans()[::thin]
    _import([plan for plan in plans if _is_imported(plan, now)], now)
    office = northfield.cast.hours.calendar
    write_down(
        (tell(plan, work, office, now) for plan in plans if not _is_imported(plan, now)), northfield.homes(), lots
    )
    _take_stock()
    survey_two_years(northfield, now, lots)
    stage, everyday = Stage(northfield, now), Event.objects.order_by("id").last()
    _learn(stage.ago(days=STORIES_BEGIN))
    with once_a_page():
        play((story(stage) for story in STORIES), until=now)
    hold_to_agreements(now)
    write_time_spent(ServiceRequest.objects.all())
    note_paces(Service.objects.all(), now)
    write_outcomes(ServiceRequest.objects.all())
    look_at_standards(stage)
    _see_habits(stage.ago(days=2))
    _learn(now)
    for team in Team.objects.select_related("hours"):
        forecast_team(team, now)
    forecast_chains(now)
    _live_on(northfield, now, lots)
    _make_findable(now)
    with once_a_page():
        _tell_news(stage, everyday.pk if everyday else 0)
    tell_outside(stage)


def _live_on(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """What people made of it: plans, practice, coaching, visits, 360 degrees, groups, the program, thanks, counts."""
    ask_for_months(northfield, now, lots)
    plan_ahead(northfield, now)
    rehearse(northfield, now, lots)
    coach_ahead(northfield, now, lots)
    visit_ahead(northfield, now, lots)
    appraise(northfield, now, lots)
    gather(northfield, now, lots)
    sit_together(northfield, now, lots)
    walk_the_route(now)
    welcome_new(northfield, now, lots)
    look_at(Commitment.objects.values_list("pk", flat=True), now)
    thank_for_two_years(northfield, now, lots)
    count_staffing(northfield, now, lots)
    note_after_hours(now)


def _see_habits(now: datetime) -> None:
    """As the worker does by night: a talk where asking to come first has become usual."""
    for team in Team.objects.filter(pk__in=Emergency.objects.values("team")).select_related("hours").order_by("pk"):
        for customer, facts in new_habits(team, now):
            raise_habit(team, customer_team=Team.objects.get(pk=customer), facts=facts, now=now)


def _learn(now: datetime) -> None:
    """As the worker does: what people promise in the stories rests on it, and whoever looks finds it learned."""
    for team in teams_to_learn().select_related("hours"):
        learn(team, now)


def _take_stock() -> None:
    """Let the database count what is there: without that it looks for a request's spans among all of the team's."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _is_imported(plan: Plan, now: datetime) -> bool:
    """Whether a request comes from the earlier desk of Facilities and IT."""
    return plan.from_log and plan.done_at < now - EARLIER


def _make_findable(now: datetime) -> None:
    """Nothing follows from events of the past by itself."""
    for index_all in (
        requests_findable.index_all,
        catalog_findable.index_all,
        people_findable.index_all,
        ideas_findable.index_all,
    ):
        index_all(now)


def _tell_news(stage: Stage, told_since: int) -> None:
    """People find notices of the last days: of the stories, which have the events after `told_since`, and of everything
    in the last hours. What is older than a day they have read. A few find the mails, too.
    """
    news = Event.objects.filter(subject_kind__in=TOLD_OF).filter(
        Q(at__gt=stage.ago(hours=NEWS_OF_ALL)) | Q(id__gt=told_since, at__gt=stage.ago(days=NEWS))
    )
    mailed = [stage.who(name) for name in MAILED]
    tell_news(news, to=mailed, on=stage.now.date())
    invited = Event.objects.filter(kind=WaveOpened.kind, subject_id__in=Wave.objects.filter(state=WaveState.OPEN))
    tell_news(invited, to=mailed, on=stage.now.date())  # whoever is asked finds the invitation, however long ago
    first = invited.order_by("at").values_list("at", flat=True).first() or stage.now
    mail_news(since=min(stage.ago(days=NEWS), first - timedelta(minutes=1)), now=stage.now)
    everybody = Person.objects.exclude(pk__in=[person.pk for person in mailed])
    tell_news(news, to=everybody, on=stage.now.date())
    older = Notice.objects.filter(at__lt=stage.ago(days=1))
    for person in Person.objects.filter(pk__in=older.values("recipient")).order_by("id"):
        read(older, by=person, now=stage.ago(hours=4))


def _is_empty() -> bool:
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return not any(model._default_manager.exists() for model in models)


def _import(plans: Sequence[Plan], now: datetime) -> None:
    """Bring in the oldest part as the history of an earlier desk."""
    rows = [
        Row(
            line=line, id=plan.key, service=plan.service.name, opened_at=plan.asked_at, closed_at=plan.done_at,
            team=plan.service.team.name, customer=plan.asker.email, priority="", started_at=plan.begun_at,
            paused_seconds=0.0, title=plan.asked.title,
        )
        for line, plan in enumerate(plans, start=2)
    ]  # fmt: skip
    import_history(plan_import(rows, source=SOURCE, now=now), by=None, now=now)
