"""What can be said instead of “I can't”, in eight situations?"""

from collections.abc import Sequence

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.practice.situations import SITUATIONS, coach_answer
from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Answers, Part, Section
from footpath.growth.workshops.exercises.results import Group, drawn_by, share_line
from footpath.growth.workshops.exercises.sheet import SheetForm


def sections() -> tuple[Section, ...]:
    """A closed sentence for each situation, to be said anew."""
    found = []
    for one in SITUATIONS:
        first = one.statements[0]
        said = _t("“%(says)s” What do you say instead?") % {"says": _t(first.says)}
        part = Part(one.key, said, told=True, coached=True, good=_t(first.good), why=_t(first.why), space=3)
        found.append(Section(_t(one.title), (part,), lead=_t(one.hint)))
    return tuple(found)


def draw(people: Sequence[Answers], threshold: int) -> tuple[list[Group], list[str]]:
    """Of all that was said anew, how much leaves a way on."""
    keys = [one.key for one in SITUATIONS]
    wrote = [[str(one[key]) for key in keys if one.get(key)] for one in people]
    said = [text for texts in wrote for text in texts]
    writers = sum(bool(texts) for texts in wrote)
    if writers < threshold:
        return [], []
    line = share_line(_t("Leaves a way on"), sum(not coach_answer(text) for text in said), len(said), writers)
    return [{"title": _t("Said anew"), "lines": [line], "note": ""}], []


class CanForm(SheetForm):
    """Eight sentences said anew."""

    asked = sections


EXERCISE = Exercise(
    key="can",
    title=_("Yes, I can"),
    purpose=_(
        "Eight situations in which one says “I can’t”. Say instead what you can do, by when, and who helps. An honest "
        "limit with another way and a time is good."
    ),
    minutes=20,
    form=CanForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(sections, draw),
)
