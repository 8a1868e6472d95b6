"""How does a theme get other words?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import study_changed
from footpath.conversations.actions.add_theme import may_word_themes
from footpath.conversations.groups.nameless import checked_nameless
from footpath.conversations.groups.study_events import FocusWent
from footpath.conversations.locked import lock
from footpath.conversations.models import FocusStudy, GroupTheme
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def reword_theme(theme: GroupTheme, *, title: str, edits: int, by: Person, now: datetime) -> GroupTheme:
    """Say it differently, such as those who were there would, until the report is out.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    study = FocusStudy.objects.select_related("team", "planner").get(pk=theme.study_id)
    if not may_word_themes(study, by, now):
        raise PermissionDenied
    if study.reported_at is not None:
        raise Refused(_("The report is out: its words stay."))
    words = typed.one_line("title", title, longest=120, needed=True)
    checked_nameless("title", words)
    locked = lock({**theme.texts, "title": words})
    if GroupTheme.objects.filter(pk=theme.pk, edits=edits).update(locked=locked, edits=F("edits") + 1) != 1:
        raise faster(FocusStudy.subject_kind, study.pk)
    study_changed(study, FocusWent(), by=by, now=now)
    return GroupTheme.objects.get(pk=theme.pk)
