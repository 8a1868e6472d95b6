"""How does a team say anew, in one step, what an emergency has displaced?"""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.actions.promise import due, promise
from footpath.requests.events import Promised, PromisedAgain, PromiseStands
from footpath.requests.models import Displacement, Emergency
from footpath.requests.models.promised import Wish
from footpath.requests.permissions import require
from footpath.requests.promise import latest_promise
from footpath.requests.refusals import Unclear, faster
from footpath.requests.states import IN_QUEUE

REASON = 500  # characters of a promise's reason


class UnclearDays(Unclear):
    """Days that cannot be promised: for each displacement, by its key, what is wrong with its day."""

    def __init__(self, days: Mapping[int, str]) -> None:
        super().__init__("days", " ".join(dict.fromkeys(days.values())))
        self.days = days


@transaction.atomic
def promise_again(emergency: Emergency, *, days: Mapping[int, date], by: Person, now: datetime) -> Emergency:
    """Say of displaced promises, each by the key of its displacement, by which day it is there now; with the day that
    was promised it stands. A new promise takes the place of the displaced one at the provider's wish, with the
    emergency as its reason. All of it happens, or nothing.

    Raises UnclearDays naming each bad day, Unclear for no day at all, PermissionDenied for whoever may not promise one
    of them, SomebodyWasFaster where somebody has said something of one of them meanwhile.
    """
    rows = emergency.displacements.filter(pk__in=days).select_related(
        "request__team__hours", "request__service", "promise"
    )
    found = {row.pk: row for row in rows.order_by("pk")}  # always in this order, so that two do not wait for each other
    if not found or len(found) < len(days):
        raise Unclear("days", _("Say for at least one promise of this emergency what becomes of it."))
    for row in found.values():
        require("promise", by, row.request, now)
    wrong: dict[int, str] = {}
    for row in found.values():
        try:
            _say_anew(row, emergency, days[row.pk], by, now)
        except Unclear as error:
            wrong[row.pk] = str(error)
    if wrong:
        raise UnclearDays(wrong)
    stand = sum(row.new_promise is None for row in found.values())
    record(PromisedAgain(moved=len(days) - stand, stand=stand), subject=emergency, by=by, now=now)
    return emergency


def _say_anew(row: Displacement, emergency: Emergency, by_day: date, by: Person, now: datetime) -> None:
    """One of them: a new promise, or a word that the old one stands."""
    it = row.request
    hold(it, *IN_QUEUE)
    unsaid = Displacement.objects.filter(pk=row.pk, **as_seen(said_at=None, promise__superseded_by=None))
    if unsaid.update(said_by=by, said_at=now) != 1:
        raise faster(it, Promised.kind, PromiseStands.kind)
    if row.promise is not None and by_day == row.promise.by_day:
        due(it, by_day, now)  # a day that is over cannot stand
        record(PromiseStands(number=emergency.number), subject=it, by=by, now=now)
        return
    reason, earlier = reason_of(emergency), latest_promise(it)
    row.new_promise = promise(it, by_day=by_day, by=by, now=now, reason=reason, wish=Wish.PROVIDER, instead_of=earlier)
    row.save(update_fields=["new_promise"])


def reason_of(emergency: Emergency) -> str:
    """Why a promise is said anew, for whoever waits: the emergency by its number, its team and its reason; of what was
    asked in confidence by its number alone.
    """
    if emergency.request.confidential:
        return _("Emergency %(number)s came first.") % {"number": emergency.number}
    words = _("Emergency %(number)s came first, asked by %(team)s: %(reason)s") % {
        "number": emergency.number,
        "team": emergency.customer_team.name if emergency.customer_team else _("a team"),
        "reason": emergency.unforeseen,
    }
    return Truncator(words).chars(REASON)
