"""What may a file be called?"""

import re
import unicodedata
from mimetypes import MimeTypes

MOST_BYTES = 255
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_JOINERS = "\u200c\u200d"  # within emoji and some scripts; they turn nothing around
_GUESSES = MimeTypes()  # built-in knowledge alone, the same on every machine


def clean(raw: str) -> str:
    """The last part of a path, without signs that control, turn around or mean something to a file system.

    At most 255 bytes, never empty, the ending kept; cleaning a clean name changes nothing.
    """
    name = re.split(r"[/\\]", unicodedata.normalize("NFC", raw))[-1]
    kept = (sign for sign in name if sign in _JOINERS or unicodedata.category(sign) not in _UNWANTED)
    name = re.sub(r'[<>:"|?*]', "_", "".join(kept))
    name = re.sub(r"\s+", " ", name)
    if _RESERVED.fullmatch(name.strip(". ").partition(".")[0].rstrip(" ")):
        name = "_" + name.strip(". ")
    return _shortened(name.strip(". ")) or "file"


def guess_type(name: str) -> str:
    """What the ending of the name says about the content; "application/octet-stream" when it says nothing."""
    kind, encoding = _GUESSES.guess_type(name)
    return "application/octet-stream" if kind is None or encoding else kind[:100]


_UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _shortened(name: str) -> str:
    if len(name.encode()) <= MOST_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > 20:
        stem, dot, ending = name, "", ""
    room = MOST_BYTES - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore").strip(". ") + dot + ending
