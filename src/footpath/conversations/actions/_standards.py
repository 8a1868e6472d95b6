"""Who may act on what two people agree on, and how does a wording begin?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Max
from django.utils.translation import gettext as _

from footpath.conversations.locked import lock
from footpath.conversations.models import (
    AgreedKind,
    Standard,
    StandardCheck,
    StandardState,
    StandardVersion,
    Verdict,
    WordingState,
)
from footpath.conversations.sheets.onward import ORIGIN, check_worksheet
from footpath.conversations.standards.events import StandardProposed
from footpath.conversations.standards.wording import Wording, hash_of
from footpath.history.record import record
from footpath.people.actions import let_go
from footpath.people.models import Draw, Person, What
from footpath.people.queries import home_team
from footpath.people.refusals import Refused

ORIGINS = ("worksheet", "interview", "")


def require_side(standard: Standard, by: Person) -> None:
    """PermissionDenied for everybody but the two."""
    if not by.is_active or by.pk not in (standard.provider_id, standard.customer_id):
        raise PermissionDenied


def held(standard: Standard, *among: str) -> Standard:
    """What two people agree on as it is now, held until the end of the transaction; Refused in other states."""
    found = Standard.objects.select_for_update(no_key=True).get(pk=standard.pk)
    if found.state not in among:
        raise Refused(_("That cannot be done any more: it is %(state)s.") % {"state": found.get_state_display()})
    return found


def begin(
    kind: AgreedKind, wording: Wording, *, provider: Person, customer: Person, origin: str, origin_pk: int | None,
    by: Person, now: datetime,
) -> Standard:  # fmt: skip
    """Something new for two people to agree on, with its first wording."""
    if origin not in ORIGINS:
        raise ValueError(f"no standard comes from {origin!r}")
    if not by.is_active or by.pk not in (provider.pk, customer.pk):
        raise PermissionDenied
    if origin == ORIGIN and origin_pk is not None:
        check_worksheet(origin_pk, {provider.pk, customer.pk})
    if provider.pk == customer.pk:
        raise ValidationError({"customer": _("It takes two: choose somebody else.")})
    if not (provider.is_active and customer.is_active):
        raise ValidationError({"customer": _("One of you does not work here any more.")})
    today = now.date()
    standard = Standard.objects.create(
        kind=kind, provider=provider, customer=customer, provider_team=home_team(provider, today),
        customer_team=home_team(customer, today), origin=origin, origin_pk=origin_pk, begun_by=by, begun_at=now,
    )  # fmt: skip
    next_version(standard, wording, by=by, now=now)
    record(StandardProposed(number=1), subject=standard, by=by, now=now)
    return standard


def next_version(standard: Standard, wording: Wording, *, by: Person, now: datetime) -> StandardVersion:
    """The next wording, which waits for both; the one that waited before is replaced. The standard has to be held."""
    versions = StandardVersion.objects.filter(standard=standard)
    versions.filter(state=WordingState.WAITS).update(state=WordingState.REPLACED, replaced_at=now)
    number = (versions.aggregate(last=Max("number"))["last"] or 0) + 1
    about = (standard.pk, number, standard.provider_id, standard.customer_id)
    return StandardVersion.objects.create(
        standard=standard, number=number, locked=lock(wording.as_json()), hash=hash_of(wording, about=about),
        since=date.fromisoformat(wording.since), in_register=wording.in_register, written_by=by, written_at=now,
    )  # fmt: skip


def drop_waiting(standard: Standard, now: datetime) -> None:
    """The wording that waits for a yes does not any more."""
    waiting = StandardVersion.objects.filter(standard=standard, state=WordingState.WAITS)
    waiting.update(state=WordingState.DROPPED, replaced_at=now)


def stop_asking(standard: Standard) -> None:
    """Nobody is asked any more whether it was kept, or where it is."""
    StandardCheck.objects.filter(standard=standard, verdict=Verdict.ASKED).update(verdict=Verdict.TOO_FEW)
    for version in standard.versions.all():
        waiting = Draw.objects.filter(what=What.REVIEW, about__startswith=f"standard:{version.pk}:", month=None)
        for about in waiting.values_list("about", flat=True):
            let_go(What.REVIEW, about=about)


def finish(standard: Standard, now: datetime, state: StandardState = StandardState.ENDED) -> None:
    """It is over, with all that waits around it; the caller saves state and moment."""
    drop_waiting(standard, now)
    stop_asking(standard)
    standard.state, standard.ended_at = state, now
