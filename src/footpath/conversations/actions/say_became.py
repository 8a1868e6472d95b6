"""What became of a theme?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import study_changed
from footpath.conversations.groups.permissions import runs
from footpath.conversations.groups.study_events import FocusBecame
from footpath.conversations.locked import lock
from footpath.conversations.models import Became, FocusStudy, GroupTheme
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.permissions import line_of
from footpath.people.refusals import Refused, faster


@transaction.atomic
def say_became(theme: GroupTheme, *, became: str, said: str, edits: int, by: Person, now: datetime) -> GroupTheme:
    """Say it, as whoever leads the team or a team above, or runs the groups: what is being done, what is done, or
    "nothing yet, because …". Those who took part read it.

    Raises PermissionDenied, ValidationError naming the field, Refused before the report, SomebodyWasFaster.
    """
    study = FocusStudy.objects.select_related("team", "planner").get(pk=theme.study_id)
    if not may_say(study, by, now):
        raise PermissionDenied
    if study.reported_at is None:
        raise Refused(_("Report first what came out of the groups."))
    if became not in Became.values:
        raise ValidationError({"became": _("Choose one of them.")})
    words = typed.many_lines("said", said, longest=600, needed=True)
    facts = {"became": became, "became_at": now, "became_by": by, "locked": lock({**theme.texts, "said": words})}
    if GroupTheme.objects.filter(pk=theme.pk, edits=edits).update(edits=F("edits") + 1, **facts) != 1:
        raise faster(FocusStudy.subject_kind, study.pk)
    study_changed(study, FocusBecame(), by=by, now=now)
    return GroupTheme.objects.get(pk=theme.pk)


def may_say(study: FocusStudy, by: Person, now: datetime) -> bool:
    """Whoever leads the team it is about, or a team above it, and whoever runs the groups."""
    leads = any(one.lead_id == by.pk for one in line_of(study.team))
    return by.is_active and (leads or runs(study, by, now.date()))
