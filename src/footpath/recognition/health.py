"""How is thanking in a part of the house, without anybody being looked at?

Of the 90 days before the first of this month, so that no figure moves by one note. Only of parts of which k people and
more were thanked, and nobody could subtract a few from what is shown beside it (pure/appreciation.py). Everybody counts
where they have been longest, so that parts add up.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from footpath.people.models import Membership, Person
from footpath.people.permissions import InTree, reach, tree
from footpath.pure.appreciation import Parts, Spread, Thanked, across, spread, told_below
from footpath.pure.intervals import wilson
from footpath.recognition.models import Recipient

SPAN = timedelta(days=90)


@dataclass(frozen=True)
class Health:
    """How thanking is in one team with all below it; no figures where they would be about few."""

    team: InTree
    people: int
    spread: Spread | None

    @property
    def likely(self) -> tuple[float, float] | None:
        """Between which shares of people are thanked where people thank like this (Wilson)."""
        return wilson(self.spread.thanked, self.spread.people) if self.spread else None


def sees_health(person: Person, on: date) -> bool:
    """Champions, and those who lead a team."""
    return person.is_active and (person.champions or bool(reach(person, on).leads))


def seen_teams(person: Person, on: date) -> list[InTree]:
    """The teams of whose thanking somebody may see figures: champions all, others what they lead."""
    if not sees_health(person, on):
        return []
    leads = reach(person, on).leads
    return [one for one in tree().values() if person.champions or one.pk in leads]


def until(on: date) -> date:
    """The first of this month: what was written later is in the next figures."""
    return on.replace(day=1)


def health(on: date) -> dict[int, Health]:
    """Of all teams by key, from the top down: where a team is not told, none below it is. Two questions."""
    end = until(on)
    homes, teams = _homes(end), tree()
    notes = _notes(end)
    below: dict[int, set[int]] = defaultdict(set)
    for person, home in homes.items():
        for team in _line(home, teams):
            below[team].add(person)
    units: dict[Hashable, Hashable] = {person: _unit(home, teams) for person, home in homes.items()}
    found = {pk: Health(one, len(below[pk]), spread(below[pk], notes, units)) for pk, one in teams.items()}
    got = {one.receiver for one in notes if one.giver != one.receiver}
    told = {
        pk: one if _is_told(pk, found, below, got, teams) else Health(one.team, one.people, None)
        for pk, one in found.items()
    }
    return {pk: one if _is_far_told(pk, told, below, notes, units) else _without_far(one) for pk, one in told.items()}


def _is_far_told(
    pk: int, told: Mapping[int, Health], below: Mapping[int, set[int]], notes: list[Thanked],
    units: Mapping[Hashable, Hashable],
) -> bool:  # fmt: skip
    """Whether nobody could subtract how many notes a few sent from another department, here and up to the top."""
    for at in _line(pk, {key: one.team for key, one in told.items()}):
        above = told[at].team.parent_id
        if _far(told[at]) is None:
            return False
        if above is None or above not in told:
            continue
        beside = [one.team.pk for one in told.values() if one.team.parent_id == above and _far(one) is not None]
        rest = below[above].difference(*(below[one] for one in beside))
        if across([one for one in notes if one.receiver in rest and one.giver != one.receiver], units) is None:
            return False
    return True


def _far(one: Health) -> int | None:
    return one.spread.across if one.spread else None


def _without_far(one: Health) -> Health:
    return replace(one, spread=replace(one.spread, across=None)) if one.spread else one


def _is_told(
    pk: int, found: Mapping[int, Health], below: Mapping[int, set[int]], got: set[Hashable], teams: Mapping[int, InTree]
) -> bool:
    """Whether it is told itself, and beside all that stand next to it, up to the top."""
    for at in _line(pk, teams):
        if found[at].spread is None:
            return False
        above = teams[at].parent_id
        if above is None:
            continue
        beside = {str(one.pk): below[one.pk] for one in teams.values() if one.parent_id == above}
        alone = below[above].difference(*beside.values())  # in the team above, and in none below it
        groups = {name: _parts(people, got) for name, people in {**beside, "": alone}.items()}
        if str(at) not in told_below(groups):
            return False
    return True


def _parts(people: Iterable[int], got: set[Hashable]) -> Parts:
    there = set(people)
    thanked = len(there & got)
    return Parts(thanked, len(there) - thanked)


def _homes(on: date) -> dict[int, int]:
    """The team of everybody who works here: where they have been longest."""
    rows = Membership.objects.on(on).filter(person__is_active=True).order_by("-since", "-id")
    return dict(rows.values_list("person_id", "team_id"))


def _notes(end: date) -> list[Thanked]:
    last = datetime(end.year, end.month, end.day, tzinfo=UTC)
    rows = Recipient.objects.filter(note__taken_back_at=None, note__written_at__lt=last)
    rows = rows.filter(note__written_at__gte=last - SPAN, note__written_by__is_active=True)
    return [Thanked(giver, receiver) for giver, receiver in rows.values_list("note__written_by_id", "person_id")]


def _line(pk: int, teams: Mapping[int, InTree]) -> list[int]:
    """The team and those above it; a circle ends the walk."""
    found: list[int] = []
    at: int | None = pk
    while at is not None and at in teams and at not in found:
        found.append(at)
        at = teams[at].parent_id
    return found


def _unit(pk: int, teams: Mapping[int, InTree]) -> int:
    """The department of a team: what stands right below the top of the house."""
    line = _line(pk, teams)
    return line[-2] if len(line) > 1 else line[-1]
