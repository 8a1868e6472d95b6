"""What does the page about a team's emergencies say as rows of a table?"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from footpath.insight.emergencies import Emergencies, Told
from footpath.ui.tables import Cell


def header() -> list[str]:
    """The columns of `rows`."""
    return [
        _("Asked"), _("Asks"), _("Month"), _("Asks a month"), _("Emergencies"), _("Usual share"), _("Upper limit"),
        _("Let in, of the year"), _("Working days others waited, of the year"), _("Promises broken, of the year"),
        _("Could have been foreseen"), _("Of those closed"), _("Asks announced before, of the year"),
        _("Of asks that could be announced"),
    ]  # fmt: skip


def rows(found: Emergencies) -> Iterator[list[Cell]]:
    """Month by month of each pair: who is asked, and who asks; what is withheld is left out."""
    for told in found.asked_of:
        yield from _months(found.team.name, told.name, told)
    for told in found.asks:
        yield from _months(told.name, found.team.name, told)


def _months(asked: str, asks: str, told: Told) -> Iterator[list[Cell]]:
    pair = told.pair
    if pair is None:
        return
    limits = [point.high for point in pair.seen.share.points] if pair.seen.share else [None] * len(pair.seen.months)
    for month, high in zip(pair.seen.months, limits, strict=True):
        yield [
            asked, asks, month.first, month.asks, month.emergencies, round(pair.seen.usual, 4),
            None if high is None else round(high, 4), pair.approved, round(pair.cost.days, 2), pair.cost.broken,
            pair.could_have, pair.answered, pair.ahead.announced, pair.ahead.counted,
        ]  # fmt: skip
