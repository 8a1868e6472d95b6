"""Into which parts may the answers of a wave be cut, so that no part has too few who were asked? (AN-17)"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from footpath.catalog.models import Service
from footpath.people.homes import home_teams
from footpath.people.permissions import InTree, tree
from footpath.surveys.audience import Asked

OTHER = "other"
CUTS = {
    "team": gettext_lazy("their team"),
    "department": gettext_lazy("their department"),
    "site": gettext_lazy("where they work"),
    "about": gettext_lazy("what they are asked about"),
}
MOST = 3
_TEAMS = {"team", "department"}  # each team is in one department: both together would say no more than the team
CROSSINGS = [pair for pair in combinations(CUTS, 2) if set(pair) != _TEAMS]


@dataclass(frozen=True)
class Parts:
    """One cut: the value of each person who is asked, in their order, and what `Cut.values` says of the values."""

    key: str
    of: list[str]
    values: dict[str, dict[str, Any]]


def parted(asked: Sequence[Asked], keys: Sequence[str], *, least: int, on: date) -> list[Parts]:
    """The cuts of a wave, with values of fewer than `least` merged to "other" before anybody answers."""
    read = _readers(asked, on)
    return [_merged(key, [read[key](one) for one in asked], least) for key in keys]


def merged(counts: Mapping[str, int], least: int) -> frozenset[str]:
    """The values that become "other": all below `least`, and the next smallest until they are `least` together."""
    found = {value for value, count in counts.items() if count < least}
    for value in sorted(set(counts) - found, key=lambda value: (counts[value], value)):
        if not found or sum(counts[one] for one in found) >= least:
            break
        found.add(value)
    return frozenset(found)


def can_cross(keys: Sequence[str]) -> bool:
    """Whether answers may be parted by these two ways together."""
    return tuple(sorted(keys, key=list(CUTS).index)) in CROSSINGS if set(keys) <= set(CUTS) else False


def called(keys: Sequence[str]) -> str:
    """How a cut is called, by one way or by two: "their team · where they work"."""
    return " · ".join(str(CUTS.get(key, key)) for key in keys)


def too_small(asked: Sequence[Asked], *, least: int, on: date) -> list[tuple[str, str, int]]:
    """Teams with too few people to be seen for themselves: (value, name, how many are asked). They are told before."""
    read = _readers(asked, on)["team"]
    found = Counter(read(one) for one in asked)
    return [(value, label, count) for (value, label), count in sorted(found.items()) if count < least]


def _merged(key: str, pairs: Sequence[tuple[str, str]], least: int) -> Parts:
    labels = dict(pairs)
    counts = Counter(value for value, _label in pairs)
    small = merged(counts, least)
    values: dict[str, dict[str, Any]] = {
        value: {"label": labels[value], "invited": counts[value], "members": []}
        for value in sorted(labels, key=lambda value: (labels[value], value))
        if value not in small
    }
    if small:
        values[OTHER] = {
            "label": pgettext("part of the answers", "others"),
            "invited": sum(counts[value] for value in small),
            "members": sorted(small),
            "names": {value: labels[value] for value in sorted(small)},
            "few": sorted(value for value in small if counts[value] < least),  # others were merged to hide these
        }
    return Parts(key, [OTHER if value in small else value for value, _label in pairs], values)


def _readers(asked: Sequence[Asked], on: date) -> dict[str, Callable[[Asked], tuple[str, str]]]:
    """For each cut: the value of somebody who is asked, and how it is called."""
    teams = tree()
    home = home_teams([one.person.pk for one in asked], on)
    services = dict(Service.objects.filter(pk__in=_numbers(asked, "service:")).values_list("pk", "name"))

    def team_of(one: Asked) -> tuple[str, str]:
        team = teams.get(home.get(one.person.pk, 0))
        return (str(team.pk), team.name) if team else ("", _("without a team"))

    def department_of(one: Asked) -> tuple[str, str]:
        team = _department(teams, home.get(one.person.pk))
        return (str(team.pk), team.name) if team else ("", _("without a team"))

    def site_of(one: Asked) -> tuple[str, str]:
        site = one.person.place.partition(",")[0].strip()
        return (site.casefold()[:60], site[:60]) if site else ("", _("no place known"))

    def about_of(one: Asked) -> tuple[str, str]:
        kind, _colon, number = one.about.partition(":")
        if kind == "service":
            return one.about, services.get(int(number), one.about)
        return (one.about, teams[int(number)].name) if kind == "team" else ("", _("nothing in particular"))

    return {"team": team_of, "department": department_of, "site": site_of, "about": about_of}


def _department(teams: Mapping[int, InTree], team: int | None) -> InTree | None:
    """The team right below the top of the house; the top itself for whoever is in none below it."""
    line: list[InTree] = []
    while team is not None and team in teams and teams[team] not in line:
        line.append(teams[team])
        team = teams[team].parent_id
    return line[-2] if len(line) > 1 else line[0] if line else None


def _numbers(asked: Sequence[Asked], prefix: str) -> set[int]:
    return {int(one.about.removeprefix(prefix)) for one in asked if one.about.startswith(prefix)}
