"""Would the customers of a team choose it again, service by service, as far as the reader may know?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import Http404

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_teams
from footpath.pure.choosing import Choice, choice
from footpath.surveys.figures import WINDOW
from footpath.surveys.models import Wave
from footpath.surveys.models.instruments import Purpose
from footpath.surveys.release import released_batches

CHOOSE, REASONS = "choose", "reasons"  # keys of the ready instrument's questions
OPEN = ("who-else", "change")
Window = tuple[int, list[Any], Mapping[str, Any]]  # the service, what was released of it, and what was asked


@dataclass
class Said:
    """What the batches about one service, or a team, have said so far, the oldest first."""

    choices: list[Mapping[str, int]] = field(default_factory=list)
    reasons: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)  # of the reasons, by option
    comments: dict[str, list[str]] = field(default_factory=dict)

    def add(self, items: Mapping[str, Any], asked: Mapping[str, Any]) -> None:
        """One more batch."""
        chosen, why = items.get(CHOOSE, {}).get("dist"), items.get(REASONS, {}).get("dist")
        if chosen:
            self.choices.append(chosen)
        for option, count in (why or {}).items():
            self.reasons[option] = self.reasons.get(option, 0) + count
        self.texts |= {one["key"]: one["text"] for one in asked.get(REASONS, {}).get("options", [])}
        for key in OPEN:
            self.comments.setdefault(key, []).extend(items.get(key, {}).get("comments") or [])


@dataclass(frozen=True)
class OfService:
    """One service of the team: its answers, or that there are not enough yet."""

    service: Service
    choice: Choice
    reasons: list[tuple[str, int]]  # in words, by their words


@dataclass(frozen=True)
class OfTeam:
    """The team as a whole, and each of its services, by name."""

    team: Team
    choice: Choice
    services: list[OfService]
    reasons: list[tuple[str, int]]
    comments: dict[str, list[str]]


def of_team(team: Team, person: Person, now: datetime) -> OfTeam:
    """What a reader may know."""
    return of_teams([team], person, now)[0]


def team_of_theirs(pk: int, person: Person, now: datetime) -> OfTeam:
    """The same of a team that somebody is in, leads, or leads a team above of; Http404 for all others."""
    mine = reach(person, now.date())
    found = visible_teams(person).filter(pk__in=mine.member_of | mine.leads, pk=pk).first()
    if found is None:
        raise Http404
    return of_team(found, person, now)


def of_teams(teams: Iterable[Team], person: Person, now: datetime) -> list[OfTeam]:
    """The same of several, read at once, in their order."""
    teams = list(teams)
    services: dict[int, dict[int, Service]] = {team.pk: {} for team in teams}
    for one in Service.objects.filter(team__in=teams).order_by("name", "pk"):
        services[one.team_id][one.pk] = one
    windows = list(_windows([pk for own in services.values() for pk in own], person, now))
    return [_told(team, services[team.pk], windows) for team in teams]


def _told(team: Team, services: Mapping[int, Service], windows: Iterable[Window]) -> OfTeam:
    """Windows share no answer, so they add up; what was not released is not there."""
    whole, single = Said(), {pk: Said() for pk in services}
    for pk, blocks, asked in windows:
        for block in blocks if pk in services else ():
            whole.add(block["items"], asked)
            single[pk].add(block["items"], asked)
    lines = [OfService(services[pk], choice(said.choices), _reasons(said)) for pk, said in single.items()]
    told = [line for line in lines if line.choice.n]
    return OfTeam(team, choice(whole.choices), told, _reasons(whole), whole.comments)


def _windows(services: Iterable[int], person: Person, now: datetime) -> Iterable[Window]:
    about = {f"service:{pk}": pk for pk in services}
    if not about:
        return
    waves = Wave.objects.filter(instrument__purpose=Purpose.CHOICE, always_on=True).select_related("instrument")
    for wave in waves.order_by("opened_at", "pk"):
        for figures in released_batches(wave, person=person, now=now):
            if figures.about in about:
                whole = [block for block in figures.blocks if block["key"] == WINDOW]
                yield about[figures.about], whole, figures.items


def _reasons(said: Said) -> list[tuple[str, int]]:
    return sorted((said.texts.get(option, option), count) for option, count in said.reasons.items() if count)
