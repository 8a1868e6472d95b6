"""To which request does a mail belong?

In this order: an id of ours in In-Reply-To, a reply address of ours, an id of ours in References with the newest first,
the number in the subject, mails of others to which it refers under the same subject. Our ids and reply addresses carry
a keyed hash; one with a wrong hash is nobody's. A number can be guessed: it leads only those who see that request.
Under another subject somebody has used an old mail to write about something new; machines write subjects of their own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.reading import Letter
from footpath.mailroom.senders import Sender
from footpath.mailroom.subjects import bare, is_about, is_reply, numbers_in
from footpath.requests.message_ids import NOTE, thing_of
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.states import State


@dataclass(frozen=True)
class Match:
    """Where a mail belongs."""

    request: ServiceRequest | None = None
    left: ServiceRequest | None = None  # it refers to this one, under another subject: a new matter
    note: bool = False  # it answers a note of the serving team, which the customer must not read
    elsewhere: bool = False  # it answers a mail of ours about something that is no request


def match(letter: Letter, sender: Sender, now: datetime) -> Match:
    """The request to which a mail belongs, if any."""
    answered, referred = list(_ours(letter.in_reply_to)), list(_ours(reversed(letter.references)))
    things = [*answered, *referred]
    note = any(kind == NOTE for kind, _pk in things)
    left: ServiceRequest | None = None
    for pk in _requests(answered) + ([sender.token.request_id] if sender.token else []):
        it = _request(pk)
        if it and (letter.automatic or is_reply(letter.subject) or is_about(letter.subject, it)):
            return Match(it, note=note)
        left = left or it
    for pk in _requests(referred):
        it = _request(pk)
        if it and (letter.automatic or is_about(letter.subject, it)):
            return Match(it, note=note)
        left = left or it
    named = _named(letter, sender, now) or _in_thread(letter)
    if named is not None:
        return Match(named, note=note)
    return Match(left=left, note=note, elsewhere=left is None and bool(things))


def _ours(ids: Iterable[str]) -> Iterator[tuple[str, int]]:
    """What those ids are about that we have made, in their order."""
    return (thing for thing in map(thing_of, ids) if thing is not None)


def _requests(things: list[tuple[str, int]]) -> list[int]:
    return [pk for kind, pk in things if kind in (ServiceRequest.subject_kind, NOTE)]


def _request(pk: int) -> ServiceRequest | None:
    return ServiceRequest.objects.with_names().exclude(state=State.DRAFT).filter(pk=pk).first()


def _named(letter: Letter, sender: Sender, now: datetime) -> ServiceRequest | None:
    """What the subject names by its number, for somebody who sees that one."""
    numbers = numbers_in(letter.subject)
    if sender.person is None or not numbers:
        return None
    seen = visible_to(sender.person, now.date()).exclude(state=State.DRAFT).with_names().in_bulk(numbers)
    return next((seen[number] for number in numbers if number in seen), None)


def _in_thread(letter: Letter) -> ServiceRequest | None:
    """The request onto which a mail went to which this one refers, newest first, if the subject is the same: somebody
    who read along answers to all.
    """
    ids = [*letter.in_reply_to, *reversed(letter.references)]
    short = bare(letter.subject)
    if not ids or not short:
        return None
    known = Received.objects.filter(message_id__in=ids, request__isnull=False)
    known = known.exclude(outcome__in=(Outcome.QUARANTINED, Outcome.DUPLICATE))
    found = {one.message_id: one for one in known.order_by("-id") if bare(one.subject) == short}
    first = next((found[one] for one in ids if one in found), None)
    return _request(first.request_id) if first and first.request_id else None
