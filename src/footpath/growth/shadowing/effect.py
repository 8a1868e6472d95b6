"""How was it between the two teams before a visit, and how since? Side by side, and not as what the visit has done.

For those who lead the two, of teams of which they may see figures, and of none in which fewer than two people work.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from footpath.growth import wording
from footpath.growth.figures import teams_open_to
from footpath.growth.models import Visit
from footpath.growth.shadowing.permissions import leads_part
from footpath.people.models import Membership, Person, Team
from footpath.pure import aims
from footpath.pure.figures import Tally
from footpath.pure.intervals import BETTER, UNCLEAR, WORSE, clear_difference
from footpath.ui.measures import Kind, Measure, Scope, measures, tallies

KEYS = ("promises_kept", "first_response", "right_first_time", "complete_first", "late_questions", "satisfaction")


@dataclass(frozen=True)
class Line:
    """One figure of one team for the other: before, since, and what may be said of the difference."""

    label: str
    before: str
    before_likely: str
    since: str
    since_likely: str
    said: str


@dataclass(frozen=True)
class Side:
    """How one team serves the other."""

    title: str
    lines: list[Line]


def effect(visit: Visit, reader: Person, now: datetime) -> list[Side]:
    """Both directions; nothing before the visit, and nothing for others."""
    if visit.done_on is None or visit.place is None or not leads_part(reader, visit):
        return []
    one, other = visit.team, visit.place.team
    if not {one.pk, other.pk} & teams_open_to(reader, now) or not _two_work_in([one, other], now):
        return []
    turn = aims.turn_of(visit.done_on)
    return [side for two in ((other, one), (one, other)) if (side := _side(*two, turn=turn, now=now)).lines]


def _side(provider: Team, customer: Team, *, turn: date, now: datetime) -> Side:
    chosen = [measures()[key] for key in KEYS]
    before, since = aims.before(turn), aims.since(turn, now.date())
    scope = Scope(teams=frozenset({provider.pk}), customer_teams=frozenset({customer.pk}))
    weeks = tallies(chosen, scope, before.since, max(before.until, since.until), now)
    lines = []
    for measure in chosen:
        was, then = aims.counted(weeks[measure.key], before), aims.counted(weeks[measure.key], since)
        if aims.enough(was):
            lines.append(_line(measure, was, then))
    return Side(_("%(provider)s for %(customer)s") % {"provider": provider, "customer": customer}, lines)


def _line(measure: Measure, was: Sequence[Tally], then: Sequence[Tally]) -> Line:
    first, second = measure.figure(list(was)), measure.figure(list(then))
    said = UNCLEAR
    if aims.enough(then):
        stars = measure.kind is Kind.STARS
        said = clear_difference(then, was, stars=stars, more_is_better=measure.more_is_better)
    words = {
        BETTER: _("better by more than chance alone"),
        WORSE: _("worse by more than chance alone"),
    }.get(said, _("chance alone may make such a difference"))
    return Line(
        measure.label(),
        wording.figure(measure, first),
        wording.likely(measure, first),
        wording.figure(measure, second),
        wording.likely(measure, second),
        words if aims.enough(then) else _("too little since to say anything"),
    )


def _two_work_in(teams: Sequence[Team], now: datetime) -> bool:
    here = Membership.objects.on(now.date()).filter(team__in=teams, person__is_active=True)
    people: dict[int, set[int]] = {}
    for team, person in here.values_list("team", "person"):
        people.setdefault(team, set()).add(person)
    return all(len(people.get(one.pk, ())) > 1 for one in teams)
