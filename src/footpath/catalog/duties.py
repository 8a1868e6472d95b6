"""Who does what in the matters that two teams have with each other, by their agreement?"""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from footpath.catalog.agreed import Content
from footpath.catalog.agreements.wording import Point, duty_words
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.people.models import Team


@dataclass(frozen=True)
class Duties:
    """The matters of one agreement, for somebody who looks at the team that serves."""

    other: Team  # with whom it is agreed
    version: AgreementVersion
    points: tuple[Point, ...]


def duties_between(team: int, others: Collection[int]) -> list[Duties]:
    """What this team has agreed with each of the others, as far as it says who does what; one query."""
    pairs = Q(agreement__first=team, agreement__second__in=others)
    pairs |= Q(agreement__second=team, agreement__first__in=others)
    held = AgreementVersion.objects.filter(pairs, state=VersionState.SIGNED)
    found = held.select_related("agreement__first", "agreement__second").order_by("id")
    return [one for version in found if (one := duties_in(version, team)).points]


def duties_in(version: AgreementVersion, team: int) -> Duties:
    """What one version says of it, read from the side of this team; its agreement's teams should be loaded."""
    agreement = version.agreement
    other = agreement.second if agreement.first_id == team else agreement.first
    return Duties(other, version, tuple(duty_words(one) for one in Content.from_json(version.content).duties))
