"""Could somebody be recognized in this text, or does it tell more than one moment?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MAIL = re.compile(r"[^\s@<>(),;]+@[^\s@<>(),;]+\.\w{2,}")
_PHONE = re.compile(r"(?<![\w-])\+?\d(?:[\s()/.-]{0,2}\d){6,14}(?![\w-])")
_NUMBER = re.compile(r"\b[A-Z]{2,}-?\d{2,}\b|#\d{2,}")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
_MONTHS += "|january|february|march|april|june|july|august|september|october|november|december"
_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:{_MONTHS})\b|\b(?:{_MONTHS})\.?\s+\d{{1,2}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\byesterday\b|\b(?:last|this)\s+\w+day\b"
    r"|\bat\s+\d{1,2}[:.]\d{2}\b",
    re.I,
)
_ONCE = re.compile(r"\b(?:the only|the first time|the one who|wedding|funeral|resign\w*|pregnan\w*|accident)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Of names that are everyday words, too, only those with a capital inside a sentence are meant.
SHORTEST = 3
_SPLITS = re.compile(r"\b(?:and then|after that|later on|on top of that|besides|another time|the next day)\b", re.I)


@dataclass(frozen=True)
class Concern:
    """A piece of a text: its kind (mail, phone, number, name, day, once), the words, and where they begin."""

    kind: str
    words: str
    start: int


def concerns(text: str, names: Iterable[str] = ()) -> list[Concern]:
    """What in `text` could tell a reader of whom it speaks, in its order; `names` are the full names of those who work
    here, of which each part of three letters or more is looked for with its capital.
    """
    kinds = (("mail", _MAIL), ("phone", _PHONE), ("number", _NUMBER), ("day", _DAY), ("once", _ONCE))
    found = [Concern(kind, hit.group(), hit.start()) for kind, sign in kinds for hit in sign.finditer(text)]
    parts = {part.casefold() for name in names for part in _WORD.findall(name) if len(part) >= SHORTEST}
    for hit in _WORD.finditer(text):
        word = hit.group()
        bare = re.sub(r"['’]s$", "", word)
        pieces = {bare.casefold(), *(piece.casefold() for piece in bare.split("-"))}
        if word[0].isupper() and pieces & parts and not _within(hit.start(), found):
            found.append(Concern("name", word, hit.start()))
    return sorted(found, key=lambda one: (one.start, one.kind))


def _within(start: int, found: list[Concern]) -> bool:
    return any(one.start <= start < one.start + len(one.words) for one in found)


def several_acts(text: str) -> bool:
    """Whether a text seems to tell more than one moment: one incident, one act."""
    return bool(_SPLITS.search(text)) or len(re.findall(r"[.!?]+(?:\s|$)", text)) > 5
