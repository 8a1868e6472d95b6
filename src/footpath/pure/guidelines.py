"""Which lines of a list say much the same, and which of them does a group want most?"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

VOTES = 3  # each
ALIKE = 0.5  # of the words of two lines together that stand in both
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(
    _WORD.findall(
        "a an the and or but of to in on at by for with from is are be it its this that these those we us our you your "
        "i me my he she they them their his her as so if not no do does don't will can what when who how before after "
        "first then always never each every one"
    )
)


def words_of(line: str) -> frozenset[str]:
    """The words that carry a line, in one spelling; of a line of small words alone all of them."""
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(line)]
    carrying = {_stem(word) for word in found if word not in _SMALL}
    return frozenset(carrying or found)


def _stem(word: str) -> str:
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


def likeness(one: str, other: str) -> float:
    """From 0, nothing in common, to 1, the same words."""
    here, there = words_of(one), words_of(other)
    return len(here & there) / len(here | there) if here | there else 0.0


def alike(lines: Mapping[int, str], least: float = ALIKE) -> list[tuple[int, int]]:
    """Pairs that might be one, the most alike first; each named by its key, the earlier one first."""
    keys = sorted(lines)
    found = [(likeness(lines[one], lines[other]), one, other) for n, one in enumerate(keys) for other in keys[n + 1 :]]
    return [(one, other) for share, one, other in sorted(found, key=lambda row: (-row[0], row[1:])) if share >= least]


def tally(votes: Iterable[tuple[int, int]], lines: Sequence[int], most: int = VOTES) -> list[tuple[int, int]]:
    """How many wanted each of the lines (votes name voter and line), most wanted first, else in their order. Somebody
    counts once a line, and with `most` votes at all: the first ones that they gave.
    """
    given: Counter[int] = Counter()
    seen: set[tuple[int, int]] = set()
    count: Counter[int] = Counter()
    for voter, line in votes:
        if line in lines and (voter, line) not in seen and given[voter] < most:
            seen.add((voter, line))
            given[voter] += 1
            count[line] += 1
    return sorted(((line, count[line]) for line in lines), key=lambda row: (-row[1], lines.index(row[0])))


def as_text(lines: Sequence[tuple[str, int]], most: int = 8) -> str:
    """The guideline: the lines that anybody voted for, at most so many, one below the other."""
    chosen = [line for line, votes in lines if votes][:most]
    return "\n".join(f"{n}. {line}" for n, line in enumerate(chosen, 1))
