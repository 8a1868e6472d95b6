"""What does a reader learn of each hop of a chain, as a stone and as a row of its table?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.requests.chains import Chain, Node
from footpath.requests.commitment_words import DAY, stand_words
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.requests.wording import state_word
from footpath.ui import wording
from footpath.ui.charts.chain import Stone, in_order

States = Literal["behind", "here", "ahead"]


@dataclass(frozen=True)
class Row:
    """One hop as a table has it."""

    what: str
    url: str
    whose: str
    how: str
    tone: str
    day: str
    waits_for: str


@dataclass(frozen=True)
class Drawn:
    """A chain ready to be shown: stones and their trails, the same as rows, and what is said of it all."""

    stones: list[Stone]
    edges: tuple[tuple[str, str], ...]
    rows: list[Row]
    summary: str
    more: str  # where the chain is too long to be shown whole


def drawn(chain: Chain, now: datetime, *, here: str = "", lost: Mapping[str, int] | None = None) -> Drawn:
    """The chain as it is shown. here: the key of the hop on whose page it stands. lost: seconds of a lateness."""
    stones = {node.key: _stone(node, now, lost or {}, here) for node in chain.nodes}
    order = in_order(list(stones.values()), chain.edges)
    rows = [_row(chain, chain.by_key[stone.key], stone) for stone in order]
    count = sum(node.kind == "request" for node in chain.nodes)
    vendors = sum(node.kind == "vendor" for node in chain.nodes)
    requests = ngettext("%(n)d request", "%(n)d requests", count) % {"n": count}
    orders = ngettext("%(n)d order from a vendor", "%(n)d orders from vendors", vendors) % {"n": vendors}
    summary = _("The chain: %(requests)s, %(orders)s; a table of them follows.") % {
        "requests": requests, "orders": orders,
    }  # fmt: skip
    more = _("This chain is longer: %(n)d requests of it are shown.") % {"n": count} if chain.cut else ""
    return Drawn(list(stones.values()), chain.edges, rows, summary, more)


def name_of(node: Node) -> str:
    """What a reader may call it."""
    if node.commitment is not None:
        return str(node.commitment)
    if node.veiled:
        return _("a confidential request") if node.kind == "request" else _("a vendor's order")
    if node.order is not None:
        return node.order.vendor if node.seen else _("a vendor")
    assert node.request is not None
    return node.request.title if node.seen else _("a request")


def whose(node: Node) -> str:
    """The team that has it; for what is outside, whoever it is."""
    if node.veiled:
        return _("somebody here")
    if node.commitment is not None:
        return node.commitment.customer
    it = node.request or (node.order.request if node.order else None)
    return it.team.name if it else ""


def _stone(node: Node, now: datetime, lost: Mapping[str, int], here: str) -> Stone:
    state, note, tone = _how(node, now)
    seconds = lost.get(node.key, 0)
    if seconds:
        note, tone = _("%(time)s lost here") % {"time": wording.days(seconds, DAY)}, "clay"
    name = name_of(node)
    sub = whose(node)
    if node.kind == "vendor" and node.order is not None:
        sub = node.order.what if node.seen else _("for %(team)s") % {"team": whose(node)}
    elif node.request is not None and node.seen:
        sub = f"{node.request.team.name} · {node.request.number}"
    if node.key == here:
        sub = _("%(sub)s · this one") % {"sub": sub} if node.kind == "request" else sub
    shape: Literal["pebble", "parcel", "end"] = "pebble"
    if node.kind != "request":
        shape = "parcel" if node.kind == "vendor" else "end"
    label = name[:1].upper() + name[1:]
    href = "" if node.key == here else _address(node)
    return Stone(node.key, label, sub, note, tone, state, shape, href, _day(node), bool(seconds))


def _how(node: Node, now: datetime) -> tuple[States, str, str]:
    """How it stands: for the drawing, in words, and their tone."""
    if node.commitment is not None:
        words, tone = stand_words(node.commitment, now)
        return ("behind" if node.end else "here" if node.due and node.due < now else "ahead"), words, tone
    if node.end is not None:
        return "behind", *_ended(node)
    if node.due is not None and node.due < now:
        words = _("late by %(time)s") % {"time": wording.duration((now - node.due).total_seconds(), DAY)}
        return "here", words, "clay"
    if node.order is not None:
        return "here", _("ordered"), "sun"
    assert node.request is not None
    return _moving(node.request)


def _moving(it: ServiceRequest) -> tuple[States, str, str]:
    state: States = "here" if it.state in (State.WORKING, State.WAITING) else "ahead"
    if it.chance_kept is not None and wording.chance_tone(it.chance_kept) == "clay":
        return state, _("promise at risk"), "clay"
    return state, state_word(it.state), {"here": "moss", "ahead": "plain", "behind": "moss"}[state]


def _ended(node: Node) -> tuple[str, str]:
    if node.request is not None and node.request.state == State.DECLINED:
        return _("declined"), "clay"
    done = _("came") if node.kind == "vendor" else _("done")
    if node.due is None or node.end is None:
        return done, "moss"
    over = (node.end - node.due).total_seconds()
    if over <= 0:
        return (_("came as said") if node.kind == "vendor" else _("done in time")), "moss"
    late = {"time": wording.duration(over, DAY)}
    return (_("came %(time)s late") if node.kind == "vendor" else _("done %(time)s late")) % late, "sun"


def _day(node: Node) -> str:
    """The day of the hand-off: when it was, else when it is expected."""
    if node.end is not None:
        return wording.day(node.end)
    if node.commitment is not None:
        return wording.day(node.commitment.due_at)
    expected = node.likely or node.due
    return _("by %(day)s") % {"day": wording.day(expected)} if expected else ""


def _address(node: Node) -> str:
    if not node.seen:
        return ""
    thing = node.commitment or node.request or (node.order.request if node.order else None)
    return thing.get_absolute_url() if thing else ""


def _row(chain: Chain, node: Node, stone: Stone) -> Row:
    before = [chain.by_key[source] for source, target in chain.edges if target == node.key]
    names = ", ".join(name_of(one) for one in before)
    team = _("vendor, for %(team)s") % {"team": whose(node)} if node.kind == "vendor" else whose(node)
    return Row(stone.label, stone.href, team, stone.note, stone.tone, stone.day, names)
