"""How do the offers of a bid stand side by side, for somebody who may compare them?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django.utils.formats import number_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.bids import money, points, sealing
from footpath.bids.models import Bid, Offer
from footpath.bids.permissions import works_on
from footpath.people.models import Person
from footpath.pure import bids as pure
from footpath.ui.measures import Kind, measures

FEWEST = 5  # cases, of fewer nothing is said


@dataclass(frozen=True)
class Row:
    """One offer as a page shows it."""

    it: Offer
    name: str
    is_outside: bool
    is_gone: bool  # nobody works in that team any more
    costs: list[tuple[str, str]]
    cost: str
    ready_on: date | None
    turnaround: int | None
    quality: str
    conditions: str
    customer_does: str
    figures: list[str]
    files: list[tuple[int, str]]
    is_lost: bool
    points: list[tuple[str, str]]  # by the name of the criterion, once they are agreed on
    total: str
    worse_than: str  # the name of an offer that is nowhere worse and somewhere better


def number(value: Fraction) -> str:
    """Points as they are read: at most two digits behind the point."""
    rounded = round(value, 2)
    places = 0 if rounded.denominator == 1 else 1 if (rounded * 10).denominator == 1 else 2
    return number_format(float(rounded), decimal_pos=places, use_l10n=True)


def cost_words() -> dict[str, str]:
    """What each of the four amounts is."""
    return {
        "price": _("Price"),
        "switching": _("Switching to it"),
        "coordination": _("Coordination"),
        "exit": _("Getting out again"),
    }


def told(offer: Offer, said: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """What stands in an offer, in words; for whoever may read it."""
    is_lost = "lost" in said or "costs" not in said
    currency, costs = offer.bid.currency, dict(said.get("costs", {}))
    names = said.get("file_names", {})
    return {
        "it": offer,
        "is_outside": offer.team_id is None,
        "name": offer.team.name if offer.team else str(said.get("vendor", "")) or _("A vendor"),
        "costs": [(label, money.said_money(costs.get(key, 0), currency)) for key, label in cost_words().items()],
        "cost": "–" if is_lost else money.said_money(money.cost(said), currency),
        "ready_on": date.fromisoformat(said["ready_on"]) if said.get("ready_on") else None,
        "turnaround": said.get("turnaround"),
        "figures": [figure(one) for one in said.get("taken", [])],
        "files": [(one.pk, str(names.get(one.file_id, "file"))) for one in offer.files.all()],
        "is_lost": is_lost,
        **{key: str(said.get(key) or "") for key in ("quality", "conditions", "customer_does")},
    }


def figure(one: Mapping[str, Any]) -> str:
    """ "Promises kept: 84% (76%–90%), 61 cases"."""
    known = measures().get(one["key"])
    if known is None or one["value"] is None or one["n"] < FEWEST:
        return _("%(name)s: too few cases") % {"name": known.label() if known else one["key"]}
    shown = _percent if known.kind is Kind.SHARE else _stars
    between = f"{shown(one['low'])}–{shown(one['high'])}" if one["low"] is not None else ""
    cases = ngettext("%(n)s case", "%(n)s cases", one["n"]) % {"n": one["n"]}
    facts = {"name": known.label(), "value": shown(one["value"]), "between": between, "cases": cases}
    return _("%(name)s: %(value)s, likely %(between)s, %(cases)s") % facts


def _percent(share: float) -> str:
    """Of what has happened: 0 % and 100 % are possible."""
    return _("%(number)d%%") % {"number": round(share * 100)}


def _stars(value: float) -> str:
    return number_format(round(value, 1), decimal_pos=1, use_l10n=True)


def rows(bid: Bid, reader: Person, now: datetime) -> list[Row]:
    """All offers, for somebody who compares them (PermissionDenied else), in the order in which they came in. Points
    and totals are there once they are agreed on.
    """
    found = sealing.read_all(bid, reader, now)
    agreed = [points.agreed(offer) for offer, _said in found]
    worse = dominated(found, agreed) if all(agreed) else [None] * len(found)
    names = [offer.team.name if offer.team else str(said.get("vendor", "")) for offer, said in found]
    return [
        Row(
            **told(offer, said, now),
            is_gone=offer.team is not None and not works_on(offer.team, now.date()),
            points=[(one.name, number(marks[one.key])) for one in bid.measures] if marks else [],
            total=number(pure.total(bid.measures, marks)) if marks else "",
            worse_than=names[better] if better is not None else "",
        )
        for (offer, said), marks, better in zip(found, agreed, worse, strict=True)
    ]


def dominated(found: Sequence[tuple[Offer, Mapping[str, Any]]], agreed: Sequence[pure.Points]) -> Sequence[int | None]:
    """For each offer another one that is nowhere worse: in no criterion, in price and in day."""
    if any("costs" not in said for _offer, said in found):
        return [None] * len(found)
    days = [date.fromisoformat(said["ready_on"]).toordinal() for _offer, said in found]
    compared = [
        pure.Compared(marks, money.cost(said), day)
        for (_offer, said), marks, day in zip(found, agreed, days, strict=True)
    ]
    return pure.dominated(compared)


def robust(bid: Bid, shown: Sequence[Row]) -> str:
    """In one sentence: who is ahead, and how little would have to change in the weights for another one."""
    agreed = [points.agreed(one.it) for one in shown]
    if not shown or not all(agreed):
        return ""
    totals = [pure.total(bid.measures, one) for one in agreed]
    ahead = max(range(len(totals)), key=lambda at: totals[at])
    first = shown[ahead].name
    if len(shown) == 1:
        return _("There is one offer, so there is nothing that it could lose against.")
    if totals.count(totals[ahead]) > 1:
        return _("Two offers are level: by these weights neither of them is ahead.")
    change = pure.smallest_change(bid.measures, agreed, ahead)
    if change is None:
        return _("%(first)s would be ahead with any weights.") % {"first": first}
    named = {one.key: one.name for one in bid.measures}
    less = [f"“{named[key]}”" for key, _taken in change.less]
    facts = {
        "first": first, "name": named[change.to], "more": number(change.more), "rival": shown[change.rival].name,
        "less": get_text_list(less, _("and")),
    }  # fmt: skip
    said = ngettext(
        "%(first)s is ahead, unless “%(name)s” counted %(more)s of 100 more and %(less)s as much less: then %(rival)s "
        "would be.",
        "%(first)s is ahead, unless “%(name)s” counted %(more)s of 100 more and %(less)s together as much less: then "
        "%(rival)s would be.",
        len(less),
    )
    return said % facts


def own_comparison(offer: Offer) -> list[tuple[str, str, str]]:
    """For whoever did not get it: their own points by criterion, and whether what was chosen was stronger there; no
    price and no points of anybody else.
    """
    mine = points.agreed(offer)
    chosen = [points.agreed(one) for one in offer.bid.offers.filter(is_awarded=True)]
    found = []
    for one in offer.bid.measures if mine else []:
        best = max((marks[one.key] for marks in chosen if marks), default=None)
        found.append((one.name, number(mine[one.key]), _beside(mine[one.key], best)))
    return found


def _beside(mine: Fraction, best: Fraction | None) -> str:
    if best is None:
        return ""
    if abs(mine - best) < Fraction(1, 2):
        return _("about the same")
    return _("yours was stronger") if mine > best else _("the one chosen was stronger")
