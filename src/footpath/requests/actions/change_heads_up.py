"""How is it said that announced work comes at another time, or more of it?"""

from datetime import date, datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._heads_up import change_heads_up_row, require_side
from footpath.requests.actions._say import usable
from footpath.requests.actions.announce import check_days, check_pieces
from footpath.requests.announced import announces
from footpath.requests.events.announcing import HeadsUpChanged
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState


@transaction.atomic
def change_heads_up(
    heads_up: HeadsUp, *, what: str, first: date, last: date, pieces: int, by: Person, now: datetime,
    edits: int | None = None,
) -> HeadsUp:  # fmt: skip
    """Say what is known better by now; the team that will do it sees it anew. `edits`: the number that the changer saw.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where somebody changed it or it has ended.
    """
    require_side(announces(by, heads_up, now.date()))
    what = usable(what, "what", longest=200)
    check_days(first, last, by.today(now))
    check_pieces(pieces)
    change_heads_up_row(
        heads_up, edits=edits, what=what, first=first, last=last, pieces=pieces, asked_about_at=None,
        state=HeadsUpState.ANNOUNCED,
    )  # fmt: skip
    happened = HeadsUpChanged(pieces=pieces, first=first.isoformat(), last=last.isoformat())
    record(happened, subject=heads_up, by=by, now=now)
    return heads_up
