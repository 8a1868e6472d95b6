"""What will somebody do, by when, and how will they know?"""

from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Kind, Part, Section
from footpath.growth.workshops.exercises.results import drawn_by, nothing
from footpath.growth.workshops.exercises.sheet import SheetForm

STEPS = 6


def sections() -> tuple[Section, ...]:
    """Strengths, what is to get better, steps, and the evidence."""
    steps = (
        Part("what", _("What"), Kind.LINE, needed=True, space=2),
        Part("who", _("Who"), Kind.LINE, space=2),
        Part("by", _("By when"), Kind.DAY),
        Part("cue", _("When this happens, then I do it"), Kind.LINE, space=2),
    )
    three = _("Three at most, one a line.")
    return (
        Section(
            _("Where you stand"),
            (
                Part("strengths", _("What goes well already?"), Kind.LINES, help=three, space=3),
                Part("areas", _("What is to get better?"), Kind.LINES, help=three, told=True, space=3),
            ),
        ),
        Section(
            _("Steps"),
            (Part("steps", _("Steps"), Kind.ROWS, columns=steps, rows=STEPS),),
            lead=_("A step with a day and a cue is likely to be taken; a good intention is not."),
        ),
        Section(
            _("How you will know"),
            (
                Part(
                    "evidence",
                    _("By which figure or sign will you know that it got better?"),
                    help=_("Where it stands now, where it is to be, and when you look."),
                    space=3,
                ),
                Part("help", _("Which help do you need, and from whom?"), space=2),
            ),
        ),
    )


class PlanForm(SheetForm):
    """Strengths, areas, steps and the evidence."""

    asked = sections


EXERCISE = Exercise(
    key="plan",
    title=_("Action plan"),
    purpose=_("What goes well, what is to get better, who does what by when, and the sign by which you will know."),
    minutes=20,
    form=PlanForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(sections, nothing),
)
