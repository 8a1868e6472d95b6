"""What was decided, who does it, and by when?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import LONG, SHORT, here, running, step
from footpath.growth.events.council_work import DecisionMade, DecisionSuperseded
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import Council, CouncilDecision, CouncilMeeting
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def make_decision(
    council: Council, *, text: str, owner: Person | None, due: date | None, by: Person, now: datetime, why: str = "",
    heard: str = "", meeting: CouncilMeeting | None = None, supersedes: CouncilDecision | None = None,
) -> CouncilDecision:  # fmt: skip
    """Note it for everybody to read. It is never changed: a later decision replaces it.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(is_inside(by, council))
    running(council)
    decision = CouncilDecision(
        council=council, meeting=meeting, supersedes=supersedes, decided_by=by, decided_at=now,
        text=typed.many_lines("text", text, longest=LONG, needed=True),
        why=typed.many_lines("why", why, longest=LONG),
        heard=typed.one_line("heard", heard, longest=SHORT),
        owner=here("owner", owner),
        due=typed.day_ahead("due", due, by.today(now)),
    )  # fmt: skip
    if meeting is not None and meeting.council_id != council.pk:
        raise ValidationError({"meeting": _("That is a meeting of another team.")})
    if supersedes is not None:
        require(supersedes.council_id == council.pk)
        step(supersedes, states.SUPERSEDED)
    decision.save(force_insert=True)
    if supersedes is not None:
        record(DecisionSuperseded(decision.pk), subject=supersedes, by=by, now=now)
    record(DecisionMade(), subject=decision, by=by, now=now)
    return decision
