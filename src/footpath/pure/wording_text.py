"""What of a text is somebody's own, and where does one sentence end?"""

import re
import unicodedata
from dataclasses import dataclass

QUOTED = "\ufffc"  # stands for what somebody else said
_APOSTROPHES = frozenset("’‘ʼ´`′＇‛")
_SPACES = re.compile(r"\s")
_MARKS = (
    re.compile(r"\"[^\"\n]{1,2000}\""),
    re.compile(r"[“„][^“”„\n]{1,2000}[”“]"),
    re.compile(r"«[^«»\n]{1,2000}»"),
    re.compile(r"(?<![\w'])'(?=\S)(?:[^'\n]|(?<=\w)'(?=\w)){2,400}(?<=\S)'(?!\w)"),
)
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_ENDS = re.compile(r"[.!?\u2026]+[\"')\]]*(?=\s|$)|;|\n")
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|ext|approx|tel|no|nr|mr|mrs|ms|dr|vs|st|ca|cf)|\b\d{1,2}|\b[ap]\.m|\b[a-z])$", re.IGNORECASE
)


@dataclass(frozen=True)
class Plain:
    """A text in plain signs; `at[i]` says where its i-th sign stands in the text as it was written."""

    text: str
    at: tuple[int, ...]


@dataclass(frozen=True)
class Sentence:
    """One sentence of a plain text."""

    text: str
    start: int
    asks: bool  # ends with a question mark


def plain(text: str) -> Plain:
    """The text with straight apostrophes and single spaces, wide and joined letters as plain ones, and without what
    cannot be seen; upper and lower case stay.
    """
    signs: list[str] = []
    at: list[int] = []
    for index, sign in enumerate(text):
        for one in _plainly(sign):
            if one == " " and signs and signs[-1] in " \n":
                continue
            signs.append(one)
            at.append(index)
    at.append(len(text))
    return Plain("".join(signs), tuple(at))


def _plainly(sign: str) -> str:
    if sign.isascii():
        return (
            " " if sign in "\t\r\f\v" else ("'" if sign == "`" else sign if sign.isprintable() or sign == "\n" else "")
        )
    if sign in _APOSTROPHES:
        return "'"
    if sign in "\u2028\u2029\u0085":
        return "\n"
    if unicodedata.category(sign) in ("Cf", "Cc", "Cs"):
        return ""
    if _SPACES.match(sign):
        return " "
    wide = unicodedata.normalize("NFKC", sign)
    return wide if wide and wide.isalnum() else sign


def own(text: str) -> str:
    """The text with what is quoted covered, sign for sign; where nothing else is left, the quotation is theirs."""
    written = covered = _QUOTED_LINE.sub(_cover, text)
    for marks in _MARKS:
        covered = marks.sub(_cover, covered)
    return covered if any(sign.isalnum() for sign in covered) else written


def _cover(found: re.Match[str]) -> str:
    return QUOTED * len(found[0])


def sentences(text: str) -> list[Sentence]:
    """The sentences in their order. A line that goes on in small letters is one that was folded."""
    found: list[Sentence] = []
    begin = 0
    for end in _ENDS.finditer(text):
        if _goes_on(text, end):
            continue
        _add(found, text, begin, end.end())
        begin = end.end()
    _add(found, text, begin, len(text))
    return found


def _goes_on(text: str, end: re.Match[str]) -> bool:
    after = text[end.end() : end.end() + 3].lstrip(" ")
    if end[0] == "\n":
        return bool(after) and after[0].islower() and text[max(0, end.start() - 2) : end.start()].strip() != ""
    if end[0] == ".":
        follows = after.lstrip("\n")[:1]
        before = text[max(0, end.start() - 7) : end.start()]
        return bool(_SHORT.search(before)) and (follows.islower() or follows.isdigit())
    return False


def _add(found: list[Sentence], text: str, begin: int, end: int) -> None:
    piece = text[begin:end]
    inner = piece.strip(" \n")
    if any(sign.isalnum() for sign in inner):
        begin += len(piece) - len(piece.lstrip(" \n"))
        found.append(Sentence(inner.replace("\n", " "), begin, "?" in inner[-3:]))
