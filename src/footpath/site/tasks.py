"""Which recurring work belongs to rooms that know no queue?"""

from datetime import datetime

from footpath.files.actions import sweep
from footpath.files.queries import linked
from footpath.jobs import job


@job
def sweep_files(*, now: datetime) -> None:
    """Delete stored files that nothing holds on to."""
    sweep(linked=linked(), now=now)
