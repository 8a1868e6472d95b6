"""What stands on the page of an instrument that is being built?"""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.question_hints import Hint, hints
from footpath.surveys.building.changes import pairs_in
from footpath.surveys.building.differences import rule_in_words
from footpath.surveys.building.pilot import LEAST, seconds_expected
from footpath.surveys.building.questionnaire import Part, Question, Questionnaire
from footpath.surveys.models import Instrument, ItemKind, Version


@dataclass(frozen=True)
class Line:
    """One question as a line of the page."""

    question: Question
    kind: str
    marks: list[str]
    rule: str
    hints: list[str]
    first: bool
    last: bool


@dataclass(frozen=True)
class Block:
    """One block with its lines."""

    part: Part
    lines: list[Line]
    first: bool
    last: bool


@dataclass(frozen=True)
class Editor:
    """An instrument, the version that is shown, and what can be said of it."""

    instrument: Instrument
    version: Version
    whole: Questionnaire

    @property
    def is_draft(self) -> bool:
        """Whether it can be changed: nobody was asked it yet."""
        return self.version.fixed_at is None

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks in their order."""
        parts = self.whole.parts
        return [Block(part, self._lines(part), part is parts[0], part is parts[-1]) for part in parts]

    def _lines(self, part: Part) -> list[Line]:
        whole = self.whole
        return [
            Line(
                one,
                str(ItemKind(one.kind).label),
                _marks(one, pairs_in(whole)),
                rule_in_words(one, whole.questions),
                hints_of(one, whole.language) if self.is_draft else [],
                part is whole.parts[0] and one is part.questions[0],
                part is whole.parts[-1] and one is part.questions[-1],
            )
            for one in part.questions
        ]

    @cached_property
    def count(self) -> int:
        """How many questions are for all."""
        return sum(len(part.questions) for part in self.whole.parts if not part.private)

    @cached_property
    def minutes_expected(self) -> int:
        """How many minutes it will take about; before a pilot, from the kinds of its questions."""
        return max(1, round(seconds_expected(self.whole) / 60))

    @property
    def is_longer(self) -> bool:
        """Whether it will take clearly longer than the invitation says."""
        return self.minutes_expected > self.version.minutes + 1

    @cached_property
    def pilot_line(self) -> str:
        """How far the pilot is."""
        asked = self.version.testers.count()
        done = self.version.testers.filter(done=True).count()
        if not asked:
            return _("nobody was asked to try it")
        words = ngettext("%(done)s of %(n)s has tried it", "%(done)s of %(n)s have tried it", asked)
        return words % {"done": done, "n": asked}

    @cached_property
    def is_piloted(self) -> bool:
        """Whether enough people have tried it."""
        return self.version.testers.filter(done=True).count() >= LEAST

    @cached_property
    def earlier(self) -> list[Version]:
        """The other versions, newest first."""
        return list(self.instrument.versions.exclude(pk=self.version.pk).order_by("-number"))

    @cached_property
    def waves(self) -> int:
        """How often it was, or will be, asked."""
        return self.instrument.waves.count()


def hints_of(one: Question, language: str) -> list[str]:
    """What may make a question hard to answer, in words; only for English, which the hints know."""
    if language.partition("-")[0] != "en":
        return []
    return [in_words(hint) for hint in hints(one.text, is_frequency=one.kind == ItemKind.FREQUENCY)]


def in_words(hint: Hint) -> str:
    """What one hint says."""
    sentences = {
        "double": _("“%(words)s” may ask two things at once. If so, make two questions of it."),
        "judging": _("“%(words)s” says what somebody is like. What would a camera have seen?"),
        "absolute": _("“%(words)s” is an answer already; “how often” asks for it."),
        "leading": _("“%(words)s” may say which answer is wanted."),
        "negated": _("“%(words)s”: a “no” inside a question turns its answers around in people’s heads."),
        "long": _("It has %(words)s words; on a phone, 25 are enough."),
    }
    return sentences[hint.code] % {"words": hint.words}


def _marks(one: Question, pairs: set[str]) -> list[str]:
    found = [_("paired")] if one.stem in pairs else [_("one voice only")] if one.stem else []
    found += [_("has to be answered")] if one.is_required else []
    found += [_("“never” is the good end")] if one.is_reversed else []
    return found + ([_("no “does not apply”")] if not one.may_not_apply and one.kind != ItemKind.OPEN else [])
