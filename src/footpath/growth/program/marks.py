"""Since when does the program of ninety days run, and which of its steps began when?"""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.growth.models import Program, ProgramStep
from footpath.growth.program import states
from footpath.growth.program.permissions import line_of_teams, lines_above, visible_programs
from footpath.growth.program.route import BY_KEY
from footpath.people.models import Person
from footpath.ui.marks import Mark
from footpath.ui.measures import Scope


def marks(scope: Scope, since: date, until: date, reader: Person, now: datetime) -> Iterator[Mark]:
    """The start of each program that holds for these teams and that the reader reads, and each of its steps that has
    begun: not those that are left out, nor what was still ahead when it was ended.
    """
    about = Q(team=None) | Q(team__in=_teams(scope, reader, now.date()))
    programs = visible_programs(reader, now.date()).filter(about, starts_on__lt=until)
    told: set[int] = set()
    for step in ProgramStep.objects.filter(program__in=programs).select_related("program__team"):
        program = step.program
        url = program.get_absolute_url()
        if program.pk not in told and since <= program.starts_on < until and program.starts_on <= now.date():
            yield Mark(program.starts_on, _("%(program)s begins") % {"program": program}, url, "program")
        told.add(program.pk)
        day = _began(program, step, now.date())
        if day is not None and since <= day < until:
            facts = {"program": program, "step": BY_KEY[step.key].short}
            yield Mark(day, _("%(program)s: %(step)s") % facts, url, "program_step")


def _teams(scope: Scope, reader: Person, on: date) -> set[int]:
    """The teams that are meant, and all above them."""
    who = scope.provider or scope.customer
    if who:
        person = reader if reader.pk == who else Person.objects.filter(pk=who).first()
        return line_of_teams(person, on) if person else set()
    teams = set(scope.teams | scope.customer_teams)
    if scope.service:
        teams |= set(Service.objects.filter(pk=scope.service).values_list("team_id", flat=True))
    return lines_above(teams)


def _began(program: Program, step: ProgramStep, today: date) -> date | None:
    """The day on which a step began: the first of its days, or an earlier one on which it was done already."""
    if step.state == states.LEFT_OUT or step.key not in BY_KEY:
        return None
    day = min(step.first, step.done_on or step.first)
    last = min(today, program.ended_at.date()) if program.ended_at else today
    return day if day <= last else None
