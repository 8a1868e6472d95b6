"""What does a mail say, whatever is wrong with it?"""

import logging
import mimetypes
import re
from dataclasses import dataclass
from datetime import datetime

from footpath.mailroom import headers
from footpath.mailroom.automatic import why_automatic
from footpath.mailroom.blanking import blanked, blanked_file
from footpath.mailroom.mime import Headers, Mail, Part, headers_in, parts_of
from footpath.mailroom.quotes import parted
from footpath.mailroom.texts import LONGEST_HTML, LONGEST_TEXT, sanitized, text_from, text_of, usable

LARGEST = 64 * 2**20  # bytes; of a larger mail the headers alone are read
LONGEST_BEGINNING = 160
log = logging.getLogger(__name__)
_DMARC = re.compile(r"\s*dmarc\s*=\s*([a-z]{1,20})\b(?:.{0,300}?\sheader\.from\s*=\s*([^\s;]{1,250}))?", re.DOTALL)


@dataclass(frozen=True)
class File:
    """A file in a mail; its bytes are decoded when they are asked for."""

    name: str
    part: Part

    def content(self) -> bytes:
        """Its bytes; what cannot be decoded is left out, and so is what others could answer with."""
        return blanked_file(self.part)


@dataclass(frozen=True)
class Check:
    """What a server says of a sender's domain; anybody can write that, so it counts of one's own server alone."""

    by: str
    dmarc: str
    domain: str


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
    html: str = ""  # sanitized; empty where there is none, or none that can be made harmless
    files: tuple[File, ...] = ()
    automatic: str = ""  # why it is taken for one that a machine wrote; empty: a person
    checks: tuple[Check, ...] = ()  # the newest first
    body_at: int = 0  # where in the mail its headers end


def read(raw: bytes) -> Letter:
    """Everything that can be read of a mail; never raises, and its time and memory are bounded."""
    try:
        mail = parts_of(raw if len(raw) <= LARGEST else raw[: raw.find(b"\n\n", 0, LARGEST) + 1 or 100_000])
        return _letter(mail)
    except Exception:  # a mail that shows a mistake of ours is kept and looked at like any other
        log.exception("A mail could not be read")
        return Letter()


def beginning_of(text: str) -> str:
    """The first words of a text in one line, as they stand in a list."""
    line = " ".join(text[:2000].split())
    return line if len(line) <= LONGEST_BEGINNING else line[: LONGEST_BEGINNING - 1].rstrip() + "…"


def _letter(mail: Mail) -> Letter:
    heads = mail.headers
    senders = headers.senders(heads)
    text, page = _said(mail.parts)
    html = blanked(sanitized(page)) if page else ""
    if not text.strip() and page:
        text = text_from(html or page)
    own, quoted = parted(blanked(usable(text)))
    return Letter(
        message_id=headers.message_id(heads),
        senders=senders,
        subject=blanked(headers.words(heads, "subject")),
        recipients=headers.recipients(heads),
        in_reply_to=(*headers.ids(heads, "in-reply-to"), *_returned(mail)),
        references=headers.ids(heads, "references"),
        sent_at=headers.sent_at(heads),
        text=own,
        quoted=quoted,
        html=html,
        files=tuple(File(_file_name(part, at), part) for at, part in enumerate(mail.parts, 1) if _is_file(part)),
        automatic=why_automatic(heads, mail.kind, senders),
        checks=_checks(heads),
        body_at=mail.body_at,
    )


def _returned(mail: Mail) -> tuple[str, ...]:
    """The ids of the mails that a report returns or tells of."""
    if mail.kind != "multipart/report":
        return ()
    parts = [one for one in mail.parts if one.kind in ("message/rfc822", "text/rfc822-headers")][:3]
    return tuple(found for found in (headers.message_id(headers_in(one)) for one in parts) if found)


def _said(parts: tuple[Part, ...]) -> tuple[str, str]:
    """All that is written as text, and all that is written as HTML."""
    found = {"text/plain": "", "text/html": ""}
    for part in parts:
        most = LONGEST_HTML if part.kind == "text/html" else LONGEST_TEXT
        if part.kind in found and not _is_file(part) and len(found[part.kind]) < most:
            gap = "\n\n" if found[part.kind] else ""
            found[part.kind] += gap + text_of(part.content(most), part.charset)
    return found["text/plain"], found["text/html"]


def _is_file(part: Part) -> bool:
    """Whether a part is a file, not what was written; an empty text is neither."""
    written = part.kind in ("text/plain", "text/html") and not part.attached and not part.name
    return not written and len(part.body) > 0 and not part.kind.startswith("multipart/")


def _file_name(part: Part, at: int) -> str:
    """Its name; where it has none, one that tells what it is."""
    ending = ".eml" if part.kind == "message/rfc822" else mimetypes.guess_extension(part.kind, strict=False) or ""
    return headers.decoded(part.name) or f"file-{at}{ending}"


def _checks(heads: Headers) -> tuple[Check, ...]:
    """What servers on the way say of the sender's domain, in Authentication-Results (RFC 8601)."""
    found = []
    for value in heads.get("authentication-results", [])[:20]:
        by, *results = _bare(value[:4000].lower()).split(";")
        told = next(filter(None, map(_DMARC.match, results)), None)
        if told:
            found.append(Check(" ".join(by.split()).partition(" ")[0][:250], told[1], told[2] or ""))
    return tuple(found)


def _bare(value: str) -> str:
    """The value of a header without comments and without what stands in quotation marks: there a sender may have
    written whatever they like, for servers repeat the address that they were given.
    """
    kept, depth, quoted, literal = [], 0, False, False
    for sign in value:
        if literal:
            literal = False
        elif sign == "\\" and (quoted or depth):
            literal = True
        elif sign == '"' and not depth:
            quoted = not quoted
        elif quoted:
            continue
        elif sign in "()":
            depth = max(0, depth + (1 if sign == "(" else -1))
            kept.append(" ")
        elif not depth:
            kept.append(sign)
    return "".join(kept)
