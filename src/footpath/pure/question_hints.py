"""Which words in a question make its answers hard to read?

Hints for whoever writes it, never a lock: each says a code and the words that it is about. English only.
"""

import re
from dataclasses import dataclass

# Words about what somebody is like; answers to them say more about who answers than about what was done.
JUDGING = frozenset(
    [
        "arrogant",
        "careless",
        "caring",
        "cold",
        "competent",
        "cooperative",
        "difficult",
        "friendly",
        "good",
        "helpful",
        "honest",
        "incompetent",
        "kind",
        "lazy",
        "nice",
        "polite",
        "pleasant",
        "professional",
        "reliable",
        "respectful",
        "responsive",
        "rude",
        "selfish",
        "stubborn",
        "trustworthy",
        "uncooperative",
        "unfriendly",
        "unhelpful",
        "unprofessional",
        "unreliable",
        "unresponsive",
        "warm",
    ]
)
ABSOLUTE = frozenset(
    [
        "all",
        "always",
        "anybody",
        "anyone",
        "at-all",
        "constantly",
        "every",
        "everybody",
        "everyone",
        "never",
        "none",
        "nobody",
    ]
)
LEADING = ("don't you", "do you not think", "would you agree", "surely you", "isn't it", "obviously", "of course")
NEGATION = re.compile(r"\b(not|never|no|without|n't|cannot|can't|don't|doesn't|won't)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(\w+(?: \w+){0,2} (?:and|or|and/or) \w+(?: \w+){0,2})\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+")
MOST_WORDS = 25
# Two words that make one thing; their “and” asks only once.
_ONE_THING = ("pros and cons", "terms and conditions", "give and take", "more or less", "yes or no", "once or twice")


@dataclass(frozen=True)
class Hint:
    """What to look at: double, judging, absolute, leading, negated or long; and the words it is about."""

    code: str
    words: str


def hints(text: str, *, is_frequency: bool) -> list[Hint]:
    """What may make a question of this text hard to answer or to read, in the order of the codes above.

    `is_frequency`: it is answered from “never” to “very often”. Then it should be an act that can be seen; a word like
    “always” asks for the frequency of a frequency, and a “not” makes people turn the scale around in their heads.
    """
    low = text.casefold().replace("\u2019", "'")
    found = _double(low)
    if is_frequency:
        found += [Hint("judging", word) for word in _words(low) if word in JUDGING]
        found += [Hint("absolute", word) for word in _words(low) if word in ABSOLUTE]
    found += [Hint("leading", phrase) for phrase in LEADING if re.search(rf"\b{re.escape(phrase)}\b", low)]
    if is_frequency:
        found += [Hint("negated", match[0]) for match in NEGATION.finditer(low) if match[0] not in ABSOLUTE][:1]
    if len(_words(low)) > MOST_WORDS:
        found.append(Hint("long", str(len(_words(low)))))
    return list(dict.fromkeys(found))


def _double(low: str) -> list[Hint]:
    for phrase in _ONE_THING:
        low = low.replace(phrase, phrase.replace(" ", "-"))
    match = _JOINED.search(low)
    return [Hint("double", match[1])] if match else []


def _words(low: str) -> list[str]:
    return _WORD.findall(low)
