"""Does what a team agrees to leave room for what it needs from others itself?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.catalog.agreed import Content
from footpath.catalog.agreed_targets import targets_between
from footpath.catalog.agreements.questions import TalkAbout
from footpath.catalog.models import Agreement, AgreementVersion, Service, VersionState
from footpath.people.models import Person
from footpath.pure.fit import FITS, NEVER, Fit, Length, fit, usual_starts
from footpath.requests.needed import Practice, practice_of
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Part:
    """What is needed of another service: how long that is agreed to take, and in how many requests it was needed."""

    service: Service
    amount: int
    unit: str
    requests: int


@dataclass(frozen=True)
class Misfit:
    """An outer target with the inner ones that do not fit it; `whom` is promised, everybody where it is empty."""

    service: Service
    whom: str
    amount: int
    unit: str
    stages: tuple[tuple[Part, ...], ...]
    of: int  # requests of the service in the last year
    fit: Fit


@dataclass(frozen=True)
class _Outer:
    service: int
    amount: int
    unit: str
    whom: str


def misfits(version: AgreementVersion, now: datetime) -> list[Misfit]:
    """Of the delivery targets of a wording, and of those that the two teams have for everybody and for which they need
    each other: each that the inner ones do not always fit. One query where nobody needs anything.
    """
    agreement, content = version.agreement, Content.from_json(version.content)
    practice = practice_of([agreement.first_id, agreement.second_id], now)
    if not practice:
        return []
    keys = set(practice) | {needed for one in practice.values() for needed in one.needed}
    services = Service.objects.select_related("team__hours", "hours").in_bulk(keys)
    return [
        found
        for outer in _outer(agreement, content, practice, services)
        if (found := _judged(outer, practice[outer.service], services, content, now)) is not None
    ]


def _outer(
    agreement: Agreement, content: Content, practice: dict[int, Practice], services: dict[int, Service]
) -> Iterator[_Outer]:
    sides = {agreement.first_id: agreement.second.name, agreement.second_id: agreement.first.name}
    within = {one.service for one in content.targets if one.kind == "delivery"}
    for key, usual in practice.items():
        service, said = services[key], content.target(key, "delivery")
        if said is not None:
            yield _Outer(key, said.amount, said.unit, sides.get(service.team_id, ""))
        elif service.delivery and within & set(usual.needed):
            yield _Outer(key, service.delivery, service.delivery_unit, "")


def _judged(
    outer: _Outer, usual: Practice, services: dict[int, Service], content: Content, now: datetime
) -> Misfit | None:
    service = services[outer.service]
    stages = [
        tuple(part for key in stage if (part := _part(services[key], service, usual, content, now)))
        for stage in usual.stages
    ]
    lengths = [[Length(one.amount, one.unit, one.service.calendar) for one in stage] for stage in stages if stage]
    whole = Length(outer.amount, outer.unit, service.calendar)
    found = fit(whole, lengths, starts=usual_starts(service.calendar, now))
    if found.code == FITS:
        return None
    kept = tuple(stage for stage in stages if stage)
    return Misfit(service, outer.whom, outer.amount, outer.unit, kept, usual.of, found)


def _part(needed: Service, service: Service, usual: Practice, content: Content, now: datetime) -> Part | None:
    """By the wording that is looked at, else by the agreement of those two teams, else as for everybody."""
    said = content.target(needed.pk, "delivery")
    agreed = None if said else targets_between(needed.team_id, service.team_id, needed.pk, now).get("delivery")
    amount, unit = needed.delivery, needed.delivery_unit
    if said is not None:
        amount, unit = said.amount, said.unit
    elif agreed is not None:
        amount, unit = agreed.amount, agreed.unit
    return Part(needed, amount, unit, usual.needed[needed.pk]) if amount else None


def in_words(one: Misfit) -> str:
    """The warning, with names and numbers: "Facilities promises Sales 5 working days for Move a desk, but what it needs
    from Procurement takes 6."
    """
    teams = sorted({part.service.team.name for stage in one.stages for part in stage})
    names = {
        "team": one.service.team.name, "whom": one.whom or _("everybody"), "service": one.service.name,
        "length": length_words(one.amount, one.unit), "others": ", ".join(teams),
        "needed": length_words(one.fit.needed, one.unit),
    }  # fmt: skip
    if one.fit.code == NEVER:
        text = _(
            "%(team)s promises %(whom)s %(length)s for %(service)s, but what it needs from %(others)s takes %(needed)s."
        )
    else:
        text = _(
            "%(team)s promises %(whom)s %(length)s for %(service)s; what it needs from %(others)s is there by then on "
            "some days only."
        )
    return text % names


def part_words(part: Part, of: int) -> str:
    """ "Procurement, Buy something: 6 working days (needed in 4 of 10 requests of the last year)"."""
    words = _("%(team)s, %(service)s: %(length)s (needed in %(n)d of %(of)d requests of the last year)")
    names = {"team": part.service.team.name, "service": part.service.name, "n": part.requests, "of": of}
    return words % {**names, "length": length_words(part.amount, part.unit)}


def length_words(amount: float, unit: str) -> str:
    """ "6 working days"."""
    number = f"{amount:g}"
    words = {
        "days": ngettext("%(n)s working day", "%(n)s working days", round(amount)),
        "hours": ngettext("%(n)s working hour", "%(n)s working hours", round(amount)),
    }
    return words[unit] % {"n": number}


def talk(thing: TalkAbout, reader: Person, now: datetime) -> Panel | None:
    """While the targets are talked about, and right after they were saved."""
    if thing.question.part not in ("targets", "review_on"):
        return None
    draft = thing.agreement.versions.filter(state=VersionState.DRAFT).select_related("agreement").first()
    if draft is None:
        return None
    draft.agreement = thing.agreement
    return wording(draft, reader, now)


def wording(thing: AgreementVersion, _reader: Person, now: datetime) -> Panel | None:
    """On the page of a wording, before it is proposed or signed: what cannot fit."""
    misfit = misfits(thing, now)
    found = [
        {"text": in_words(one), "stages": [[part_words(part, one.of) for part in stage] for stage in one.stages]}
        for one in misfit
    ]
    is_always = any(part.requests == one.of for one in misfit for stage in one.stages for part in stage)
    return Panel("requests/fitting.html", {"misfits": found, "always": is_always}) if found else None
