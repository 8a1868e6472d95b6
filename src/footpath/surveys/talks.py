"""Which team is told that it is too small for figures, and what can it do instead?"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from math import floor

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.people.homes import home_teams
from footpath.people.models import Person, Team
from footpath.surveys.audience import people_asked
from footpath.surveys.cutting import OTHER
from footpath.surveys.models import Cut, Invitation, Talk, TalkState, Wave, WaveState
from footpath.ui.panels import Panel

AT_BEST = 0.8  # of those who are asked answer, where it goes well


@dataclass(frozen=True)
class Small:
    """A team of somebody whose people are too few in an open wave to be seen for themselves."""

    wave: Wave
    team: Team
    talk: Talk | None


def visible_talks(person: Person) -> QuerySet[Talk]:
    """Those that somebody is asked about, or takes part in; nobody else knows of one, administrators neither."""
    return Talk.objects.filter(consents__person=person) if person.is_active else Talk.objects.none()


def small_teams(person: Person) -> list[Small]:
    """Where somebody is asked as one of too few: in open waves that part answers by team."""
    asked = Invitation.objects.filter(person=person, waits=False, wave__state=WaveState.OPEN, cells__team=OTHER)
    found = []
    for invitation in asked.select_related("wave__instrument", "wave__version"):
        team = small_team_of(person, invitation.wave)
        if team is not None:
            talks = Talk.objects.filter(wave=invitation.wave, team=team).exclude(state=TalkState.ENDED)
            found.append(Small(invitation.wave, team, talks.first()))
    return found


def small_team_of(person: Person, wave: Wave) -> Team | None:
    """The team of somebody that had too few people at the opening of this wave, and was merged with others."""
    on = wave.opened_at.date() if wave.opened_at else None
    team = home_teams([person.pk], on).get(person.pk) if on else None
    cut = Cut.objects.filter(wave=wave, key="team").first()
    few = cut.values.get(OTHER, {}).get("few", []) if cut else []
    return Team.objects.filter(pk=team).first() if team is not None and str(team) in few else None


def too_few(asked: int, threshold: int) -> bool:
    """Whether nothing could be shown of so many people even if it goes well, so that talking is the better way."""
    return floor(asked * AT_BEST) < threshold


def few_words(asked: int, threshold: int) -> str:
    """What is to be said of so few before anybody is asked; empty where something can be shown of them."""
    if not too_few(asked, threshold):
        return ""
    facts = {"n": asked, "least": threshold}
    if asked < threshold:
        words = _("With %(n)d people nothing could be shown: it takes %(least)d answers, so that nobody is recognized.")
    else:
        words = _("With %(n)d people hardly anything could be shown: it takes %(least)d answers, and rarely do all.")
    return words % facts


def instead_of(wave: Wave, now: datetime) -> tuple[Team | None, list[Person]]:
    """Who would be asked in a wave that is only planned, and the team in which most of them are."""
    people = [one.person for one in people_asked(wave.audience, now)]
    homes = Counter(home_teams([one.pk for one in people], now.date()).values())
    most = max(sorted(homes), key=lambda pk: homes[pk], default=0)
    return Team.objects.filter(pk=most).first(), people


def asked_of(team: Team, wave: Wave) -> list[Person]:
    """Those of a team who are asked in this wave, and work here."""
    asked = Invitation.objects.filter(wave=wave, cells__team=OTHER, person__is_active=True).select_related("person")
    people = {one.person_id: one.person for one in asked}
    homes = home_teams(list(people), wave.opened_at.date()) if wave.opened_at else {}
    return [person for pk, person in sorted(people.items()) if homes.get(pk) == team.pk]


def panel(_thing: object, me: object, _now: datetime) -> Panel | None:
    """On the page of what one is asked: that one's team is too small for figures, and the other way."""
    teams = small_teams(me) if isinstance(me, Person) else []
    return Panel("surveys/talk_panel.html", {"teams": teams}) if teams else None
