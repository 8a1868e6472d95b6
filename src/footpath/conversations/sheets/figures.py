"""How do a team and those whom it serves see the same service?

Of five pairs or more, of three people or more who serve, in whole batches: nobody is named, nobody is ranked, and the
page of today differs from that of yesterday by a whole batch or not at all.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets.stopping import minutes_given_back
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.pure.perception import Perception, Seen, perception, published

SIDE, MARGIN = 320, 34  # px of the drawing


@dataclass(frozen=True)
class Dot:
    """So many pairs of the same two numbers, with its place and size in px."""

    own: int
    rating: int
    count: int
    x: float
    y: float
    r: float


@dataclass(frozen=True)
class TeamView:
    """What may be told of a team; without enough pairs nothing but the hours given back."""

    team: Team
    found: Perception | None
    dots: list[Dot]
    sentences: list[str]
    hours: float


def may_read(person: Person, team: Team, now: datetime) -> bool:
    """Those in the team, and those who lead it or a team above: no administrator as such."""
    mine = reach(person, now.date())
    return team.pk in mine.member_of | mine.leads


def of_team(team: Team) -> TeamView:
    """The figures of a team."""
    pairs = published(opened_pairs(team))
    found = perception(pairs)
    return TeamView(team, found, _dots(pairs), _sentences(found), minutes_given_back([team.pk]) / 60)


def opened_pairs(team: Team) -> list[Seen]:
    """Every two numbers that were opened together, the oldest first: at the answer, and at the second look."""
    rows = Worksheet.objects.filter(provider_team=team, rating__isnull=False).order_by("pk")
    names = ("provider_id", "customer_id", "own", "rating", "revealed_at", "own_again", "rating_again", "closed_at")
    moments: list[tuple[datetime, int, Seen]] = []
    for provider, customer, own, rating, opened, own_again, again, closed in rows.values_list(*names):
        if own is not None and rating is not None and opened is not None:
            moments.append((opened, 0, Seen(provider, customer, own, rating)))
        if own_again is not None and again is not None and closed is not None:
            moments.append((closed, 1, Seen(provider, customer, own_again, again)))
    return [seen for _at, _turn, seen in sorted(moments, key=lambda one: one[:2])]


def _dots(pairs: list[Seen]) -> list[Dot]:
    counts = Counter((int(one.own), int(one.rating)) for one in pairs)
    return [
        Dot(own, rating, count, place(own), SIDE - place(rating), 4 + 2.5 * count**0.5)
        for (own, rating), count in sorted(counts.items())
    ]


def place(number: float) -> float:
    """Where a number from 1 to 10 stands, in px from the corner."""
    return round(MARGIN + (number - 1) / 9 * (SIDE - MARGIN - 14), 1)


def _signed(points: float) -> str:
    return f"{points:+.1f}".replace("-", "\N{MINUS SIGN}")


def _sentences(found: Perception | None) -> list[str]:
    if found is None or found.gap.low is None or found.gap.high is None:
        return []
    facts = {"mean": f"{abs(found.gap.mean):.1f}", "low": _signed(found.gap.low), "high": _signed(found.gap.high)}
    if found.gap.low <= 0 <= found.gap.high:
        first = _(
            "No clear difference between how the team and its customers see it: likely %(low)s to %(high)s points."
        )
    elif found.gap.mean > 0:
        first = _("The team sees it %(mean)s points higher than its customers: likely %(low)s to %(high)s.")
    else:
        first = _("Its customers see it %(mean)s points higher than the team: likely %(low)s to %(high)s.")
    pairs = ngettext("Of %(n)d pair.", "Of %(n)d pairs, each with its newest two numbers.", found.n) % {"n": found.n}
    apart = _("On the average two numbers are %(points)s apart.") % {"points": f"{found.absolute:.1f}"}
    return [first % facts, apart, pairs]
