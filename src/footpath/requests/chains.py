"""What hangs together, from vendors through teams to an outside customer, as far as a reader may see it?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Literal
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, Q

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.pure.lateness import Hop
from footpath.requests.commitments import NOT_SERVING, with_names
from footpath.requests.models import Commitment, Need, Promise, ServiceRequest, Serving, Target, VendorOrder
from footpath.requests.models.promised import PromiseKind, Wish
from footpath.requests.reached import MOST, above, below
from footpath.requests.sight import sees
from footpath.requests.states import State

_DONE = (State.DELIVERED, State.ACCEPTED, State.CLOSED)
_LEFT_OUT = (State.DRAFT, State.WITHDRAWN)  # nobody waits for these


@dataclass(frozen=True)
class Node:
    """One hop: a commitment, a request or a vendor's order. `seen`: whether the reader may know more of it than whose
    it is, how it stands and its days; of what is `veiled` not even whose.
    """

    key: str
    kind: Literal["commitment", "request", "vendor"]
    since: datetime | None
    due: datetime | None  # the word that was given first, or what was agreed, or the wish
    end: datetime | None  # when it was done
    seen: bool = True
    veiled: bool = False
    commitment: Commitment | None = None
    request: ServiceRequest | None = None
    order: VendorOrder | None = None

    @property
    def likely(self) -> datetime | None:
        """When it will be done as things stand, where that is known and it is not done."""
        if self.end is not None:
            return None
        if self.request is not None:
            return self.request.forecast_p85_at or self.request.promised_due_at
        if self.order is not None:
            days = [one.day for one in self.order.dates.all()]
            return _noon(days[-1], self.order.request.team.hours.zone) if days else None
        return None


@dataclass(frozen=True)
class Chain:
    """Nodes and who waits for whom: an edge leads from what is needed to what needs it. `cut`: there is more."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[str, str], ...]
    cut: bool = False

    @cached_property
    def by_key(self) -> dict[str, Node]:
        """The nodes by their keys."""
        return {node.key: node for node in self.nodes}

    def hops(self) -> list[Hop]:
        """The chain as pure.lateness takes it."""
        before: dict[str, list[str]] = {}
        for source, target in self.edges:
            before.setdefault(target, []).append(source)
        return [Hop(one.key, one.since, one.due, one.end, tuple(before.get(one.key, ()))) for one in self.nodes]


def chain_of(thing: Commitment | ServiceRequest, reader: Person, now: datetime) -> Chain:
    """The chain of a commitment: all that serves it, and what that needs. That of a request: what it needs, what needs
    it, and the commitments at the end. At most MOST requests; a fixed number of questions.
    """
    if isinstance(thing, Commitment):
        begun = thing.servings.exclude(request__state__in=NOT_SERVING).values_list("request_id", flat=True)
        ids, ends = below(list(begun)), [thing.pk]
    else:
        up = above([thing.pk])
        ids, ends = [*up, *(pk for pk in below([thing.pk]) if pk not in set(up))], None
    return _drawn_up(ids, ends, reader, now)


def chain_of_all(commitments: Collection[int], now: datetime) -> Chain:
    """The chains of several commitments as one, for what is added up: as whoever sees no single request sees it."""
    begun = Serving.objects.filter(commitment__in=commitments).exclude(request__state__in=NOT_SERVING)
    ids = below(list(begun.values_list("request_id", flat=True).distinct()))
    return _drawn_up(ids, list(commitments), Person(pk=0), now)


def _drawn_up(ids: list[int], ends: list[int] | None, reader: Person, now: datetime) -> Chain:
    found = {one.pk: one for one in _requests(ids[:MOST], reader, now)}
    needs = Need.objects.filter(parent__in=found, child__in=found, ended_at=None).values_list("child_id", "parent_id")
    served = list(
        Serving.objects.filter(Q() if ends is None else Q(commitment__in=ends), request__in=found)
        .order_by("commitment__due_at", "id")
        .values_list("request_id", "commitment_id")
    )
    commitments = with_names(Commitment.objects.filter(pk__in=ends or {pk for _request, pk in served}))
    nodes = [_request_node(one) for one in found.values()]
    edges = [(f"r{child}", f"r{parent}") for child, parent in needs]
    for order in _orders(found):
        order.request = found[order.request_id]
        nodes.append(_vendor_node(order))
        edges.append((f"v{order.pk}", f"r{order.request_id}"))
    nodes += [_commitment_node(one) for one in commitments]
    edges += [(f"r{request}", f"c{commitment}") for request, commitment in served]
    return Chain(tuple(nodes), tuple(sorted(set(edges))), cut=len(ids) > MOST)


def _requests(ids: Collection[int], reader: Person, now: datetime) -> Iterable[ServiceRequest]:
    """In the order of their numbers, each with whether the reader sees it."""
    promises = Promise.objects.filter(kind=PromiseKind.DELIVERY).select_related("verdict").order_by("id")
    targets = Target.objects.filter(kind="delivery")
    found = ServiceRequest.objects.filter(pk__in=ids).exclude(state__in=_LEFT_OUT).with_names()
    found = found.annotate(seen=sees(reader, reach(reader, now.date())))
    told = (Prefetch("promises", promises, to_attr="given"), Prefetch("targets", targets, to_attr="agreed"))
    return found.prefetch_related(*told).order_by("pk")


def _orders(requests: Collection[int]) -> Iterable[VendorOrder]:
    found = VendorOrder.objects.filter(request__in=requests, canceled_at=None)
    return found.prefetch_related("dates").order_by("id")


def _request_node(it: ServiceRequest) -> Node:
    seen = bool(getattr(it, "seen", False))
    return Node(
        key=f"r{it.pk}",
        kind="request",
        since=it.complete_at or it.submitted_at,
        due=_word_given(it),
        end=it.delivered_at if it.state in _DONE else (it.ended_at if it.state == State.DECLINED else None),
        seen=seen,
        veiled=not seen and it.confidential,
        request=it,
    )


def _word_given(it: ServiceRequest) -> datetime | None:
    """The first promise that was not released, moved by what the customer took; else the target; else the wish."""
    given: list[Promise] = getattr(it, "given", [])
    for place, promise in enumerate(given):
        if any(later.wish == Wish.CUSTOMER for later in given[place + 1 :]):
            continue
        verdict = getattr(promise, "verdict", None)
        moved = verdict.moved_seconds if verdict else it.paused_seconds
        return it.team.calendar.add(promise.due_at, moved) if moved else promise.due_at
    agreed: list[Target] = [one for one in getattr(it, "agreed", []) if one.team_id == it.team_id and one.due_at]
    if agreed:
        return agreed[0].due_at
    return datetime.combine(it.needed_by, time.max, ZoneInfo(it.team.hours.zone)) if it.needed_by else None


def _vendor_node(order: VendorOrder) -> Node:
    zone, days = order.request.team.hours.zone, [one.day for one in order.dates.all()]
    seen = bool(getattr(order.request, "seen", False))
    return Node(
        key=f"v{order.pk}",
        kind="vendor",
        since=order.ordered_at,
        due=_noon(days[0], zone) if days else None,
        end=_noon(order.came_on, zone) if order.came_on else None,
        seen=seen,
        veiled=not seen and order.request.confidential,
        order=order,
    )


def _commitment_node(one: Commitment) -> Node:
    return Node(f"c{one.pk}", "commitment", None, one.due_at, one.met_at or one.dropped_at, commitment=one)


def _noon(day: date, zone: str) -> datetime:
    """A vendor gives days: half-way through, so that what comes on its day is neither early nor late."""
    return datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)
