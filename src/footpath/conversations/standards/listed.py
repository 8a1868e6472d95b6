"""Which standards has somebody, and which of them wait for them?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.conversations.models import (
    AgreedKind,
    Standard,
    StandardCheck,
    StandardFollowUp,
    StandardState,
    StandardVersion,
    Verdict,
    WordingState,
)
from footpath.conversations.standards.permissions import OPEN, can_agree, checker_of, other_side, visible_standards
from footpath.people.models import Person

STANDING = (WordingState.WAITS, WordingState.AGREED)


@dataclass(frozen=True)
class Listed:
    """One of them on a list: what it says, with whom, how it goes, and what it waits for."""

    standard: Standard
    other: Person
    text: str
    kept: int
    judged: int
    waits: str  # for the reader, in words; empty where it does not


def standards_of(person: Person, *states: str, other: Person | None = None) -> list[Listed]:
    """Those of somebody in these states, what waits for them first; only those with the `other` one, where named."""
    found = visible_standards(person).filter(state__in=states or OPEN)
    if other is not None:
        found = found.filter(Q(provider=other) | Q(customer=other))
    return _all(found, person)


def _all(found: QuerySet[Standard], person: Person) -> list[Listed]:
    versions = StandardVersion.objects.filter(state__in=STANDING).prefetch_related("signatures").order_by("number")
    checks = StandardCheck.objects.exclude(verdict=Verdict.TOO_FEW)
    unsaid = StandardFollowUp.objects.filter(said_at=None, version__state=WordingState.AGREED)
    found = found.prefetch_related(
        Prefetch("versions", versions, to_attr="standing"), Prefetch("checks", checks, to_attr="judged"),
        Prefetch("follow_ups", unsaid, to_attr="unsaid"),
    )  # fmt: skip
    return sorted((_listed(one, person) for one in found), key=lambda one: not one.waits)


def standards_from(origin: str, pk: int, person: Person) -> list[Listed]:
    """What somebody proposed or agreed on because of a talk or a worksheet, whatever became of it."""
    return _all(visible_standards(person).filter(origin=origin, origin_pk=pk), person)


def waiting_for(person: Person, _now: datetime) -> list[Listed]:
    """What waits for somebody; where nothing could, one question says so."""
    worded = StandardVersion.objects.filter(state=WordingState.WAITS).values("standard")
    asked = StandardCheck.objects.filter(verdict=Verdict.ASKED, checker=person).values("standard")
    unsaid = StandardFollowUp.objects.filter(said_at=None).values("standard")
    could = Q(state=StandardState.LEFT) | Q(pk__in=worded) | Q(pk__in=asked) | Q(pk__in=unsaid)
    return [one for one in _all(visible_standards(person).filter(could, state__in=OPEN), person) if one.waits]


def text_of(version: StandardVersion, standard: Standard) -> str:
    """What it is about, in its own words."""
    will = {"name": standard.provider.name, "what": version.wording.provider_will}
    return version.wording.behavior or _("%(name)s will %(what)s") % will


def _listed(standard: Standard, person: Person) -> Listed:
    standing: list[StandardVersion] = vars(standard)["standing"]
    judged: list[StandardCheck] = vars(standard)["judged"]
    last = standing[-1] if standing else standard.versions.order_by("-number").first()
    verdicts = [one.verdict for one in judged]
    return Listed(
        standard=standard,
        other=other_side(standard, person),
        text=text_of(last, standard) if last else "",
        kept=verdicts.count(Verdict.KEPT),
        judged=len(verdicts) - verdicts.count(Verdict.ASKED),
        waits=_waits(standard, standing, judged, person),
    )


def _waits(standard: Standard, standing: list[StandardVersion], judged: list[StandardCheck], person: Person) -> str:
    """What somebody can do about it now, in words."""
    if standard.state == StandardState.LEFT:
        return _("Say how it goes on")
    if any(can_agree(person, standard, one) for one in standing):
        return _("Read it, and agree or say it in other words")
    if any(one.verdict == Verdict.ASKED and one.checker_id == person.pk for one in judged):
        return _("Was it kept?")
    unsaid: list[StandardFollowUp] = vars(standard)["unsaid"]
    held = next((one for one in standing if one.state == WordingState.AGREED), None)
    by_hand = held and standard.kind == AgreedKind.STANDARD and not held.wording.is_counted
    if held and by_hand and unsaid and checker_of(standard, held).pk == person.pk:
        return _("Where is it now?")
    return ""
