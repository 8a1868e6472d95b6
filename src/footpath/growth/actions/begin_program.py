"""How does a program of ninety days begin?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._program import check_survey
from footpath.growth.events import ProgramBegun
from footpath.growth.models import WHOLE, Program, ProgramStep
from footpath.growth.program import states
from footpath.growth.program.parts import people_in, teams_of
from footpath.growth.program.permissions import require, stewards
from footpath.growth.program.route import ROUTE
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.surveys.models import Instrument

GUARDED = True  # switched off by the control of the race test alone


@transaction.atomic
def begin_program(
    *, team: Team | None, starts_on: date | None, survey: Instrument | None = None, by: Person, now: datetime
) -> Program:
    """For everybody, or for a team and all below it. By champions and administrators; whoever starts it looks after it.

    Raises PermissionDenied, ValidationError naming the field, Refused where one runs for some of the same people.
    """
    require(stewards(by))
    first = _check_start(starts_on, by.today(now))
    if survey is not None:
        check_survey(survey)
    teams = teams_of(team.pk if team else None)
    if people_in(teams, now.date()) < states.FEWEST:
        raise ValidationError({"team": _("At least five people have to work there: of fewer, nothing could be told.")})
    if GUARDED:
        _check_alone(teams if team else None)
    try:
        with transaction.atomic():
            program = Program.objects.create(
                whose=team.pk if team else WHOLE, team=team, survey=survey, starts_on=first, keeper=by, began_by=by,
                began_at=now,
            )  # fmt: skip
    except IntegrityError:
        raise _running(Program.objects.filter(state=states.RUNNING, team=team).first()) from None
    ProgramStep.objects.bulk_create(_steps(program))
    record(ProgramBegun(), subject=program, by=by, now=now)
    return program


def _steps(program: Program) -> list[ProgramStep]:
    days = [program.starts_on + timedelta(days=step.first) for step in ROUTE]
    return [
        ProgramStep(
            program=program, key=step.key, position=number, first=day, was_first=day,
            last=program.starts_on + timedelta(days=step.last),
        )
        for number, (step, day) in enumerate(zip(ROUTE, days, strict=True))
    ]  # fmt: skip


def _check_start(starts_on: date | None, today: date) -> date:
    if starts_on is None:
        raise ValidationError({"starts_on": _("Say on which day it starts.")})
    if not today <= starts_on <= today + states.FURTHEST:
        raise ValidationError({"starts_on": _("Choose a day from today on, within half a year.")})
    return starts_on


def _check_alone(teams: frozenset[int] | None) -> None:
    """Nobody is in two programs at once. Of two that are started at once, one waits here for the other."""
    Team.objects.select_for_update(no_key=True).order_by("pk").first()
    for other in Program.objects.filter(state=states.RUNNING).select_related("team"):
        if teams is None or other.team_id is None or teams & teams_of(other.team_id):
            raise _running(other)


def _running(other: Program | None) -> Refused:
    name = str(other) if other else _("a program")
    return Refused(_("“%(name)s” runs already, for some of the same people. End it first.") % {"name": name})
