"""Who does what between two teams, and how fast is a service for the other one, by their agreement?"""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from footpath.catalog.agreed import Content
from footpath.catalog.agreements.wording import Point, duty_words, target_line
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.people.models import Team


@dataclass(frozen=True)
class Duties:
    """What one agreement says to somebody who looks at the team that serves, or at a service of it."""

    other: Team  # with whom it is agreed
    version: AgreementVersion
    points: tuple[Point, ...]  # a matter each: who is what in it
    targets: tuple[str, ...] = ()  # of the service that is looked at


def duties_between(team: int, others: Collection[int], service: int) -> list[Duties]:
    """What this team has agreed with each of the others, as far as it says who does what or how fast this service is.
    One query.
    """
    pairs = Q(agreement__first=team, agreement__second__in=others)
    pairs |= Q(agreement__second=team, agreement__first__in=others)
    held = AgreementVersion.objects.filter(pairs, state=VersionState.SIGNED)
    found = held.select_related("agreement__first", "agreement__second").order_by("id")
    told = (duties_in(version, team, service) for version in found)
    return [one for one in told if one.points or one.targets]


def duties_in(version: AgreementVersion, team: int, service: int) -> Duties:
    """What one version says of it, read from the side of this team; its agreement's teams should be loaded."""
    agreement = version.agreement
    other = agreement.second if agreement.first_id == team else agreement.first
    content = Content.from_json(version.content)
    targets = tuple(target_line(one) for one in content.targets if one.service == service)
    return Duties(other, version, tuple(duty_words(one) for one in content.duties), targets)
