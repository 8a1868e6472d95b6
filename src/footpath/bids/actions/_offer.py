"""What may stand in an offer?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.bids import money
from footpath.bids.actions._bid import LONG
from footpath.bids.models import Bid
from footpath.people import typed
from footpath.ui.measures import Kind, Whose, measures

MOST_FIGURES = 5
LATEST = 3 * 366  # days


@dataclass(frozen=True)
class Terms:
    """What somebody types of an offer; money as it was typed."""

    costs: Mapping[str, str]  # price, switching, coordination, exit
    ready_on: date | None
    turnaround: int | None = None  # working days, where it is done again and again
    quality: str = ""
    conditions: str = ""
    customer_does: str = ""
    figures: Sequence[str] = field(default_factory=list)  # keys, of a team
    vendor: str = ""  # of a quote from outside


def offered_keys() -> list[str]:
    """The figures that a team can offer as evidence: of its own side, shares of cases, or stars."""
    found = measures().values()
    return [one.key for one in found if one.whose is Whose.PROVIDER and one.kind in (Kind.SHARE, Kind.STARS)]


def said(terms: Terms, bid: Bid, now: datetime, *, outside: bool) -> dict[str, Any]:
    """What is sealed of it; ValidationError naming the field."""
    if terms.ready_on is None:
        raise ValidationError({"ready_on": _("Say from which day, or by which day.")})
    if not 0 <= (terms.ready_on - now.date()).days <= LATEST:
        raise ValidationError({"ready_on": _("Choose a day between today and three years from now.")})
    if terms.turnaround is not None and not 0 < terms.turnaround <= 1000:
        raise ValidationError({"turnaround": _("Between 1 and 1000 working days.")})
    if len(terms.figures) > MOST_FIGURES or set(terms.figures) - set(offered_keys()):
        raise ValidationError({"figures": _("Choose at most %(most)s figures.") % {"most": MOST_FIGURES}})
    return {
        "vendor": typed.one_line("vendor", terms.vendor, longest=120, needed=True) if outside else "",
        "costs": {name: money.typed(name, terms.costs.get(name, ""), bid.currency) for name in money.COSTS},
        "ready_on": terms.ready_on.isoformat(),
        "turnaround": terms.turnaround,
        "quality": typed.many_lines("quality", terms.quality, longest=LONG, needed=outside),
        "conditions": typed.many_lines("conditions", terms.conditions, longest=LONG),
        "customer_does": typed.many_lines("customer_does", terms.customer_does, longest=LONG),
        "figures": [] if outside else sorted(set(terms.figures)),
    }
