"""How is reported what came out of focus groups?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import require_runs, study_changed, with_texts
from footpath.conversations.groups import states
from footpath.conversations.groups.found import found_in
from footpath.conversations.groups.nameless import checked_nameless
from footpath.conversations.groups.study_events import FocusReported
from footpath.conversations.models import FocusGroup, FocusStudy
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def report_focus(study: FocusStudy, *, summary: str, by: Person, now: datetime) -> FocusStudy:
    """Hand the themes to the team it is about, and tell those who took part: once all groups that met were checked.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require_runs(study, by, now)
    groups = study.groups.exclude(state=states.CANCELED)
    if study.reported_at is not None or not groups or any(one.state != states.CHECKED for one in groups):
        raise Refused(_("Each group that is not called off has to be checked by those who were there first."))
    if not found_in(study).told:
        raise Refused(_("No theme comes from enough people to be told. Hold one more group."))
    words = typed.many_lines("summary", summary, longest=2000, needed=True)
    checked_nameless("summary", words)
    facts = {"reported_at": now, "locked": with_texts(study, summary=words)}
    moved = FocusGroup.objects.filter(study=study, state=states.CHECKED).update(state=states.REPORTED, guest_hash="")
    if moved != len(groups):
        raise faster(FocusStudy.subject_kind, study.pk)
    study_changed(study, FocusReported(), by=by, now=now, **facts)
    return study
