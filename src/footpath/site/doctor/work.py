"""Is anybody doing what is to be done later, and does mail go out and come in?"""

from datetime import datetime, timedelta

from django.conf import settings

from footpath.jobs.queries import health
from footpath.jobs.queries import parked as parked_jobs
from footpath.mailroom.models import Fetching
from footpath.notifications.models import Mail, MailState
from footpath.notifications.outbox import counts
from footpath.notifications.webhooks.counting import counts as told_outside
from footpath.requests.learning import teams_to_learn
from footpath.site.doctor.finding import Finding, mend, note, ok

SLOW, STUCK = timedelta(minutes=5), timedelta(minutes=30)
STALE = timedelta(days=2)  # a team is learned anew each night at least


def worker(now: datetime) -> Finding:
    """Somebody runs jobs."""
    alive = health(now=now).workers
    if not alive:
        return mend("worker", "None is alive: please start `footpath serve`, or `footpath worker` beside it.")
    return ok("worker", f"{alive} alive")


def waiting(now: datetime) -> Finding:
    """Jobs are run soon after they are due."""
    queue = health(now=now)
    age = now - queue.oldest if queue.oldest else timedelta(0)
    if age <= SLOW:
        return ok("waiting jobs", f"{queue.ready}, none for long")
    says = f"{queue.ready}; the oldest has been due for {age.total_seconds() / 60:.0f} minutes"
    if age > STUCK:
        return mend(
            "waiting jobs", f"{says}: please start another `footpath worker`, and read the log of those that run."
        )
    return note("waiting jobs", f"{says}.")


def parked(now: datetime) -> Finding:
    """No job was given up."""
    given_up = parked_jobs()
    last = given_up.first()
    if last is None:
        return ok("parked jobs", "none")
    error = last.exception_class_path.split(".")[-1]
    says = f"{given_up.count()} were given up, the last one {last.task_path} ({error}): please read the worker's log"
    return mend("parked jobs", f"{says}; `footpath run-due --once --parked` tries them again.")


def outbox(now: datetime) -> Finding:
    """Mails go out, and none was refused for good."""
    mails = counts()
    if mails.failed:
        says = f"{mails.failed} mails could not be delivered: the page of outgoing mail says why and sends them again."
        return mend("outbox", says)
    late = Mail.objects.filter(state=MailState.WAITING, not_before__lt=now - STUCK).count()
    if late:
        return note("outbox", f"{late} mails have been due for more than half an hour.")
    return ok("outbox", f"{mails.sent} sent lately, {mails.waiting} waiting")


def webhooks(now: datetime) -> Finding:
    """What is told outside gets through."""
    found = told_outside(now)
    stopped, on = found.webhooks["stopped"], found.webhooks["on"]
    if found.oldest and now - found.oldest > STUCK:
        return note("webhooks", "Deliveries have been due for more than half an hour: please see that a worker runs.")
    if stopped or found.failing:
        says = f"{stopped} were stopped and {found.failing} of {on} do not get through: the page of webhooks says why."
        return note("webhooks", says)
    return ok("webhooks", f"{on} on, {found.deliveries['sent']} deliveries lately" if on else "none")


def mailbox(now: datetime) -> Finding:
    """Mail is fetched, and none lies there that could not be."""
    at, state = settings.IMAP, Fetching.objects.filter(id=1).first()
    if at is None:
        return note("mailbox", "None: mail comes in by `footpath ingest-mail` alone. Set FOOTPATH_IMAP to fetch it.")
    where = f"{at.folder} on {at.host}:{at.port}"
    if state is None or state.reached_at is None:
        failed = f": {state.last_error}" if state and state.last_error else "; a worker does so each minute"
        return note("mailbox", f"{where} was never looked into{failed}.")
    if now - state.reached_at > STUCK:
        says = (
            f"{where} has not answered since {state.reached_at:%Y-%m-%d %H:%M} UTC: {state.last_error or 'no worker'}"
        )
        return mend("mailbox", f"{says}. Please look at FOOTPATH_IMAP, and whether a worker runs.")
    if state.last_error:
        return mend("mailbox", f"{where}: {state.last_error}; the worker's log says why.")
    return _answering(where, state)


def _answering(where: str, state: Fetching) -> Finding:
    """What somebody might want to know of a mailbox that answers."""
    if state.set_aside:
        return note("mailbox", f"{where} answers; {state.set_aside} mails are flagged there, too large or no mail.")
    if not settings.MAIL_IN:
        return note("mailbox", f"{where} answers; set FOOTPATH_MAIL_IN, so that answers say whose they are.")
    return ok("mailbox", f"{where} answers")


def forecasts(now: datetime) -> Finding:
    """Of every team it has been learned lately how long its work takes."""
    teams = teams_to_learn()
    count, missing = teams.count(), teams.filter(forecast=None).count()
    old = teams.filter(forecast__learned_at__lt=now - STALE).order_by("forecast__learned_at")
    if missing:
        says = (
            f"Nothing has been learned yet of {missing} of {count} teams: a worker does so within a quarter of an hour"
        )
        return note("forecasts", f"{says}, `footpath run-due --once` now.")
    oldest = old.values_list("forecast__learned_at", flat=True).first()
    if oldest is not None:
        says = f"{old.count()} of {count} teams were not learned anew lately, one not since {oldest:%Y-%m-%d}: a worker"
        return mend("forecasts", f"{says} does so each night; please see that one runs, and what is parked.")
    return ok("forecasts", f"of {count} teams, all from the last two days" if count else "none needed yet")
