"""How many outside commitments of a month were late, and where were the days born, hop by hop?

Everybody reads for what outside customers wait, and the chain of each. Here it is added up, as somebody sees it who
sees no single request: what is confidential is nobody's, and a team of fewer than five people is “a small team”. In the
order of names: no team is ranked.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q
from django.utils.translation import gettext as _

from footpath.growth.program.states import FEWEST
from footpath.insight.month.months import Month, Part
from footpath.people.models import Membership
from footpath.people.permissions import tree
from footpath.pure.lateness import lateness
from footpath.requests.chains import Node, chain_of_all
from footpath.requests.commitment_words import DAY
from footpath.requests.models import Commitment
from footpath.ui import wording

MOST = 40  # late commitments of one month that are traced
SHOWN = 6  # hops; the rest together


@dataclass(frozen=True)
class Hop:
    """Where time was lost, and how much."""

    where: str
    time: str
    seconds: int


@dataclass(frozen=True)
class Outside:
    """The commitments that were due in a month."""

    due: int
    late: int
    hops: tuple[Hop, ...] = ()
    traced: int = 0

    @property
    def is_cut(self) -> bool:
        """Whether there are late ones that were not traced."""
        return self.traced < self.late


def outside(part: Part, month: Month, now: datetime) -> Outside:
    """How many were due and late, and where the lateness was born."""
    since, until = month.moments
    due = Commitment.objects.filter(due_at__gte=since, due_at__lt=min(until, now), dropped_at=None)
    if part.teams is not None:
        due = due.filter(team__in=part.teams)
    late = list(due.filter(Q(met_at__gt=F("due_at")) | Q(met_at=None)).order_by("pk")[: MOST + 1])
    n = len(late) if len(late) <= MOST else due.filter(Q(met_at__gt=F("due_at")) | Q(met_at=None)).count()
    traced = late[:MOST]
    return Outside(due.count(), n, tuple(_hops(traced, now)) if traced else (), len(traced))


def _hops(late: list[Commitment], now: datetime) -> list[Hop]:
    chain = chain_of_all([one.pk for one in late], now)
    small = _small(now)
    lost: Counter[str] = Counter()
    hops = chain.hops()
    for one in late:
        if f"c{one.pk}" not in chain.by_key:
            continue
        for share in lateness(hops, f"c{one.pk}", now=now).shares:
            lost[_where(chain.by_key.get(share.key), small)] += share.seconds
    most = lost.most_common(SHOWN)
    rest = sum(lost.values()) - sum(seconds for _where_, seconds in most)
    found = [Hop(where, wording.days(seconds, DAY), seconds) for where, seconds in sorted(most) if seconds]
    return [*found, Hop(_("elsewhere"), wording.days(rest, DAY), rest)] if rest else found


def _where(node: Node | None, small: set[int]) -> str:
    if node is None:
        return _("in the days that were given")
    if node.kind == "commitment":
        return _("the hand-over to the customer")
    it = node.request or (node.order.request if node.order else None)
    if it is None or node.veiled or it.confidential:
        return _("what is done in confidence")
    team = _("a small team") if it.team_id in small else it.team.name
    return _("%(team)s, waiting for outside") % {"team": team} if node.kind == "vendor" else team


def _small(now: datetime) -> set[int]:
    """The teams with fewer than five people."""
    here = Membership.objects.on(now.date()).filter(person__is_active=True).order_by().values_list("team")
    sizes = dict(here.annotate(n=Count("person", distinct=True)))
    return {team for team in tree() if sizes.get(team, 0) < FEWEST}
