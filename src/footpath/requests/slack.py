"""By when does each request of a chain have to be there, and how much may it slip until then?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from footpath.catalog.models import Service
from footpath.pure import chain
from footpath.requests.hops import ahead_of, rest_of
from footpath.requests.learning import learned_of
from footpath.requests.links import HERE, LOST
from footpath.requests.models import Need, ServiceRequest, Serving
from footpath.requests.reached import MOST, above, below
from footpath.requests.reasons import chain_words
from footpath.requests.states import IN_QUEUE, State

if TYPE_CHECKING:
    from footpath.pure.kaplan_meier import Floats


@dataclass(frozen=True)
class Slack:
    """By when a request has to be there, and how many working seconds of its team's calendar it may slip until then;
    negative: more likely than not too late. None where nobody along the chain said a day, or nothing can be said.
    """

    by: datetime | None
    left: float | None


def slacks_around(service_request: ServiceRequest, now: datetime) -> dict[int, Slack]:
    """The slack of the request, of what it needs, and of what waits for it, however far along, by key. The promise
    counts, else the wish, and what an outside customer was told; each is taken to be done at even odds.
    """
    return slacks_of(hops_around(service_request, now))


def slacks_of(hops: Mapping[int, chain.Hop]) -> dict[int, Slack]:
    """The same, of hops that are known."""
    latest, left = chain.latest_finish(hops), chain.slack(hops)
    return {pk: Slack(_moment(latest[pk]), left[pk]) for pk in hops}


def day_for_a_need(service_request: ServiceRequest, service: Service, now: datetime) -> date | None:
    """The last day on which something that the request needs can come, so that the rest of its work is done in time
    for whoever waits; None where nobody said a day, or where that day is over.
    """
    return day_along(hops_around(service_request, now), service_request, service, now)


def day_along(
    hops: Mapping[int, chain.Hop], service_request: ServiceRequest, service: Service, now: datetime
) -> date | None:
    """The same, with hops that are known."""
    due = chain.latest_finish(hops)[service_request.pk]
    if due is None:
        return None
    hop, calendar = hops[service_request.pk], service.team.calendar
    start = _moment(chain.before(hop.calendar, due, hop.work))
    assert start is not None
    day = calendar.day_ending(start)
    if calendar.day_end(day) > start:
        day = calendar.last_working_day(date.fromordinal(day.toordinal() - 1))
    return day if calendar.day_end(day) > now else None


def chain_note(service_request: ServiceRequest, by_day: date | None, now: datetime) -> str:
    """What to know before a day is promised for a request that needs others, in a sentence; "" where it needs nothing
    of which a date can be said, or where `by_day` is not before the earliest day with it.
    """
    return note_of(service_request, by_day, hops_around(service_request, now), now)


def note_of(service_request: ServiceRequest, by_day: date | None, hops: Mapping[int, chain.Hop], now: datetime) -> str:
    """The same, with hops that are known."""
    found = ahead_of(service_request, now)
    if not found:
        return ""
    hop, table = hops[service_request.pk], _table(service_request, now)
    work = rest_of(table, service_request, found[0].most)  # as the odds beside it say it, orders included
    there = _moment(chain.after(hop.calendar, found[0].most.timestamp(), work))
    assert there is not None
    earliest = hop.calendar.day_ending(there)
    if by_day is not None and by_day >= earliest:
        return ""
    return chain_words([one.as_code() for one in found], earliest.isoformat())


def _table(service_request: ServiceRequest, now: datetime) -> "Floats | None":
    """How long the work on requests of its kind takes."""
    return learned_of(service_request.team, now).model.work_table(service_request.service_id, 99)


def hops_around(service_request: ServiceRequest, now: datetime) -> dict[int, chain.Hop]:
    """The chain around a request, as pure.chain takes it. A question for each team of the chain, and six more."""
    keys = {service_request.pk, *above([service_request.pk]), *below([service_request.pk])}
    found = ServiceRequest.objects.filter(pk__in=sorted(keys)[: MOST + 1])
    open_ones = found.exclude(state__in=(State.DRAFT, *LOST, *HERE)) | found.filter(pk=service_request.pk)
    rows = {one.pk: one for one in open_ones.select_related("team__hours", "service")}
    needs: dict[int, list[int]] = {pk: [] for pk in rows}
    links = Need.objects.filter(parent__in=rows, child__in=rows, ended_at=None)
    for parent, child in links.values_list("parent_id", "child_id"):
        needs[parent].append(child)
    outside, models = _due_outside(rows), {one.team_id: learned_of(one.team, now).model for one in rows.values()}
    return {
        pk: chain.Hop(
            calendar=one.team.calendar,
            work=rest_of(
                models[one.team_id].work_table(one.service_id, 99), one, _there(map(rows.get, needs[pk]), now)
            ),
            due=min([*_due(one), *outside.get(pk, ())], default=None),
            likely=_likely(one, now),
            needs=tuple(needs[pk]),
        )
        for pk, one in rows.items()
    }


def _there(needs: Iterable[ServiceRequest | None], now: datetime) -> datetime:
    """When the last of what is needed is there, at even odds."""
    return max([now, *(one.forecast_p50_at for one in needs if one and one.forecast_p50_at)])


def _due(one: ServiceRequest) -> list[float]:
    """By when whoever asked counts on it: the promise, else the wish."""
    if one.promised_due_at is not None:
        return [one.promised_due_at.timestamp()]
    return [] if one.needed_by is None else [one.team.calendar.end_of_working_day(one.needed_by).timestamp()]


def _due_outside(requests: Collection[int]) -> dict[int, list[float]]:
    """By when an outside customer waits for what they serve."""
    found: dict[int, list[float]] = {}
    served = Serving.objects.filter(request__in=requests, commitment__met_at=None, commitment__dropped_at=None)
    for request, due in served.values_list("request_id", "commitment__due_at"):
        found.setdefault(request, []).append(due.timestamp())
    return found


def _likely(one: ServiceRequest, now: datetime) -> float | None:
    moment = one.forecast_p50_at or one.promised_due_at if one.state in IN_QUEUE else None
    return None if moment is None else max(moment, now).timestamp()


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
