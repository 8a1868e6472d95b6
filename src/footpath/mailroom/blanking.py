"""What may others read of a mail that holds the reply tokens of those to whom it was written?

Whoever has a token can answer as its owner. Mail programs put the address of a reply into what they quote, and whole
mails into what they forward: so no text, file or mail leaves this room with a token in it.
"""

import base64
import binascii
import re
from dataclasses import dataclass

from footpath.mailroom.mime import Part, parts_of
from footpath.mailroom.texts import text_of

DEEPEST = 5  # mails within mails
_TOKEN = r"(?:\+|%2b|=2b)[0-9a-z]{1,13}-[0-9a-z]{1,13}-[0-9a-z]{1,5}-[a-z2-7]{20}(?![a-z0-9])"


@dataclass(frozen=True)
class Blank:
    """What goes from texts and bytes, and what stands there instead."""

    pattern: str
    instead: str

    def text(self, text: str) -> str:
        """The text without it."""
        return re.sub(self.pattern, self.instead, text, flags=re.IGNORECASE)

    def raw(self, content: bytes) -> bytes:
        """The bytes without it, as it stands there in UTF-8."""
        return re.sub(self.pattern.encode(), self.instead.encode(), content, flags=re.IGNORECASE)


TOKENS = Blank(_TOKEN, "+...")


def blanked(text: str) -> str:
    """The text without tokens."""
    return TOKENS.text(text)


def blanked_file(part: Part) -> bytes:
    """The bytes of a file without tokens, where it is text or a mail; any other as it is."""
    return _blanked_part(part, part.content(), 0, TOKENS)


def blanked_mail(raw: bytes, depth: int = 0, blank: Blank = TOKENS) -> bytes:
    """The mail as somebody else may read it, also where a token stands in what is encoded, or in a mail within it."""
    for part in parts_of(raw).parts if depth < DEEPEST else ():
        content = part.content()
        clean = _blanked_part(part, content, depth + 1, blank)
        if clean != content:
            raw = raw.replace(bytes(part.body), _encoded(clean, part.encoding))
    return blank.raw(raw)


def _blanked_part(part: Part, content: bytes, depth: int, blank: Blank) -> bytes:
    if part.kind == "message/rfc822":
        return blanked_mail(content, depth, blank)
    return _blanked_text(content, part.charset, blank) if part.kind.startswith(("text/", "message/")) else content


def _blanked_text(content: bytes, charset: str, blank: Blank) -> bytes:
    """In whichever charset it is written."""
    content = blank.raw(content)
    text = text_of(content, charset)
    clean = blank.text(text)
    if clean == text:
        return content
    try:
        return clean.encode(charset)
    except (LookupError, ValueError):
        return clean.encode("utf-8")


def _encoded(content: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        return base64.encodebytes(content)
    return binascii.b2a_qp(content) if encoding == "quoted-printable" else content
