"""Which ways lead into the catalog, and to what teams agree?"""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.models import AgreementVersion, Signature, VersionState
from footpath.catalog.permissions import spoken_for
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def services(_person: object) -> Entry:
    """What one can ask for."""
    return Entry(_("Ask"), reverse("services"), icon="apps", phone=True)


def agreements(person: object) -> Entry | None:
    """What one's teams agree with others, and how much of it waits for a signature or a review."""
    me, today = cast(Person, person), timezone.now().date()
    mine = reach(me, today)
    if not mine.member_of | mine.leads:
        return None
    ours = tuple(sorted(spoken_for(me)))
    waiting = _waiting.later(me.pk, ours, today) if ours else None
    return Entry(_("Agreements"), reverse("agreements"), icon="heart-handshake", later=waiting)


@Counts
def _waiting(pk: int, ours: tuple[int, ...], today: date) -> Sequence[QuerySet[Any]]:
    """Wordings that one of these teams has not signed, and agreements in force whose review has come."""
    signed = Signature.objects.filter(version=OuterRef("pk"))
    found = AgreementVersion.objects.filter(state=VersionState.PROPOSED).exclude(Exists(signed.filter(person_id=pk)))
    first, second = (signed.filter(team_id=OuterRef(f"agreement__{side}")) for side in ("first", "second"))
    missing = Q(agreement__first__in=ours) & ~Exists(first) | Q(agreement__second__in=ours) & ~Exists(second)
    anew = AgreementVersion.objects.filter(
        agreement=OuterRef("agreement"), state__in=(VersionState.DRAFT, VersionState.PROPOSED)
    )
    due = AgreementVersion.objects.filter(state=VersionState.SIGNED, review_on__lte=today).exclude(Exists(anew))
    of_mine = Q(agreement__first__in=ours) | Q(agreement__second__in=ours)
    return [found.filter(missing), due.filter(of_mine)]
