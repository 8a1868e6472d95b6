"""Which agreements wait for somebody: for their signature, or for another look?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from footpath.catalog.models import AgreementVersion, Signature, VersionState
from footpath.catalog.permissions import spoken_for
from footpath.people.models import Person
from footpath.ui.counts import Counts, Later


def how_many_wait(person: Person, today: date) -> Later:
    """How many wordings wait for somebody's signature, and how many agreements for another look; for the nearest lead
    alone, so that not everybody above has to look.
    """
    return _waiting.later(person.pk, tuple(sorted(spoken_for(person))), today)


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
