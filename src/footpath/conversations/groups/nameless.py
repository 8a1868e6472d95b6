"""Does a note say who somebody is, and from where does it come without saying who?"""

from collections.abc import Collection, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.conversations.groups import states
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import below, tree
from footpath.pure.name_linter import concerns

ENOUGH = 5  # people in a department, so that "someone from there" is nobody in particular
TELLING = ("name", "mail", "phone")


def checked_nameless(field: str, text: str, *, is_sure: bool = False) -> None:
    """ValidationError that says which name stands where; `is_sure`: whoever wrote it says that a word is no name. A
    mail address or a telephone number is never kept.
    """
    names = Person.objects.filter(is_active=True).values_list("name", flat=True)
    found = [one for one in concerns(text, names) if one.kind in TELLING]
    found = [one for one in found if one.kind != "name"] if is_sure else found
    if found:
        words = ", ".join(f"“{one.words}” ({_('at character %(n)d') % {'n': one.start + 1}})" for one in found[:5])
        raise ValidationError({field: _("Somebody is named here: %(words)s. Write it without.") % {"words": words}})


def departments(group: FocusGroup, on: date) -> list[Team]:
    """From where somebody of the group can be said to be: of each who takes part the nearest team, or team above, of at
    least five people; those without one are "someone".
    """
    seated = GroupSeat.objects.filter(group=group, state__in=(states.SEATED, states.GONE)).values_list(
        "team", flat=True
    )
    found = departments_of({(team, on) for team in seated})
    return list(Team.objects.filter(pk__in=[pk for pk in found.values() if pk]))


def department(team: int, on: date) -> int | None:
    """The team, or the nearest above it, with at least five people; None where that is the house."""
    return departments_of({(team, on)})[team, on]


def departments_of(places: Collection[tuple[int, date]]) -> dict[tuple[int, date], int | None]:
    """The same of several teams, each on a day: one question for all of them."""
    parents = {one.pk: one.parent_id for one in tree().values()}
    ways = {place: _way_up(place[0], parents) for place in places}
    parts = {team: below([team], parents) for way in ways.values() for team in way}
    inside = _inside(frozenset().union(*parts.values()), {on for _team, on in places})
    found: dict[tuple[int, date], int | None] = {}
    for place, way in ways.items():
        there = inside[place[1]]
        crowds = ((team, {one for part in parts[team] for one in there.get(part, ())}) for team in way)
        found[place] = next((team for team, people in crowds if len(people) >= ENOUGH), None)
    return found


def _way_up(team: int, parents: Mapping[int, int | None]) -> list[int]:
    """The team and those above it, without the house: "someone from the house" says nothing."""
    way: list[int] = []
    at: int | None = team
    while at is not None and at in parents and at not in way and (at == team or parents[at] is not None):
        way.append(at)
        at = parents[at]
    return way


def _inside(teams: Collection[int], days: Collection[date]) -> dict[date, dict[int, set[int]]]:
    """Who was in which of the teams on each day."""
    found: dict[date, dict[int, set[int]]] = {day: {} for day in days}
    rows = Membership.objects.filter(team__in=teams, person__is_active=True)
    rows = rows.filter(Q(until=None) | Q(until__gte=min(days)), since__lte=max(days)) if days else rows.none()
    for team, person, since, until in rows.values_list("team_id", "person_id", "since", "until"):
        for day in days:
            if since <= day and (until is None or day <= until):
                found[day].setdefault(team, set()).add(person)
    return found
