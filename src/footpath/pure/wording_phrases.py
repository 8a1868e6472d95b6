"""How does a phrase of the coach's rules become something that can be looked for?

A phrase is written in words, not in signs, so that somebody who knows a language can add it:

    we can help            these words, next to each other, in any case
    can|could help         one of several words
    (not able|unable) to   in brackets: one of several sequences; “/” is the same
    [please] ask           what may be missing
    can't ... help         up to FOUR words in between
    glad*                  any ending
    IT                     in capitals only, which is another word than “it”
    {cannot}               a list of the same file
    {name}                 a name as it is written: Mira, Ben Okafor
    {number}               digits
    ^ nothing, nothing $   where a clause begins, where it ends

Everything that it becomes is bounded, and so it takes time in proportion to the text, whatever somebody writes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

LONGEST, MOST_GAPS, DEEPEST, FOUR = 3000, 2, 6, 4
_TOKEN = re.compile(
    r"\s*(\.\.\.|[\[\]()/^$|]|\{[a-z_]+\}(?:\|\{[a-z_]+\})*|[^\s\[\]()/^${}|]+(?:\|[^\s\[\]()/^${}|]+)*)"
)
_BETWEEN = r"(?:[ ,:*()_\u2010-\u2015-]{1,4}|(?='))"
_WORD_BEGINS, _WORD_ENDS = r"(?:(?<![\w'])|(?='))", r"(?!\w|'(?!(?:s|ve|re|ll|d|m)\b)|-\w)"  # “we” of “we're” is a word
_CLAUSE_BEGINS, _CLAUSE_ENDS = (
    r"(?:(?<=[,:;(\u2013\u2014])|(?<=[,:;(\u2013\u2014-] )|^)",
    r"(?= ?[,.;:!?\u2026)\u2013\u2014]| -|\s*$)",
)
_NAME = r"(?-i:[A-ZÀ-Þ][a-zß-ÿ]{1,20}(?:[ -][A-ZÀ-Þ][a-zß-ÿ]{1,20})?)"


class PhraseFault(ValueError):
    """A phrase that cannot be read; the message says what is wrong with it."""


@dataclass(frozen=True, eq=False)
class Phrase:
    """Something to look for: `needs` are words of which each text that holds it has at least one; none: look always."""

    written: str
    expression: str
    needs: frozenset[str]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is looked for the first time: most never are."""
        return re.compile(self.expression, re.IGNORECASE)


@dataclass(frozen=True)
class _Piece:
    """A part of a phrase as a regular expression; the words that one of must stand there, None where that is open."""

    pattern: str
    needs: frozenset[str] | None = None
    optional: bool = False
    edge: bool = False  # stands between words: needs no space of its own


_SIGNS = {
    "...": _Piece(rf"(?:{_BETWEEN}[\w'’@.-]{{1,40}}){{0,{FOUR}}}?", optional=True, edge=True),
    "^": _Piece(_CLAUSE_BEGINS, edge=True),
    "$": _Piece(_CLAUSE_ENDS, edge=True),
    "{number}": _Piece(r"\d{1,12}(?:[.:]\d{2})?(?:am|pm|h|th|st|nd|rd)?"),
}


