"""What is left of mails when somebody is erased?"""

import base64

from tests.cast import MONDAY, ask
from tests.mailroom.letters import mail

from footpath.files import disk
from footpath.mailroom.actions import take_in
from footpath.mailroom.models import Outcome, Received
from footpath.mailroom.stored import raw_of
from footpath.people.actions import erase_person
from footpath.requests.message_ids import new_message_id


def test_their_mails_go_and_what_they_said_stays_on_its_request(cast, desk, django_capture_on_commit_callbacks):
    it = ask(cast, MONDAY)
    said = {"in_reply_to": new_message_id("request", it.pk), "subject": f"Re: {it.number}"}
    theirs = take_in(mail("The key is at the desk.", sender=cast.ana.email, **said), now=MONDAY)
    held = take_in(mail("Hello?", sender=cast.ana.email, to="nobody@demo.example"), now=MONDAY)
    assert (theirs.outcome, held.outcome) == (Outcome.APPENDED, Outcome.QUARANTINED)
    token = theirs.file_id
    with django_capture_on_commit_callbacks(execute=True):
        erase_person(cast.ana, by=cast.eve, now=MONDAY)
    theirs, held = (Received.objects.get(pk=one.pk) for one in (theirs, held))
    assert (theirs.file_id, theirs.from_address, theirs.subject, raw_of(theirs)) == (None, "", "", b"")
    assert held.settled_at == MONDAY
    assert not disk.path_of(token).exists()
    assert it.messages.get().text == "The key is at the desk."


def test_in_mails_of_others_their_name_goes_also_from_what_is_encoded(cast, desk):
    text = f"Ask {cast.ben.name} <{cast.ben.email}>, he knows.\n"
    encoded = base64.encodebytes(text.encode()).decode()
    letter = mail("", sender="somebody@outside.example")
    head = letter.split(b"\n\n", 1)[0].replace(b"\r\n\r\n", b"")
    lines = [line for line in head.decode().splitlines() if not line.lower().startswith("content-")]
    raw = "\r\n".join([*lines, f"Cc: {cast.ben.email}", "Content-Type: text/plain; charset=utf-8",
                       "Content-Transfer-Encoding: base64", "", encoded]).encode()  # fmt: skip
    other = take_in(raw, now=MONDAY)
    assert text.strip().encode() not in raw_of(other)
    erase_person(cast.ben, by=cast.eve, now=MONDAY)
    left = raw_of(Received.objects.get(pk=other.pk))
    assert cast.ben.email.encode() not in left
    body = base64.b64decode(left.split(b"\r\n\r\n", 1)[1])
    assert body.decode() == f"Ask former colleague <former-{cast.ben.pk}@erased.invalid>, he knows.\n"
