"""How is it said what one hands to another, and what the map of chains shows?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.insight.maps.chain import Net, Node, Tie
from footpath.insight.maps.silo import is_lacking
from footpath.insight.maps.ways import Way
from footpath.insight.scorecards import FEWEST
from footpath.insight.wording import of, percent
from footpath.people.edges import Ends
from footpath.pure.choosing import Choice

NAMED = 8  # teams of a circle


@dataclass(frozen=True)
class Row:
    """One link as the table has it."""

    source: str
    target: str
    handed: str
    standard: str
    standard_url: str
    health: list[str]
    marks: list[str]
    url: str
    tone: str


def rows(net: Net, ties: Iterable[Tie], services: Mapping[Ends, list[str]], choices: Mapping[int, Choice]) -> list[Row]:
    """The links in words, in their order."""
    return [_row(net, tie, services, choices) for tie in ties]


def _row(net: Net, tie: Tie, services: Mapping[Ends, list[str]], choices: Mapping[int, Choice]) -> Row:
    source, target = net.nodes[tie.source], net.nodes[tie.target]
    ends = (source.team or 0, target.team or 0)
    shown = tie.is_inside and tie.is_open
    return Row(
        source=named(source),
        target=named(target),
        handed=_handed(tie, services.get(ends, [])),
        standard=_standard(tie),
        standard_url=reverse("agreement", args=[tie.agreement]) if tie.agreement else "",
        health=_health(tie, choices.get(ends[0])),
        marks=_marks(tie),
        url=reverse("insight-pair", args=ends) if shown else "",
        tone="clay" if is_lacking(tie.link) else "",
    )


def named(node: Node) -> str:
    """What it is called, and what it is where that is no team."""
    if node.kind == "vendor":
        return _("%(name)s (vendor)") % {"name": node.name}
    if node.kind == "outside":
        return _("%(name)s (outside)") % {"name": node.name}
    return _("%(team)s (no longer there)") % {"team": node.name} if node.gone else node.name


def _handed(tie: Tie, services: Sequence[str]) -> str:
    if tie.source[0] == "v":
        return ngettext("%(n)d order in a year", "%(n)d orders in a year", tie.count) % {"n": tie.count}
    if tie.target[0] == "o":
        text = ngettext(
            "%(n)d thing that they wait or waited for", "%(n)d things that they wait or waited for", tie.count
        )
        return text % {"n": tie.count}
    if services:
        return ", ".join(services)
    if not tie.count:
        return _("people say so")
    if not tie.is_open:
        return _("requests")
    return ngettext("%(n)d request in a year", "%(n)d requests in a year", tie.count) % {"n": tie.count}


def _standard(tie: Tie) -> str:
    if tie.source[0] == "v":
        return _("the day that they gave first")
    if tie.target[0] == "o":
        return _("the day that was promised outside")
    if not tie.is_open:
        return _("for the two teams to see")
    return _("their agreement") if tie.agreement else _("no agreement; what each service says for all")


def _health(tie: Tie, choice: Choice | None) -> list[str]:
    found = []
    if tie.link is not None and tie.link.n >= FEWEST:
        found.append(_("in time: %(share)s") % {"share": of(tie.link.good, tie.link.n)})
    elif not tie.is_inside or tie.is_open:
        found.append(_("too few to say"))
    if tie.goes.recoveries:
        n = tie.goes.recoveries
        found.append(ngettext("%(n)d mistake is being put right", "%(n)d mistakes are being put right", n) % {"n": n})
    if choice is not None:
        found.append(_("would choose them again: %(share)s") % {"share": of(choice.good, choice.n)})
    return found


def _marks(tie: Tie) -> list[str]:
    found = []
    if tie.one_sided:
        found.append(_("nobody says so") if tie.edge is None else _("only one side says so"))
    if tie.goes.one_person:
        found.append(_("one person alone has served this"))
    return found


def in_order(ties: Iterable[Tie]) -> list[Tie]:
    """What clearly goes too seldom first, what is being put right, and what hangs on one person; then links between
    teams, to the outside, from vendors; each by names.
    """
    return sorted(
        ties,
        key=lambda tie: (
            not is_lacking(tie.link),
            not tie.goes.recoveries,
            not tie.goes.one_person,
            not tie.is_inside,
            tie.source[0] == "v",
        ),
    )


def title() -> str:
    """What the page is called."""
    return _("How work reaches an outside customer")


def lead(net: Net) -> str:
    """What the map says in its first line."""
    outside = sum(node.kind == "outside" for node in net.nodes.values())
    if not outside:
        return _("It is not known yet for what outside customers wait.")
    nowhere = len(net.nowhere)
    told = ngettext("%(n)d outside customer", "%(n)d outside customers", outside) % {"n": outside}
    if not nowhere:
        return _("%(customers)s at the end; each team's work reaches one of them.") % {"customers": told}
    text = ngettext(
        "%(customers)s at the end; from %(n)d team no way there is known.",
        "%(customers)s at the end; from %(n)d teams no way there is known.",
        nowhere,
    )
    return text % {"customers": told, "n": nowhere}


def summary(net: Net, ties: Sequence[Tie]) -> str:
    """The drawing in one sentence."""
    kinds = [net.nodes[key].kind for key in {key for tie in ties for key in tie.ends}]
    text = _(
        "Vendors on the left (%(vendors)d), teams in layers (%(teams)d), outside customers on the right (%(outside)d), "
        "%(links)d links between them; a table says the same."
    )
    counts = {"vendors": kinds.count("vendor"), "teams": kinds.count("team"), "outside": kinds.count("outside")}
    return text % {**counts, "links": len(ties)}


def circle(nodes: Sequence[Node]) -> str:
    """Those who hand work on to each other round and round."""
    names = ", ".join(node.name for node in nodes[:NAMED])
    if len(nodes) <= NAMED:
        return names
    return _("%(names)s and %(n)d more") % {"names": names, "n": len(nodes) - NAMED}


def between(net: Net, tie: Tie) -> str:
    """A link by its two names."""
    return f"{net.nodes[tie.source].name} → {net.nodes[tie.target].name}"


@dataclass(frozen=True)
class WayRow:
    """One way to an outside customer as the table has it."""

    end: str
    over: str
    rate: str
    known: str
    weakest: str


def way_row(net: Net, way: Way, *, first: bool = False) -> WayRow:
    """A way in words: its end (or its beginning), whom it leads over, how well it holds, where a point helps most."""
    end = way.nodes[0] if first else way.nodes[-1]
    known = ""
    if not way.known:
        known = _("not known yet: its links have too few cases, or are not yours to see")
    elif len(way.known) < len(way.ties):
        known = _("known: %(known)d of %(all)d links; the others have too few cases or are not yours to see")
        known = known % {"known": len(way.known), "all": len(way.ties)}
    rate = weakest = ""
    if way.whole is not None:
        ends = {"low": percent(way.whole.low), "high": percent(way.whole.high), "share": percent(way.whole.rate)}
        rate = _("%(share)s in time from end to end, likely %(low)s to %(high)s")
        if known:
            rate = _("the known links alone: %(share)s in time, likely %(low)s to %(high)s")
        rate = rate % ends
    if (tie := way.weakest) is not None:
        points = {"link": between(net, tie), "gain": f"{way.gain * 100:.2f}"}
        weakest = _("%(link)s: one point more there brings %(gain)s points at the end") % points
    return WayRow(named(end), " → ".join(node.name for node in way.nodes), rate, known, weakest)


def header() -> list[str]:
    """The columns of the table."""
    return [_("From"), _("To"), _("What is handed over"), _("The standard"), _("How it goes"), _("Worth a look")]


def cells(rows_of: Iterable[Row]) -> list[list[str]]:
    """The table as text."""
    return [
        [one.source, one.target, one.handed, one.standard, "; ".join(one.health), "; ".join(one.marks)]
        for one in rows_of
    ]
