"""How does one ask a customer face to face, and get from what somebody is like to what somebody does?"""

from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Kind, Part, Section
from footpath.growth.workshops.exercises.results import drawn_by, nothing
from footpath.growth.workshops.exercises.sheet import SheetForm

ROWS = 4


def sections() -> tuple[Section, ...]:
    """The practice round, what was heard, and the ladder from conclusions to behaviors."""
    ladder = (
        Part("conclusion", _("What was concluded"), Kind.LINE, help=_("Such as: “They do not care.”"), space=2),
        Part(
            "behavior",
            _("What a camera would have seen"),
            Kind.LINE,
            help=_("Who did what, and when or how often."),
            space=2,
        ),
    )
    return (
        Section(
            _("The practice round, in pairs"),
            (
                Part("whom", _("Whom will you ask for a talk?"), Kind.LINE, space=1),
                Part("heard", _("What did you hear in the practice round?"), space=3),
                Part("hard", _("What was hard: to thank without defending, to wait, to ask on?"), told=True, space=2),
            ),
            lead=_("Ten minutes each: one asks, one is the customer. Then change places."),
        ),
        Section(
            _("From conclusions to behaviors"),
            (Part("ladder", _("The ladder"), Kind.ROWS, columns=ladder, rows=ROWS),),
            lead=_("Nobody can act on a conclusion. Ask what was done or said that led to it."),
        ),
        Section(
            _("What you take along"),
            (Part("behavior", _("One thing that I will do from now on, so that it can be seen"), told=True, space=2),),
        ),
    )


class InterviewForm(SheetForm):
    """What the practice round brought."""

    asked = sections


EXERCISE = Exercise(
    key="interview",
    title=_("Asking face to face"),
    purpose=_(
        "A talk with a customer, practiced in pairs: one question at a time, thanks instead of defense, and "
        "every conclusion traced back to what was done or said."
    ),
    minutes=30,
    form=InterviewForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(sections, nothing),
    group=True,
)
