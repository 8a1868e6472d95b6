"""Which words of a sentence judge somebody instead of saying what was seen?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

CAMERA, WHOLE, MIND = "camera", "whole", "mind"

# What is asked about a word: what a camera would have seen; how often, where all or nothing is said; what somebody did,
# where it is said what they think.
WORDS: dict[str, tuple[str, ...]] = {
    CAMERA: (
        "aggressive", "annoying", "arrogant", "awful", "bad", "bad attitude", "bossy", "bureaucratic", "careless",
        "chaotic", "considerate", "cooperative", "customer-oriented", "defensive", "difficult", "disorganized",
        "disrespectful", "flexible", "friendly", "good service", "great", "helpful", "ignorant", "impolite",
        "inattentive", "incompetent", "inconsiderate", "inefficient", "inflexible", "irresponsible", "lazy", "lovely",
        "negligent", "nice", "pedantic", "poor service", "proactive", "professional", "quality-minded", "reliable",
        "respectful", "responsive", "rude", "ruthless", "selfish", "sloppy", "slow", "stubborn", "stupid", "supportive",
        "team player", "terrible", "thoughtless", "unavailable", "uncooperative", "unfair", "unfriendly", "unhelpful",
        "unprofessional", "unreliable", "unresponsive", "useless",
    ),
    WHOLE: ("always", "constantly", "everybody knows", "never", "typical"),
    MIND: ("does not care", "doesn't care", "don't care", "hates", "has no interest", "is against us",
           "thinks they are better", "wants to annoy"),
}  # fmt: skip


@dataclass(frozen=True)
class Judging:
    """One word that judges: as it stands there, where, and what to ask about it."""

    word: str
    at: int
    asks: str  # CAMERA, WHOLE or MIND


def judging(text: str, *, more: Iterable[str] = (), less: Iterable[str] = ()) -> tuple[Judging, ...]:
    """The words of `text` that judge, in their order, each place once; `more` words of an organization ask for the
    camera, `less` are passed over. Whole words in any case; "always" and "never" are passed over where a number
    stands beside them, since then something was counted.
    """
    passed = {one.casefold() for one in less}
    asked = {word: kind for kind, words in WORDS.items() for word in words if word not in passed}
    asked |= {word.casefold(): CAMERA for word in more if word.casefold() not in asked}
    if not asked:
        return ()
    words = sorted(asked, key=lambda word: (-len(word), word))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)
    found = (Judging(one.group(), one.start(), asked[one.group().casefold()]) for one in pattern.finditer(text))
    counted = any(sign.isdigit() for sign in text)
    return tuple(one for one in found if not (counted and one.asks == WHOLE))
