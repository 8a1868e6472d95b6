"""How does somebody say that something went wrong?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.people.queries import home_team
from footpath.recovery import events, states
from footpath.recovery.actions._joined import join
from footpath.recovery.actions._touched import touch_all
from footpath.recovery.models import Cause, Recovery, Severity, Size
from footpath.recovery.permissions import may_notice, serves
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

AGAIN_WITHIN = timedelta(days=90)
LONGEST = 2000


@transaction.atomic
def notice(
    about: ServiceRequest | Team,
    *,
    cause: str,
    by: Person,
    now: datetime,
    what: str = "",
    severity: str = Severity.NUISANCE,
    size: str = Size.SMALL,
    customer_team: Team | None = None,
    touched: Iterable[Person | Team] = (),
    own: bool = False,
) -> Recovery:
    """Say what went wrong with a request, or with what a team did without one; `own` says at once "it is mine".

    Where the same is being put right already, whoever comes second joins the first, with what they wrote. Raises
    PermissionDenied, ValidationError naming the field.
    """
    facts = _facts(cause, what, severity, size)
    is_ours = _require(about, by, now, own=own)
    place = _place(about, by, now, customer_team, is_ours=is_ours)
    made = Recovery(
        **place, **facts, noticed_by=by, noticed_at=now, since=now, told_first=is_ours and _is_first(about),
        **({"owner": by, "owned_at": now, "first_owned_at": now, "state": states.OWNED} if own else {}),
    )  # fmt: skip
    made.again = earlier(made, now)
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:  # one_recovery_of_a_cause
        return join(place, facts, touched, own=own, by=by, now=now)
    touch_all(made, touched, also=None if is_ours or made.request else by)
    if made.again:
        alarm = events.Recurred(cause=made.cause, times=_times(made, now))
        record(alarm, subject=made, by=None, now=now)
    record(events.Noticed(cause=made.cause, what=made.what, by_us=is_ours), subject=made, by=by, now=now)
    if own:
        record(events.Owned(), subject=made, by=by, now=now)
    return made


def _facts(cause: str, what: str, severity: str, size: str) -> dict[str, Any]:
    for field, value, choices in (("cause", cause, Cause), ("severity", severity, Severity), ("size", size, Size)):
        if value not in choices.values:
            raise ValidationError({field: _("Choose one of the list.")})
    told = typed.many_lines("what", what, longest=LONGEST, needed=cause == Cause.OTHER)
    return {"cause": cause, "what": told, "severity": severity, "size": size}


def _require(about: ServiceRequest | Team, by: Person, now: datetime, *, own: bool) -> bool:
    """Whether whoever serves says so; PermissionDenied where it is not theirs to say, or to own."""
    on = now.date()
    if isinstance(about, ServiceRequest):
        allowed, is_ours = may_notice(about, by, on) and about.state != State.DRAFT, serves(about, by, on)
    else:
        allowed, is_ours = by.is_active, _is_in(about, by, now)
    if not allowed or (own and not is_ours):
        raise PermissionDenied(_("Your part in this does not include that."))
    return is_ours


def _is_in(team: Team, by: Person, now: datetime) -> bool:
    mine = reach(by, now.date())
    return team.pk in mine.member_of | mine.leads


def _place(
    about: ServiceRequest | Team, by: Person, now: datetime, customer_team: Team | None, *, is_ours: bool
) -> dict[str, Any]:
    """Of which request and teams it is."""
    if isinstance(about, ServiceRequest):
        return {"request": about, "team": about.team, "customer_team_id": about.customer_team_id}
    other = customer_team or (None if is_ours else home_team(by, now.date()))
    if other == about:
        raise ValidationError({"customer_team": _("Choose another team, or leave it empty.")})
    return {"request": None, "team": about, "customer_team_id": other.pk if other else None}


def _is_first(about: ServiceRequest | Team) -> bool:
    """Whether the customer has not said already that something is not right."""
    if isinstance(about, Team):
        return True
    return not about.messages.filter(kind__in=("sent_back", "reopened")).exists()


def earlier(recovery: Recovery, now: datetime) -> Recovery | None:
    """The last of the same kind for the same customer, by the same team, within 90 days."""
    return _same(recovery, now).order_by("-noticed_at", "-id").first() if recovery.customer_team_id else None


def _times(recovery: Recovery, now: datetime) -> int:
    return _same(recovery, now).exclude(pk=recovery.pk).count() + 1


def _same(recovery: Recovery, now: datetime) -> QuerySet[Recovery]:
    found = Recovery.objects.filter(
        team=recovery.team, customer_team=recovery.customer_team_id, cause=recovery.cause,
        noticed_at__gt=now - AGAIN_WITHIN, noticed_at__lte=now,
    )  # fmt: skip
    return found.exclude(state=states.TAKEN_BACK)
