"""What does the decision memo of a bid say on paper?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.bids.comparing import Row
from footpath.bids.models import Bid
from footpath.ui.wording import dated, full_day, moment


def as_page(bid: Bid, shown: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The data of memo.typ."""
    rows: list[Row] = shown["rows"]
    by = bid.decided_by.name if bid.decided_by else _("a former colleague")
    decided = full_day(bid.decided_at) if bid.decided_at else ""
    return {
        "title": bid.title,
        "eyebrow": _("Decision memo"),
        "lead": f"{bid.number} · {bid.team} · {decided}",
        "outcome": bid.get_outcome_display(),
        "decided": _("Decided by %(name)s.") % {"name": by},
        "chosen": shown["chosen"],
        "parts": [
            {"title": _("Why"), "text": shown["reason"]},
            {"title": _("The plan"), "text": shown["plan"]},
            {"title": _("What was needed"), "text": bid.need},
        ],
        "criteria": _criteria(bid, now),
        "offers": _offers(bid, rows),
        "robust": shown["robust"],
        "caution": _("An internal market can set colleagues against what all of them work for. Before work moves, "
                     "a plan to get better comes first."),
    }  # fmt: skip


def _line(one: Row) -> list[str]:
    marks = [text for _name, text in one.points]
    return [one.name, one.cost, full_day(one.ready_on) if one.ready_on else "–", *marks, one.total]


def _criteria(bid: Bid, now: datetime) -> dict[str, Any]:
    with dated():
        when = moment(bid.locked_at, now) if bid.locked_at else ""
        closed = moment(bid.closes_at, now)
    note = _("Locked %(when)s, before offers came; closed %(closed)s. Fingerprint %(mark)s")
    return {
        "title": _("Criteria"),
        "heads": [_("Criterion"), _("Weight"), _("0 points"), _("10 points")],
        "rows": [[one.name, str(one.weight), one.low, one.high] for one in bid.measures],
        "note": note % {"when": when, "closed": closed, "mark": bid.fingerprint},
    }


def _offers(bid: Bid, rows: list[Row]) -> dict[str, Any]:
    worse = _("%(name)s is nowhere better than %(other)s, and worse in something.")
    return {
        "title": _("The offers"),
        "heads": [_("Offer"), _("Cost in all"), _("From or by"), *(one.name for one in bid.measures), _("In all")],
        "rows": [_line(one) for one in rows],
        "notes": [worse % {"name": one.name, "other": one.worse_than} for one in rows if one.worse_than],
    }
