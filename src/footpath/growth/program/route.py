"""Which steps has the route of ninety days?

Plain data: a step more, or another order, is a line here. `told` names a function of told.py, which says how far the
teams are with it, as far as that may be told.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class RouteStep:
    """One step: what it is and why, from which day to which it is planned, which screen it opens, what is asked of
    everybody, and how it is told how far it is.
    """

    key: str
    title: str | Promise
    short: str | Promise  # below a stone
    why: str | Promise
    asked: str | Promise
    first: int  # days after the start
    last: int
    opens: str  # name of an address
    label: str | Promise
    told: str


ROUTE: tuple[RouteStep, ...] = (
    RouteStep(
        "serves", _("Say who serves whom"), _("Who serves whom"),
        _("Whoever knows their customers can ask them. Both sides say it, so that nobody is overlooked."),
        _("Look at the list of those you serve, and of those who serve you. Ten minutes."),
        0, 13, "my-customers", _("Who serves whom"), "serves",
    ),
    RouteStep(
        "survey", _("Ask everybody how it is today"), _("The survey"),
        _("Where you stand at the start, in the words of those who are served. Without it nobody can say later what "
          "has changed."),
        _("Answer the survey when it reaches you. Nobody sees who said what."),
        7, 20, "surveys", _("Surveys"), "survey",
    ),
    RouteStep(
        "contact", _("Write down contact points"), _("Contact points"),
        _("What service really feels like, moment by moment, on both sides. What is noted stays with its owner."),
        _("Note the moments of a few days in which you were served, and in which you served. For your eyes alone."),
        14, 34, "contact-points", _("Contact points"), "contact",
    ),
    RouteStep(
        "worksheets", _("Compare your own eyes with your customer’s"), _("Worksheets"),
        _("We judge our own service more kindly than those who get it. The gap shows where to begin."),
        _("Say how you think you serve one customer, and ask them. Both answers open at once."),
        28, 48, "worksheets", _("Worksheets"), "worksheets",
    ),
    RouteStep(
        "workshop", _("Work through the workbook together"), _("The workshop"),
        _("Half a day in a room: what was noted, what was heard, and what each one takes home."),
        _("Come to the workshop of your team, or work through the workbook alone."),
        35, 55, "workbooks", _("The workbook"), "workshop",
    ),
    RouteStep(
        "agreements", _("Agree on what holds"), _("Agreements"),
        _("Two teams write down what they expect of each other, both ways, and how they will know."),
        _("Say what you need from those who serve you, and what you can promise."),
        42, 65, "agreements", _("Agreements"), "agreements",
    ),
    RouteStep(
        "plans", _("Make action plans"), _("Action plans"),
        _("One thing that is to get better, the steps to it, and a figure that says whether it did."),
        _("Choose one thing, and write down the next step. It is yours; you decide who reads it."),
        56, 79, "action-plans", _("Action plans"), "plans",
    ),
    RouteStep(
        "again", _("Measure again"), _("Measure again"),
        _("The same survey once more: what has changed, and what has not."),
        _("Answer the survey once more. The same questions, so that it can be compared."),
        75, 89, "surveys", _("Surveys"), "again",
    ),
)  # fmt: skip
BY_KEY: dict[str, RouteStep] = {step.key: step for step in ROUTE}
