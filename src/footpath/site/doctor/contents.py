"""Does what is stored hang together?"""

import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Max

from footpath.files.disk import path_of
from footpath.files.models import StoredFile
from footpath.history.models import Event
from footpath.people.models import Person, WorkingHours
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.search.models import SearchDoc
from footpath.site.doctor.finding import Finding, mend, note, ok

SAMPLE = 500
DRIFT = timedelta(minutes=2)


def administrators(now: datetime) -> Finding:
    """Somebody can add people and give roles."""
    count = Person.objects.filter(administers=True, is_active=True).count()
    if not count:
        return mend("administrators", "Nobody administers: docs/operations.md says how the first one gets the role.")
    return ok("administrators", str(count))


def clock(now: datetime) -> Finding:
    """The machine's clock is not behind what has happened."""
    latest = Event.objects.aggregate(at=Max("at"))["at"]
    if latest and latest > now + DRIFT:
        minutes = (latest - now).total_seconds() / 60
        says = f"The newest event is {minutes:.0f} minutes ahead of this machine's clock: please set the clock."
        return mend("clock", says)
    return ok("clock", f"{now:%Y-%m-%d %H:%M} UTC, not behind the newest event")


def zones(now: datetime) -> Finding:
    """Every time zone that somebody lives by is known here."""
    used = set(Person.objects.order_by().values_list("zone", flat=True).distinct())
    used |= set(WorkingHours.objects.order_by().values_list("zone", flat=True).distinct())
    unknown = sorted(zone for zone in used if not known(zone))
    if unknown:
        named = ", ".join(unknown[:5])
        return mend("zones in use", f"Not known on this machine: {named}. Please upgrade the package tzdata.")
    return ok("zones in use", f"{len(used)}, all known")


def known(zone: str) -> bool:
    """Whether this machine has that time zone."""
    try:
        return bool(ZoneInfo(zone).key)
    except (OSError, ValueError, LookupError):
        return False


def search_index(now: datetime) -> Finding:
    """What was asked can be found."""
    kind = ServiceRequest.subject_kind
    asked = ServiceRequest.objects.exclude(state=State.DRAFT)
    all_of_them, missing = asked.count(), asked.exclude(pk__in=SearchDoc.objects.filter(kind=kind).values("object_id"))
    lost = missing.count()
    if lost > max(20, all_of_them // 100):  # a few may have been asked just now
        says = (
            f"{lost} of {all_of_them} requests cannot be found: it is mended each night, or now by `footpath run-due`"
        )
        return mend("search index", f"{says} --once after 02:15 UTC; a worker must run.")
    if lost:
        return note("search index", f"{lost} of {all_of_them} requests are not in it yet.")
    return ok("search index", f"all {all_of_them} requests can be found")


def files(now: datetime) -> Finding:
    """What was handed in is on the disk: some hundred files, others each time."""
    stored = StoredFile.objects.order_by("pk").values_list("pk", flat=True)
    begin = secrets.token_hex(2)  # their keys are random, so those that follow one are a fair sample
    sample = list(stored.filter(pk__gte=begin)[:SAMPLE])
    sample += list(stored.filter(pk__lt=begin)[: SAMPLE - len(sample)])
    lost = sum(not path_of(token).is_file() for token in sample)
    if lost:
        says = f"{lost} of {len(sample)} files looked at are not on the disk: please restore FOOTPATH_DATA/files."
        return mend("stored files", says)
    return ok("stored files", f"{len(sample)} looked at, all there" if sample else "none yet")
