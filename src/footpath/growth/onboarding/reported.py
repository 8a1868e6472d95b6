"""Does everybody new get the same? The report, with groups that are large enough to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import HOUSE, Onboarding, OnboardingItem, SyllabusVersion
from footpath.growth.onboarding import states
from footpath.people.permissions import tree
from footpath.pure.figures import Figure
from footpath.pure.steadiness import Line, dead_letters, groups, middle, most_waived, on_time
from footpath.pure.syllabus import parts_of
from footpath.ui.wording import percent

FEWEST = 5
SPAN = timedelta(days=550)  # a year and a half: what was asked before says little of how it is now
Key = tuple[int, int]  # whose plan, and the number of the part there; Line.part of this report


@dataclass(frozen=True)
class GroupShown:
    """Departments together, and how steadily people begin there."""

    name: str
    hires: int
    on_time: Figure
    through: float | None  # days from the first one to the certificate

    @property
    def said(self) -> str:
        """The share with its range and what it rests on."""
        figure = self.on_time
        if figure.value is None or figure.low is None or figure.high is None:
            return _("nothing was due yet")
        words = _("%(share)s of %(n)d, likely between %(low)s and %(high)s")
        low, high = percent(figure.low), percent(figure.high)
        return words % {"share": percent(figure.value), "n": figure.n, "low": low, "high": high}

    @property
    def took(self) -> str:
        """The median, where enough people are through."""
        return _("too few are through") if self.through is None else str(round(self.through))


def lines(since: date, **wanted: Any) -> list[Line]:
    """All that somebody new had to do since, without visits and buddies."""
    rows = OnboardingItem.objects.filter(onboarding__first_day__gte=since, **wanted).exclude(part=None)
    rows = rows.exclude(onboarding__state=states.ENDED, state__in=(states.OPEN, states.LOCKED))
    found = rows.order_by("pk").values_list("onboarding", "whose", "part", "state", "due_on", "settled_on")
    return [Line(hire, (whose, part or 0), state, due, on) for hire, whose, part, state, due, on in found]


def report(today: date) -> dict[str, Any]:
    """Everything on the page of the report."""
    since = today - SPAN
    hires = list(
        Onboarding.objects.filter(first_day__gte=since).values_list("pk", "team", "first_day", "ended_at", "state")
    )
    above = departments()
    by_hire: dict[int, list[Line]] = {}
    found = lines(since)
    for line in found:
        by_hire.setdefault(line.hire, []).append(line)
    took = {
        pk: (ended.date() - first).days
        for pk, _team, first, ended, state in hires
        if ended and state == states.COMPLETE
    }  # fmt: skip
    named = [(pk, above.get(team, _("No department"))) for pk, team, *_rest in hires]
    shown = [
        GroupShown(
            name=" · ".join(group.names),
            hires=len(group.hires),
            on_time=on_time([line for hire in group.hires for line in by_hire.get(hire, [])], today),
            through=middle([took[hire] for hire in group.hires if hire in took], FEWEST),
        )
        for group in groups(named, FEWEST)
    ]
    titles = titles_of({line.part for line in found})
    return {
        "hires": len(hires) if shown else 0,
        "groups": shown,
        "fewest": FEWEST,
        "waived": [
            {"title": titles.get(one.part, _("a part of an earlier plan")), "count": one.count, "of": one.of}
            for one in most_waived(found, FEWEST)
        ],
        "dead": _dead(found, titles, today),
    }


def departments() -> Mapping[int, str]:
    """The department of each team: the team right below the top that it belongs to, or the top itself."""
    teams = tree()
    found = {}
    for pk in teams:
        at, way = teams[pk], [pk]
        while at.parent_id is not None and teams[at.parent_id].parent_id is not None and at.parent_id not in way:
            at = teams[at.parent_id]
            way.append(at.pk)
        found[pk] = at.name
    return found


def titles_of(keys: set[Key]) -> dict[Any, str]:
    """What each part is called in the newest version that has it."""
    found: dict[Any, str] = {}
    versions = SyllabusVersion.objects.filter(syllabus__whose__in={whose for whose, _part in keys})
    for version in versions.select_related("syllabus").order_by("number"):
        found |= {(version.syllabus.whose, part.id): part.title for part in parts_of(version.content)}
    return found


def _dead(found: list[Line], titles: Mapping[Any, str], today: date) -> list[dict[str, Any]]:
    letters = dead_letters(found, today, FEWEST)
    teams = tree()
    return [
        {
            "title": titles.get(key, _("a part of an earlier plan")), "hires": count, "whose": key[0], "part": key[1],
            "of": _("the house") if key[0] == HOUSE else (teams[key[0]].name if key[0] in teams else ""),
            "may": key[0] == HOUSE,
        }
        for key, count in sorted(letters.items(), key=lambda letter: (-letter[1], letter[0]))
    ]  # fmt: skip


def dead_of(whose: int, today: date, still: set[int]) -> list[dict[str, Any]]:
    """Of one plan, for those who write it: which of its parts were never confirmed for anybody."""
    found = [line for line in lines(today - SPAN, whose=whose) if line.part[1] in still]
    return [{**one, "may": True} for one in _dead(found, titles_of({line.part for line in found}), today)]
