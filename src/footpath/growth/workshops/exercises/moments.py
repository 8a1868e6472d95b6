"""Which moments of service does somebody remember: five received, five given?"""

from collections.abc import Sequence

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.conversations.models import Outcome
from footpath.growth.workshops.exercises.exercise import Exercise
from footpath.growth.workshops.exercises.parts import Answers, Kind, Part, Section, rows_of
from footpath.growth.workshops.exercises.results import Group, counted, drawn_by, share_line
from footpath.growth.workshops.exercises.sheet import SheetForm

LINES = 5
RECEIVED, GIVEN = "received", "given"
# What was behind it, to choose from: a word of one's own would tell who wrote it.
WHYS = (
    ("time", _("Time: it was quick, or it took long")),
    ("word", _("A word that was kept, or not")),
    ("clear", _("Clear words, or none")),
    ("heard", _("Somebody listened, or did not")),
    ("effort", _("Somebody went out of their way, or did not")),
    ("way", _("Rules, tools and forms")),
    ("mistake", _("How a mistake was dealt with")),
)


def _columns() -> tuple[Part, ...]:
    return (
        Part("moment", _("The moment"), Kind.LINE, help=_("What was said or done, in a line."), needed=True, space=2),
        Part("outcome", _("How it was"), Kind.CHOICE, choices=tuple(Outcome.choices), needed=True),
        Part("why", _("Why it was so"), Kind.LINE, needed=True, space=2),
        Part("behind", _("What was behind it"), Kind.CHOICE, choices=WHYS),
    )


def received() -> Part:
    """Five moments as a customer."""
    return Part(RECEIVED, _("Received"), Kind.ROWS, columns=_columns(), rows=LINES)


def given() -> Part:
    """Five moments as whoever served."""
    return Part(GIVEN, _("Given"), Kind.ROWS, columns=_columns(), rows=LINES)


def sections() -> tuple[Section, ...]:
    """The same five lines twice."""
    return (
        Section(
            _("Moments in which a coworker served you"),
            (received(),),
            lead=_("Think of the last two weeks. Half a line is enough; empty lines stay out."),
        ),
        Section(
            _("Moments in which you served"),
            (
                Part(
                    "customer",
                    _("Whom did you serve? Choose one customer first."),
                    Kind.LINE,
                    help=_("A team, or somebody by name."),
                    space=1,
                ),
                given(),
            ),
            lead=_("Now the other way round: what would that customer remember?"),
        ),
    )


def draw(people: Sequence[Answers], threshold: int) -> tuple[list[Group], list[str]]:
    """The balance of both sheets, and what people see behind moments of either kind."""
    balance = []
    for part, label in ((received(), _t("When we are served")), (given(), _t("When we serve"))):
        noted = [[row for row in rows_of(part, one) if row.get("outcome")] for one in people]
        wrote = sum(bool(rows) for rows in noted)
        rows = [row for of_one in noted for row in of_one]
        if wrote >= threshold:
            good = sum(row["outcome"] == Outcome.WELL for row in rows)
            balance.append(share_line(label, good, len(rows), wrote))
    groups: list[Group] = []
    if balance:
        groups.append({"title": _t("How many moments went well"), "lines": balance, "note": ""})
    for outcome, title in (
        (Outcome.WELL, _t("Behind what went well")),
        (Outcome.BETTER, _t("Behind what could be better")),
    ):
        lines, hidden = counted(WHYS, [_behind(one, outcome) for one in people], threshold)
        if lines:
            groups.append({"title": title, "lines": lines, "note": hidden})
    return groups, []


def _behind(one: Answers, outcome: str) -> list[str]:
    rows = [*rows_of(received(), one), *rows_of(given(), one)]
    return [row["behind"] for row in rows if row.get("outcome") == outcome and row.get("behind")]


class MomentsForm(SheetForm):
    """Five moments received, five given."""

    asked = sections


EXERCISE = Exercise(
    key="moments",
    title=_("Moments that count"),
    purpose=_(
        "Five moments in which a coworker served you, five in which you served: what happened, how it was, and "
        "why. Service is made of such moments."
    ),
    minutes=20,
    form=MomentsForm,
    template="growth/workshops/exercise_sheet.html",
    result=drawn_by(sections, draw),
)
