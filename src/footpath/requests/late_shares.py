"""Where was the lateness of an outside commitment born, in words?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from footpath.pure.lateness import PLAN, lateness
from footpath.requests.chain_words import name_of, whose
from footpath.requests.chains import Chain, Node
from footpath.requests.commitment_words import DAY
from footpath.ui import wording
from footpath.ui.charts.ledger import Segment

MOST_SAID = 2  # hops in the sentence; all of them stand below it


@dataclass(frozen=True)
class BornAt:
    """One hop with a share: whose, which, what helps next."""

    where: str
    what: str
    url: str
    next_step: str


@dataclass(frozen=True)
class Born:
    """A lateness: the sentence, the bar, the hops with the largest share first, and which hops lost time."""

    sentence: str
    total: str
    segments: tuple[Segment, ...]
    hops: tuple[BornAt, ...]
    shares: tuple[tuple[str, int], ...]  # key of a hop and the seconds of its share; "" where it was none

    @property
    def lost(self) -> dict[str, int]:
        """The shares of hops."""
        return {key: seconds for key, seconds in self.shares if key != PLAN}


def born(chain: Chain, end: str, now: datetime) -> Born | None:
    """Where the lateness at the end of the chain was born; None where it is in time. By the clock on the wall."""
    found = lateness(chain.hops(), end, now=now)
    if not found.total:
        return None
    shares = sorted(found.shares, key=lambda one: (-one.seconds, one.key))
    nodes = {share.key: chain.by_key.get(share.key) for share in shares}
    say = wording.days if found.total >= DAY else wording.duration
    total = say(found.total, DAY)
    return Born(
        sentence=_sentence([(nodes[one.key], one.seconds) for one in shares], found.total),
        total=total,
        segments=tuple(
            Segment(_label(nodes[one.key]), one.seconds, say(one.seconds, DAY), _tone(nodes[one.key])) for one in shares
        ),
        hops=tuple(_hop(nodes[one.key]) for one in shares),
        shares=tuple((one.key, one.seconds) for one in shares),
    )


def _sentence(shares: Sequence[tuple[Node | None, int]], total: int) -> str:
    """ "2.5 of the 4 days were born at Procurement, waiting for Boltwerk, and 1.5 at Maintenance." """
    unit, words = (DAY, _("of the %(n)s days")) if total >= DAY else (3600, _("of the %(n)s hours"))
    whole = words % {"n": _short(total / unit)}
    said = [_("%(n)s at %(where)s") % {"n": _short(s / unit), "where": _label(node)} for node, s in shares[:MOST_SAID]]
    if len(shares) == 1:
        return _("All of it, %(time)s, was born at %(where)s.") % {
            "time": wording.duration(total, DAY), "where": _label(shares[0][0]),
        }  # fmt: skip
    (_first, seconds) = shares[0]
    text = _("%(n)s %(whole)s were born at %(where)s") % {
        "n": _short(seconds / unit), "whole": whole, "where": _label(shares[0][0]),
    }  # fmt: skip
    return _("%(text)s, and %(other)s.") % {"text": text, "other": ", ".join(said[1:])}


def _short(number: float) -> str:
    rounded = round(number, 1)
    return str(number_format(rounded, decimal_pos=0 if rounded == int(rounded) else 1))


def _label(node: Node | None) -> str:
    """Where: a team, a team that waited for a vendor, the hand-over to the customer, or nowhere."""
    if node is None:
        return _("no hop: the days that were given reached beyond it from the start")
    if node.kind == "vendor" and not node.veiled:
        return _("%(team)s, waiting for %(vendor)s") % {"team": whose(node), "vendor": name_of(node)}
    if node.kind == "commitment":
        return _("the hand-over to the customer")
    return whose(node)


def _tone(node: Node | None) -> str:
    if node is None:
        return "plain"
    return {"vendor": "sun", "commitment": "sky", "request": "clay"}[node.kind]


def _hop(node: Node | None) -> BornAt:
    it = node.request if node and node.request else (node.order.request if node and node.order else None)
    seen = bool(node and node.seen)
    return BornAt(
        where=_label(node),
        what=name_of(node) if node is not None and node.kind == "request" else "",
        url=it.get_absolute_url() if it is not None and seen else "",
        next_step=_next_step(node),
    )


def _next_step(node: Node | None) -> str:
    """What helps next; nobody is blamed."""
    if node is None:
        return _("Next time, plan backwards from the day: who has to be asked by when?")
    names = {"team": whose(node), "name": name_of(node)}
    if node.kind == "vendor":
        text = _("Ask %(team)s what %(name)s says now, and tell the customer.") if node.end is None else None
        return (text or _("Worth a talk with %(team)s: which slack does a part from %(name)s need?")) % names
    if node.kind == "commitment":
        return _("It was done inside. Who brings it to the customer, and who tells them?")
    if node.end is None:
        return _("Ask %(team)s for the day that holds now, and tell the customer before they ask.") % names
    return _("Worth a talk with %(team)s: what would have helped?") % names
