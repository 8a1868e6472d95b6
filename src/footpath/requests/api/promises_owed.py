"""How does a program read which promises an emergency displaced, and say them anew?"""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Body, Id
from footpath.requests import actions
from footpath.requests.promises_owed import Owed, owed_of, served_emergency

router = Router(tags=["Emergencies"])


class OwedRead(Schema):
    """A promise that an emergency displaced, and of which nobody has said anything since."""

    displacement: int
    request: str
    promised: date
    proposed: date | None = Field(description="By when it is there 17 times in 20 now; null: nothing can be said.")
    slip: int = Field(description="By how many working seconds it was expected to wait longer, on average.")


class OwedPromises(Schema):
    """The promises of one emergency that are still to be said anew."""

    number: str
    promises: list[OwedRead]


class SaidAnew(Body):
    """What becomes of one promise."""

    displacement: Id
    by_day: date = Field(description="With the day that was promised it stands.")


class Promises(Body):
    """What becomes of some of them, all in one step."""

    promises: list[SaidAnew] = Field(min_length=1, max_length=200)


@router.get(
    "/emergencies/{int:id}/promises",
    response=OwedPromises,
    operation_id="list_owed_promises",
    summary="List the promises to say anew",
)
def list_owed_promises(request: HttpRequest, id: int) -> object:
    """The promises that an emergency has displaced and that are still to be said anew; for the serving team."""
    return _told(id, reader(request))


@router.post(
    "/emergencies/{int:id}/promises",
    response=OwedPromises,
    operation_id="promise_again",
    summary="Say displaced promises anew",
)
def promise_again(request: HttpRequest, id: int, body: Promises) -> object:
    """Say of displaced promises by which day it is there now: all of it, or nothing. Answers with what is left."""
    me, now = reader(request), timezone.now()
    days = {one.displacement: one.by_day for one in body.promises}
    actions.promise_again(served_emergency(me, id, now), days=days, by=me, now=now)
    return _told(id, me)


def _told(pk: int, me: Person) -> dict[str, Any]:
    now = timezone.now()
    emergency = served_emergency(me, pk, now)
    return {"number": emergency.number, "promises": [_one(one) for one in owed_of(emergency, me, now)]}


def _one(owed: Owed) -> dict[str, Any]:
    assert owed.row.promise is not None
    return {
        "displacement": owed.row.pk,
        "request": owed.request.number,
        "promised": owed.row.promise.by_day,
        "proposed": owed.likely,
        "slip": round(owed.row.mean_slip),
    }
