"""Who seems to have written a mail, and how sure is that?

Anybody can write any address into From. Two things prove that it is theirs: a reply token of that very person, which
stood in a mail to them alone; and the word of one's own mail server that the domain of the address has sent it (DMARC),
where FOOTPATH_MAIL_CHECKED_BY names that server. Everything else is shown by its address, as not verified.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.conf import settings

from footpath.mailroom.guards import is_ours
from footpath.mailroom.reading import Check, Letter
from footpath.people.models import Person
from footpath.requests.reply_tokens import Owner, owner_of, token_in


class Proof(StrEnum):
    """How it is proven that a mail is from whoever it says."""

    NONE = ""
    CHECKED = "checked"  # by one's own mail server: good for what a customer may do
    TOKEN = "token"  # a reply token of theirs: good for all that they may do to that request


@dataclass(frozen=True)
class Sender:
    """Whoever seems to have written a mail."""

    name: str = ""
    address: str = ""
    person: Person | None = None  # who works here and has that address
    proof: Proof = Proof.NONE
    token: Owner | None = None  # of a reply address to which it went, whoever has sent it there
    trouble: str = ""  # why nobody can be taken for the sender, as mailroom.reasons says it


def sender_of(letter: Letter, now: datetime) -> Sender:
    """Who has written it: From alone counts, never Sender or Reply-To."""
    token = owner_of(token_in(letter.recipients), now)
    if len(letter.senders) != 1:
        return Sender(token=token, trouble="many_senders" if letter.senders else "no_sender")
    name, address = letter.senders[0]
    if is_ours(address):
        return Sender(name, address, token=token, trouble="own")
    person = Person.objects.filter(email=address[:254], is_active=True).first()
    domain = address.rpartition("@")[2]
    ours = settings.MAIL_CHECKED_BY.lower()
    checked = next((one for one in letter.checks if ours and one.by == ours), None)
    if _fails(letter.checks, checked):
        return Sender(name, address, person, token=token, trouble="forged")
    if person is not None and token is not None and token.person.pk == person.pk:
        return Sender(name, address, person, Proof.TOKEN, token)
    passed = checked is not None and checked.dmarc == "pass" and checked.domain in ("", domain)
    return Sender(name, address, person, Proof.CHECKED if person and passed else Proof.NONE, token)


def _fails(checks: tuple[Check, ...], checked: Check | None) -> bool:
    """Whether a server says that the domain has not sent it. To that anybody's word is enough: nobody who forges a
    mail says so; but one's own server knows better.
    """
    return checked.dmarc == "fail" if checked else any(one.dmarc == "fail" for one in checks)
