"""What becomes of a mail with which a calendar answers an invitation to a talk?

The answer counts only where it is proven to be that of the customer: it came to the address in their invitation, or
their own mail server vouches for it. Everything else waits for somebody.
"""

from django.core.exceptions import PermissionDenied, ValidationError

from footpath.conversations import actions
from footpath.conversations.interviews import states
from footpath.conversations.interviews.calendar import came_to, talk_of
from footpath.conversations.models import Interview
from footpath.mailroom.incoming import Incoming
from footpath.mailroom.reading import Letter
from footpath.mailroom.senders import Proof
from footpath.people.refusals import Refused
from footpath.pure.itip import LARGEST, Answer, NoAnswer, answer_in

VERBS = {"accepted": actions.accept_talk, "declined": actions.decline_talk, "tentative": actions.maybe_talk}
KINDS = ("text/calendar", "application/ics")


def why_held(came: Incoming) -> str | None:
    """Take a calendar's answer: "" where it was taken, else why the mail waits for somebody; None where it is no answer
    of a calendar at all.
    """
    try:
        answer = _answer(came.letter)
    except NoAnswer as error:
        return None if error.code == "other" else "calendar"
    if answer is None:
        return None
    talk, person = talk_of(answer.uid), came.sender.person
    if talk is None or person is None or person.pk not in talk.parties or came.sender.trouble:
        return "calendar"
    proven = came.sender.proof == Proof.CHECKED or came_to(talk, person, came.letter.recipients)
    if not proven or answer.attendee != person.email.lower():
        return "calendar"
    if answer.sequence < talk.sequence:
        return "calendar_old"
    return _done(came, talk, answer)


def _done(came: Incoming, talk: Interview, answer: Answer) -> str:
    person = came.sender.person
    assert person is not None  # by whoever calls
    already = answer.answer == "accepted" and talk.state == states.ACCEPTED
    if person.pk != talk.customer_id or already:
        return ""  # what the others answer to their own talk changes nothing
    try:
        VERBS[answer.answer](talk, by=person, now=came.now)
    except (Refused, PermissionDenied, ValidationError):
        return "not_possible"
    return ""


def _answer(letter: Letter) -> Answer | None:
    """The answer in a mail; None where no part is a calendar. Raises NoAnswer."""
    parts = [one.part for one in letter.files if one.part.kind in KINDS]
    if not parts:
        return None
    return answer_in(parts[0].content(LARGEST + 1).decode("utf-8", "replace"))
