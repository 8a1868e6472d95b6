"""Who has the skill and the time for what was asked, as far as words say it?"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, QuerySet

from footpath.catalog.models import Service
from footpath.catalog.permissions import visible_services
from footpath.people.models import Absence, Membership, Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.people.queries import away, matched
from footpath.requests.models import ServiceRequest
from footpath.requests.promise import Odds, odds_if_asked
from footpath.requests.states import IN_QUEUE

SERVICES, PEOPLE, TEAMS = 4, 4, 3  # that are proposed
ROWS = 200  # that are looked at in Python
MOST_WORDS = 12
FEWEST = 4  # letters of a word that says something


@dataclass(frozen=True)
class Candidate:
    """A service, a person or a team that the words point to; `key` names it in a form."""

    key: str
    team: Team
    service: Service | None = None
    person: Person | None = None
    odds: Odds | None = None  # if it were asked now
    absence: Absence | None = None
    in_hand: int = 0  # requests that the person has
    skills: tuple[str, ...] = ()
    warning: str = ""  # they had it, and gave it away

    @property
    def ready(self) -> date | None:
        """The day by which it would be done, at 17 chances in 20."""
        return self.odds.day(0.85) if self.odds else None


def roots(text: str) -> list[str]:
    """What of the words of a text is looked for: their beginnings, so that "leases" finds "lease"."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    said = [word[: max(FEWEST, len(word) - 2)] for word in words if len(word) >= FEWEST]
    return list(dict.fromkeys(said))[:MOST_WORDS]


def services_for(text: str, person: Person, now: datetime, *, most: int = SERVICES) -> list[Service]:
    """The published services that somebody may ask for whose words are most like these, the best first. One query."""
    fields = ("name", "description", "team__name", "team__purpose", "needs", "requirements")
    offered = visible_services(person, now.date()).filter(state="published")
    return _best(offered, roots(text), fields, most, lambda one: f"{one.name} {one.name} {one.needs} {one.description} "
                 f"{one.team.name} {one.team.purpose} {[item.label for item in one.form]}")  # fmt: skip


def proposals(
    text: str, reader: Person, now: datetime, *, customer: Person | None, without: Collection[int] = ()
) -> list[Candidate]:
    """Services that the customer may ask for, people and teams; those of the teams `without` are left out. Some ten
    queries, and those of the odds of each service.
    """
    wanted = roots(text)
    services = [
        one
        for one in services_for(text, customer or reader, now, most=SERVICES + len(without) * SERVICES)
        if one.team_id not in without
    ][:SERVICES]
    found = [Candidate(f"service-{one.pk}", one.team, service=one, odds=odds_if_asked(one, now)) for one in services]
    found += _people(wanted, reader, now, without)
    teams = visible_teams(reader).exclude(pk__in=without).select_related("lead", "hours")
    there = {one.team.pk for one in found}
    best = _best(teams, wanted, ("name", "purpose"), TEAMS, lambda one: f"{one.name} {one.name} {one.purpose}")
    return found + [Candidate(f"team-{one.pk}", one) for one in best if one.pk not in there]


def _people(wanted: Sequence[str], reader: Person, now: datetime, without: Collection[int]) -> list[Candidate]:
    """Those whose job, work or skills have the words, with who is away, and how much they have in hand."""
    today = now.date()
    stays = Membership.objects.on(today)
    inside = stays.exclude(team_id__in=without).values("person")
    everybody = (
        visible_people(reader).filter(pk__in=inside).exclude(pk__in=stays.filter(team_id__in=without).values("person"))
    )
    fields = ("job", "does", "good_at")
    best = _best(everybody, wanted, fields, PEOPLE, lambda one: f"{one.job} {one.does} {one.good_at} {one.good_at}")
    if not best:
        return []
    keys = [one.pk for one in best]
    gone = away(keys, today)
    hands = dict(
        ServiceRequest.objects.filter(assignee__in=keys, state__in=IN_QUEUE)
        .values_list("assignee")
        .annotate(Count("pk"))
        .order_by()
    )
    teams: dict[int, Team] = {}
    for stay in stays.filter(person__in=keys).select_related("team__lead").order_by("since", "id"):
        teams.setdefault(stay.person_id, stay.team)
    return [
        Candidate(
            f"person-{one.pk}", teams[one.pk], person=one, absence=gone.get(one.pk), in_hand=hands.get(one.pk, 0),
            skills=tuple(matched(one, " ".join(wanted))),
        )
        for one in best
    ]  # fmt: skip


def _best(
    among: QuerySet[Any], wanted: Sequence[str], fields: Sequence[str], most: int, said: Callable[[Any], str]
) -> list[Any]:
    """Those that have most of the words, and of these those that say them most often."""
    if not wanted:
        return []
    any_of = reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields for word in wanted))
    scored = []
    for one in among.filter(any_of)[:ROWS]:
        text = said(one).casefold()
        counts = [len(re.findall(rf"\b{re.escape(word)}", text)) for word in wanted]
        if sum(counts):
            scored.append((-sum(map(bool, counts)), -sum(counts), one.pk, one))
    return [one for *_score, one in sorted(scored, key=lambda row: row[:3])[:most]]
