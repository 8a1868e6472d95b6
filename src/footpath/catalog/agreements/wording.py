"""What does an agreement say, in words: on its page, on paper, and where two versions are compared?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty
from footpath.catalog.differences import target_labels
from footpath.catalog.models import Agreement, AgreementVersion, Service, ServiceState, Unit
from footpath.catalog.roles import ROLES, role_words
from footpath.people.models import Team
from footpath.ui.wording import day


@dataclass(frozen=True)
class Point:
    """A few lines under a heading: of a team, a matter, a service. `note` says what is not as it was."""

    heading: str
    lines: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Section:
    """One of the things that teams agree; `ordered` where the first line goes before the second."""

    key: str
    title: str
    points: tuple[Point, ...]
    ordered: bool = False


def sections_of(version: AgreementVersion) -> list[Section]:
    """Everything that stands in it, in the order of the page; what is empty is left out."""
    return sections(Content.from_json(version.content), version.review_on, version.agreement)


def sections(content: Content, review_on: date | None, agreement: Agreement) -> list[Section]:
    """As `sections_of`, of what is not kept yet; two queries where it has targets, else none."""
    sides = (agreement.first, agreement.second)
    names = {"one": sides[0].name, "other": sides[1].name}
    plain = {
        "priorities": _("When not all can be first"),
        "rules": _("How we deal with each other"),
    }
    found = [
        Section("expects", _("What we expect of each other"), _expected(content.expects, sides)),
        Section("brings", _("What we do for it"), _by_side(content.brings, sides)),
        Section("priorities", plain["priorities"], _lines(content.priorities), ordered=True),
        Section("rules", plain["rules"], _lines(content.rules)),
        Section("duties", _("Who does what"), tuple(duty_words(one) for one in content.duties)),
        Section("alone", _("What is decided alone"), _alone(content, sides)),
        Section("targets", _("How fast we are"), _targets(content.targets)),
    ]
    if review_on:
        said = _("%(one)s and %(other)s look at this again on %(day)s.") % {**names, "day": day(review_on)}
        found.append(Section("review", _("The next look"), (Point("", (said,)),)))
    return [one for one in found if one.points]


def _lines(lines: tuple[str, ...]) -> tuple[Point, ...]:
    return (Point("", lines),) if lines else ()


def _expected(said: Mapping[int, tuple[str, ...]], sides: tuple[Team, Team]) -> tuple[Point, ...]:
    words = _("%(who)s expects of %(whom)s")
    pairs = ((sides[0], sides[1]), (sides[1], sides[0]))
    return tuple(
        Point(words % {"who": who.name, "whom": whom.name}, said[who.pk]) for who, whom in pairs if said.get(who.pk)
    )


def _by_side(said: Mapping[int, tuple[str, ...]], sides: tuple[Team, Team]) -> tuple[Point, ...]:
    return tuple(Point(team.name, said[team.pk]) for team in sides if said.get(team.pk))


def duty_words(one: Duty) -> Point:
    """A matter, and who is what in it, a line each."""
    labels = role_words()
    said = [(labels[role], getattr(one, role)) for role in ROLES]
    return Point(one.what, tuple(f"{label}: {names}" for label, names in said if names))


def _alone(content: Content, sides: tuple[Team, Team]) -> tuple[Point, ...]:
    found = [(team, content.alone_of(team.pk)) for team in sides]
    return tuple(Point(team.name, tuple(alone_words(one) for one in mine)) for team, mine in found if mine)


def alone_words(one: Alone) -> str:
    """What a role may decide alone, in one line."""
    parts = []
    if one.days:
        days = ngettext("moves a date by up to %(n)d working day", "moves a date by up to %(n)d working days", one.days)
        parts.append(days % {"n": one.days})
    if one.hours:
        hours = ngettext(
            "makes good up to %(n)d working hour", "makes good up to %(n)d working hours", one.hours
        )  # fmt: skip
        parts.append(hours % {"n": one.hours})
    parts += [one.what] if one.what else []
    return f"{one.role}: {', '.join(parts)}" if parts else one.role


def _targets(targets: Iterable[AgreedTarget]) -> tuple[Point, ...]:
    by_service: dict[int, list[AgreedTarget]] = {}
    for one in targets:
        by_service.setdefault(one.service, []).append(one)
    if not by_service:
        return ()
    known = Service.objects.filter(pk__in=by_service).select_related("team").in_bulk()
    return tuple(_service(known.get(pk), mine) for pk, mine in by_service.items())


def _service(service: Service | None, targets: list[AgreedTarget]) -> Point:
    lines = tuple(target_line(one) for one in targets)
    if service is None:
        return Point(_("A service that is gone"), lines)
    note = "" if service.state == ServiceState.PUBLISHED else _("not offered any more")
    return Point(f"{service.name} ({service.team.name})", lines, note)


def target_line(one: AgreedTarget) -> str:
    """A target in one line, such as "Done within 5 working days"."""
    if one.unit == Unit.HOURS:
        amount = ngettext("%(n)d working hour", "%(n)d working hours", one.amount) % {"n": one.amount}
    else:
        amount = ngettext("%(n)d working day", "%(n)d working days", one.amount) % {"n": one.amount}
    return f"{target_labels()[one.kind]} {amount}"
