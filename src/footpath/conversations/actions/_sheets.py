"""What do all verbs on a service worksheet have in common?"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.conversations.models import Worksheet
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone: without the guard, both act on what they saw
MINUTES = 8  # of the budget of questions: seven answers and a number
MINUTES_AGAIN = 1  # one number


def held(sheet: Worksheet, *among: str) -> Worksheet:
    """The worksheet as it is now, held until the end of the transaction; Refused where it is in none of these."""
    if not GUARDED:
        return sheet
    rows = Worksheet.objects.select_for_update(of=("self",), no_key=True).select_related(
        "provider", "customer", "round"
    )
    found = rows.filter(pk=sheet.pk).first()
    if found is None:
        raise Refused(_("It was thrown away meanwhile."))
    if found.state in among:
        return found
    if found.state != sheet.state:
        raise faster(sheet.subject_kind, sheet.pk)
    raise Refused(_("That cannot be done any more: it is %(state)s.") % {"state": found.get_state_display()})


def move(sheet: Worksheet, to: str, **columns: Any) -> Worksheet:
    """Write down its new state with what changes along; the loser of two is told who was faster."""
    columns["state"] = to
    as_seen = {"state": sheet.state} if GUARDED else {}
    if not Worksheet.objects.filter(pk=sheet.pk, **as_seen).update(**columns):
        raise faster(sheet.subject_kind, sheet.pk)
    for name, value in columns.items():
        setattr(sheet, name, value)
    return sheet


def one_to_ten(field: str, number: object) -> int:
    """A rating; ValidationError naming the field for anything else."""
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= 10:
        raise ValidationError({field: _("Choose a number from 1 to 10.")})
    return number
