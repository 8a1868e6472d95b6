"""Which standards hold between two teams, and how often are they kept? Without names of people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q

from footpath.conversations.models import (
    AgreedKind,
    Standard,
    StandardCheck,
    StandardState,
    StandardVersion,
    Verdict,
    WordingState,
)
from footpath.conversations.standards.measured import Compared, compared_all
from footpath.conversations.standards.wordings import measure_words, target_words
from footpath.people.models import Person, Team
from footpath.pure.name_linter import concerns

BACK = 6  # the last stretches that are shown


@dataclass(frozen=True)
class Registered:
    """One line: what is to be seen, by what, and how often it was kept. `address` leads one of the two to its page."""

    text: str
    measure: str
    target: str
    checks: Sequence[StandardCheck]
    kept: int
    judged: int
    compared: Compared | None
    address: str


@dataclass(frozen=True)
class Side:
    """What one of two teams does for the other."""

    provider: Team
    customer: Team
    lines: Sequence[Registered]


def register_of(one: Team, other: Team, reader: Person, now: datetime) -> list[Side]:
    """Both ways, the lines that both people wanted to be read; in the order in which they were agreed on. Whether the
    reader may see the page of the two teams is the caller's to say.
    """
    pairs = ((one, other), (other, one))
    between = Q()
    for provider, customer in pairs:
        between |= Q(provider_team=provider, customer_team=customer)
    versions = StandardVersion.objects.filter(state=WordingState.AGREED)
    judged = StandardCheck.objects.filter(verdict__in=(Verdict.KEPT, Verdict.MISSED))
    held = Standard.objects.filter(
        between, kind=AgreedKind.STANDARD, state__in=(StandardState.AGREED, StandardState.LEFT),
        versions__state=WordingState.AGREED, versions__in_register=True,
    ).select_related("provider", "customer", "provider_team", "customer_team")  # fmt: skip
    held = held.prefetch_related(
        Prefetch("versions", versions, to_attr="standing"), Prefetch("checks", judged, to_attr="judged")
    )
    found = list(held.order_by("pk"))
    return [
        Side(provider, customer, _lines([it for it in found if it.provider_team_id == provider.pk], reader, now))
        for provider, customer in pairs
    ]


def _lines(found: Sequence[Standard], reader: Person, now: datetime) -> list[Registered]:
    """Those of one direction."""
    versions: list[StandardVersion] = [vars(one)["standing"][0] for one in found]
    both = compared_all(found[0], versions, now) if found else []
    return [_registered(*one, reader) for one in zip(found, versions, both, strict=True)]


def _registered(standard: Standard, version: StandardVersion, both: Compared | None, reader: Person) -> Registered:
    checks: list[StandardCheck] = vars(standard)["judged"]
    wording = version.wording
    mine = reader.pk in (standard.provider_id, standard.customer_id)
    return Registered(
        text=wording.behavior if mine else unnamed(wording.behavior, standard),
        measure=measure_words(wording),
        target=target_words(wording),
        checks=checks[-BACK:],
        kept=sum(one.verdict == Verdict.KEPT for one in checks),
        judged=len(checks),
        compared=both,
        address=standard.get_absolute_url() if mine else "",
    )


def unnamed(text: str, standard: Standard) -> str:
    """The text with the team where it names one of the two."""
    for person, team in ((standard.provider, standard.provider_team), (standard.customer, standard.customer_team)):
        instead = team.name if team else "…"
        for one in reversed([found for found in concerns(text, [person.name]) if found.kind == "name"]):
            text = f"{text[: one.start]}{instead}{text[one.start + len(one.words) :]}"
        text = text.replace(f"{instead} {instead}", instead)  # first and last name are one
    return text
