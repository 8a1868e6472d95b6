"""How is a debrief written?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._debriefs import changed_debrief, held_debrief
from footpath.conversations.interviews.debrief_events import DebriefDrafted
from footpath.conversations.interviews.telling import ALL, Parts, hash_of, own_words
from footpath.conversations.locked import lock
from footpath.conversations.models import Debrief, DebriefState, Fate
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import faster

LONGEST = 2000
OPEN = (DebriefState.DRAFT, DebriefState.ASKED, DebriefState.READY)


@transaction.atomic
def draft_debrief(
    debrief: Debrief, *, parts: Mapping[str, Mapping[str, Any]], edits: int, by: Person, now: datetime
) -> Debrief:
    """Write what is told, as the provider: part → {"words": one's own, "sentences": numbers of approved sentences}.
    `edits` is the state that was before their eyes. A yes of the customer holds for the words that it was given for.

    Raises PermissionDenied, ValidationError naming the part, Refused once it was told, SomebodyWasFaster.
    """
    found = held_debrief(debrief, OPEN, "provider", by=by)
    if found.edits != edits:
        raise faster(Debrief.subject_kind, found.pk)
    kept = _checked(found, parts)
    agreed = found.approved_hash == hash_of(kept)
    state = DebriefState.READY if agreed or not own_words(kept) else DebriefState.DRAFT
    return changed_debrief(found, DebriefDrafted(), by=by, now=now, state=state, locked=lock(kept))


def _checked(debrief: Debrief, parts: Mapping[str, Mapping[str, Any]]) -> Parts:
    may = set(debrief.interview.statements.filter(fate=Fate.TOLD).values_list("pk", flat=True))
    kept: Parts = {}
    for key in ALL:
        given = parts.get(key) or {}
        words = typed.many_lines(key, str(given.get("words", "")), longest=LONGEST)
        sentences = sorted({int(one) for one in given.get("sentences", ())})
        if not may.issuperset(sentences):
            raise ValidationError({key: _("Only what the customer approved can be told.")})
        if words or sentences:
            kept[key] = {"words": words, "sentences": sentences}
    return kept
