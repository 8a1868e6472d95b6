"""How does a customer answer, and when do both read both?"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._sheets import held, move, one_to_ten
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetRevealed
from footpath.conversations.sheets.permissions import require_customer
from footpath.conversations.sheets.questions import KEYS, NEEDED
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused

LONGEST = 2000
UNTIL_RECHECK = timedelta(days=60)


@transaction.atomic
def answer_sheet(
    sheet: Worksheet, *, answers: Mapping[str, str], rating: int, by: Person, now: datetime
) -> Worksheet:  # fmt: skip
    """Answer the seven questions and rate from 1 to 10. In the same instant both ratings, the prediction and all words
    are open to both: one update, before which neither could read anything of the other one.

    Raises PermissionDenied; ValidationError naming the field; Refused where it is over, or was answered already.
    """
    require_customer(sheet, by)
    sheet = held(sheet, *states.ASKED)
    today = by.today(now)
    if sheet.expires_on is not None and today > sheet.expires_on:
        raise Refused(_("Its days are over. If you like, tell %(name)s in person.") % {"name": sheet.provider})
    said = _clean(answers)
    number = one_to_ten("rating", rating)
    kept = unlock(sheet.sealed)
    if "own" not in kept:
        raise Refused(_("What %(name)s had sealed cannot be opened any more.") % {"name": sheet.provider})
    sheet = move(
        sheet, states.REVEALED, answered=lock(said), own=kept["own"], predicted=kept["predicted"], rating=number,
        revealed_at=now, recheck_on=today + UNTIL_RECHECK, expires_on=None,
    )  # fmt: skip
    record(SheetRevealed(), subject=sheet, by=by, now=now)
    return sheet


def _clean(answers: Mapping[str, str]) -> dict[str, str]:
    wrong: dict[str, list[str]] = {}
    said: dict[str, str] = {}
    for key in KEYS:
        try:
            said[key] = typed.many_lines(key, str(answers.get(key) or ""), longest=LONGEST, needed=key in NEEDED)
        except ValidationError as error:
            wrong |= error.message_dict
    if wrong:
        raise ValidationError({name: [ValidationError(text) for text in texts] for name, texts in wrong.items()})
    return said
