"""How do two teams begin to talk about what they expect of each other, or look at it again?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.catalog.actions._agreements import next_draft
from footpath.catalog.agreed import Content
from footpath.catalog.agreements.beginning import first_content, review_day
from footpath.catalog.events import AgreementBegun
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of
from footpath.history.record import record
from footpath.people.models import Person, Team


@transaction.atomic
def begin_agreement(one: Team, other: Team, *, by: Person, now: datetime) -> AgreementVersion:
    """The one draft of the next wording: the one there is; else what is in force, or what is known of the two.

    Whoever leads either team may, and those above. Raises ValidationError naming "other" for a team with itself,
    PermissionDenied, Refused while a wording waits for signatures.
    """
    if one.pk == other.pk:
        raise ValidationError({"other": _("A team needs no agreement with itself. Choose another one.")})
    first, second = sorted((one, other), key=lambda team: team.pk)
    if not sides_of(by, Agreement(first=first, second=second), now.date()):
        raise PermissionDenied
    agreement = _of_the_two(first, second, by, now)
    held = AgreementVersion.objects.filter(agreement=agreement, state=VersionState.SIGNED).first()
    content = Content.from_json(held.content) if held else first_content(agreement)
    draft, is_new = next_draft(agreement, content, review_day(now.date()), by=by, now=now)
    if is_new:
        record(AgreementBegun(number=draft.number), subject=agreement, by=by, now=now)
    return draft


def _of_the_two(first: Team, second: Team, by: Person, now: datetime) -> Agreement:
    try:
        with transaction.atomic():
            facts = {"begun_by": by, "begun_at": now}
            return Agreement.objects.get_or_create(first=first, second=second, defaults=facts)[0]
    except IntegrityError:  # somebody began at the same moment
        return Agreement.objects.get(first=first, second=second)
