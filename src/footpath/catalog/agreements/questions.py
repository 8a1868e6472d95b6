"""Which questions lead two people to an agreement, one at a time?"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.catalog.models import Agreement
from footpath.people.models import Team

SUMMARY = "summary"


@dataclass(frozen=True)
class Question:
    """One question of the talk, and which part of the content answers it; of one team where it asks one."""

    key: str
    part: str
    short: str  # as the way through the talk names it
    title: str
    lead: str
    team: Team | None = None
    other: Team | None = None


@dataclass(frozen=True)
class TalkAbout:
    """Which question of which agreement is talked about: what PANELS["agreement_talk"] gives facts to."""

    agreement: Agreement
    question: Question


def questions(agreement: Agreement) -> list[Question]:
    """All of them, in the order in which they are best asked; any can be skipped and come back to."""
    first, second = agreement.first, agreement.second
    return [
        _expects(first, second),
        _expects(second, first),
        _brings(first, second),
        _brings(second, first),
        Question(
            "priorities", "priorities", _("Priorities"), _("When not all can be first, what goes before what?"),
            _("The first line goes before the second. Agree on it now, on a calm day; then it need not be fought out."),
        ),
        Question(
            "rules", "rules", _("Rules"), _("How do you want to deal with each other?"),
            _("Choose what fits, and add your own. Three that are kept are worth more than ten that are not."),
        ),
        Question(
            "duties", "duties", _("Who does what"), _("Who is responsible, and who decides?"),
            _("One line for each matter in which it is not clear. A team, a person, or a role such as “duty manager”."),
        ),
        Question(
            "alone", "alone", _("Decided alone"), _("What may each role decide without asking?"),
            _("So that nobody waits for a yes that would be given anyway. It is shown at the moment it is needed."),
        ),
        Question(
            "targets", "targets", _("Targets"), _("How fast shall it go, between the two of you?"),
            _("For the services of either team. What you leave out goes as it does for everybody."),
        ),
        Question(
            "review_on", "review_on", _("The next look"), _("When do you look at it again?"),
            _("Half a year is usual. Both are reminded a week ahead."),
        ),
    ]  # fmt: skip


def _expects(team: Team, other: Team) -> Question:
    names = {"team": team.name, "other": other.name}
    return Question(
        f"expects-{team.pk}", "expects", _("%(team)s expects") % names,
        _("What does %(team)s expect of %(other)s?") % names,
        _("%(team)s speaks, %(other)s listens and asks only to understand. One thing a line.") % names, team, other,
    )  # fmt: skip


def _brings(team: Team, other: Team) -> Question:
    names = {"team": team.name, "other": other.name}
    return Question(
        f"brings-{team.pk}", "brings", _("%(team)s does") % names,
        _("What does %(team)s do, so that it can work?") % names,
        _("What %(other)s can count on: what comes complete, who answers, what is said ahead. One thing a line.")
        % names, team, other,
    )  # fmt: skip


def offered_rules() -> tuple[str, ...]:
    """Rules of partnering, to choose from."""
    return (
        _("We say early when we will be late, with a new date."),
        _("What is missing is asked for in one go, and answered within a day."),
        _("When it is hard, we call before we write."),
        _("We announce what is coming as soon as we know of it."),
        _("An emergency is asked for as one, with its reason, and stays the exception."),
        _("What goes wrong between us we tell each other first."),
        _("Whoever cannot help says who can, and stays until they have said yes."),
        _("What one of us decides, the other hears on the same day."),
        _("We thank by name, and name who did the work."),
    )


def offered_priorities() -> tuple[str, ...]:
    """What could come first, to begin with."""
    return (
        _("What is about safety"),
        _("What an outside customer waits for"),
        _("What keeps people from working"),
        _("What was promised, in the order of its dates"),
        _("What was announced in time"),
    )
