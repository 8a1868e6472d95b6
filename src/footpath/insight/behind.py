"""Which requests are behind a figure, as far as somebody may see them?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import cast

from footpath.insight.scorecards import Period, Section
from footpath.insight.subjects import Subject
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.permissions import visible_to
from footpath.ui.measures import Measure, measures


@dataclass(frozen=True)
class Behind:
    """All requests that were counted, or one part of them; and how many there are, seen or not."""

    section: Section
    measure: Measure
    since: date
    until: date
    now: datetime
    good: bool | None = None  # only those that went well, or did not

    def counted(self, good: bool | None) -> ServiceRequestQuerySet:
        """Every request that was counted, whoever may see it."""
        found = self.measure.source.behind(
            self.measure.key, self.section.scope, self.since, self.until, self.now, good=good
        )
        return cast(ServiceRequestQuerySet, found)

    def visible(self, reader: Person) -> ServiceRequestQuerySet:
        """Those of the part that the reader may see."""
        return (self.counted(self.good) & visible_to(reader, self.now.date())).with_names()

    def well(self, requests: list[ServiceRequest]) -> set[int]:
        """Which of these went well, by key."""
        return set(self.counted(good=True).filter(pk__in=[one.pk for one in requests]).values_list("pk", flat=True))


def open_behind(
    subject: Subject, key: str, period: Period, now: datetime, *, week: date | None = None, good: bool | None = None
) -> Behind | None:
    """What is behind the figure with this key; None where it is none of the subject's, or its figures are withheld."""
    measure = measures().get(key)
    section = next((one for one in subject.sections if measure and one.whose is measure.whose), None)
    if measure is None or section is None or section.withheld:
        return None
    since, until = (week, week + timedelta(weeks=1)) if week else (period.since, period.until)
    return Behind(section, measure, since, until, now, good)
