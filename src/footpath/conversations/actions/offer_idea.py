"""How is an idea offered to a team?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.conversations.actions._answered import answer_day
from footpath.conversations.ideas.events import IdeaOffered
from footpath.conversations.models import Advice, Idea
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team

LONG = 1200


@transaction.atomic
def offer_idea(
    *, what: str, team: Team, by: Person, now: datetime, whom: str = "", effect: str = "",
    service: Service | None = None, advice: Advice | None = None,
) -> Idea:  # fmt: skip
    """Say what could be better, for whom and with which effect; the team owes an answer within the working days that
    the organization has set. `advice`: of one's own, from which it came; whoever gave it can be credited.

    Raises PermissionDenied, ValidationError naming the field.
    """
    if not by.is_active or (advice is not None and advice.asked_by_id != by.pk):
        raise PermissionDenied
    if service is not None and service.team_id != team.pk:
        raise ValidationError({"service": _("This service is of another team.")})
    idea = Idea.objects.create(
        team=team, service=service, offered_by=by, offered_at=now,
        what=typed.one_line("what", what, longest=200, needed=True),
        whom=typed.one_line("whom", whom, longest=200),
        effect=typed.many_lines("effect", effect, longest=LONG),
        answer_by=answer_day(team, now),
    )  # fmt: skip
    if advice is not None:
        Advice.objects.filter(pk=advice.pk, idea=None).update(idea=idea)
    record(IdeaOffered(idea.answer_by.isoformat()), subject=idea, by=by, now=now)
    return idea
