"""How is one coworker asked what they think of a draft?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._answered import answer_day_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.advice_events import AdviceAsked, AdviceQueued
from footpath.conversations.locked import lock
from footpath.conversations.models import Advice, AdviceAbout
from footpath.history.record import record
from footpath.people import typed
from footpath.people.actions import draw
from footpath.people.models import Person
from footpath.people.models.budget import What

LONG = 2000
MINUTES = 5  # of the budget of questions: to read a draft and say what one thinks


@transaction.atomic
def ask_advice(
    *, adviser: Person, draft: str, by: Person, now: datetime, question: str = "", about: str = AdviceAbout.IDEA,
    answer_by: date | None = None,
) -> Advice:  # fmt: skip
    """Show one draft, of an idea or a standard, to one coworker by name, with a day; they may decline without a reason.
    While their budget of questions has no room it waits, and they do not know of it.

    Raises PermissionDenied, ValidationError naming the field.
    """
    if not by.is_active:
        raise PermissionDenied
    if adviser.pk == by.pk or not adviser.is_active:
        raise ValidationError({"adviser": _("Ask a coworker who works here.")})
    if about not in AdviceAbout.values:
        raise ValidationError({"about": _("Choose one.")})
    day = answer_by and typed.day_ahead("answer_by", answer_by, adviser.today(now))
    texts = {
        "draft": typed.many_lines("draft", draft, longest=LONG, needed=True),
        "question": typed.one_line("question", question, longest=300),
    }
    advice = Advice.objects.create(
        asked_by=by, adviser=adviser, about=about, asked_at=now, answer_by=day or answer_day_of(adviser, now),
        state=states.WAITING, locked=lock(texts),
    )  # fmt: skip
    if draw(adviser, What.ADVICE, MINUTES, about=f"advice:{advice.pk}", now=now):
        Advice.objects.filter(pk=advice.pk).update(state=states.ASKED)
        advice.state = states.ASKED
    record(AdviceAsked() if advice.state == states.ASKED else AdviceQueued(), subject=advice, by=by, now=now)
    return advice
