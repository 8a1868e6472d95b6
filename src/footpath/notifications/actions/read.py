"""When has somebody read a notice?"""

from datetime import datetime

from django.db.models import QuerySet

from footpath.notifications.models import Notice
from footpath.people.models import Person


def read(notices: "QuerySet[Notice]", *, by: Person, now: datetime) -> int:
    """Mark one's own notices as read; how many were new. Other people's are left alone."""
    return notices.filter(recipient=by, read_at=None).update(read_at=now)
