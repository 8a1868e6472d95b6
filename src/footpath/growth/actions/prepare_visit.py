"""How does a visitor prepare?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import SHORT, held, move, with_texts
from footpath.growth.events.shadowing import VisitPrepared
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_visitor, require
from footpath.people import typed
from footpath.people.models import Person

QUESTIONS = 3


@transaction.atomic
def prepare_visit(visit: Visit, *, questions: Sequence[str], by: Person, now: datetime) -> Visit:
    """Three questions, which the host reads ahead; they can be written anew until the visit.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_visitor(by, visit))
    if len(questions) != QUESTIONS:
        raise ValidationError({"question_1": _("Write three questions.")})
    asked = [
        typed.one_line(f"question_{number}", text, longest=SHORT, needed=True)
        for number, text in enumerate(questions, 1)
    ]
    visit = held(visit, states.AGREED)
    texts = with_texts(visit, questions=asked)
    return move(visit, states.PREPARED, occurrence=VisitPrepared(), by=by, now=now, locked=texts)
