"""How does an empty database become Northfield airport?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.core.management import CommandError
from django.db import transaction

from footpath.catalog.models import Service
from footpath.demo.desk import Past, past_year
from footpath.demo.everyday import WORTH_A_PROMISE, everyday
from footpath.demo.models import Demonstration
from footpath.demo.organization import Northfield, found
from footpath.demo.stage import Stage, play
from footpath.demo.stories import STORIES
from footpath.demo.work import Lots, Work
from footpath.history.models import Event
from footpath.history.record import of_the_past
from footpath.notifications.actions import read, tell
from footpath.notifications.models import Notice
from footpath.people.models import Person, Team
from footpath.requests.actions.import_history import import_history
from footpath.requests.events import Submitted
from footpath.requests.forecasting import forecast_team
from footpath.requests.importing import plan_import
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.pace import note_paces
from footpath.requests.reactions import index_request

SEED = 1
PASSWORD = "footpath-demo"  # everybody's, as the sign-in page of the demonstration says
SALT = "northfieldairport"  # so that the same seed gives the same bytes; there is nothing here to protect
SOURCE = "demo"
FOUNDED = timedelta(days=400)  # ago
ROOMS = ("files", "history", "people", "catalog", "requests", "notifications")  # empty before the demonstration
LIVED = timedelta(days=14)  # what ended in these last days, and took a promise, is lived through the verbs
OLDEST = timedelta(days=25)  # nothing of the log is open for longer
NEWS = 3  # working days of which people find notices; nothing is sent
TOLD_OF = (ServiceRequest.subject_kind, Word.subject_kind)


def fill_if_empty(*, now: datetime, seed: int = SEED, say: Callable[[str], object] = lambda line: None) -> bool:
    """Fill an empty database with the demonstration; one that has it already is left alone (False).

    Raises CommandError for a database with anything else in it. All or nothing: a fill that is killed starts over.
    """
    if Demonstration.objects.exists():
        return False
    if not _is_empty():
        raise CommandError(
            "This database is not empty and not the demonstration's, so --demo leaves it alone. "
            "Start without --demo, or give an empty FOOTPATH_DATA or DATABASE_URL."
        )
    say("Filling the empty database with the demonstration: Northfield airport …")
    with transaction.atomic(), of_the_past():
        Demonstration.objects.create(seed=seed, filled_at=now)
        fill(now, seed)
    return True


def fill(now: datetime, seed: int) -> None:
    """Found the airport, let it have a past, let its stories play up to `now`, and forecast what is open."""
    northfield = found(now - FOUNDED, password_hash=make_password(PASSWORD, salt=SALT))
    lots = Lots(seed)
    work = Work(northfield, lots)
    past = past_year(northfield, lots, now)
    lived = [one for one in past if _is_lived(one, now)]
    _import([one for one in past if one not in lived and one.closed_at <= now], northfield, work, now)
    stage = Stage(northfield, now)
    play([*(everyday(stage, work, one) for one in lived), *(story(stage) for story in STORIES)], until=now)
    note_paces(Service.objects.all(), now)
    for team in Team.objects.select_related("hours"):
        forecast_team(team, now)
    _make_findable()
    _tell_news(stage)


def _is_lived(one: Past, now: datetime) -> bool:
    """Whether a request of the log goes through the verbs; all others are imported."""
    if one.closed_at > now:
        return one.opened_at > now - OLDEST
    return one.closed_at > now - LIVED and one.closed_at - one.opened_at > WORTH_A_PROMISE


def _make_findable() -> None:
    """Who asks for something like it again is told so: nothing follows from events of the past by itself."""
    for event in Event.objects.filter(kind=Submitted.kind).order_by("id"):
        index_request(event)


def _tell_news(stage: Stage) -> None:
    """People find notices of the last days; what is older than a day they have read."""
    news = Event.objects.filter(subject_kind__in=TOLD_OF, at__gt=stage.ago(days=NEWS))
    for event in news.order_by("id"):
        tell(event)
    older = Notice.objects.filter(at__lt=stage.ago(days=1))
    for person in Person.objects.order_by("id"):
        read(older, by=person, now=stage.ago(hours=4))


def _is_empty() -> bool:
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return not any(model._default_manager.exists() for model in models)


def _import(past: list[Past], northfield: Northfield, work: Work, now: datetime) -> None:
    """Bring in the older part of the year as the history of an earlier desk."""
    rows = [
        replace(
            one.row,
            service=northfield.services[one.service].name,
            customer=northfield.people[one.customer].email,
            title=work.asked(one.service, one.row.id, one.row.opened_at).title,
        )
        for one in past
    ]
    import_history(plan_import(rows, source=SOURCE, now=now), by=None, now=now)
