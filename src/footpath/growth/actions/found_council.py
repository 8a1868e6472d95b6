"""How is a team of all departments founded?"""

from datetime import date, datetime

from django.db import transaction

from footpath.growth.actions._council import LONG, here
from footpath.growth.events.interdepartmental import CouncilFounded, SponsorAsked
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import can_found, require
from footpath.growth.models import Council
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def found_council(
    *, name: str, purpose: str, sponsor: Person | None, by: Person, now: datetime, may_decide: str = "",
    works: str = "", ends_on: date | None = None,
) -> Council:  # fmt: skip
    """Write its charter and ask somebody who leads to be its sponsor; with their yes it is at work. Champions may, and
    those who lead a department or what is above it. `ends_on`: without one it is standing.

    Raises PermissionDenied, ValidationError naming the field.
    """
    require(can_found(by, now.date()))
    asked = here("sponsor", sponsor)
    council = Council.objects.create(
        name=typed.one_line("name", name, longest=80, needed=True),
        purpose=typed.many_lines("purpose", purpose, longest=LONG, needed=True),
        may_decide=typed.many_lines("may_decide", may_decide, longest=LONG),
        works=typed.many_lines("works", works, longest=LONG),
        ends_on=typed.day_ahead("ends_on", ends_on, by.today(now)) if ends_on else None,
        sponsor=asked, founded_by=by, founded_at=now,
        state=states.RUNNING if asked.pk == by.pk else states.PREPARED,
    )  # fmt: skip
    if asked.pk != by.pk:
        record(SponsorAsked(asked.pk), subject=council, by=by, now=now)
    record(CouncilFounded(), subject=council, by=by, now=now)
    return council
