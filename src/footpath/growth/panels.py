"""Where else do action plans show?"""

from datetime import date, datetime

from footpath.growth import states
from footpath.growth.models import Evidence, Plan
from footpath.growth.permissions import visible_plans
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.surveys.models import Instrument, Wave, WaveState
from footpath.surveys.permissions import visible_instruments
from footpath.ui.panels import Panel

SHOWN = 3
ASKED = ("favorable", "they_and_i")  # the figures of one question of a survey


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """What somebody wants to get better at right now, with what has come of it; nothing for whoever has no plan."""
    found = Plan.objects.filter(owner=person, state__in=(*states.UNDER_WAY, states.MET, states.NOT_MET))
    plans = [(one, [str(area) for area in one.areas.all()]) for one in found.prefetch_related("areas")[:SHOWN]]
    return Panel("growth/home_panel.html", {"plans": plans}) if plans else None


def team(team: Team, person: Person, now: datetime) -> Panel | None:
    """What the team works on, for the team and those who lead it."""
    mine = reach(person, now.date())
    if team.pk not in mine.member_of | mine.leads:
        return None
    found = visible_plans(person, now.date()).filter(team=team).exclude(state=states.CLOSED)
    plans = [(one, [str(area) for area in one.areas.all()]) for one in found.prefetch_related("areas")[:SHOWN]]
    leads = team.pk in mine.leads
    return Panel("growth/team_panel.html", {"plans": plans, "team": team, "leads": leads}) if plans or leads else None


def surveys(_reader: Person, person: Person, _now: datetime) -> Panel | None:
    """For whoever runs surveys: which of them plans are held against, and by when the same is to be asked again;
    nothing of whose plans, nor of which questions.
    """
    tied = Evidence.objects.filter(area__plan__state__in=states.UNDER_WAY, reached_on=None, key__in=ASKED)
    first: dict[int, date] = {}
    for question, day in tied.order_by("-recheck_on").values_list("question", "recheck_on"):
        first[int(question.partition(":")[0])] = day
    mine: dict[int, Instrument] = visible_instruments(person).in_bulk(first)
    rows = [(one, first[pk]) for pk, one in sorted(mine.items(), key=lambda row: first[row[0]])]
    if not rows:
        return None
    to_come = Wave.objects.filter(instrument__in=mine, state__in=(WaveState.PLANNED, WaveState.OPEN))
    planned = set(to_come.values_list("instrument_id", flat=True))
    return Panel("growth/surveys_panel.html", {"rows": rows, "planned": planned})
