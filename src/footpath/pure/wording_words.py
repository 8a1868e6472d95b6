"""Which words has a sentence, which of them stand next to each other, and where does a clause begin and end?"""

import re
from typing import Any

# A word, also with hyphens and apostrophes; a number, as 9:30 or 3.5; a.m. and the like.
_WORDS = re.compile(
    r"\d+(?:[.:]\d+)*[a-z]*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:-[^\W_]+)*(?:'[^\W_]+)*|'[^\W_]+", re.IGNORECASE
)
APART = re.compile(r"(?i)(?<=\w)(?='(?:s|re|ve|ll|d|m)\b)")  # “we're” is two words, “can't” is one
_BETWEEN = re.compile(r"[ ,:*()_\u2010-\u2015-]{1,4}")
_BEFORE, _AFTER = re.compile(r"[,:;(\u2013\u2014] ?$|(?<= )- $"), re.compile(r" ?[,.;:!?\u2026)\u2013\u2014]| -|\s*$")


class Words:
    """The words of one sentence: as `written`, in `small` letters, where they stand, whether each is `joined` to the
    one before it, and whether a clause `begins` or `ends` there. `known` is what lists have found so far.
    """

    def __init__(self, text: str) -> None:
        self.written: list[str] = []
        self.starts: list[int] = []
        self.stops: list[int] = []
        for found in _WORDS.finditer(text):
            start = found.start()
            for part in APART.split(found[0]):
                self.written.append(part)
                self.starts.append(start)
                start += len(part)
                self.stops.append(start)
        self.small = [word.lower() for word in self.written]
        self.count = len(self.small)
        self.joined = [self._is_joined(text, at) for at in range(self.count)]
        self.begins = [not at or _begins(text, start) for at, start in enumerate(self.starts)]
        self.ends = [bool(_AFTER.match(text, stop)) for stop in self.stops]
        self.odd = ["{number}" if one[0].isdigit() else "{name}" if one[0].isupper() else "" for one in self.written]
        self.known: dict[Any, tuple[int, ...]] = {}

    def _is_joined(self, text: str, at: int) -> bool:
        if not at:
            return False
        before, here = self.stops[at - 1], self.starts[at]
        return before == here or bool(_BETWEEN.fullmatch(text, before, here))

    def after(self, at: int) -> tuple[str, str]:
        """What stands next to that word, as it is looked up: the word itself, and whether it is a number or a name."""
        if at + 1 >= self.count or not self.joined[at + 1]:
            return "", ""
        return self.small[at + 1], self.odd[at + 1]

    def is_name(self, at: int, not_names: frozenset[str]) -> bool:
        """Whether a name may stand there: a capital, then small letters, and not one of those words."""
        if at >= self.count:
            return False
        word = self.written[at]
        return len(word) > 1 and word[0].isupper() and word[1:].islower() and self.small[at] not in not_names


def _begins(text: str, start: int) -> bool:
    return bool(_BEFORE.search(text, max(0, start - 3), start))
