"""How does work go from vendors through teams to outside customers, as far as a reader may see it?

One node for each vendor, team and outside customer, one link for all that one hands to another. That a team serves
another, or something for which an outside customer waits, everybody may see; a vendor, who sees the request for which
was ordered; how a link between two teams holds, those to whom the figures of the two are open.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal

from django.db.models import Q

from footpath.catalog.models import AgreementVersion, VersionState
from footpath.insight.maps.between import UNSEEN, Between, Goes, between
from footpath.people.edges import Edge, Ends
from footpath.people.models import Person
from footpath.pure.layers import knots, towards
from footpath.pure.links import Link, without_end
from footpath.requests.commitments import NOT_SERVING
from footpath.requests.models import Commitment, Serving, VendorOrder
from footpath.requests.permissions import seen_among, visible_to
from footpath.requests.vendors import kept

BACK = timedelta(days=365)
CONFIDENTIAL = Q(request__service__confidential=True) | Q(request__version__confidential=True)
Key = str  # "t12" a team, "v…" a vendor, "o…" an outside customer
Kind = Literal["vendor", "team", "outside"]


@dataclass(frozen=True)
class Node:
    """Whoever gives or gets something."""

    key: Key
    kind: Kind
    name: str
    team: int | None = None
    gone: bool = False


@dataclass(frozen=True)
class Tie:
    """All that one hands to another in a year: how often, how often in time (None: too few, or not for this reader)."""

    source: Key
    target: Key
    count: int
    link: Link | None = None
    edge: Edge | None = None
    goes: Goes = UNSEEN
    agreement: int | None = None
    is_open: bool = True

    @property
    def ends(self) -> tuple[Key, Key]:
        """From whom to whom."""
        return self.source, self.target

    @property
    def is_inside(self) -> bool:
        """Whether it is between two teams."""
        return self.source[0] == self.target[0] == "t"

    @property
    def one_sided(self) -> bool:
        """Whether only one of two teams says that one serves the other, or only requests show it."""
        return self.is_inside and (self.edge is None or not self.edge.mirrored)


@dataclass(frozen=True)
class Net:
    """All nodes by key and all links, the order of both by names."""

    facts: Between
    nodes: Mapping[Key, Node]
    ties: tuple[Tie, ...]

    @cached_property
    def after(self) -> dict[Key, list[Key]]:
        """Whom each hands something to, the most frequent first."""
        found: dict[Key, list[Key]] = {key: [] for key in self.nodes}
        for tie in sorted(self.ties, key=lambda tie: -tie.count):
            found[tie.source].append(tie.target)
        return found

    @cached_property
    def by_ends(self) -> dict[tuple[Key, Key], Tie]:
        """The links by who gives and who gets."""
        return {tie.ends: tie for tie in self.ties}

    @cached_property
    def columns(self) -> dict[Key, int]:
        """In which column of the map each stands: by how many hands it is to the outside; vendors first."""
        found = towards(list(self.nodes), self.by_ends, {key for key in self.nodes if key[0] == "o"})
        return {key: 0 if key[0] == "v" else column + 1 for key, column in found.items()}

    @cached_property
    def nowhere(self) -> list[Node]:
        """Teams from which no way leads to an outside customer."""
        teams = [key for key, node in self.nodes.items() if node.kind == "team" and not node.gone]
        return [self.nodes[key] for key in without_end(self.after, teams, lambda key: key[0] == "o")]

    @cached_property
    def circles(self) -> list[list[Node]]:
        """Three teams and more that hand work on to each other round and round."""
        found = knots(list(self.nodes), [tie.ends for tie in self.ties])
        return [[self.nodes[key] for key in group] for group in found if len(group) > 2]

    @cached_property
    def single(self) -> list[Tie]:
        """Links that one person alone has served in half a year, whoever that is; where it is open to the reader."""
        return [tie for tie in self.ties if tie.goes.one_person]

    @cached_property
    def one_sided(self) -> list[Tie]:
        """Links of which one side, or neither, says that it serves or is served."""
        return [tie for tie in self.ties if tie.one_sided]


def net(reader: Person, now: datetime) -> Net:
    """The net for this reader. A fixed number of questions."""
    facts = between(reader, now)
    nodes: dict[Key, Node] = {}
    ties = [*_inside(facts, nodes), *_outside(facts, nodes, now), *_vendors(facts, nodes, reader, now)]
    merged: dict[tuple[Key, Key], Tie] = {}
    for tie in ties:
        known = merged.get(tie.ends)
        merged[tie.ends] = tie if known is None else replace(known, count=max(known.count, tie.count))
    rank = {"vendor": 0, "team": 1, "outside": 2}
    order = sorted(nodes.values(), key=lambda node: (rank[node.kind], node.name.casefold(), node.key))
    place = {node.key: at for at, node in enumerate(order)}
    sorted_ties = sorted(merged.values(), key=lambda tie: (place[tie.source], place[tie.target]))
    return Net(facts, {node.key: node for node in order}, tuple(sorted_ties))


def _team(facts: Between, nodes: dict[Key, Node], team: int) -> Key:
    key = f"t{team}"
    nodes.setdefault(key, Node(key, "team", facts.teams[team].name, team, team in facts.gone))
    return key


def _inside(facts: Between, nodes: dict[Key, Node]) -> Iterable[Tie]:
    signed = AgreementVersion.objects.filter(state=VersionState.SIGNED).order_by()
    rows = signed.values_list("agreement__first", "agreement__second", "agreement")
    agreements = {(first, second): pk for first, second, pk in rows}
    for provider, customer in facts.ends:
        goes = facts.goes.get((provider, customer), UNSEEN)
        is_open = facts.is_open(provider, customer) and not facts.withheld & {provider, customer}
        yield Tie(
            _team(facts, nodes, provider),
            _team(facts, nodes, customer),
            facts.asked.get((provider, customer), 0),
            goes.kept,
            facts.said.get((provider, customer)),
            goes,
            agreements.get((min(provider, customer), max(provider, customer))) if is_open else None,
            is_open,
        )


def _outside(facts: Between, nodes: dict[Key, Node], now: datetime) -> Iterable[Tie]:
    """What outside customers wait for: from whoever owes it, and to them from whoever serves it."""
    wanted = Commitment.objects.filter(Q(due_at__gt=now - BACK) & Q(dropped_at=None)).order_by("pk")
    rows = {row[0]: row for row in wanted.values_list("pk", "customer", "team_id", "due_at", "met_at")}
    served = Serving.objects.filter(commitment__in=wanted).exclude(CONFIDENTIAL)
    teams: dict[int, set[int]] = {}
    for commitment, team in served.exclude(request__state__in=NOT_SERVING).values_list(
        "commitment_id", "request__team"
    ):
        teams.setdefault(commitment, set()).add(team)
    held: dict[tuple[int, Key], list[bool | None]] = {}
    inwards: dict[Ends, int] = {}
    for pk, customer, owner, due_at, met_at in rows.values():
        key = f"o{customer.strip().casefold()}"
        in_time = met_at <= due_at if met_at else (False if due_at < now else None)
        for team in {owner} if owner else teams.get(pk, set()):
            nodes.setdefault(key, Node(key, "outside", customer.strip()))
            held.setdefault((team, key), []).append(in_time)
        for team in teams.get(pk, set()) - {owner} if owner else set():
            inwards[team, owner] = inwards.get((team, owner), 0) + 1
    for (team, owner), count in inwards.items():
        yield Tie(_team(facts, nodes, team), _team(facts, nodes, owner), count, is_open=facts.is_open(team, owner))
    for (team, key), verdicts in held.items():
        yield Tie(_team(facts, nodes, team), key, len(verdicts), _link(verdicts))


def _vendors(facts: Between, nodes: dict[Key, Node], reader: Person, now: datetime) -> Iterable[Tie]:
    """What was ordered for requests that the reader sees."""
    orders = VendorOrder.objects.filter(ordered_at__gt=now - BACK, canceled_at=None).exclude(CONFIDENTIAL)
    seen = orders.filter(request__in=seen_among(visible_to(reader, now.date()), orders))
    held: dict[tuple[Key, int], list[bool | None]] = {}
    for order in seen.select_related("request").prefetch_related("dates").order_by("pk"):
        key = f"v{order.vendor.strip().casefold()}"
        nodes[key] = Node(key, "vendor", order.vendor.strip())  # as it was written last
        held.setdefault((key, order.request.team_id), []).append(kept(order, now.date()))
    for (key, team), verdicts in held.items():
        yield Tie(key, _team(facts, nodes, team), len(verdicts), _link(verdicts))


def _link(verdicts: Iterable[bool | None]) -> Link | None:
    judged = [verdict for verdict in verdicts if verdict is not None]
    return Link(sum(judged), len(judged)) if judged else None
