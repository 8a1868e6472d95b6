"""How does somebody ask a customer for a talk about their service?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._talks import at
from footpath.conversations.interviews.events import TalkInvited
from footpath.conversations.interviews.questions import MOST, OWN, usual
from footpath.conversations.interviews.times import checked_time, notice_ends, too_soon
from footpath.conversations.locked import lock
from footpath.conversations.models import Interview
from footpath.history.record import record
from footpath.people import typed
from footpath.people.actions import draw
from footpath.people.models import Person
from footpath.people.refusals import Refused

SHORTEST, LONGEST = 15, 120  # minutes
ASKING_TAKES = 1.0  # minutes of the budget of questions: to read an invitation and to answer it


@transaction.atomic
def invite_to_talk(
    *, customer: Person, starts_at: datetime, purpose: str, by: Person, now: datetime, minutes: int = 30,
    place: str = "", topics: str = "", questions: str | Sequence[str] = "", interviewer: Person | None = None,
) -> Interview:  # fmt: skip
    """Invite a customer to a talk at a time two working days away or later. `topics` are said ahead; `questions` are
    lines, one each, in place of the usual ones; `interviewer` is whoever asks, else the provider.

    Raises PermissionDenied, ValidationError naming the field, Refused where a talk of the two is open already or the
    customer has been asked enough this month.
    """
    interviewer = interviewer or by
    if not by.is_active:
        raise PermissionDenied
    _checked(customer, interviewer, by, minutes)
    earliest = notice_ends(customer, now)
    talk = Interview(
        provider=by, customer=customer, interviewer=interviewer, minutes=minutes, invited_at=now, sent_at=now,
        earliest_at=earliest, **at(starts_at),
    )  # fmt: skip
    start = checked_time(starts_at, talk, [by, customer, interviewer], now)
    if start < earliest:
        raise ValidationError({"starts_at": too_soon()})
    talk.starts_at, talk.opens_at = at(start, earliest).values()
    talk.locked = lock(
        {
            "purpose": typed.many_lines("purpose", purpose, longest=1000, needed=True),
            "topics": typed.many_lines("topics", topics, longest=1000),
            "place": typed.one_line("place", place, longest=200),
            "questions": _questions(questions),
        }
    )
    try:
        with transaction.atomic():
            talk.save(force_insert=True)
    except IntegrityError:
        raise Refused(_("There is a talk of you two already. Finish it or call it off first.")) from None
    if not draw(customer, "talk", ASKING_TAKES, about=f"talk:{talk.pk}", now=now):
        raise Refused(_("%(name)s has been asked enough this month. Invite them next month.") % {"name": customer.name})
    record(TalkInvited(), subject=talk, by=by, now=now)
    return talk


def _checked(customer: Person, interviewer: Person, by: Person, minutes: int) -> None:
    if not customer.is_active or customer.pk == by.pk:
        raise ValidationError({"customer": _("Choose a coworker who works here, not yourself.")})
    if not interviewer.is_active or interviewer.pk == customer.pk:
        raise ValidationError({"interviewer": _("Whoever asks is you, or somebody else who is not the customer.")})
    if not SHORTEST <= minutes <= LONGEST:
        bounds = {"shortest": SHORTEST, "longest": LONGEST}
        raise ValidationError({"minutes": _("A talk takes %(shortest)d to %(longest)d minutes.") % bounds})


def _questions(lines: str | Sequence[str]) -> list[list[str]]:
    """The questions by key: one that stands among the usual ones keeps its own."""
    texts = lines.splitlines() if isinstance(lines, str) else list(lines)
    known = {one.text: one.key for one in usual()}
    kept = [line for line in (typed.one_line("questions", text, longest=300) for text in texts) if line]
    if len(kept) > MOST:
        raise ValidationError({"questions": _("Ask at most %(most)d questions.") % {"most": MOST}})
    return [[known.get(text, f"{OWN}{n}"), text] for n, text in enumerate(dict.fromkeys(kept), 1)]
