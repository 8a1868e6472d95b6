"""How is it said what lies between two teams?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footpath.insight import wording
from footpath.insight.maps.next_steps import Step, step_for
from footpath.insight.maps.silo import Often, Pair, Silo, Way
from footpath.pure.links import Link


@dataclass(frozen=True)
class Row:
    """One pair as the table has it."""

    one: str
    other: str
    pair: Pair
    serves: list[str]
    meets: str
    hurts: list[str]
    step: Step
    url: str  # of the figures of the two, where they are open
    tone: str
    marks: str


def rows(found: Silo, pairs: Iterable[Pair]) -> list[Row]:
    """The pairs in words, in their order."""
    return [_row(found, pair) for pair in pairs]


def _row(found: Silo, pair: Pair) -> Row:
    one, other = sorted(pair.ends, key=found.facts.named)
    hurts = [text for way in pair.ways for text in _hurts(found, way)]
    return Row(
        one=_name(found, one),
        other=_name(found, other),
        pair=pair,
        serves=[_serves(found, way, told=pair.is_open) for way in pair.ways],
        meets=meets(pair),
        hurts=hurts,
        step=step_for(found, pair),
        url=reverse("insight-pair", args=[one, other]) if pair.is_open else "",
        tone=("clay", "clay", "sun", "sun", "moss")[pair.need],
        marks=f"b{pair.often}{' apart' if pair.apart else ''}{' hurts' if pair.hurts else ''}",
    )


def _name(found: Silo, team: int) -> str:
    name = found.name(team)
    return _("%(team)s (no longer there)") % {"team": name} if team in found.facts.gone else name


def _serves(found: Silo, way: Way, *, told: bool) -> str:
    names = {"provider": found.name(way.provider), "customer": found.name(way.customer), "often": often(way)}
    if told and way.count:
        return _("%(provider)s → %(customer)s: %(often)s, %(n)d a year") % {**names, "n": way.count}
    return _("%(provider)s → %(customer)s: %(often)s") % names


def often(way: Way) -> str:
    """How often one is asked by the other."""
    return {
        Often.SAID: _("people say so"),
        Often.SOMETIMES: _("now and then"),
        Often.WEEKLY: _("every week or two"),
        Often.DAILY: _("several times a week"),
    }[way.often]


def meets(pair: Pair) -> str:
    """Whether the two meet; how often and when last to those to whom they are open."""
    if not pair.met_told:
        return _("not told: one person works in one of the two")
    if pair.met is None:
        return _("no meeting known in half a year")
    if not pair.is_open:
        return _("they meet")
    month = formats.date_format(pair.met.last, pgettext("a month in Django's format, November 2026", "F Y"))
    text = ngettext("met once, in %(month)s", "met %(n)d times, last in %(month)s", pair.met.count)
    return text % {"n": pair.met.count, "month": month}


def _hurts(found: Silo, way: Way) -> list[str]:
    names = {"provider": found.name(way.provider), "customer": found.name(way.customer)}
    return [_hurt(code, way, names) for code in way.hurts]


def _hurt(code: str, way: Way, names: dict[str, str]) -> str:
    goes = way.goes
    n = goes.recoveries if code == "recoveries" else goes.emergencies
    text = {
        "late": _("Promises of %(provider)s kept: %(share)s"),
        "sent_back": _("Right the first time from %(provider)s: %(share)s"),
        "recoveries": ngettext(
            "%(n)d mistake of %(provider)s is being put right", "%(n)d mistakes of %(provider)s are being put right", n
        ),
        "habit": _("Coming first has become the habit of %(customer)s at %(provider)s"),
        "emergencies": _("%(customer)s came first at %(provider)s %(n)d times in half a year"),
    }[code]
    return text % {**names, "n": n, "share": share(goes.kept if code == "late" else goes.right)}


def share(link: Link | None) -> str:
    """ "17 of 25"; nothing where nothing is known."""
    return wording.of(link.good, link.n) if link else ""


def lead(found: Silo) -> str:
    """What the map says in its first line."""
    if not found.pairs:
        return _("Nothing is known yet of who serves whom.")
    n, apart = len(found.pairs), sum(pair.apart for pair in found.pairs)
    text = ngettext("%(n)d pair of teams depends on each other.", "%(n)d pairs of teams depend on each other.", n)
    told = text % {"n": n}
    return f"{told} {_('Of %(n)d no meeting is known in half a year.') % {'n': apart}}" if apart else told


def title() -> str:
    """What the page is called."""
    return _("Who depends on whom, and who meets")


def summary(found: Silo, pairs: Sequence[Pair]) -> str:
    """The drawing in one sentence."""
    text = _(
        "A circle of %(teams)d teams, lines between %(pairs)d pairs that depend on each other; a table says the same."
    )
    return text % {"teams": len(found.teams), "pairs": len(pairs)}


def header() -> list[str]:
    """The columns of the table."""
    return [
        _("Teams"),
        _("How they depend on each other"),
        _("Do they meet?"),
        _("Where it hurts"),
        _("What would help next"),
    ]


def cells(found: Silo, pairs: Iterable[Pair]) -> list[list[str]]:
    """The table as text."""
    return [
        [
            _("%(one)s and %(other)s") % {"one": row.one, "other": row.other},
            "; ".join(row.serves),
            row.meets,
            "; ".join(row.hurts),
            row.step.words,
        ]
        for row in rows(found, pairs)
    ]
