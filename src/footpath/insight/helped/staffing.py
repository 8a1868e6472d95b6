"""Do people stay, and are they there? From counts that were brought in, of teams that may be shown."""

from collections import defaultdict
from datetime import date

from django.utils.translation import gettext as _

from footpath.insight.helped.compared import About, Compared, means, rates
from footpath.insight.helped.part import Part
from footpath.insight.helped.span import Span
from footpath.people.models import StaffingMonth


def staying(part: Part, span: Span) -> list[Compared]:
    """How many left, and how many days people were absent."""
    people: dict[date, int] = defaultdict(int)
    left: dict[date, int] = defaultdict(int)
    absent: dict[date, float] = defaultdict(float)
    rows = StaffingMonth.objects.filter(is_there=True, month__gte=span.since, month__lt=span.until)
    rows = rows.filter(whole=True) if part.teams is None else rows.filter(shown=True, team__in=part.teams)
    for month, n, gone, days in rows.values_list("month", "people", "left", "absent_days"):
        people[month] += n
        left[month] += gone
        absent[month] += float(days)
    note = "" if people else _("No counts have been brought in for these months, or the teams are too small.")
    turnover = About("turnover", _("People who left"), _("Of each 100 people a month, as the personnel system counts."))
    days_off = About("absence", _("Days of absence"), _("A month for each person, whatever the reason."))
    enough = {month: n for month, n in people.items() if n}
    return [
        rates(turnover, {month: (left[month], n) for month, n in enough.items()}, span, note=note),
        means(days_off, {month: absent[month] / n for month, n in enough.items()}, span, note=note),
    ]
