"""How does a team write down what helps it in talks that are hard?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.people.refusals import faster
from footpath.recovery.events import GuidelineKept
from footpath.recovery.models import Guideline

LONGEST = 4000


@transaction.atomic
def keep_guideline(team: Team, *, text: str, edits: int, by: Person, now: datetime) -> Guideline:
    """Set the text, empty for none; for whoever leads the team. `edits` is the number that they saw, 0 at first.

    Raises PermissionDenied for everybody else, ValidationError naming the field, SomebodyWasFaster.
    """
    if not by.is_active or team.pk not in reach(by, now.date()).leads:
        raise PermissionDenied
    said = typed.many_lines("text", text, longest=LONGEST)
    kept, _made = Guideline.objects.get_or_create(team=team, defaults={"text": "", "changed_by": by, "changed_at": now})
    facts = {"text": said, "changed_by": by, "changed_at": now, "edits": edits + 1}
    if Guideline.objects.filter(team=team, edits=edits).update(**facts) != 1:
        raise faster(kept.subject_kind, team.pk)
    for name, value in facts.items():
        setattr(kept, name, value)
    record(GuidelineKept(), subject=kept, by=by, now=now)
    return kept
