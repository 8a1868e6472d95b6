"""How are the questions of focus groups changed before anybody is asked?"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import require_runs, study_changed, with_texts
from footpath.conversations.actions.plan_focus import checked_questions
from footpath.conversations.groups import states
from footpath.conversations.groups.study_events import FocusWent
from footpath.conversations.models import FocusStudy
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def change_focus_questions(
    study: FocusStudy, *, topic: str, questions: str | Sequence[str], edits: int, by: Person, now: datetime
) -> FocusStudy:
    """Word topic and questions differently, as whoever runs it, as long as nobody was asked: what people say yes to
    stays as it is.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require_runs(study, by, now)
    if study.groups.exclude(state=states.PLANNED).exists():
        raise Refused(_("People have been asked with these questions: they stay."))
    texts = {
        "topic": typed.one_line("topic", topic, longest=200, needed=True),
        "questions": checked_questions(questions),
    }
    if study.edits != edits:
        raise faster(FocusStudy.subject_kind, study.pk)
    study_changed(study, FocusWent(), by=by, now=now, locked=with_texts(study, **texts))
    return study
