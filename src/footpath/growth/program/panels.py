"""Where else does a program show?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.growth.program import states
from footpath.growth.program.parts import teams_of
from footpath.growth.program.permissions import visible_programs
from footpath.growth.program.shown import steps_of, where
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.panels import Panel
from footpath.ui.wording import day


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """One line while one runs: what is asked of everybody now, and until when."""
    found = visible_programs(person, now.date()).filter(state=states.RUNNING).prefetch_related("steps")
    program = next((one for one in found if one.team is None or _is_in(person, one.team_id, now)), None)
    if program is None:
        return None
    today = person.today(now)
    here = [one for one in steps_of(program, today) if one.is_here]
    if today < program.starts_on or not here:
        return Panel("growth/program/home_panel.html", {"it": program, "what": where(program, today)})
    newest = here[-1]
    detail = _("%(program)s, until %(day)s") % {"program": program, "day": day(newest.step.last)}
    context = {"it": program, "step": newest, "what": newest.of.asked, "detail": detail}
    return Panel("growth/program/home_panel.html", context)


def _is_in(person: Person, team: int | None, now: datetime) -> bool:
    """Whether the program is one of theirs, and not only one that they may read."""
    mine = reach(person, now.date())
    return bool((mine.member_of | mine.leads) & teams_of(team))
