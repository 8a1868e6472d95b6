"""How does what an outside customer asked of anybody find its way?"""

from datetime import date, datetime

from django.db import transaction

from footpath.catalog.models import Service
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._say import usable
from footpath.requests.actions.save_draft import save_draft
from footpath.requests.actions.submit import submit
from footpath.requests.events import OutsideFiled
from footpath.requests.models import OutsideAsk, ServiceRequest
from footpath.requests.models.asked import Channel

LONGEST_TITLE = 200


@transaction.atomic
def file_outside(
    service: Service,
    *,
    name: str,
    text: str,
    by: Person,
    now: datetime,
    reach_at: str = "",
    needed_by: date | None = None,
) -> ServiceRequest:
    """Ask a team for what an outside customer wants. Whoever heard it follows it, answers for them, and is told how it
    ends, to tell them.

    Raises Unclear naming the field, Refused where the service is not offered.
    """
    name = usable(name, "name", longest=120)
    reach_at = usable(reach_at, "reach_at", longest=120, needed=False)
    text = usable(text, "text", longest=4000)
    first = text.splitlines()[0]
    draft = save_draft(
        None, service=service, by=by, now=now, title=first[:LONGEST_TITLE],
        details=text if text != first[:LONGEST_TITLE] else "", needed_by=needed_by, channel=Channel.OUTSIDE,
    )  # fmt: skip
    OutsideAsk.objects.create(request=draft, name=name, reach_at=reach_at, found_by=by)
    asked = submit(draft, by=by, now=now)
    record(OutsideFiled(name=name), subject=asked, by=by, now=now)
    return asked
