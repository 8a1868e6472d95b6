"""Can this be agreed, and if not, which part of it is wrong?"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty, Lines
from footpath.catalog.models import TARGET_KINDS, Agreement, Service, ServiceState, Unit
from footpath.people.typed import one_line

MOST_LINES, LONGEST, SHORT = 20, 400, 120
MOST_DAYS, MOST_HOURS, MOST_AMOUNT = 60, 100, 400
FURTHEST = timedelta(days=5 * 366)  # a review later than this is none
Sides = Collection[int]


def cleaned(content: Content, agreement: Agreement) -> Content:
    """The content as it is kept: blanks folded, lines and rows without a word left out.

    Raises ValidationError naming each part that cannot be kept ("expects", "rules" …).
    """
    sides = (agreement.first_id, agreement.second_id)
    errors: dict[str, str] = {}
    for name, clean in _PARTS.items():
        try:
            content = replace(content, **{name: clean(name, getattr(content, name), sides)})
        except ValidationError as error:
            errors[name] = " ".join(error.messages)
    if errors:
        raise ValidationError(errors)
    return content


def whole(content: Content, review_on: date | None, agreement: Agreement, today: date) -> Content:
    """As `cleaned`, for what is put before the other side: not empty, with a day of review, of services that are there.

    Raises ValidationError naming each part.
    """
    found = cleaned(content, agreement)
    errors: dict[str, str] = {}
    if found.is_empty:
        errors["expects"] = _("Nothing stands in it yet. Say at least what one side expects.")
    if review_on is None or not is_review_day(review_on, today):
        errors["review_on"] = _("Choose a day for the review between tomorrow and five years from now.")
    gone = Service.objects.filter(pk__in={one.service for one in found.targets}).exclude(state=ServiceState.PUBLISHED)
    if names := ", ".join(gone.values_list("name", flat=True)):
        errors["targets"] = _("%(names)s: not offered any more. Take it out of the targets.") % {"names": names}
    if errors:
        raise ValidationError(errors)
    return found


def is_review_day(day: date, today: date) -> bool:
    """Whether two teams can plan to look at it again on that day."""
    return today < day <= today + FURTHEST


def _by_team(name: str, stored: Mapping[int, Lines], sides: Sides) -> dict[int, Lines]:
    if not set(stored) <= set(sides):
        raise ValidationError({name: _("Only the two teams of the agreement can stand here.")})
    found = {team: _lines(name, lines, sides) for team, lines in stored.items()}
    return {team: lines for team, lines in found.items() if lines}


def _lines(name: str, stored: Iterable[str], _sides: Sides) -> Lines:
    lines = tuple(line for one in stored if (line := one_line(name, one, longest=LONGEST)))
    _few(name, lines)
    if len({line.casefold() for line in lines}) < len(lines):
        raise ValidationError({name: _("A line stands there twice.")})
    return lines


def _few(name: str, found: Collection[Any]) -> None:
    if len(found) > MOST_LINES:
        raise ValidationError(
            {name: _("At most %(most)d: what is said of all is said of none.") % {"most": MOST_LINES}}
        )


def _duties(name: str, stored: Iterable[Duty], _sides: Sides) -> tuple[Duty, ...]:
    found = []
    for one in stored:
        duty = Duty(**{key: one_line(name, text, longest=SHORT) for key, text in vars(one).items()})
        if not duty.what and any(vars(duty).values()):
            raise ValidationError({name: _("Say which matter it is about.")})
        found += [duty] if duty.what else []
    _few(name, found)
    return tuple(found)


def _alone(name: str, stored: Iterable[Alone], sides: Sides) -> tuple[Alone, ...]:
    found = []
    for one in stored:
        role = one_line(name, one.role, longest=SHORT)
        what = one_line(name, one.what, longest=LONGEST)
        if not role and not what and not one.days and not one.hours:
            continue
        if not role:
            raise ValidationError({name: _("Say which role may decide it, such as “whoever serves”.")})
        if one.team not in sides:
            raise ValidationError({name: _("Only the two teams of the agreement can stand here.")})
        if not (0 <= one.days <= MOST_DAYS and 0 <= one.hours <= MOST_HOURS):
            limits = {"days": MOST_DAYS, "hours": MOST_HOURS}
            raise ValidationError({name: _("At most %(days)d days and %(hours)d hours.") % limits})
        found.append(replace(one, role=role, what=what))
    _few(name, found)
    return tuple(found)


def _targets(name: str, stored: Iterable[AgreedTarget], sides: Sides) -> tuple[AgreedTarget, ...]:
    found = tuple(stored)
    _few(name, found)
    if not all(_is_usable(one) for one in found):
        raise ValidationError({name: _("A target is a number of days or hours, at most %d.") % MOST_AMOUNT})
    if len({(one.service, one.kind) for one in found}) < len(found):
        raise ValidationError({name: _("A service has the same kind of target twice.")})
    ours = set(Service.objects.filter(team__in=sides).values_list("pk", flat=True)) if found else set()
    if not {one.service for one in found} <= ours:
        raise ValidationError({name: _("Only services of the two teams can have a target here.")})
    return found


def _is_usable(one: AgreedTarget) -> bool:
    return one.kind in TARGET_KINDS and one.unit in Unit.values and 0 < one.amount <= MOST_AMOUNT


_PARTS: dict[str, Callable[[str, Any, Sides], Any]] = {
    "expects": _by_team,
    "brings": _by_team,
    "priorities": _lines,
    "rules": _lines,
    "duties": _duties,
    "alone": _alone,
    "targets": _targets,
}
