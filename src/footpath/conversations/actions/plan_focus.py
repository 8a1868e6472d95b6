"""How does somebody plan focus groups about the service of a team?"""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.conversations.groups.draw import field_of
from footpath.conversations.groups.permissions import can_plan, is_neutral
from footpath.conversations.groups.study_events import FocusPlanned
from footpath.conversations.locked import lock
from footpath.conversations.models import FocusGroup, FocusStudy
from footpath.conversations.models.groups import FEWEST
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused

QUESTIONS = (5, 7)
GROUPS = (1, 6)
SEATS, INVITES = (8, 10), (10, 12)


class TooFew(Refused):
    """Not enough customers for a group: a talk of two is the better way."""


@transaction.atomic
def plan_focus(
    *, team: Team, topic: str, questions: str | Sequence[str], by: Person, now: datetime,
    service: Service | None = None, seats: int = 8, invites: int = 12, groups: int = 3, seed: int | None = None,
) -> FocusStudy:  # fmt: skip
    """Plan groups of customers who talk about the service of `team`, or one service of it: five to seven `questions`,
    one a line. Nobody is asked yet. `seed` is drawn where none is given.

    Raises PermissionDenied, ValidationError naming the field, TooFew where fewer than six could be asked.
    """
    if not can_plan(by):
        raise PermissionDenied
    if not is_neutral(by, team, now.date()):
        raise ValidationError({"team": _("You belong to this team or lead it. Ask another champion to plan it.")})
    if service is not None and (service.team_id != team.pk or service.confidential):
        raise ValidationError({"service": _("Choose a service of this team that is not confidential.")})
    for name, value, bounds in (("seats", seats, SEATS), ("invites", invites, INVITES), ("groups", groups, GROUPS)):
        if not bounds[0] <= value <= bounds[1]:
            raise ValidationError({name: _("From %(low)d to %(high)d.") % {"low": bounds[0], "high": bounds[1]}})
    texts = {
        "topic": typed.one_line("topic", topic, longest=200, needed=True),
        "questions": checked_questions(questions),
    }
    could = len(field_of(team, service.pk if service else None, now, besides=[by.pk]))
    if could < FEWEST:
        raise TooFew(
            _("In the last half year only %(n)d people asked for this who are not of the team: too few for a group.")
            % {"n": could}
        )
    study = FocusStudy.objects.create(
        team=team, service=service, planner=by, seats=seats, invites=max(invites, seats), planned_at=now,
        seed=secrets.randbelow(2**31) if seed is None else seed, locked=lock(texts),
    )  # fmt: skip
    FocusGroup.objects.bulk_create(FocusGroup(study=study, number=number) for number in range(1, groups + 1))
    record(FocusPlanned(), subject=study, by=by, now=now)
    return study


def checked_questions(lines: str | Sequence[str]) -> list[str]:
    """Five to seven, each on a line. Raises ValidationError naming the field."""
    texts = lines.splitlines() if isinstance(lines, str) else list(lines)
    kept = list(dict.fromkeys(q for q in (typed.one_line("questions", text, longest=300) for text in texts) if q))
    if not QUESTIONS[0] <= len(kept) <= QUESTIONS[1]:
        raise ValidationError({"questions": _("Ask five to seven questions, each on a line of its own.")})
    return kept
