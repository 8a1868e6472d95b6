"""What does the page about a team's promises say as rows of a table?"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from footpath.insight.promises import Held, Part, Promises, last_of_month
from footpath.insight.promises_given import Month
from footpath.pure.intervals import wilson
from footpath.ui.tables import Cell

HOUR = 3600


def header() -> list[str]:
    """The columns of `rows`."""
    return [
        _("What"),
        _("From"),
        _("To"),
        _("Said"),
        _("Cases"),
        _("Held"),
        _("Share"),
        _("Likely from"),
        _("Likely to"),
        _("By chance from"),
        _("By chance to"),
        _("Working hours ahead"),
        _("Early"),
        _("Moved for the customer"),
    ]


def rows(promises: Promises) -> Iterator[list[Cell]]:
    """The newest dates together, then part by part, then the promises that people gave, month by month."""
    if promises.newest:
        yield from _dates(_("The newest dates"), promises.newest)
    for part in promises.parts:
        yield from _dates(_("Dates"), part)
    if promises.given.is_told:
        for month in promises.given.months:
            yield _given(month)


def _dates(what: str, part: Part) -> Iterator[list[Cell]]:
    for one in part.held:
        ahead = round(part.ahead / HOUR, 1) if one is part.at_85 else None
        yield [what, part.since, part.until, one.said, *_counts(one), ahead, None, None]


def _counts(one: Held) -> list[Cell]:
    low, high = wilson(one.count, one.n)
    return [one.n, one.count, *(round(share, 4) for share in (one.share, low, high, *one.chance))]


def _given(month: Month) -> list[Cell]:
    kept = month.kept + month.early
    n = kept + month.broken
    share: list[Cell] = [round(value, 4) for value in (kept / n, *wilson(kept, n))] if n else [None, None, None]
    when: list[Cell] = [month.since, last_of_month(month.since), None]
    return [_("Promises given"), *when, n, kept, *share, None, None, None, month.early, month.released]
