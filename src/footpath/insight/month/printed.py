"""What does the printed page of a month say?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.insight.month.page import MonthPage


def as_page(page: MonthPage) -> dict[str, Any]:
    """The data of month.typ: one page, whatever there is."""
    found = page.outside
    widest = max((hop.seconds for hop in found.hops), default=1) if found else 1
    return {
        "title": page.month.name,
        "eyebrow": _("What came of it"),
        "lead": page.part.name + (_(", as far as the month has come") if page.month.so_far else ""),
        "withheld": page.withheld,
        "said": {
            "title": _("You said / we did"),
            "heads": [_("You said"), _("We did")],
            "rows": [[one.said, one.did, one.who] for one in page.said],
            "none": page.said_words,
            "more": page.more_words,
        },
        "counted": [[str(one.n), one.label] for one in page.told],
        "few": page.few_words,
        "promises": {
            "title": _("Promises kept, both ways"),
            "none": page.promises_words,
            "heads": ["", page.month.name, page.month.earlier(1).name, _("a year before")],
            "rows": [
                [[one.label, one.side], *([cell.value, cell.interval] for cell in (one.now, one.before, one.year))]
                for one in page.promises
            ],
        },
        "hours": {"title": _("Hours given back"), "text": page.hours_words},
        "outside": {
            "title": _("Lateness outside, traced"),
            "text": page.outside_words,
            "where": _("Where the days were lost"),
            "rows": [[hop.where, hop.time, hop.seconds / widest] for hop in found.hops] if found else [],
        },
        "rule": rule(),
    }


def rule() -> str:
    """What holds for everything on the page."""
    return _(
        "Nothing here is of fewer than five people. Weeks count for the month in which their Monday lies; “likely "
        "between” holds 95 times in 100. Teams stand in the order of their names."
    )
