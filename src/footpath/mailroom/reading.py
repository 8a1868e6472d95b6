"""What does a mail say, whatever is wrong with it?"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class File:
    """A file in a mail; its bytes are decoded when they are asked for."""

    name: str
    body: memoryview
    encoding: str = ""

    def content(self) -> bytes:
        """Its bytes; what cannot be decoded is left out."""
        return bytes(self.body)


@dataclass(frozen=True)
class Letter:
    """What a mail says, as far as it can be read."""

    message_id: str = ""
    senders: tuple[tuple[str, str], ...] = ()  # name and address in small letters, of From alone
    subject: str = ""
    recipients: tuple[str, ...] = ()  # every address to which it went, in small letters
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()  # oldest first
    sent_at: datetime | None = None  # as it claims
    text: str = ""  # what they wrote themselves
    quoted: str = ""  # what stands below it from earlier mails
    html: str = ""  # sanitized; empty where there is none
    files: tuple[File, ...] = ()
    automatic: str = ""  # why it is taken for one that a machine wrote; empty: a person
    checks: dict[str, str] = field(default_factory=dict)  # "dmarc" -> "pass", "fail" … of the server named below
    checked_by: str = ""  # as Authentication-Results says; anybody can write that


def read(raw: bytes) -> Letter:
    """Everything that can be read of a mail; never raises, and its time and memory are bounded."""
    import email
    from email.utils import getaddresses

    mail = email.message_from_bytes(raw[:1_000_000])
    senders = tuple((name, address.lower()) for name, address in getaddresses([str(mail.get("From") or "")]))
    payload = mail.get_payload(decode=True) or b""
    text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    to = tuple(address.lower() for _name, address in getaddresses([str(mail.get("To") or "")]))
    return Letter(str(mail.get("Message-ID") or ""), senders, str(mail.get("Subject") or ""), to, text=text.strip())
