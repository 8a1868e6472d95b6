"""Who is reminded, and when, that two teams wanted to look at their agreement again?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.catalog.events import AgreementReviewDue
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.catalog.permissions import nearest_lead
from footpath.history.record import record
from footpath.people.actions import draw
from footpath.people.models import Person

MINUTES = 10
AHEAD = timedelta(days=7)  # so that a talk can still be planned


@transaction.atomic
def remind_of_review(version: AgreementVersion, *, now: datetime) -> bool:
    """Tell those who speak for both sides once that the review of this wording is near; whether it was told now.

    Nothing is told of what is not in force, is reviewed later, or is being written anew already.
    """
    day = version.review_on
    if day is None or day > now.date() + AHEAD:
        return False
    versions = AgreementVersion.objects.filter(agreement=version.agreement_id)
    if versions.filter(state__in=(VersionState.DRAFT, VersionState.PROPOSED)).exists():
        return False
    holds = versions.filter(pk=version.pk, state=VersionState.SIGNED)
    told = Agreement.objects.filter(pk=version.agreement_id, reminded_at=None, versions__in=holds)
    if told.update(reminded_at=now) != 1:
        return False
    for signer in Person.objects.filter(pk__in={pk for side in _sides(version) if (pk := nearest_lead(side))}):
        about = f"agreement:{version.agreement_id}:{day}"
        draw(signer, "review", MINUTES, about=about, now=now, waits=False)  # a day that two teams agreed on
    event = AgreementReviewDue(number=version.number, review_on=day.isoformat())
    record(event, subject=version.agreement, by=None, now=now)
    return True


def _sides(version: AgreementVersion) -> tuple[int, int]:
    return version.agreement.first_id, version.agreement.second_id
