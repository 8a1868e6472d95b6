"""Which recurring work belongs to rooms that know no queue?"""

from datetime import datetime

from footpath.catalog import findable as services
from footpath.conversations.ideas import findable as ideas
from footpath.files.actions import sweep
from footpath.files.queries import linked
from footpath.jobs import job
from footpath.people import findable as people
from footpath.requests import findable as requests


@job
def sweep_files(*, now: datetime) -> None:
    """Delete stored files that nothing holds on to."""
    sweep(linked=linked(), now=now)


@job(retries=3)
def mend_index(*, now: datetime) -> None:
    """Make everything findable as it is, whatever went wrong by day."""
    for room in (people, services, requests, ideas):
        room.index_all(now)
