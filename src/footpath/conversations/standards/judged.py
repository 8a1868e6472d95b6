"""Which words judge here, and what is asked about them?"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.conversations.models.standards import JudgingWord
from footpath.pure.judging_words import CAMERA, MIND, WHOLE, WORDS, judging


@dataclass(frozen=True)
class Judged:
    """A word that judges, and the question that leads on from it."""

    word: str
    question: str


def judging_in(text: str) -> list[Judged]:
    """The words of a text that judge, as this organization has its list, with what to ask about each."""
    changed = dict(JudgingWord.objects.values_list("word", "is_on"))
    found = judging(
        text,
        more=[word for word, is_on in changed.items() if is_on],
        less=[word for word, is_on in changed.items() if not is_on],
    )
    asked = questions()
    return [Judged(one.word, asked[one.asks]) for one in found]


def questions() -> dict[str, str]:
    """What is asked about each kind of word."""
    return {
        CAMERA: _("What would a camera have seen? Say who did or said what, and when or how often."),
        WHOLE: _("How often was it in the last four weeks? Say a number instead."),
        MIND: _("Nobody sees what others think. What did they do or say, and when?"),
    }


def as_it_comes() -> frozenset[str]:
    """The words of the list that nobody has changed."""
    return frozenset(word for words in WORDS.values() for word in words)


def list_here() -> list[str]:
    """The list as this organization has it, by letter."""
    changed = dict(JudgingWord.objects.values_list("word", "is_on"))
    usual = {word for word in as_it_comes() if changed.get(word, True)}
    return sorted(usual | {word for word, is_on in changed.items() if is_on})
