"""What do all verbs on a program have in common?"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.growth.events import ProgramStepSettled
from footpath.growth.models import Program, ProgramStep
from footpath.growth.program import states
from footpath.growth.program.permissions import require, stewards
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.surveys.models import Instrument, Purpose

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win
WORDS = 600


def held(program: Program) -> Program:
    """As it is now, held until the end of the transaction; Refused where it is over."""
    found = Program.objects.select_for_update(of=("self",), no_key=True).filter(pk=program.pk)
    it = found.select_related("team__hours", "keeper").first()
    if it is None or it.state != states.RUNNING:
        raise Refused(_("This program is over. It stays to be read; another one can be started."))
    return it


def change(step: ProgramStep, **columns: Any) -> None:
    """Change a step by whoever saw it as it is; who is slower is told who was faster."""
    seen = {"state": step.state, "first": step.first, "last": step.last} if GUARDED else {}
    if ProgramStep.objects.filter(pk=step.pk, **seen).update(**columns) != 1:
        raise faster(Program.subject_kind, step.program_id)


def check_way(step: ProgramStep, to: str) -> None:
    """Refused where no way leads there."""
    if to not in states.NEXT[step.state]:
        words = _("That cannot be done now: the step is “%(state)s”.")
        raise Refused(words % {"state": step.get_state_display()})


def check_words(field: str, text: str, *, needed: str = "") -> str:
    """What somebody wrote, without room around it; ValidationError naming the field."""
    text = text.strip()
    if needed and not text:
        raise ValidationError({field: needed})
    if len(text) > WORDS:
        raise ValidationError({field: _("At most %(most)d characters, please.") % {"most": WORDS}})
    return text


def check_day(first: date | None, program: Program) -> date:
    """A day on which a step can begin; ValidationError naming the field."""
    if first is None:
        raise ValidationError({"first": _("Say on which day it begins.")})
    if not program.starts_on <= first <= program.starts_on + states.LONGEST:
        raise ValidationError({"first": _("Choose a day from the first day of the program on, within nine months.")})
    return first


def check_survey(survey: Instrument | None) -> Instrument:
    """One that can be asked; ValidationError naming the field."""
    if survey is None or survey.retired_at or survey.purpose != Purpose.SURVEY:
        raise ValidationError({"survey": _("Choose a survey that is in use.")})
    return survey


def settle(step: ProgramStep, to: str, *, by: Person, now: datetime, **columns: Any) -> ProgramStep:
    """Bring it to where it is done, or left out, and say so."""
    require(stewards(by))
    program = held(step.program)
    check_way(step, to)
    change(step, state=to, **columns)
    record(ProgramStepSettled(step=step.key, state=to), subject=program, by=by, now=now)
    return ProgramStep.objects.get(pk=step.pk)
