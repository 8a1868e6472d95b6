"""Is anybody doing what is to be done later, and does the mail go out?"""

from datetime import datetime, timedelta

from footpath.jobs.queries import health
from footpath.jobs.queries import parked as parked_jobs
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
