"""What does somebody write down of their own service, for themself?"""

from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Kind, Part, Section
from footpath.growth.workshops.exercises.results import drawn_by, nothing
from footpath.growth.workshops.exercises.sheet import SheetForm


def sections() -> tuple[Section, ...]:
    """The private sheet of the survey, part by part; its keys are the same."""
    return (
        Section(_("What I serve with"), _serves()),
        Section(_("What comes of it, and what it takes"), _takes()),
    )


def _serves() -> tuple[Part, ...]:
    meaning = _("What does good service between coworkers mean to you?")
    first = _("One a line: teams, or people. The most important one first.")
    return (
        Part("definition", meaning, help=_("In your own words; one sentence is enough."), told=True),
        Part("importance", _("Why does it matter?"), told=True, space=2),
        Part("services", _("Which services do you give to coworkers?"), Kind.LINES, help=_("One a line."), space=4),
        Part("customers", _("Who are your internal customers?"), Kind.LINES, help=first, space=5),
    )


def _takes() -> tuple[Part, ...]:
    hinders = _("What stands in your way when you want to serve well?")
    systems = _("One a line: systems, rules, habits. Not persons.")
    return (
        Part("effect", _("What does your service do for our outside customers in the end?"), told=True),
        Part("needs", _("Which services do you need from coworkers?"), Kind.LINES, help=_("One a line."), space=4),
        Part("obstacles", hinders, Kind.LINES, help=systems, told=True, space=4),
    )


class MineForm(SheetForm):
    """The private sheet."""

    asked = sections


EXERCISE = Exercise(
    key="mine",
    title=_("My service"),
    purpose=_(
        "What internal service means to you, whom you serve, what it does for the customers outside, and what "
        "stands in the way. It is yours: the room sees only what you tick."
    ),
    minutes=15,
    form=MineForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(sections, nothing),
)
