"""How did it go for those who tried an instrument before it was sent?"""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median_high

from footpath.surveys.building.questionnaire import Question, Questionnaire
from footpath.surveys.models import ItemKind, Version

LEAST = 5  # tries before anything is shown of them: so nobody can tell whose word it was
MOST_TESTERS = 40
LONGEST_TRY = 7200  # seconds; who took longer did something else
LONGEST_COMMENT = 1000  # signs
BUCKETS = (2, 4, 8, 15, 30, 60, 120)  # seconds; a time is kept as the least of these that it fits in, else the last
_SECONDS = {
    ItemKind.FREQUENCY: 6,
    ItemKind.TEN: 7,
    ItemKind.CHOICE: 9,
    ItemKind.SEVERAL: 12,
    ItemKind.RANKING: 25,
    ItemKind.OPEN: 35,
}
_SLOW = 30  # seconds on a question that is not open: something is unclear


@dataclass(frozen=True)
class QuestionTried:
    """One question, as long as it took, and what was said of it."""

    question: Question
    heading: str  # of its block
    seconds: int | None  # the middle one of those who were measured
    measured: int
    comments: list[str]

    @property
    def is_slow(self) -> bool:
        """Whether people sat over it longer than over one that is clear."""
        return self.question.kind != ItemKind.OPEN and self.seconds is not None and self.seconds >= _SLOW


@dataclass(frozen=True)
class Pilot:
    """How many were asked and have tried it; what came of it once LEAST have."""

    asked: int
    done: int
    enough: bool
    seconds: int | None = None  # for the whole, the middle one
    questions: tuple[QuestionTried, ...] = ()
    comments: tuple[str, ...] = ()
    changed_since: bool = False  # some of them tried earlier words


def pilot_of(version: Version, whole: Questionnaire) -> Pilot:
    """What the tries of a version say; nothing of them below LEAST."""
    asked, done = version.testers.count(), version.testers.filter(done=True).count()
    trials = list(version.trials.order_by("id"))  # by a random id: the order says nothing
    if len(trials) < LEAST:
        return Pilot(asked, done, enough=False)
    questions = [
        QuestionTried(
            one,
            part.title,
            *_middle([trial.seconds[one.key] for trial in trials if one.key in trial.seconds]),
            sorted(trial.comments[one.key] for trial in trials if one.key in trial.comments),
        )
        for part in whole.parts
        if not part.private
        for one in part.questions
    ]
    return Pilot(
        asked,
        done,
        enough=True,
        seconds=_middle([trial.whole for trial in trials if trial.whole])[0],
        questions=tuple(questions),
        comments=tuple(sorted(trial.comments[""] for trial in trials if "" in trial.comments)),
        changed_since=any(trial.edits != version.edits for trial in trials),
    )


def bucket(seconds: float) -> int:
    """The time as it is kept."""
    return next((most for most in BUCKETS if seconds <= most), BUCKETS[-1])


def seconds_expected(whole: Questionnaire) -> int:
    """How long the questions for all will take about, before anybody tried them."""
    return sum(_SECONDS[ItemKind(one.kind)] for part in whole.parts if not part.private for one in part.questions)


def seconds_from(sent: Mapping[str, object]) -> dict[str, float]:
    """Times by question as a browser sends them; what is no time is left out."""
    return {
        str(key)[:60]: float(value)
        for key, value in list(sent.items())[:200]
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= LONGEST_TRY
    }


def _middle(found: list[int]) -> tuple[int | None, int]:
    return (median_high(found) if found else None), len(found)
