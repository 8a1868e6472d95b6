"""How does a mail get onto the request to which it belongs, and what may it do there?"""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.mailroom.actions._ask import cut
from footpath.mailroom.actions._files import hand_over
from footpath.mailroom.actions.act_by_mail import NotDone, act_by_mail
from footpath.mailroom.acts import act_in
from footpath.mailroom.courtesy import only_thanks
from footpath.mailroom.filled import facts_in
from footpath.mailroom.incoming import Incoming
from footpath.mailroom.reading import Letter
from footpath.mailroom.senders import Proof, Sender
from footpath.people.models import Person
from footpath.requests import actions as requests
from footpath.requests.merged import survivor_of
from footpath.requests.models import Message, Question, ServiceRequest
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.refusals import Refused
from footpath.requests.states import State


@dataclass(frozen=True)
class Appended:
    """As what a mail stands on its request, and what its first line asked for in vain."""

    said: Message | None = None
    not_done: str = ""


NOTHING = Appended()


def append(came: Incoming, it: ServiceRequest, *, as_note: bool = False) -> Appended | None:
    """Put a mail onto a request: as what its writer says there, where it is proven who that is; else as a text from an
    address. None where it cannot be put there, and nothing has changed.

    Proven by a token of theirs for this request they may do all that they may; on the word of the mail server, what a
    customer may, for mail never grants the rights of a provider.
    """
    letter, sender, now = came.letter, came.sender, came.now
    by = _acting(sender, it, now)
    try:
        with transaction.atomic():
            if as_note:
                proven = by is not None and sender.proof == Proof.TOKEN
                return Appended(requests.note(it, text=_text(letter), by=by, now=now)) if by and proven else None
            done = _as_person(came, it, by) if by else None
            if done is None:
                by, done = None, Appended(requests.add_mail(it, text=_text(letter), address=sender.address, now=now))
            hand_over(came.mail, letter.files, it, by=by, now=now)
            return done
    except (Refused, PermissionDenied):
        return None


def _acting(sender: Sender, it: ServiceRequest, now: datetime) -> Person | None:
    """In whose name the mail may speak on this request; None: in nobody's."""
    if sender.person is None or sender.proof == Proof.NONE:
        return None
    seen_as = sides(standing(sender.person, now.date()), it)
    if sender.proof == Proof.TOKEN and sender.token is not None:
        meant = ServiceRequest.objects.filter(pk=sender.token.request_id).first()
        if seen_as and meant is not None and survivor_of(meant).pk == it.pk:
            return sender.person
    return sender.person if seen_as & {Side.CUSTOMER, Side.ASKED} and Side.INSIDE not in seen_as else None


def _as_person(came: Incoming, it: ServiceRequest, by: Person) -> Appended | None:
    """What the mail says in their name, in the one way that fits; None where none does."""
    letter, now = came.letter, came.now
    act = act_in(letter.text) if came.sender.proof == Proof.TOKEN else None
    not_done = ""
    if act is not None:
        try:
            act_by_mail(it, act, by=by, now=now)
            it.refresh_from_db()
            if not act.beside:
                return Appended()
            return Appended(requests.write(it, text=cut(act.beside), by=by, now=now))
        except NotDone as refused:
            not_done = str(refused)
    for way in (_write,) if act else (_answer, _fill_in, _reopen, _write):
        try:
            with transaction.atomic():
                said = way(letter, it, by, now)
        except (Refused, PermissionDenied):
            it.refresh_from_db()
            continue
        if said is not None:
            return Appended(said, not_done)
    return None


def _text(letter: Letter) -> str:
    return cut(letter.text) or _("(A mail without words.)")


def _answer(letter: Letter, it: ServiceRequest, by: Person, now: datetime) -> Message | None:
    """The answer to the one question that is open for them; with two nobody knows which one it answers."""
    opened = list(Question.objects.filter(request=it, answered_at=None, asked_of=by).select_related("request")[:2])
    if len(opened) != 1 or not letter.text or only_thanks(letter.text) or opened[0].wants_file:
        return None
    opened[0].request = it
    return requests.answer(opened[0], text=cut(letter.text), by=by, now=now)


def _fill_in(letter: Letter, it: ServiceRequest, by: Person, now: datetime) -> Message | None:
    """What was missing, where lines name it; the mail stays as a message, too."""
    facts = facts_in(letter.text, it.terms.form) if it.state == State.INCOMPLETE else {}
    if not facts:
        return None
    requests.fill_in(it, answers=facts, by=by, now=now)
    it.refresh_from_db()
    return requests.write(it, text=_text(letter), by=by, now=now)


def _reopen(letter: Letter, it: ServiceRequest, by: Person, now: datetime) -> Message | None:
    """The customer was content and is not any more. A thank-you undoes nothing."""
    if it.state != State.ACCEPTED or not letter.text or only_thanks(letter.text):
        return None
    requests.reopen(it, text=cut(letter.text), by=by, now=now)
    return Message.objects.filter(request=it, author=by).order_by("-id").first()


def _write(letter: Letter, it: ServiceRequest, by: Person, now: datetime) -> Message:
    return requests.write(it, text=_text(letter), by=by, now=now)
