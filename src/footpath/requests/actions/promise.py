"""How does somebody give their word on a date?"""

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._lapse import lapse
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.columns import rewrite
from footpath.requests.events import Promised
from footpath.requests.models import Promise, Quote, ServiceRequest
from footpath.requests.models.promised import PromiseKind, Wish
from footpath.requests.permissions import require
from footpath.requests.promise import latest_promise, quote_now
from footpath.requests.refusals import Unclear, faster
from footpath.requests.states import IN_QUEUE

FURTHEST = timedelta(days=1100)


@transaction.atomic
def promise(
    service_request: ServiceRequest,
    *,
    by_day: date,
    by: Person,
    now: datetime,
    reason: str = "",
    wish: str = "",
    instead_of: Promise | None = None,
) -> Promise:
    """Promise that it is delivered by the end of the working day `by_day` in the provider's calendar.

    A promise is never edited: a new date supersedes `instead_of`, the promise that the giver saw, and says at whose
    `wish` and why. Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster, Refused once delivered.
    """
    require("promise", by, service_request, now)
    hold(service_request, *IN_QUEUE)
    earlier = latest_promise(service_request)
    if earlier != instead_of:
        raise faster(service_request, Promised.kind)
    reason = usable(reason, "reason", longest=500, needed=earlier is not None)
    if earlier is not None and wish not in Wish.values:
        raise Unclear("wish", _("Say whose wish the new date is: the customer's or yours."))
    given = Promise(
        request=service_request, kind=PromiseKind.DELIVERY, by_day=by_day, due_at=due(service_request, by_day, now),
        reason=reason, wish=wish if earlier else "", supersedes=earlier, made_by=by, made_at=now,
    )  # fmt: skip
    keep(given, service_request, now)
    lapse(service_request, now=now)
    rewrite(service_request, now=now)
    happened = Promised(promise_id=given.pk, by_day=by_day.isoformat(), renewed=earlier is not None, wish=given.wish)
    record(happened, subject=service_request, by=by, now=now)
    return given


def keep(given: Promise, service_request: ServiceRequest, now: datetime) -> None:
    """Keep the promise with the odds on which it stands; SomebodyWasFaster where another one is kept by now."""
    odds = quote_now(service_request, now)
    if odds is not None:
        given.odds = odds.chance_by(given.due_at)
        given.quote = Quote.objects.create(
            request=service_request, occasion="promise", made_at=now, **odds.as_columns()
        )
    try:
        with transaction.atomic():
            given.save()
    except IntegrityError as error:  # the unique constraints on first promises and on what is superseded
        raise faster(service_request, Promised.kind) from error


def due(service_request: ServiceRequest, by_day: date, now: datetime) -> datetime:
    """The end of that working day in the provider's calendar; Unclear for a day that cannot be promised."""
    calendar = service_request.team.calendar
    if not now.date() - timedelta(days=1) <= by_day <= now.date() + FURTHEST:
        raise Unclear("by_day", _("Choose a day between today and three years from now."))
    due_at = calendar.end_of_working_day(by_day)
    if due_at <= now:
        raise Unclear("by_day", _("That working day is over. Choose the next one or a later day."))
    return due_at
