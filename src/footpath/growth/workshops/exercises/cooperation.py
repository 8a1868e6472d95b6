"""How does one win somebody over whom one has no power?"""

from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Kind, Part, Section
from footpath.growth.workshops.exercises.results import drawn_by, nothing
from footpath.growth.workshops.exercises.sheet import SheetForm


def sections() -> tuple[Section, ...]:
    """What somebody takes along from the role-play; the play and its guidelines are the room's."""
    return (
        Section(
            _("What you take along"),
            (
                Part("worked", _("What helped him to understand the situation better?"), space=3),
                Part(
                    "guidelines",
                    _("Your guidelines for talks like this one"),
                    Kind.LINES,
                    help=_("One a line. The first is always to find out."),
                    told=True,
                    space=6,
                ),
                Part("goal", _("With whom will you try it this week?"), Kind.LINE, space=1),
            ),
        ),
    )


class CooperationForm(SheetForm):
    """What somebody takes along."""

    asked = sections


EXERCISE = Exercise(
    key="cooperation",
    title=_("Gaining co-operation"),
    purpose=_(
        "A demanding message on a Friday afternoon: the room votes on every reply and sees what comes of it. Then "
        "you list what helps to win somebody over whom you have no power."
    ),
    minutes=30,
    form=CooperationForm,
    template="growth/workshops/exercise_cooperation.html",
    result=drawn_by(sections, nothing),
)
