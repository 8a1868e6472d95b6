"""What does somebody write down for themself about whom they serve, or who serves them?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions import _edits
from footpath.people.events import PairNoted
from footpath.people.models import Often, Pair, PairNote, Person
from footpath.people.pairs import customer_of, provider_of
from footpath.people.refusals import faster
from footpath.people.typed import one_line

TEXTS = ("service", "needs", "if_late")
FIELDS = frozenset({*TEXTS, "importance", "often"})


@transaction.atomic
def note_pair(pair: Pair, *, facts: dict[str, Any], by: Person, now: datetime, edits: int = 0) -> PairNote:
    """Keep `facts` (of FIELDS): texts of one line, importance 1 to 5 or None, often one of models.Often or "".

    Only for one of the two ends of the pair, and only for their own eyes; else PermissionDenied. ValidationError
    naming the field; SomebodyWasFaster when the note was changed since `edits` edits, on another device.
    """
    if by not in (provider_of(pair), customer_of(pair)) or facts.keys() - FIELDS:
        raise PermissionDenied
    columns: dict[str, Any] = {name: one_line(name, facts[name], longest=300) for name in TEXTS if name in facts}
    if facts.get("importance") not in (None, 1, 2, 3, 4, 5):
        raise ValidationError({"importance": _("Choose from one to five.")})
    if facts.get("often", "") not in ("", *Often.values):
        raise ValidationError({"often": _("Choose one of the list.")})
    columns |= {name: facts[name] for name in ("importance", "often") if name in facts}
    note, _new = PairNote.objects.get_or_create(pair=pair, owner=by)
    found = PairNote.objects.filter(pk=note.pk, **({"edits": edits} if _edits.GUARDED else {}))
    if found.update(edits=edits + 1, **columns) != 1:
        raise faster(pair.subject_kind, pair.pk)
    record(PairNoted(), subject=pair, by=by, now=now)
    return PairNote.objects.get(pk=note.pk)
