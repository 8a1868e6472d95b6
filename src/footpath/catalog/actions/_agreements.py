"""For which side does somebody act, and how does the next wording begin?"""

from collections.abc import Collection
from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from footpath.catalog.agreed import Content
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


def side_of(sides: Collection[int], agreement: Agreement, wanted: Team | None) -> Team:
    """The team for which somebody acts, of those for which they may; who speaks for both has to say which.

    Raises PermissionDenied where they may for none, or not for the one that is `wanted`.
    """
    if not sides or (wanted is not None and wanted.pk not in sides):
        raise PermissionDenied
    if wanted is None and len(sides) > 1:
        raise ValidationError({"side": _("Say for which of the two teams.")})
    chosen = wanted.pk if wanted else next(iter(sides))
    return agreement.first if chosen == agreement.first_id else agreement.second


def next_draft(
    agreement: Agreement, content: Content, review_on: date | None, *, by: Person, now: datetime
) -> tuple[AgreementVersion, bool]:
    """The draft of the next wording, and whether it begins now; of two who begin at once both get the same one.

    Raises Refused while a wording waits for signatures.
    """
    versions = AgreementVersion.objects.filter(agreement=agreement)
    number = (versions.aggregate(last=Max("number"))["last"] or 0) + 1
    try:
        with transaction.atomic():
            draft = AgreementVersion.objects.create(
                agreement=agreement, number=number, content=content.as_json(), review_on=review_on, written_by=by,
                written_at=now,
            )  # fmt: skip
    except IntegrityError:
        there = versions.filter(state__in=(VersionState.DRAFT, VersionState.PROPOSED)).first()
        if there is None or there.state == VersionState.PROPOSED:
            number = there.number if there else number
            text = _("Version %(number)s waits for signatures. Sign it, answer it, or take it back first.")
            raise Refused(text % {"number": number}) from None
        return there, False
    return draft, True
