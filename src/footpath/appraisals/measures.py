"""Which figure tells how often others see a behavior, as far as a 360° report tells it?

It is read through the stored report alone, and for whoever may read that report: what is left out there is nowhere
counted. A pulse counts from the end of the days in which it is its owner's alone: no verdict tells of it before.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.models import Appraisal
from footpath.appraisals.permissions import can_read_report
from footpath.people.models import Person
from footpath.pure import rater_figures as figures
from footpath.pure.figures import Tally
from footpath.pure.intervals import mean_figure
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Kind, Measure, Scope, Whose

FEWEST = 3  # the smallest group that a report tells of


class Reports:
    """What all others together see, by the week of the report."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By the Monday of each week: since <= Monday < until. Nothing for whoever may not read all reports in which
        the behavior stands. A report of a Monday counts for the week before: a plan that begins on that day begins
        from it.
        """
        found: dict[date, Tally] = {}
        reader = Person.objects.filter(pk=scope.reader).first() if scope.reader else None
        if reader is not None and scope.provider and open_to(reader, scope.provider, scope.question):
            for it, figure in _told(scope.provider, scope.question):
                at = it.owner_until if it.pulse_of_id else it.closed_at
                day = at.date() - timedelta(days=1) if at and at <= now else None
                monday = day - timedelta(days=day.weekday()) if day else None
                if monday and since <= monday < until:
                    found[monday] = figures.tally(figure)
        return {key: found for key in keys}

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """Nothing: who said what is nowhere to be read."""
        return ServiceRequest.objects.none()


def _reports(subject: int) -> QuerySet[Appraisal]:
    """The newest last."""
    known = Appraisal.objects.filter(subject=subject, state__in=states.READ, report__isnull=False)
    return known.select_related("report").order_by("closed_at", "pk")


def _told(subject: int, key: str) -> Iterator[tuple[Appraisal, figures.Figure]]:
    for it in _reports(subject):
        others = it.report.figures.get("items", {}).get(key, {}).get("others")
        if others:
            yield it, others


def open_to(reader: Person, subject: int, key: str = "") -> bool:
    """Whether somebody may read every report of a person in which a behavior was asked about, and there is one."""
    found = [it for it in _reports(subject) if not key or any(item["key"] == key for item in it.items)]
    return bool(found) and all(can_read_report(reader, it) for it in found)


def told_items(it: Appraisal) -> list[tuple[str, str, float]]:
    """Of which behaviors a report tells what others see: key, words, and where that stands."""
    told = it.report.figures.get("items", {})
    found = [(item["key"], item["text"], told.get(item["key"], {}).get("others")) for item in it.items]
    return [(key, text, figures.place(others)) for key, text, others in found if others]


def newest_items(subject: int) -> list[tuple[str, str]]:
    """The behaviors of the newest report of somebody: key and words."""
    it = _reports(subject).last()
    return [(key, text) for key, text, _place in told_items(it)] if it else []


seen_by_others = Measure(
    key="seen_by_others",
    whose=Whose.VOICES,
    label=lambda: _("What others see in 360° feedback"),
    meaning=lambda: _("How often others see a behavior, from never (1) to very often (5), as the report tells it."),
    source=Reports(),
    figure=mean_figure,
    kind=Kind.PLACE,
    each_alone=True,
    apart=figures.apart,
    fewest=FEWEST,
)
