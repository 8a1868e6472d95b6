"""What can be done to a round table, its dates and its issues from their pages: by which verb, in which words?"""

from collections.abc import Mapping
from datetime import date

from django import forms
from django.utils.translation import gettext as _

from footpath.conversations.ideas.door import Door
from footpath.conversations.models import RoundTable, TableDate, TableIssue
from footpath.conversations.tables import states, verbs
from footpath.conversations.tables.forms import (
    AcceptForm,
    DateForm,
    DeclineForm,
    FinishForm,
    HeldForm,
    MissingForm,
    RaiseForm,
)
from footpath.conversations.tables.permissions import answers_at, confirms, keeps_table, runs_date, speaks_for
from footpath.people.models import Person

Doors = Mapping[str, Door]
TABLE_DOORS: Doors = {
    "raise": Door(
        RaiseForm, verbs.raise_issue, lambda: _("Put something on the table"),
        lambda: _("It is on the board. Those who answer for it hear of it."),
    ),
    "plan": Door(
        DateForm, verbs.plan_table_date, lambda: _("Plan a date"), lambda: _("Planned. The teams hear of it.")
    ),
    "end": Door(
        forms.Form, verbs.end_table, lambda: _("End the series"), lambda: _("Ended. The board stays readable.")
    ),
}  # fmt: skip
DATE_DOORS: Doors = {
    "held": Door(
        HeldForm, verbs.hold_table_date, lambda: _("Note who was there"),
        lambda: _("Noted. The next date of the series is planned."),
    ),
    "move": Door(DateForm, verbs.move_table_date, lambda: _("Move it"), lambda: _("Moved. The teams hear of it.")),
    "cancel": Door(
        forms.Form, verbs.cancel_table_date, lambda: _("Cancel it"),
        lambda: _("Canceled. What is on the table stays there for the next one."),
    ),
}  # fmt: skip
ISSUE_DOORS: Doors = {
    "accept": Door(
        AcceptForm, verbs.accept_issue, lambda: _("Yes, we do it"), lambda: _("Accepted. Whoever does it hears of it.")
    ),
    "decline": Door(
        DeclineForm, verbs.decline_issue, lambda: _("No, and why"), lambda: _("Declined, with your reason."),
        lambda: _("Decline it"),
    ),
    "begin": Door(forms.Form, verbs.begin_issue, lambda: _("I have begun"), lambda: _("It is being done.")),
    "finish": Door(
        FinishForm, verbs.finish_issue, lambda: _("It is done"),
        lambda: _("Done. Whoever raised it says whether it is so for them."),
    ),
    "confirm": Door(
        forms.Form, verbs.confirm_issue, lambda: _("Yes, it is done"), lambda: _("Confirmed. Thank you for looking.")
    ),
    "return": Door(
        MissingForm, verbs.return_issue, lambda: _("Something is missing"), lambda: _("It goes on, with your words."),
        lambda: _("Send it back"),
    ),
    "hand-on": Door(
        AcceptForm, verbs.hand_on_issue, lambda: _("Somebody else, or another day"), lambda: _("They hear of it.")
    ),
    "take-back": Door(
        forms.Form, verbs.take_back_issue, lambda: _("Take it back"), lambda: _("Taken off the table.")
    ),
}  # fmt: skip
STRONG = ("confirm", "finish", "accept", "raise", "held")


def at_table(table: RoundTable, person: Person, today: date) -> set[str]:
    """Which doors stand open on the board; the verbs ask the same questions again."""
    if table.state != states.RUNNING:
        return set()
    keeps, side = keeps_table(person, table, today), speaks_for(person, table, today, provider=True)
    doors = {
        "raise": side is not None,
        "plan": keeps or side not in (None, table.team_id),
        "end": keeps,
    }
    return {key for key, is_open in doors.items() if is_open}


def at_date(planned: TableDate, person: Person, today: date) -> set[str]:
    """On the page of a date."""
    if planned.state != states.PLANNED or not runs_date(person, planned, today):
        return set()
    return {"held", "move", "cancel"} if planned.on <= today else {"move", "cancel"}


def at_issue(issue: TableIssue, person: Person, today: date) -> set[str]:
    """On the page of an issue."""
    ahead = states.ISSUE_AHEAD[issue.state]
    answers, owns = answers_at(person, issue.table, today), person.pk == issue.owner_id
    judges = issue.state == states.DONE and confirms(person, issue, today)
    doors = {
        "accept": answers and states.ACCEPTED in ahead,
        "decline": answers and states.DECLINED in ahead,
        "begin": owns and issue.state == states.ACCEPTED,
        "finish": owns and states.DONE in ahead,
        "confirm": judges,
        "return": judges,
        "hand-on": answers and issue.state in states.IN_HAND,
        "take-back": person.pk == issue.raised_by_id and states.TAKEN_BACK in ahead,
    }
    return {key for key, is_open in doors.items() if is_open}
