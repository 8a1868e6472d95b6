"""What does a request need from others, what needs it, and what was ordered for it outside?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, Func, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from footpath.requests.merged import survivor_of
from footpath.requests.models import Need, ServiceRequest, VendorOrder
from footpath.requests.states import IN_QUEUE, State

HERE = (State.DELIVERED, State.ACCEPTED, State.CLOSED)  # what was needed is there
LOST = (State.DECLINED, State.WITHDRAWN)  # and will not come


def _with(end: str, other: str) -> list[str]:
    """What goes with the end of a need of which something is told, and with the other one."""
    told = [f"{end}{on}__{what}" for on in ("", "__survivor") for what in ("team__hours", "service", "version")]
    return [*told, f"{other}__survivor"]


@dataclass(frozen=True)
class Links:
    """The links of one request that hold, in the order in which they were made."""

    needs: tuple[Need, ...] = ()
    needed_for: tuple[Need, ...] = ()
    orders: tuple[VendorOrder, ...] = ()

    @property
    def lacking(self) -> list[ServiceRequest]:
        """What it needs and is not there."""
        return [one for one in (child_of(need) for need in self.needs) if one.state not in HERE]

    @property
    def on_order(self) -> list[VendorOrder]:
        """What was ordered, has not come, and was not canceled."""
        return [order for order in self.orders if order.came_on is None and order.canceled_at is None]


NONE = Links()


def child_of(need: Need) -> ServiceRequest:
    """What is needed, as it goes on."""
    return survivor_of(need.child)


def parent_of(need: Need) -> ServiceRequest:
    """What needs it, as it goes on."""
    return survivor_of(need.parent)


def standing_needs() -> QuerySet[Need]:
    """The needs that hold: not ended, and asked for; what is only being written is nobody's business yet."""
    return Need.objects.filter(ended_at=None).exclude(child__state=State.DRAFT)


def needs_of(keys: Iterable[int]) -> QuerySet[Need]:
    """What these requests need; those that were merged into them, too."""
    keys = list(keys)
    found = standing_needs().filter(Q(parent__in=keys) | Q(parent__survivor__in=keys))
    return found.select_related(*_with("child", "parent")).order_by("id")


def needed_for(keys: Iterable[int]) -> QuerySet[Need]:
    """What needs these requests, or one that was merged into them."""
    keys = list(keys)
    found = standing_needs().filter(Q(child__in=keys) | Q(child__survivor__in=keys))
    return found.select_related(*_with("parent", "child")).order_by("id")


def links_of(service_request: ServiceRequest) -> Links:
    """The links of a request: those that were loaded with it, else as they stand."""
    kept = service_request.__dict__.get("links")
    if isinstance(kept, Links):
        return kept
    return _links([service_request.pk])[service_request.pk] if linked(service_request.pk).exists() else NONE


def load_links(found: Sequence[ServiceRequest], *, ahead_only: bool = False) -> None:
    """Keep with each of the requests its links, for whoever asks for them on the same page. Three questions, two where
    only what they wait for is asked (`ahead_only`).
    """
    links = _links([one.pk for one in found], ahead_only=ahead_only)
    for one in found:
        one.__dict__["links"] = links[one.pk]


def without_links(service_request: ServiceRequest) -> None:
    """Note that the request has none: nothing is asked for it."""
    service_request.__dict__["links"] = NONE


def days_for_others(team_id: int) -> dict[int, tuple[int, date | None]]:
    """Of what this team has to do for others, by need: which team waits, and the day on which it is likely there. When
    that day moves, theirs may, too.
    """
    open_ones = standing_needs().filter(child__team=team_id, child__state__in=IN_QUEUE, parent__state__in=IN_QUEUE)
    found = open_ones.values_list("pk", "parent__team_id", "child__forecast_p85_at")
    return {pk: (team, moment and moment.date()) for pk, team, moment in found}


def parent_of_draft(draft: ServiceRequest | None) -> ServiceRequest | None:
    """The request for which a draft is being written, or was asked first; None where it is for none."""
    if draft is None or draft.pk is None:
        return None
    needs = Need.objects.filter(child=draft, ended_at=None).select_related("parent__team__hours", "parent__service")
    need = needs.order_by("id").first()
    return need.parent if need else None


def linked(pk: int) -> QuerySet[ServiceRequest]:
    """Of a request, itself where it has any link at all."""
    mine = Q(parent=OuterRef("pk")) | Q(child=OuterRef("pk"))
    merged = Q(parent__survivor=OuterRef("pk")) | Q(child__survivor=OuterRef("pk"))
    orders = VendorOrder.objects.filter(request=OuterRef("pk"))
    return ServiceRequest.objects.filter(Exists(standing_needs().filter(mine | merged)) | Exists(orders), pk=pk)


def how_many_lacking() -> Subquery:
    """Of a row of a list, how many others it needs that are not there."""
    mine = Q(parent=OuterRef("pk")) | Q(parent__survivor=OuterRef("pk"))
    state = Coalesce("child__survivor__state", "child__state")
    found = standing_needs().filter(mine).alias(stands=state).exclude(stands__in=HERE).order_by()
    return Subquery(found.annotate(n=Func(F("pk"), function="COUNT", output_field=IntegerField())).values("n"))


def lacking(service_request: ServiceRequest) -> list[str]:
    """What it needs and is not there, by number or name, as it stands in the database: requests and orders."""
    keys = [service_request.pk]
    orders = VendorOrder.objects.filter(request__in=keys, came_on=None, canceled_at=None).order_by("id")
    return [*(one.number for one in open_needs(service_request)), *(str(order) for order in orders)]


def open_needs(service_request: ServiceRequest) -> list[ServiceRequest]:
    """What it needs and is not there, as it stands in the database."""
    return Links(needs=tuple(_once(needs_of([service_request.pk]), "child"))).lacking


def _links(keys: Sequence[int], *, ahead_only: bool = False) -> dict[int, Links]:
    needs: dict[int, list[Need]] = {key: [] for key in keys}
    ahead: dict[int, list[Need]] = {key: [] for key in keys}
    orders: dict[int, list[VendorOrder]] = {key: [] for key in keys}
    for need in needs_of(keys):
        needs[need.parent_id if need.parent_id in needs else parent_of(need).pk].append(need)
    for need in [] if ahead_only else needed_for(keys):
        ahead[need.child_id if need.child_id in ahead else child_of(need).pk].append(need)
    for order in VendorOrder.objects.filter(request__in=keys).prefetch_related("dates").order_by("id"):
        orders[order.request_id].append(order)
    return {
        key: Links(tuple(_once(needs[key], "child")), tuple(_once(ahead[key], "parent")), tuple(orders[key]))
        for key in keys
    }


def _once(needs: Iterable[Need], end: str) -> Iterable[Need]:
    """Each other request once: two that were merged may have needed the same."""
    known: set[int] = set()
    for need in needs:
        other = (child_of if end == "child" else parent_of)(need).pk
        if other not in known:
            known.add(other)
            yield need
