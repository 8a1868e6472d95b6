"""How good is my service to the customer who matters most, and what would they say?"""

from collections.abc import Sequence

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Answers, Kind, Part, Section
from footpath.growth.workshops.exercises.results import Group, drawn_by, scale
from footpath.growth.workshops.exercises.sheet import SheetForm


def sections() -> tuple[Section, ...]:
    """What the provider thinks, before anybody answers; the seven questions go to the customer."""
    return (
        Section(
            _("What you think"),
            (
                Part("customer", _("Who is your most important internal customer?"), Kind.LINE, space=1),
                Part("service", _("Which service do you give them?"), Kind.LINE, space=1),
                Part(
                    "own",
                    _("How good is the service that you give them?"),
                    Kind.TEN,
                    help=_("1 is poor, 10 could not be better."),
                ),
                Part("reason", _("Why this number?"), space=3),
                Part("predicted", _("Which number will they give?"), Kind.TEN),
            ),
            lead=_("Write it down before they answer: whoever hears the other number first moves towards it."),
        ),
    )


def draw(people: Sequence[Answers], threshold: int) -> tuple[list[Group], list[str]]:
    """How the room rates itself, and what it expects to hear."""
    parts = {part.key: part for part in sections()[0].parts}
    wanted = (("own", _t("We rate ourselves")), ("predicted", _t("We expect to hear")))
    lines = [line for key, label in wanted if (line := scale(parts[key], people, threshold, label))]
    said = [_t("Most people rate their own service higher than their customers do. Asking is how you find out.")]
    if not lines:
        return [], said
    return [{"title": _t("Eight, nine or ten of ten"), "lines": lines, "note": ""}], said


class WorksheetForm(SheetForm):
    """The own number, its reason, and what the customer will say."""

    asked = sections


EXERCISE = Exercise(
    key="worksheet",
    title=_("Your service through their eyes"),
    purpose=_(
        "Rate the service that you give to your most important internal customer, and guess what they would say. "
        "Then ask them: the invitation leaves from this room."
    ),
    minutes=15,
    form=WorksheetForm,
    template="growth/workshops/exercise_worksheet.html",
    result=drawn_by(sections, draw),
)
