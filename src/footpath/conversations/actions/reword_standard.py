"""How does one of two people say it in other words?"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._standards import held, next_version, require_side
from footpath.conversations.models import AgreedKind, Standard, StandardState, StandardVersion, WordingState
from footpath.conversations.standards.checked import rules_from, standard_from
from footpath.conversations.standards.events import StandardProposed
from footpath.conversations.standards.wordings import other_wording
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused

STANDING = (WordingState.WAITS, WordingState.AGREED)


@transaction.atomic
def reword_standard(
    standard: Standard, *, hash: str, said: Mapping[str, Any], by: Person, now: datetime
) -> StandardVersion:
    """The next wording, which both have to agree to anew; `hash` is that of the last one, which its writer has read,
    and `said` what standards/checked.py takes. What holds goes on to hold until both have agreed.

    Raises PermissionDenied, OtherWording when somebody else worded it meanwhile, ValidationError naming the field,
    Refused where nothing differs or it is over.
    """
    require_side(standard, by)
    standard = held(standard, StandardState.PROPOSED, StandardState.AGREED)
    last = StandardVersion.objects.filter(standard=standard, state__in=STANDING).order_by("-number").first()
    if last is None or last.hash != hash:
        raise other_wording(standard, hash)
    starts = date.fromisoformat(last.wording.since)  # what began in the past may go on as it was
    make = rules_from if standard.kind == AgreedKind.RULES else standard_from
    wording = make(now.date(), said, starts)
    if wording == last.wording:
        raise Refused(_("Nothing differs from the wording that stands."))
    version = next_version(standard, wording, by=by, now=now)
    record(StandardProposed(number=version.number), subject=standard, by=by, now=now)
    return version
