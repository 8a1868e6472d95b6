"""Which results are about a person, and who reads them first? (AN-22)"""

from datetime import UTC, datetime

from footpath.catalog.models import Service
from footpath.people.models import Team
from footpath.people.queries import members_of
from footpath.pure.disclosure import FIRST_DAYS, is_about_a_person

NEVER = datetime(9999, 12, 31, tzinfo=UTC)
PERSON = "person:"  # what several customers of one person say of their service


def about_person(pk: int) -> str:
    """What answers are about that are for this person alone."""
    return f"{PERSON}{pk}"


def first_readers(about: str, now: datetime) -> tuple[list[int], datetime | None]:
    """Who reads figures about a team or service ("team:5", "service:12") before everybody else, and from when on others
    do: the end of the fifth working day after this one. Nobody and None, where three or more people serve there.
    What is about one person ("person:5") is for that person, and for nobody else ever.
    """
    if about.startswith(PERSON):
        return [int(about.removeprefix(PERSON))], NEVER
    team = team_of(about)
    if team is None:
        return [], None
    people = sorted(members_of(team, now.date()).values_list("pk", flat=True))
    if not is_about_a_person(len(people)):
        return [], None
    return people, team.calendar.add_days(now, FIRST_DAYS)


def team_of(about: str) -> Team | None:
    """The team that answers are about, also by its service; None for anything else."""
    kind, _colon, number = about.partition(":")
    if not number.isdecimal():
        return None
    if kind == "service":
        service = Service.objects.filter(pk=number).select_related("team__hours").first()
        return None if service is None else service.team
    return Team.objects.filter(pk=number).select_related("hours").first() if kind == "team" else None
