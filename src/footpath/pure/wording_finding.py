"""How are the phrases of the coach's rules looked for in the words of a sentence?

Each is a small machine that goes from word to word and keeps all places that it may have reached. Nothing in it can be
repeated without end, so that looking takes time in proportion to the text, whatever a file of rules says.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from footpath.pure.wording_words import Words

FOUR = 4  # words that a gap may hold
Span = tuple[int, int]
Some = frozenset[str] | None  # words, “{name}” and “{number}” among them; None: any
NONE: frozenset[str] = frozenset()
# From a place among the words of a sentence to all places behind what was found; `first`: nothing was found before it.
Ends = Callable[[Words, int, bool], tuple[int, ...]]


@dataclass(frozen=True, eq=False)
class Piece:
    """A part of a phrase: with which words it can begin; where it has several, which can follow the first one; and
    whether it can be one word alone.
    """

    ends: Ends
    begins: Some = None
    seconds: Some = None
    optional: bool = False
    is_word: bool = True  # not so: a gap, or the edge of a clause
    can_be_one: bool = False


class Finder:
    """Finds many phrases at once, each under a tag: at each word only those are tried that can begin with it."""

    def __init__(self, tagged: Iterable[tuple[str, Sequence[Piece]]]) -> None:
        self._open: list[tuple[str, Ends, Some]] = []
        self._by_word: dict[str, list[tuple[str, Ends, Some]]] = {}
        for tag, phrases in tagged:
            for one in phrases:
                tried = (tag, one.ends, None if one.can_be_one else one.seconds)
                if one.begins is None:
                    self._open.append(tried)
                for word in one.begins or ():
                    self._by_word.setdefault(word, []).append(tried)

    def find(self, words: Words) -> dict[str, list[Span]]:
        """By tag the places, as signs of the sentence, from each beginning the longest."""
        found: dict[str, list[Span]] = {}
        for at in range(words.count):
            begins_so = self._by_word.get(words.small[at], ()), self._by_word.get(words.odd[at], ()), self._open
            small, odd = words.after(at)
            for tag, ends, seconds in chain.from_iterable(begins_so):
                if seconds is not None and small not in seconds and odd not in seconds:
                    continue
                if reached := ends(words, at, True):
                    found.setdefault(tag, []).append((words.starts[at], words.stops[max(reached) - 1]))
        return found


def word(words: Sequence[str]) -> Piece:
    """One of these words; one in capitals is another word than in small letters; one with * may go on."""
    capitals = frozenset(one for one in words if len(one) > 1 and one.isupper())
    prefixes = tuple(one[:-1].lower() for one in words if one.endswith("*"))
    exact = frozenset(one.lower() for one in words if one not in capitals and not one.endswith("*"))
    begins = None if prefixes else exact | {one.lower() for one in capitals}
    ends = partial(_spelled, (exact, capitals, prefixes)) if capitals or prefixes else partial(_plain, exact)
    return Piece(ends, begins, NONE, can_be_one=True)


def name(not_names: frozenset[str]) -> Piece:
    """A name, or two in a row."""
    return Piece(partial(_name, not_names), frozenset({"{name}"}), frozenset({"{name}"}), can_be_one=True)


def remembered(name: str, piece: Piece) -> Piece:
    """A list, which is read once at each place of a sentence."""
    return Piece(partial(_known, name, piece.ends), piece.begins, piece.seconds, can_be_one=piece.can_be_one)


def one_of(found: Sequence[Piece]) -> Piece:
    """One of several."""
    if len(found) == 1:
        return found[0]
    ends = partial(_any, tuple((one.ends, one.begins) for one in found))
    begins, seconds = _union(one.begins for one in found), _union(one.seconds for one in found)
    return Piece(ends, begins, seconds, can_be_one=any(one.can_be_one for one in found))


def in_order(pieces: Sequence[Piece]) -> Piece:
    """One after the other."""
    if len(pieces) == 1:
        return pieces[0]
    inner = pieces[1:] if pieces[0] is SIGNS["^"] else pieces
    head = inner[0]
    seconds = _union([head.seconds, _next(inner[1:]) if head.can_be_one else NONE]) if not head.optional else None
    return Piece(partial(_all, tuple((one.ends, one.optional) for one in pieces)), _next(inner), seconds)


def _next(pieces: Sequence[Piece]) -> Some:
    """The words with which these can begin; None where that is open, or where there may be none."""
    found = NONE
    for one in pieces:
        if not one.is_word or one.begins is None:
            return None
        found |= one.begins
        if not one.optional:
            return found
    return None


def _union(sets: Iterable[Some]) -> Some:
    """All of them; None where one is open."""
    found = NONE
    for one in sets:
        if one is None:
            return None
        found |= one
    return found


def _plain(exact: frozenset[str], words: Words, at: int, first: bool) -> tuple[int, ...]:
    if at < words.count and words.small[at] in exact and (first or words.joined[at]):
        return (at + 1,)
    return ()


def _spelled(
    wanted: tuple[frozenset[str], frozenset[str], tuple[str, ...]], words: Words, at: int, first: bool
) -> tuple[int, ...]:
    if at >= words.count or not (first or words.joined[at]):
        return ()
    exact, capitals, prefixes = wanted
    small = words.small[at]
    fits = small in exact or words.written[at] in capitals or bool(prefixes and small.startswith(prefixes))
    return (at + 1,) if fits else ()


def _name(not_names: frozenset[str], words: Words, at: int, first: bool) -> tuple[int, ...]:
    if not words.is_name(at, not_names) or not (first or words.joined[at]):
        return ()
    return (at + 1, at + 2) if words.is_name(at + 1, not_names) and words.joined[at + 1] else (at + 1,)


def _number(words: Words, at: int, first: bool) -> tuple[int, ...]:
    return (at + 1,) if at < words.count and words.small[at][0].isdigit() and (first or words.joined[at]) else ()


def _gap(words: Words, at: int, _first: bool) -> tuple[int, ...]:
    """Up to FOUR words, or none."""
    found = [at]
    while len(found) <= FOUR and at < words.count and words.joined[at]:
        at += 1
        found.append(at)
    return tuple(found)


def _clause_begins(words: Words, at: int, _first: bool) -> tuple[int, ...]:
    return (at,) if at < words.count and words.begins[at] else ()


def _clause_ends(words: Words, at: int, _first: bool) -> tuple[int, ...]:
    return (at,) if at and words.ends[at - 1] else ()


def _known(name: str, ends: Ends, words: Words, at: int, first: bool) -> tuple[int, ...]:
    key = (name, at, first)
    if key not in words.known:
        words.known[key] = ends(words, at, first)
    return words.known[key]


def _any(choices: tuple[tuple[Ends, Some], ...], words: Words, at: int, first: bool) -> tuple[int, ...]:
    if at >= words.count:
        return ()
    small, odd = words.small[at], words.odd[at]
    found = [
        end
        for ends, begins in choices
        if begins is None or small in begins or (odd and odd in begins)
        for end in ends(words, at, first)
    ]
    return tuple(set(found)) if len(found) > 1 else tuple(found)


def _all(steps: tuple[tuple[Ends, bool], ...], words: Words, at: int, first: bool) -> tuple[int, ...]:
    """One step after the other, from every place that was reached."""
    places: tuple[int, ...] = (at,)
    for ends, optional in steps:
        reached = [end for place in places for end in ends(words, place, first and place == at)]
        if optional:
            reached += places
        if not reached:
            return ()
        places = tuple(set(reached)) if len(reached) > 1 else (reached[0],)
    return places


SIGNS = {
    "...": Piece(_gap, optional=True, is_word=False),
    "^": Piece(_clause_begins, is_word=False),
    "$": Piece(_clause_ends, is_word=False),
    "{number}": Piece(_number, frozenset({"{number}"}), NONE, can_be_one=True),
}
