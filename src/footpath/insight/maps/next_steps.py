"""What would help two teams next, in one sentence with the way there?"""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from footpath.insight.maps.silo import Often, Pair, Silo, Way


@dataclass(frozen=True)
class Step:
    """One proposal; `url` is empty where nothing stands behind it."""

    code: str
    words: str
    url: str = ""


def step_for(found: Silo, pair: Pair) -> Step:
    """The one proposal for these two."""
    code, provider, customer = _which(found, pair)
    names = {"provider": found.name(provider), "customer": found.name(customer)}
    return Step(code, _words(code) % names, first_door(*_DOORS.get(code, ())))


_AGAINST = {  # what hurts, the most pressing first, and what helps against it
    "recoveries": "recovery",
    "habit": "round_table",
    "late": "late",
    "sent_back": "shadowing",
    "emergencies": "round_table",
}


def _which(found: Silo, pair: Pair) -> tuple[str, int, int]:
    """The code, and between whom: who serves, who is served."""
    if found.facts.gone & {*pair.ends}:
        return "gone", *pair.ends
    for hurt, code in _AGAINST.items():
        for way in pair.ways:
            if hurt in way.hurts:
                return (_talk(pair) if code == "late" else code), way.provider, way.customer
    way = max(pair.ways, key=lambda one: one.often)
    return (_nearer(pair, way) if pair.apart else "well"), way.provider, way.customer


def _talk(pair: Pair) -> str:
    """To agree comes first; where that is done, somebody asks how it is."""
    return "interview" if pair.agreement else "agreement"


def _nearer(pair: Pair, way: Way) -> str:
    """What brings two together that depend on each other and are not known to meet."""
    if way.often >= Often.WEEKLY:
        return _talk(pair)
    return "shadowing" if way.edge is not None and not way.edge.mirrored else "lunch"


def _words(code: str) -> str:
    return {
        "gone": _("Nobody works in one of the two any more: say who does this now."),
        "recovery": _("Sit down together over what is being put right between %(provider)s and %(customer)s."),
        "round_table": _("Sit at a round table: why does %(customer)s have to come first at %(provider)s so often?"),
        "agreement": _("Agree what %(provider)s and %(customer)s expect of each other."),
        "interview": _("%(provider)s could invite %(customer)s to a talk about how the service is."),
        "shadowing": _("Spend half a day at each other's work: what does %(customer)s need, and what does it take?"),
        "lunch": _("Have lunch together: %(provider)s and %(customer)s work for each other and hardly meet."),
        "well": _("They meet. Nothing more is needed; keep it up."),
    }[code]


_DOORS = {  # the first that is there
    "gone": ("who-serves-whom",),
    "recovery": ("recoveries",),
    "round_table": ("round-tables", "agreements"),
    "agreement": ("agreements",),
    "interview": ("interview-new",),
    "shadowing": ("visits", "interview-new"),
    "lunch": ("lunches", "interview-new"),
}


def first_door(*names: str) -> str:
    """The address of the first of these pages that this house has; empty where it has none."""
    for name in names:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return ""
