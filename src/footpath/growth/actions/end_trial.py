"""What did an experiment teach?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._council import LONG, step
from footpath.growth.events.council_work import TrialEnded
from footpath.growth.evidence import kept, since_start
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilTrial, Evidence
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def end_trial(trial: CouncilTrial, *, learned: str, by: Person, now: datetime) -> CouncilTrial:
    """Say it in words; the figure of the weeks since is kept beside that of the weeks before. Two figures one after the
    other never prove that the one made the other.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(is_inside(by, trial.council))
    text = typed.many_lines("learned", learned, longest=LONG, needed=True)
    evidence = Evidence(key=trial.measure, about=trial.about, turn=trial.turn)
    latest = since_start(evidence, trial.begun_by, now)
    step(trial, states.MEASURED, learned=text, latest=kept(latest), ended_by=by, ended_at=now)
    record(TrialEnded(), subject=trial, by=by, now=now)
    return trial
