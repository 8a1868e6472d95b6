"""What does somebody say whose yes a visit takes?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import SHORT, again, all_said_yes, back, free, held, move, next_best, with_texts
from footpath.growth.events.shadowing import VisitCancelled, VisitConsented, VisitMatched
from footpath.growth.models import Answer, Part, Visit, VisitConsent
from footpath.growth.shadowing import states
from footpath.growth.shadowing.locked import lock
from footpath.growth.shadowing.permissions import require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def answer_consent(visit: Visit, *, part: str, yes: bool, by: Person, now: datetime, words: str = "") -> Visit:
    """Yes, or no with a word why; a yes can be taken back until the day of the visit. Where the lead of the visitor
    says no, the visit does not take place; where the side of the host does, the visitor waits for another place.
    Other visits stand as they are.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    asked = VisitConsent.objects.filter(visit=visit, part=part, person=by).exists()
    over = not Visit.objects.filter(pk=visit.pk, state__in=states.CONSENTED).exists()  # they are told
    require(by.is_active and (asked or over))
    text = typed.one_line("words", words, longest=SHORT)
    visit = held(visit, states.CONSENTED)
    consent = VisitConsent.objects.filter(visit=visit, part=part, person=by).first()
    if consent is None or (visit.on is not None and visit.on <= by.today(now)):
        raise Refused(_("That can be said until the day of the visit."))
    if yes:
        return _agree(visit, consent, text, by, now)
    if not text:
        raise ValidationError({"words": _("Say in a few words why. The visitor reads them.")})
    answer = Answer.TAKEN_BACK if consent.answer == Answer.YES else Answer.NO
    VisitConsent.objects.filter(pk=consent.pk).update(answer=answer, at=now, locked=lock({"words": text}))
    if part == Part.OWN_LEAD:
        free(visit)
        texts = with_texts(visit, reason=text)
        visit = move(visit, states.CANCELLED, occurrence=VisitCancelled(), by=by, now=now, locked=texts)
    else:
        visit = back(visit, reason=text, by=by, now=now)
    next_best(now)
    return again(visit)


def _agree(visit: Visit, consent: VisitConsent, words: str, by: Person, now: datetime) -> Visit:
    if consent.answer == Answer.YES:
        raise Refused(_("You have said yes already."))
    VisitConsent.objects.filter(pk=consent.pk).update(answer=Answer.YES, at=now, locked=lock({"words": words}))
    if visit.state == states.CONSENTS and all_said_yes(visit):
        return move(visit, states.MATCHED, occurrence=VisitMatched(), by=by, now=now)
    record(VisitConsented(), subject=visit, by=by, now=now)
    return visit
