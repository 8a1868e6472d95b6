"""Where else do runs of good work show, for whom?"""

from datetime import datetime

from footpath.people.models import Person, Team
from footpath.recognition.models import StreakChoice, TeamStreaks
from footpath.recognition.streaks.runs import of_person, of_team
from footpath.ui.panels import Panel


def person(thing: Person, reader: Person, now: datetime) -> Panel | None:
    """On somebody's page: to them always, to others if they chose so and there is one worth it."""
    mine = thing.pk == reader.pk
    is_shown = StreakChoice.objects.filter(person=thing, is_shown=True).exists()
    if not (mine or is_shown):
        return None
    found = [one for one in of_person(thing, now) if one.is_worth]
    if not found and not mine:
        return None
    context = {"runs": found, "mine": mine, "is_shown": is_shown, "person": thing}
    return Panel("recognition/streaks/panel.html", context)


def team(thing: Team, _reader: Person, now: datetime) -> Panel | None:
    """On the page of a team that shows them."""
    if not TeamStreaks.objects.filter(team=thing, is_shown=True).exists():
        return None
    found = [one for one in of_team(thing, now) if one.is_worth]
    return Panel("recognition/streaks/panel.html", {"runs": found, "team": thing}) if found else None
