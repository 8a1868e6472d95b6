"""How does a team answer an idea?"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._answered import step, today_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaAgreed, IdeaSetAside
from footpath.conversations.ideas.rights import answers_for, require
from footpath.conversations.models import Idea
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONG = 1200


@transaction.atomic
def answer_idea(
    idea: Idea, *, agreed: bool, by: Person, now: datetime, reason: str = "", owner: Person | None = None,
    due: date | None = None,
) -> Idea:  # fmt: skip
    """Yes, with who does it by when; or not now, with the reason. What was set aside can be agreed later, and what was
    agreed be set aside when it turns out otherwise.

    Raises PermissionDenied for all who do not answer for the team, ValidationError naming the field, SomebodyWasFaster.
    """
    today = today_of(idea.team, now)
    require(answers_for(by, idea.team_id, now.date()))
    text = typed.many_lines("reason", reason, longest=LONG, needed=not agreed)
    facts: dict[str, Any] = {"reason": text, "answered_by": by, "reminded_at": None, "overdue_at": None}
    if idea.answered_at is None:
        facts |= {"answered_at": now, "in_time": today <= idea.answer_by}
    if not agreed:
        step(idea, states.SET_ASIDE, **facts, owner=None, due=None)
        record(IdeaSetAside(text), subject=idea, by=by, now=now)
        return idea
    if owner is None or not owner.is_active:
        raise ValidationError({"owner": _("Say who does it.")})
    day = typed.day_ahead("due", due, today)
    step(idea, states.AGREED, **facts, owner=owner, due=day)
    record(IdeaAgreed(owner.pk, day.isoformat(), text), subject=idea, by=by, now=now)
    return idea
