"""How does one more focus group come to a topic?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import require_runs, study_changed
from footpath.conversations.actions.plan_focus import GROUPS
from footpath.conversations.groups.study_events import FocusWent
from footpath.conversations.models import FocusGroup, FocusStudy
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def add_group(study: FocusStudy, *, by: Person, now: datetime) -> FocusGroup:
    """Plan one more, as whoever runs it, until the report is out.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    require_runs(study, by, now)
    numbers = list(study.groups.values_list("number", flat=True))
    if study.reported_at or len(numbers) >= GROUPS[1]:
        raise Refused(_("The report is out, or there are six groups already: more bring hardly anything new."))
    try:
        with transaction.atomic():
            group = FocusGroup.objects.create(study=study, number=max(numbers, default=0) + 1)
    except IntegrityError:
        raise faster(FocusStudy.subject_kind, study.pk) from None
    study_changed(study, FocusWent(), by=by, now=now)
    return group
