"""What comes after both are open: a talk, and standards that both agree to?"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.conversations.interviews import states as talks
from footpath.conversations.interviews.permissions import visible_interviews
from footpath.conversations.models import Interview, Standard, Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.standards.listed import standards_from
from footpath.people.models import Person

ORIGIN = "worksheet"
MOST = 3  # standards of one worksheet: more are remembered by nobody


def talk_of(sheet: Worksheet, person: Person) -> Interview | None:
    """The talk of the two since both were opened, or one that was open already: there is no second one beside it."""
    if sheet.revealed_at is None:
        return None
    found = visible_interviews(person).filter(provider=sheet.provider_id, customer=sheet.customer_id)
    return (
        found.filter(Q(invited_at__gte=sheet.revealed_at) | Q(state__in=talks.OPEN))
        .order_by("-invited_at", "-pk")
        .first()
    )


def check_worksheet(pk: int, both: set[int]) -> None:
    """ValidationError where a worksheet is not that of these two, has as many standards as are remembered, or is not
    open to both.
    """
    sheet = Worksheet.objects.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
    if sheet is None or {sheet.provider_id, sheet.customer_id} != both or sheet.state not in states.OPEN_EYES:
        raise ValidationError({"behavior": _("Both of you have to have read the worksheet first.")})
    if Standard.objects.filter(origin=ORIGIN, origin_pk=pk, ended_at=None).count() >= MOST:
        words = _("There are %(most)d standards of this worksheet already: more are remembered by nobody.")
        raise ValidationError({"behavior": words % {"most": MOST}})


def onward(sheet: Worksheet, person: Person) -> dict[str, Any]:
    """What stands on the page; nothing before both are open."""
    if not sheet.is_open_to_both:
        return {}
    agreed = standards_from(ORIGIN, sheet.pk, person)
    return {
        "talk": talk_of(sheet, person),
        "agreed": agreed,
        "more_standards": sheet.state in states.TALKING and sum(one.standard.ended_at is None for one in agreed) < MOST,
    }
