"""What is somebody asked this month, how much of the budget is left, and what waits?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from footpath.people.models import Draw, MonthOfQuestions, Organization, Person
from footpath.people.models.budget import What


@dataclass(frozen=True)
class Asked:
    """One kind of question on the page: in words, how often, and how many minutes together."""

    words: str
    count: int
    minutes: float


@dataclass(frozen=True)
class Standing:
    """The budget of one person in one month, in minutes."""

    month: date
    whole: int
    drawn: float
    asked: list[Asked]
    waiting: list[Asked]

    @property
    def left(self) -> float:
        """What may still be asked; never less than nothing."""
        return max(0.0, self.whole - self.drawn)


def month_of(person: Person, now: datetime) -> date:
    """The first day of the month in which it is now for this person."""
    return person.today(now).replace(day=1)


def standing(person: Person, now: datetime) -> Standing:
    """What the budget of this month says about somebody."""
    month = month_of(person, now)
    draws = Draw.objects.filter(person=person)
    row = MonthOfQuestions.objects.filter(person=person, month=month).first()
    return Standing(
        month,
        Organization.here().question_minutes,
        (row.seconds if row else 0) / 60,
        _by_kind(draws.filter(month=month).values_list("what", "seconds")),
        _by_kind(draws.filter(month=None).values_list("what", "seconds")),
    )


def word(what: str) -> str:
    """What is asked, in the words of whoever is asked."""
    return {
        What.SURVEY: _("Surveys"),
        What.PULSE: _("Pulses"),
        What.WOULD_CHOOSE: _("Would you choose them?"),
        What.RATING: _("How was it?"),
        What.REVIEW: _("Reviews: does it still hold?"),
        What.ADVICE: _("Advice: a coworker wants to know what you think of a draft"),
        What.TALK: _("Talks about how service is, and how it has gone since"),
        What.NUDGE: _("Reminders: a coworker asks where something is, or your own log does"),
        What.APPRAISAL: _("360° feedback: how you see the service of a coworker"),
    }[What(what)]


def _by_kind(rows: Iterable[tuple[str, int]]) -> list[Asked]:
    found: dict[str, list[int]] = {}
    for what, seconds in rows:
        found.setdefault(what, []).append(seconds)
    return [Asked(word(one), len(found[one]), sum(found[one]) / 60) for one in What.values if one in found]
