"""Which agreement do two teams have with each other at a moment, and which targets does it name?"""

from dataclasses import dataclass
from datetime import datetime

from footpath.catalog.agreed import Content
from footpath.catalog.models import AgreementVersion, VersionState

WAS_IN_FORCE = (VersionState.SIGNED, VersionState.REPLACED, VersionState.ENDED)


@dataclass(frozen=True)
class Agreed:
    """A target that two teams agreed upon, and the version that says so."""

    amount: int
    unit: str
    version: AgreementVersion


def in_force(one: int, other: int | None, on: datetime) -> AgreementVersion | None:
    """The version that both teams (keys, in any order) had signed and that held at this moment; with its agreement."""
    if other is None or one == other:
        return None
    first, second = sorted((one, other))
    held = AgreementVersion.objects.filter(
        agreement__first=first, agreement__second=second, state__in=WAS_IN_FORCE, in_force_from__lte=on
    )
    return held.exclude(ended_at__lte=on).select_related("agreement").order_by("-in_force_from", "-number").first()


def targets_between(provider: int, customer: int | None, service: int, on: datetime) -> dict[str, Agreed]:
    """What the two teams agreed for this service of the provider, by kind; empty where they agreed nothing about it."""
    version = in_force(provider, customer, on)
    return targets_in(version, service) if version else {}


def targets_in(version: AgreementVersion, service: int) -> dict[str, Agreed]:
    """The targets that a version names for a service, by kind."""
    named = [one for one in Content.from_json(version.content).targets if one.service == service]
    return {one.kind: Agreed(one.amount, one.unit, version) for one in named}
