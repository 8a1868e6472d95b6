"""How does somebody say thank you?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.pure.prose import prose_length
from footpath.recognition.events import ThanksWritten
from footpath.recognition.locked import lock
from footpath.recognition.models import Recipient, ThankNote, WhoReads
from footpath.recognition.permissions import require
from footpath.recognition.thanked import leaders, others_in
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.permissions import visible_to, visible_words
from footpath.requests.states import State

LONG, LEAST, MOST = 1200, 20, 10  # signs of a text, of prose in it; people in one note
LIMITS = ((timedelta(hours=1), 12), (timedelta(days=1), 40))  # notes that somebody writes
GUARDED = True  # switched off by the control of the race tests alone: without the guard, a page sent twice is two notes


@transaction.atomic
def write_thanks(
    *, did: str, by: Person, now: datetime, to: Iterable[Person] = (), team: Team | None = None, effect: str = "",
    seen: str = WhoReads.PRIVATE, service_request: ServiceRequest | None = None, word: Word | None = None,
    form_key: UUID | None = None,
) -> ThankNote:  # fmt: skip
    """Thank some people, or a team, for what they did, with what it changed for oneself; of a request, of a word
    between two, or of neither. A page with the key `form_key` that is sent twice is one note.

    Raises PermissionDenied, ValidationError naming the field, Refused for whoever has written very many.
    """
    require(by.is_active)
    Person.objects.select_for_update(no_key=True).get(pk=by.pk)  # of two at once, the second one finds the first
    if form_key is not None and GUARDED:
        before = ThankNote.objects.filter(written_by=by, form_key=form_key).first()
        if before is not None:
            return before
    texts = _texts(did, effect)
    people = _people(to, team, by, now)
    if seen not in WhoReads.values:
        raise ValidationError({"seen": _("Choose who may read it.")})
    if service_request is not None:
        _check_request(service_request, seen, by, now)
    if word is not None:
        _check_word(word, people, by, now)
    _check_limits(by, now)
    note = ThankNote.objects.create(
        written_by=by, written_at=now, team=team, request=service_request, word=word, seen=seen, form_key=form_key,
        locked=lock(texts),
    )  # fmt: skip
    copies = {} if service_request and service_request.confidential else leaders(people, now.date())
    Recipient.objects.bulk_create(
        Recipient(note=note, person=one, copied_to_id=copies.get(one.pk) if copies.get(one.pk) != by.pk else None)
        for one in people
    )
    record(ThanksWritten(), subject=note, by=by, now=now)
    return note


def _texts(did: str, effect: str) -> dict[str, str]:
    texts = {
        "did": typed.many_lines("did", did, longest=LONG, needed=True),
        "effect": typed.many_lines("effect", effect, longest=LONG),
    }
    if prose_length("\n".join(texts.values())) < LEAST:
        words = _(
            "Say it in a few words of your own: %(n)d letters at least. Pictures, names and addresses do not count."
        )
        raise ValidationError({"did": words % {"n": LEAST}})
    return texts


def _people(to: Iterable[Person], team: Team | None, by: Person, now: datetime) -> list[Person]:
    people = list({one.pk: one for one in to}.values())
    if any(one.pk == by.pk for one in people):
        raise ValidationError(
            {"to": _("A thank-you note goes to somebody else. You may still be pleased with yourself.")}
        )
    if any(not one.is_active for one in people):
        raise ValidationError({"to": _("One of them does not work here any more.")})
    if len(people) > MOST:
        raise ValidationError({"to": _("Thank at most %(n)d people in one note.") % {"n": MOST}})
    if not people and team is None:
        raise ValidationError({"to": _("Say whom you thank: somebody, or a team.")})
    if team is not None and not others_in(team, by, now.date()):
        raise ValidationError({"team": _("Nobody but you is in this team.")})
    return people


def _check_request(service_request: ServiceRequest, seen: str, by: Person, now: datetime) -> None:
    here = visible_to(by, now.date()).filter(pk=service_request.pk)
    require(here.exclude(state=State.DRAFT).exists())
    if service_request.confidential and seen != WhoReads.PRIVATE:
        raise ValidationError({"seen": _("This request is confidential: only those you thank can read the note.")})


def _check_word(word: Word, people: list[Person], by: Person, now: datetime) -> None:
    require(visible_words(by, now.date()).filter(pk=word.pk).exists())
    if any(one.pk not in (word.asker_id, word.helper_id) for one in people):
        raise ValidationError({"to": _("This word is between two: thank the other one.")})


def _check_limits(by: Person, now: datetime) -> None:
    """What was taken back counts, too: whoever got it has heard of it."""
    for span, most in LIMITS:
        if ThankNote.objects.filter(written_by=by, written_at__gt=now - span).count() >= most:
            words = _(
                "You have said thank you %(n)d times lately, which is a lot at once. A note weighs more when it is not "
                "one of many: what you wrote is still here, so send it a little later."
            )
            raise Refused(words % {"n": most})
