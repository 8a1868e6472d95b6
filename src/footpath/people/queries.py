"""Who is in which team, who is away, and who can help?"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from footpath.people.models import Absence, Membership, Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.ui.counts import Counts

MOST_WORDS = 8  # of what somebody typed; the rest is passed over


def teams_of(person: Person, on: date) -> QuerySet[Team]:
    """The teams that the person is part of on that day, by name."""
    return Team.objects.filter(memberships__in=Membership.objects.on(on).filter(person=person)).distinct()


def members_of(team: Team, on: date) -> QuerySet[Person]:
    """The active people of a team on that day, by name."""
    current = Membership.objects.on(on).filter(team=team)
    return Person.objects.filter(is_active=True, memberships__in=current).distinct()


def empty_since(team: Team, on: date) -> date | None:
    """The last day on which somebody worked in a team that is empty on that day; None where nobody has left one."""
    gone = Membership.objects.filter(team=team, until__lt=on).order_by("-until")
    return gone.values_list("until", flat=True).first()


def heads(team: int, on: date) -> tuple[QuerySet[Person], QuerySet[Person]]:
    """The active people of the team with this key on that day, and those of them who are away; to be counted."""
    stays = Membership.objects.on(on).filter(team_id=team, person=OuterRef("pk"))
    found = Person.objects.filter(Exists(stays), is_active=True).order_by()
    return found, found.filter(Exists(Absence.objects.on(on).filter(person=OuterRef("pk"))))


_heads = Counts(heads)


def head_count(team: Team, on: date) -> tuple[int, int]:
    """How many active people a team has on that day, and how many of them are away; one query."""
    people, is_away = _heads(team.pk, on)
    return people, is_away


def working(person: Person | None) -> Person | None:
    """Somebody who leads or owns something, unless they have left."""
    return person if person and person.is_active else None


def who_decides(above: Iterable[Team]) -> Person | None:
    """Of the teams above one, the nearest first: whose lead decides where it has none of its own."""
    return next((one.lead for one in above if working(one.lead)), None)


def home_team(person: Person, on: date) -> Team | None:
    """The team for which a person asks: the one they have been in longest, else one that they lead."""
    current = Membership.objects.on(on).filter(person=person).select_related("team").order_by("since", "id").first()
    return current.team if current else person.leads.order_by("id").first()


def person_named(text: str, among: QuerySet[Person]) -> Person | None:
    """Whom somebody means who typed a name or an address; None where nobody, or more than one, is called that."""
    text = text.strip()
    if not text:
        return None
    found = list(among.filter(email=text.lower())[:1]) or list(among.filter(name__iexact=text)[:2])
    return found[0] if len(found) == 1 else None


def away(person_ids: Iterable[int], on: date) -> dict[int, Absence]:
    """Of these people, who is away on that day, with whoever stands in; one query however many they are."""
    absences = Absence.objects.on(on).filter(person_id__in=list(person_ids)).select_related("delegate")
    return {absence.person_id: absence for absence in absences}


def absences_ahead(person: Person, on: date) -> QuerySet[Absence]:
    """When somebody is away from that day on, the soonest first."""
    return person.absences.filter(last__gte=on).select_related("delegate").order_by("first")


def away_now_or_next(person: Person, on: date) -> tuple[Absence | None, Absence | None]:
    """The absence that somebody is in on that day, and if there is none the next one, with whoever stands in."""
    ahead = absences_ahead(person, on).first()
    return (ahead, None) if ahead and ahead.first <= on else (None, ahead)


@dataclass(frozen=True)
class Found:
    """The people and teams that a directory shows."""

    people: QuerySet[Person]
    teams: QuerySet[Team]


def found(words: str, *, viewer: Person, on: date, team: Team | None = None) -> Found:
    """Whom `words` find: each of them in the name, job, what they do, are good at, speak, or in a team's name.

    Without words everybody; with `team` only its members, and no teams. People come with `current`, their teams of
    that day.
    """
    current = Membership.objects.on(on).select_related("team").order_by("team__name")
    people = visible_people(viewer).prefetch_related(Prefetch("memberships", current, to_attr="current"))
    teams = visible_teams(viewer).select_related("lead")
    if team is not None:
        people = people.filter(pk__in=Membership.objects.on(on).filter(team=team).values("person"))
        teams = teams.none()
    for word in words.split()[:MOST_WORDS]:
        members = Membership.objects.on(on).filter(team__name__icontains=word).values("person")
        people = people.filter(_says(word) | Q(pk__in=members))
        teams = teams.filter(Q(name__icontains=word) | Q(purpose__icontains=word))
    return Found(people, teams)


def _says(word: str) -> Q:
    """Where a profile has a word; lists are stored as JSON, in which SQLite keeps signs beyond ASCII escaped."""
    said = Q()
    for field in ("name", "job", "does", "place", "company"):
        said |= Q(**{f"{field}__icontains": word})
    for field in ("good_at", "languages"):
        for spelled in {word, json.dumps(word)[1:-1]}:
            said |= Q(**{f"{field}__icontains": spelled})
    return said


def matched(person: Person, words: str) -> list[str]:
    """What of their skills and languages made them be found, for the row to say why."""
    asked = [word.casefold() for word in words.split()[:MOST_WORDS]]
    return [one for one in [*person.good_at, *person.languages] if any(word in one.casefold() for word in asked)]
