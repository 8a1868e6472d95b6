"""Where does a mail go that has come in?"""

from dataclasses import dataclass
from datetime import timedelta

from footpath.catalog.models import Service
from footpath.mailroom.actions._append import NOTHING, Appended, append
from footpath.mailroom.actions._ask import ask
from footpath.mailroom.calendar_replies import why_held
from footpath.mailroom.incoming import Incoming
from footpath.mailroom.matching import Match, match
from footpath.mailroom.models import MailAddress, Outcome, Received
from footpath.mailroom.reading import Letter
from footpath.mailroom.senders import Sender
from footpath.requests.merged import survivor_of
from footpath.requests.models import ServiceRequest
from footpath.requests.states import ENDED, State

MOST_ASKED, WITHIN = 50, timedelta(hours=1)  # requests from one address: beyond that somebody looks first
CANNOT_GO_ON = (*ENDED, State.DRAFT)


@dataclass(frozen=True)
class Placed:
    """What became of a mail."""

    outcome: Outcome
    reason: str = ""
    request: ServiceRequest | None = None
    appended: Appended = NOTHING
    internal: bool = False


def place(came: Incoming) -> Placed:
    """Put a mail where it belongs: onto its request, as a new one, or before somebody's eyes."""
    held = why_held(came)
    if held is not None:  # a calendar answers
        return _held(held) if held else Placed(Outcome.KEPT, "calendar_taken")
    return _of_letter(came)


def _of_letter(came: Incoming) -> Placed:
    letter, sender = came.letter, came.sender
    found = match(letter, sender, came.now)
    if letter.automatic or sender.trouble == "own":
        return _of_machine(found, sender)
    if sender.trouble:
        return _held(sender.trouble, found.request)
    if found.request is not None:
        return _on_request(came, found)
    if sender.person is None:
        return _held("unknown_sender")
    if found.elsewhere:
        return _held("about_other")
    service = came.mail.service or (found.left.service if found.left else None)
    return _new(came, service) if service else _held("no_address")


def _held(reason: str, it: ServiceRequest | None = None) -> Placed:
    return Placed(Outcome.QUARANTINED, reason, it)


def _of_machine(found: Match, sender: Sender) -> Placed:
    """What a machine wrote stays on its request, for the serving side alone: it says who is away, and quotes what was
    sent to somebody else. It is no message, and changes nothing.
    """
    if found.request is None:
        return _held("own" if sender.trouble == "own" else "automatic")
    return Placed(Outcome.KEPT, "automatic", survivor_of(found.request), internal=True)


def _on_request(came: Incoming, found: Match) -> Placed:
    assert found.request is not None
    it = survivor_of(found.request)
    if found.note:
        done = append(came, it, as_note=True)
        return Placed(Outcome.APPENDED, request=it, appended=done, internal=True) if done else _held("internal", it)
    if it.state not in CANNOT_GO_ON:
        done = append(came, it)
        return Placed(Outcome.APPENDED, request=it, appended=done) if done else _held("not_possible", it)
    if came.sender.person is None:
        return _held("closed", it)
    return _new(came, came.mail.service or it.service, after=it)


def _new(came: Incoming, service: Service, after: ServiceRequest | None = None) -> Placed:
    """A request of whoever wrote it; held where that many in so short a time look like a machine."""
    lately = Received.objects.filter(from_address=came.sender.address[:254], outcome=Outcome.CREATED)
    if lately.filter(received_at__gt=came.now - WITHIN).count() >= MOST_ASKED:
        return _held("too_many", after)
    it = ask(came, service, after=after)
    return Placed(Outcome.CREATED, request=it) if it else _held("not_possible", after)


def address_of(letter: Letter, delivered_to: str) -> MailAddress | None:
    """Which of our addresses it came to: the one to which the server has delivered it, else the first one it names."""
    wanted = [one for one in (delivered_to.strip().lower(), *letter.recipients) if one][:200]
    ours = {one.address: one for one in MailAddress.objects.filter(address__in=wanted).select_related("service__team")}
    return next((ours[one] for one in wanted if one in ours), None)
