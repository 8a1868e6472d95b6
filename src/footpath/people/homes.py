"""In which team does each person count: the one they have been in longest, else one that they lead?"""

from collections.abc import Collection
from datetime import date

from footpath.people.models import Membership
from footpath.people.permissions import tree


def home_teams(people: Collection[int], on: date) -> dict[int, int]:
    """The team of each of these people on a day; whoever is in none and leads none is not there. One question, besides
    that for the teams.
    """
    if not people:
        return {}
    wanted = frozenset(people)
    led = {lead: team for lead, team in _led().items() if lead in wanted}
    rows = Membership.objects.on(on).filter(person__in=wanted).order_by("-since", "-pk")
    return led | dict(rows.values_list("person_id", "team_id"))


def everybody_home(on: date) -> dict[int, int]:
    """The same of everybody."""
    rows = Membership.objects.on(on).order_by("-since", "-pk")
    return _led() | dict(rows.values_list("person_id", "team_id"))


def _led() -> dict[int, int]:
    """Of each lead the team that was there first."""
    led = sorted(((one.pk, one.lead_id) for one in tree().values()), reverse=True)
    return {lead: team for team, lead in led if lead is not None}
