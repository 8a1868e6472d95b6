"""Which survey does a program ask at its start, and again at its end?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._program import check_survey, held
from footpath.growth.events import ProgramSurveyChosen
from footpath.growth.models import Program
from footpath.growth.program.permissions import require, stewards
from footpath.growth.program.told import waves_of
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.surveys.models import Instrument


@transaction.atomic
def choose_program_survey(program: Program, *, survey: Instrument | None, by: Person, now: datetime) -> Program:
    """Whoever starts a program on their first day has no survey yet: it is chosen once there is one. Not any more where
    it was asked: what is asked at the end has to be the same.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(stewards(by))
    it = held(program)
    chosen = check_survey(survey)
    if waves_of(it):
        raise Refused(_("The survey has been asked already. The same one is asked again, so that it can be compared."))
    if Program.objects.filter(pk=it.pk, survey=program.survey_id).update(survey=chosen) != 1:
        raise faster(it.subject_kind, it.pk)
    record(ProgramSurveyChosen(survey=chosen.pk), subject=it, by=by, now=now)
    return Program.objects.select_related("team", "keeper", "survey").get(pk=it.pk)