class Phrases:
    """Reads the phrases of one file: its lists, and the words that are no names though they begin with a capital."""

    def __init__(self, lists: Mapping[str, Sequence[str]], not_names: Sequence[str] = ()) -> None:
        self._written = lists
        self._lists: dict[str, _Piece] = {}
        taken = "|".join(re.escape(one) for one in not_names)
        self._name = rf"(?!(?:{taken})\b){_NAME}" if taken else _NAME

    def phrase(self, written: str) -> Phrase:
        """One phrase, compiled. Raises PhraseFault."""
        piece = self._read(written, ())
        if not piece.pattern:
            raise PhraseFault("there is no word in it")
        return Phrase(written, piece.pattern, piece.needs or frozenset())

    def _read(self, written: str, inside: tuple[str, ...]) -> _Piece:
        if len(written) > LONGEST:
            raise PhraseFault(f"it is longer than {LONGEST} characters")
        tokens = _TOKEN.findall(written)
        if "".join(tokens) != "".join(written.split()):
            raise PhraseFault("there are signs in it that mean nothing: only words, | ( / ) [ ] ... {list} ^ $")
        if tokens.count("...") > MOST_GAPS:
            raise PhraseFault(f"there are more than {MOST_GAPS} gaps in it")
        at, piece = self._sequences(tokens, 0, inside, depth=0)
        if at != len(tokens):
            raise PhraseFault(f"“{tokens[at]}” closes what was never opened")
        return piece

    def _sequences(self, tokens: list[str], at: int, inside: tuple[str, ...], *, depth: int) -> tuple[int, _Piece]:
        """One or several sequences, up to the end or to what closes them."""
        if depth > DEEPEST:
            raise PhraseFault("there are too many brackets in brackets")
        found: list[_Piece] = []
        pieces: list[_Piece] = []
        while at < len(tokens) and tokens[at] not in ("]", ")"):
            token = tokens[at]
            if token in ("/", "|"):
                if not depth:
                    raise PhraseFault(f"“{token}” stands alone, outside of brackets")
                found.append(_joined(pieces))
                pieces = []
                at += 1
            elif token in ("[", "("):
                closing = {"[": "]", "(": ")"}[token]
                at, piece = self._sequences(tokens, at + 1, inside, depth=depth + 1)
                if at >= len(tokens) or tokens[at] != closing:
                    raise PhraseFault(f"“{token}” is never closed")
                pieces.append(_Piece(piece.pattern, piece.needs, optional=token == "["))
                at += 1
            elif depth and "|" in token:
                tokens[at : at + 1] = [one for word in token.split("|") for one in ("|", word)][1:]
            else:
                pieces.append(self._single(token, inside))
                at += 1
        found.append(_joined(pieces))
        return at, _one_of(found)

    def _single(self, token: str, inside: tuple[str, ...]) -> _Piece:
        if token in _SIGNS:
            return _SIGNS[token]
        if token == "{name}":
            return _Piece(self._name)
        if token.startswith("{"):
            lists = [self._list(one.strip("{}"), inside) for one in token.split("|")]
            return lists[0] if len(lists) == 1 else _one_of(lists)
        words = token.split("|")
        if not all(re.fullmatch(r"[\w'@.&+-]+\*?", word) for word in words):
            raise PhraseFault(f"“{token}” is no word")
        pattern = "|".join(_spelled(word) for word in words)
        plain = None if any(word.endswith("*") for word in words) else frozenset(_first(word) for word in words)
        return _Piece(f"(?:{pattern})", plain)

    def _list(self, name: str, inside: tuple[str, ...]) -> _Piece:
        if name not in self._written:
            raise PhraseFault(f"there is no list “{name}”")
        if name in inside:
            raise PhraseFault(f"the list “{name}” leads back to itself")
        if name not in self._lists:
            whole = _one_of([self._read(one, (*inside, name)) for one in self._written[name]])
            self._lists[name] = _Piece(whole.pattern, whole.needs)
        return self._lists[name]


def words_of(text: str) -> frozenset[str]:
    """The words of a text as `needs` has them."""
    return frozenset(re.findall(r"\w+", text.lower()))


def _spelled(word: str) -> str:
    """A word as an expression; one in capitals is another word than the same in small letters: IT, it."""
    spelled = re.escape(word.rstrip("*"))
    if len(word) > 1 and word.isupper():
        spelled = f"(?-i:{spelled})"
    return spelled + (r"\w*" if word.endswith("*") else "")


def _first(word: str) -> str:
    """What `words_of` finds of a word: “can” of “can't”."""
    found = re.match(r"\w+", word.lower())
    return found[0] if found else word


def _one_of(found: list[_Piece]) -> _Piece:
    if any(not piece.pattern for piece in found):
        raise PhraseFault("there is nothing between two signs")
    needs: frozenset[str] | None = frozenset()
    for piece in found:
        needs = None if needs is None or piece.needs is None else needs | piece.needs
    if len(found) == 1:
        return _Piece(found[0].pattern, needs, edge=found[0].edge)
    return _Piece(f"(?:{'|'.join(piece.pattern for piece in found)})", needs)


def _joined(pieces: list[_Piece]) -> _Piece:
    """Pieces one after the other; what needs most words to be there is asked for first."""
    pattern, begun, ends = "", False, False
    needs: frozenset[str] | None = None
    if pieces and pieces[0].edge and pieces[0].optional:
        raise PhraseFault("a phrase cannot begin with a gap")
    for piece in pieces:
        if piece.edge:
            pattern += piece.pattern
            ends = ends or (begun and not piece.optional)
            continue
        body = f"{_WORD_BEGINS}(?:{piece.pattern}){_WORD_ENDS}"
        if not begun:
            pattern += f"(?:{body}{_BETWEEN})?" if piece.optional else body
            begun = not piece.optional
        else:
            pattern += f"(?:{_BETWEEN}{body})?" if piece.optional else f"{_BETWEEN}{body}"
        if not piece.optional and piece.needs is not None and (needs is None or len(piece.needs) < len(needs)):
            needs = piece.needs
    if pieces and not begun:
        raise PhraseFault("everything in it may be missing")
    return _Piece(pattern, needs, edge=True)
