"""By which words are people and teams found?"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from footpath.people.models import Membership, Person, Team
from footpath.search import Entry, Mended, chunks, index_many, mend, remove


def index_all(now: datetime) -> list[Mended]:
    """Make the index say of all people and teams what is so: after an import or a fill, and each night."""
    active = Person.objects.filter(is_active=True)
    people = (entry for some in chunks(active) for entry in _people(some, now))
    teams = (_team(team) for some in chunks(Team.objects.all()) for team in some)
    return [mend(Person.subject_kind, people, now=now), mend(Team.subject_kind, teams, now=now)]


def index_people(numbers: Iterable[int], now: datetime) -> None:
    """Make these people findable as they are now; whoever is no longer active is not found."""
    wanted = set(numbers)
    active = list(Person.objects.filter(pk__in=wanted, is_active=True))
    for gone in wanted - {person.pk for person in active}:
        remove(Person.subject_kind, gone)
    index_many(_people(active, now), now=now)


def index_team(number: int, now: datetime) -> None:
    """Make a team findable as it is now."""
    index_many(map(_team, Team.objects.filter(pk=number)), now=now)


def _people(people: list[Person], now: datetime) -> Iterator[Entry]:
    """What a directory says of somebody; how a name is said is no word to be found by."""
    teams: dict[int, list[str]] = {}
    current = Membership.objects.on(now.date()).filter(person__in=people).order_by("team__name")
    for person_id, team in current.values_list("person_id", "team__name"):
        teams.setdefault(person_id, []).append(team)
    for one in people:
        lines = [one.does, ", ".join(one.good_at), ", ".join(one.languages)]
        words = " ".join([one.job, *teams.get(one.pk, [])])  # stand beside the name wherever it is shown
        yield Entry(Person.subject_kind, one.pk, one.name, " · ".join(line for line in lines if line), words)


def _team(team: Team) -> Entry:
    return Entry(Team.subject_kind, team.pk, team.name, team.purpose)
