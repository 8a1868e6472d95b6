"""Where was an outside lateness born, hop by hop, and which failures are worth a look?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from footpath.people.models import Person, Team
from footpath.requests.chain_words import Drawn, drawn, name_of, whose
from footpath.requests.chains import Chain, chain_of
from footpath.requests.commitment_words import DAY
from footpath.requests.commitments import visible_commitments
from footpath.requests.late_shares import Born, born
from footpath.requests.models import Commitment
from footpath.ui import wording

BACK = timedelta(days=182)
MOST = 12


@dataclass(frozen=True)
class Hop:
    """One hop on the way back from the customer: whose, what, how much of the lateness it is."""

    where: str
    what: str
    share: str
    team: Team | None


@dataclass(frozen=True)
class Trace:
    """A commitment, its chain, where its lateness was born (None: it was in time), and the way back hop by hop."""

    commitment: Commitment
    chain: Drawn
    born: Born | None
    hops: tuple[Hop, ...]
    starts: frozenset[
        str
    ]  # where the chain begins or goes through, by the keys of the map: teams, vendors that are seen


def failures(reader: Person, now: datetime) -> QuerySet[Commitment]:
    """What was late outside in half a year, the newest first: all that this page offers to look at."""
    late = Q(met_at__gt=F("due_at")) | Q(met_at=None, due_at__lt=now)
    found = visible_commitments(reader).filter(late, dropped_at=None, due_at__gt=now - BACK, due_at__lte=now)
    return found.select_related("team").order_by("-due_at", "-pk")


def trace(commitment: Commitment, reader: Person, now: datetime) -> Trace:
    """The way back from the customer, as far as the reader may see each hop."""
    chain, end = chain_of(commitment, reader, now), f"c{commitment.pk}"
    late = born(chain, end, now) if commitment.dropped_at is None else None
    hops = tuple(_hop(chain, key, seconds) for key, seconds in late.shares) if late else ()
    told = drawn(chain, now, here=end, lost=late.lost if late else None)
    return Trace(commitment, told, late, hops, frozenset(_starts(chain)))


def _starts(chain: Chain) -> Iterable[str]:
    for node in chain.nodes:
        if node.request is not None and not node.veiled:
            yield f"t{node.request.team_id}"
        elif node.order is not None and node.seen:
            yield f"v{node.order.vendor.strip().casefold()}"


def _hop(chain: Chain, key: str, seconds: int) -> Hop:
    node = chain.by_key.get(key)
    share = wording.duration(seconds, DAY)
    if node is None:
        return Hop("", "", share, None)
    it = node.request or (node.order.request if node.order else None)
    team = it.team if it is not None and not node.veiled else node.commitment.team if node.commitment else None
    return Hop(whose(node), name_of(node), share, team)
