"""How is a phrase of the coach's rules written?

In words, not in signs, so that somebody who knows a language can add it:

    we can help            these words, next to each other, in any case
    can|could help         one of several words
    (not able|unable) to   in brackets: one of several sequences; “/” is the same
    [please] ask           what may be missing
    can't ... help         up to four words in between
    glad*                  any ending
    IT                     in capitals only, which is another word than “it”
    {cannot}               a list of the same file
    {name}                 a name as it is written: Mira, Ben Okafor
    {number}               digits: 12, 9:30, 9am
    ^ nothing, nothing $   where a clause begins, where it ends
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from footpath.pure.wording_finding import SIGNS, Piece, in_order, name, one_of, remembered, word
from footpath.pure.wording_words import APART

LONGEST, MOST_GAPS, DEEPEST = 3000, 2, 6
_TOKEN = re.compile(
    r"\s*(\.\.\.|[\[\]()/^$|]|\{[a-z_]+\}(?:\|\{[a-z_]+\})*|[^\s\[\]()/^${}|]+(?:\|[^\s\[\]()/^${}|]+)*)"
)
_WORD = re.compile(r"'?[\w@.&+-]+(?:'\w+)*\*?'?")


class PhraseFault(ValueError):
    """A phrase that cannot be read; the message says what is wrong with it."""


class Phrases:
    """Reads the phrases of one file: its lists, and the words that are no names though they begin with a capital."""

    def __init__(self, lists: Mapping[str, Sequence[str]], not_names: Sequence[str] = ()) -> None:
        self._written = lists
        self._lists: dict[str, Piece] = {}
        self._name = name(frozenset(one.casefold() for one in not_names))

    def phrase(self, written: str, inside: tuple[str, ...] = ()) -> Piece:
        """One phrase; `inside` are the lists that led there. Raises PhraseFault."""
        if len(written) > LONGEST:
            raise PhraseFault(f"it is longer than {LONGEST} characters")
        tokens: list[str] = _TOKEN.findall(written)
        if "".join(tokens) != "".join(written.split()):
            raise PhraseFault("there are signs in it that mean nothing: only words, | ( / ) [ ] ... {list} ^ $")
        if tokens.count("...") > MOST_GAPS:
            raise PhraseFault(f"there are more than {MOST_GAPS} gaps in it")
        at, piece = self._sequences(tokens, 0, inside, depth=0)
        if at != len(tokens):
            raise PhraseFault(f"“{tokens[at]}” closes what was never opened")
        return piece

    def _sequences(self, tokens: list[str], at: int, inside: tuple[str, ...], *, depth: int) -> tuple[int, Piece]:
        """One or several sequences, up to the end or to what closes them."""
        if depth > DEEPEST:
            raise PhraseFault("there are too many brackets in brackets")
        found: list[Piece] = []
        pieces: list[Piece] = []
        while at < len(tokens) and tokens[at] not in ("]", ")"):
            token = tokens[at]
            if token in ("/", "|"):
                if not depth:
                    raise PhraseFault(f"“{token}” stands alone, outside of brackets")
                found.append(_checked(pieces))
                pieces = []
            elif token in ("[", "("):
                at, piece = self._sequences(tokens, at + 1, inside, depth=depth + 1)
                if at >= len(tokens) or tokens[at] != {"[": "]", "(": ")"}[token]:
                    raise PhraseFault(f"“{token}” is never closed")
                pieces.append(replace(piece, optional=token == "["))
            elif depth and "|" in token:
                tokens[at : at + 1] = [one for part in token.split("|") for one in ("|", part)][1:]
                continue
            else:
                pieces += self._single(token, inside)
            at += 1
        found.append(_checked(pieces))
        return at, one_of(found)

    def _single(self, token: str, inside: tuple[str, ...]) -> list[Piece]:
        if token in SIGNS:
            return [SIGNS[token]]
        if token == "{name}":
            return [self._name]
        if token.startswith("{"):
            return [one_of([self._list(one.strip("{}"), inside) for one in token.split("|")])]
        words = token.split("|")
        if not all(_WORD.fullmatch(one) and any(sign.isalnum() for sign in one) for one in words):
            raise PhraseFault(f"“{token}” is no word")
        parts = [[part for part in APART.split(one) if part] for one in words]  # “we're” is two words, as in a text
        if all(len(one) == 1 for one in parts):
            return [word(words)]
        return [one_of([in_order([word([part]) for part in one]) for one in parts])]

    def _list(self, name: str, inside: tuple[str, ...]) -> Piece:
        if name not in self._written:
            raise PhraseFault(f"there is no list “{name}”")
        if name in inside:
            raise PhraseFault(f"the list “{name}” leads back to itself")
        if name not in self._lists:
            whole = one_of([self.phrase(one, (*inside, name)) for one in self._written[name]])
            self._lists[name] = remembered(name, whole)
        return self._lists[name]


def _checked(pieces: list[Piece]) -> Piece:
    """A sequence that cannot be nothing."""
    if not pieces:
        raise PhraseFault("there is nothing between two signs, or no word at all")
    if pieces[0] is SIGNS["..."]:
        raise PhraseFault("a phrase cannot begin with a gap")
    if all(piece.optional or not piece.is_word for piece in pieces):
        raise PhraseFault("everything in it may be missing")
    return in_order(pieces)
