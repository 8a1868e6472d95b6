"""How sure is somebody of the four objectives, before and after?"""

from collections.abc import Sequence

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Answers, Kind, Part, Section, Words
from footpath.growth.workshops.exercises.results import Group, drawn_by, scale
from footpath.growth.workshops.exercises.sheet import SheetForm

OBJECTIVES: tuple[tuple[str, Words], ...] = (  # the columns of ObjectiveRating
    ("best_results", _("I get the best results from those whose customer I am, and for those whom I serve.")),
    ("differing_goals", _("I can deal with goals and agendas that differ between departments.")),
    ("influence", _("I can influence others over whom I have no power.")),
    ("the_system", _("I can work with the system: rules, ways and habits of this house.")),
)
BEFORE, AFTER = "before", "after"


def _parts() -> tuple[Part, ...]:
    return tuple(Part(key, words, Kind.SURE) for key, words in OBJECTIVES)


def before_sections() -> tuple[Section, ...]:
    """The four, and what somebody came for."""
    hope = Part("hope", _("What would make today worth your time?"), told=True, space=2)
    return (
        Section(_("How sure are you today?"), _parts(), lead=_("From 1, not at all, to 5, very.")),
        Section(_("What you came for"), (hope,)),
    )


def after_sections() -> tuple[Section, ...]:
    """The four once more, and what stays."""
    stays = Part("stays", _("What is the one thing that you take along?"), told=True, space=2)
    return (
        Section(_("How sure are you now?"), _parts(), lead=_("From 1, not at all, to 5, very.")),
        Section(_("What stays"), (stays,)),
    )


def draw(people: Sequence[Answers], threshold: int) -> tuple[list[Group], list[str]]:
    """A line for each objective."""
    lines = [line for part in _parts() if (line := scale(part, people, threshold))]
    return ([{"title": _t("Fairly or very sure"), "lines": lines, "note": ""}] if lines else []), []


class BeforeForm(SheetForm):
    """Before."""

    asked = before_sections


class AfterForm(SheetForm):
    """After."""

    asked = after_sections


EXERCISE_BEFORE = Exercise(
    key=BEFORE,
    title=_("Where you stand"),
    purpose=_("Four things that this workbook is for. How sure are you of them before you begin?"),
    minutes=5,
    form=BeforeForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(before_sections, draw),
)
EXERCISE_AFTER = Exercise(
    key=AFTER,
    title=_("Where you stand now"),
    purpose=_("The same four once more. In sixty days you are asked a last time, beside what you have done since."),
    minutes=5,
    form=AfterForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(after_sections, draw),
)
