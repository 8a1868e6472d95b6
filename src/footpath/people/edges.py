"""Which teams serve which, as both sides say it; without a person's name or words?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from footpath.people.homes import everybody_home
from footpath.people.models import Pair

Ends = tuple[int, int]  # the team that serves, the team that is served


@dataclass(frozen=True)
class Edge:
    """One team serves another: which of the two sides says so."""

    provider: int
    customer: int
    provider_says: bool
    customer_says: bool

    @property
    def mirrored(self) -> bool:
        """Whether both do."""
        return self.provider_says and self.customer_says


def edges(on: date) -> dict[Ends, Edge]:
    """Everything that was said by hand and holds, added up to teams: what a person says counts for their team."""
    teams = everybody_home(on)
    found: dict[Ends, Edge] = {}
    for pair in Pair.objects.filter(holds=True).order_by("pk"):
        provider = pair.provider_team_id or teams.get(pair.provider_person_id or 0)
        customer = pair.customer_team_id or teams.get(pair.customer_person_id or 0)
        said = pair.provider_says or pair.customer_says
        if provider is None or customer is None or provider == customer or not said:
            continue
        before = found.get((provider, customer), Edge(provider, customer, False, False))
        found[provider, customer] = Edge(
            provider,
            customer,
            before.provider_says or pair.provider_says,
            before.customer_says or pair.customer_says,
        )
    return found


def reciprocity(found: Iterable[Edge]) -> tuple[int, int]:
    """How many of the edges are mirrored, and how many there are."""
    everything = list(found)
    return sum(edge.mirrored for edge in everything), len(everything)
