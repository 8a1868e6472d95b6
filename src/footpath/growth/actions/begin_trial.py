"""What is tried for a while, and how will one know?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import SHORT, running
from footpath.growth.events.council_work import (
    TrialBegun,
)
from footpath.growth.evidence import at_start, kept
from footpath.growth.figures import About, fits, teams_open_to
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import Council, CouncilTrial, Evidence
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.ui.measures import measures


@transaction.atomic
def begin_trial(
    council: Council, *, what: str, until: date | None, measure: str, team: Team | None, by: Person, now: datetime
) -> CouncilTrial:
    """Say what, until when, and hold it against a figure of a team that is open to whoever begins it. Where that stood
    in the weeks before is kept.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_inside(by, council))
    running(council)
    words = typed.one_line("what", what, longest=SHORT, needed=True)
    day = typed.day_ahead("until", until, by.today(now) + timedelta(days=1))
    if team is None or team.pk not in teams_open_to(by, now):
        raise ValidationError({"team": _("Choose a team whose figures you may see.")})
    about, figure = About("team", (team.pk,)), measures().get(measure)
    if figure is None or not fits(about, figure, ""):
        raise ValidationError({"measure": _("Choose a figure from the list.")})
    turn, start = at_start(Evidence(key=measure, about=about.as_json()), by, now)
    trial = CouncilTrial.objects.create(
        council=council, what=words, until=day, begun_by=by, begun_at=now, measure=measure, about=about.as_json(),
        turn=turn, start=kept(start),
    )  # fmt: skip
    record(TrialBegun(), subject=trial, by=by, now=now)
    return trial
