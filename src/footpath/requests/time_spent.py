"""Where did the time of requests go: in whose queue, in work, waiting for whom, displaced by which emergency?

The lines of a request add up to its ledger exactly. Those of what is accepted are kept as TimeSpent rows, for what is
rolled up: derived from spans and displacements alone, they are rebuilt at any time.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from footpath.pure.kept import Displacement as Slip
from footpath.pure.ledger import ACCOUNTS, Entry, Ledger, ledger
from footpath.pure.spans import Span
from footpath.requests.clocks import spans_of, whom
from footpath.requests.displaced import decided_at
from footpath.requests.models import Displacement, ServiceRequest, TimeSpent
from footpath.requests.models import Span as StoredSpan
from footpath.requests.outcomes import monday_of
from footpath.requests.states import State
from footpath.search import chunks

Row = tuple[object, ...]  # as COLUMNS
ACCEPTED = (State.ACCEPTED, State.CLOSED)
TERMS = ("team__hours", "service", "version")  # once for all requests
AT_ONCE = 50  # written in one transaction: on SQLite nobody else writes meanwhile
COLUMNS = ("team_id", "customer_team_id", "week", "account", "waited_for_id", "vendor", "emergency_id", "seconds")
UNREAD = ("title", "details", "answers", "acceptance", "scope")  # long, and nothing follows from them


class Spent(NamedTuple):
    """One line: an account of pure.ledger, and where it is known the key of the team that was waited for, the name of
    the vendor, or the key of the emergency that displaced it; working seconds of the serving team.
    """

    account: str
    waited_for: int | None
    vendor: str
    emergency: int | None
    seconds: int


def spent_of(service_request: ServiceRequest, now: datetime) -> list[Spent]:
    """Where the time of this request went up to its acceptance, its end, or now; adds up to its ledger."""
    slips = _by_key(service_request.displacements.all())
    return _lines(_book(service_request, spans_of(service_request), slips[service_request.pk], now))


def spent_along(requests: Iterable[ServiceRequest], now: datetime) -> dict[int, list[Spent]]:
    """The same of many requests by their keys, open ones up to `now`: two queries, whatever was read with them. Their
    teams' working hours should have been.
    """
    wanted = list(requests)
    spans, slips = _spans([one.pk for one in wanted]), _slips([one.pk for one in wanted])
    return {one.pk: _lines(_book(one, spans[one.pk], slips[one.pk], now)) for one in wanted}


def together(lines: Iterable[Spent]) -> list[Spent]:
    """The lines of several requests as one ledger, in the order of accounts, within one of them the longest first."""
    sums: Counter[tuple[str, int | None, str, int | None]] = Counter()
    for line in lines:
        sums[line[:4]] += line.seconds
    found = [Spent(*whose, seconds) for whose, seconds in sums.items()]
    return sorted(found, key=lambda one: (ACCOUNTS.index(one.account), -one.seconds, str(one[1:4])))


def note_time_spent(requests: QuerySet[ServiceRequest]) -> int:
    """Keep where the time of these requests went, as far as they are accepted; only what has changed is written, a few
    requests in each short transaction: one that is killed is simply begun again. Returns of how many it was.
    """
    written = 0
    for some in chunks(requests.exclude(state=State.DRAFT).only("pk")):
        wrong = list(_wrong(ServiceRequest.objects.filter(pk__in=[one.pk for one in some])))
        written += sum(_note(wrong[at : at + AT_ONCE]) for at in range(0, len(wrong), AT_ONCE))
    return written


def write_time_spent(requests: QuerySet[ServiceRequest]) -> None:
    """The same of requests of which nothing is kept yet, in the transaction of whoever fills an empty database."""
    accepted = requests.filter(state__in=ACCEPTED).defer(*UNREAD).prefetch_related(*TERMS)
    for some in chunks(accepted):
        _write(_rows(some))


@transaction.atomic
def _note(keys: Sequence[int]) -> int:
    held = ServiceRequest.objects.filter(pk__in=keys).select_for_update(of=("self",), no_key=True)
    wrong = _wrong(held)
    TimeSpent.objects.filter(request__in=list(wrong)).delete()
    _write(wrong)
    return len(wrong)


def _write(found: Mapping[int, list[Row]]) -> None:
    rows = [dict(zip(COLUMNS, row, strict=True), request_id=key) for key, rows in found.items() for row in rows]
    TimeSpent.objects.bulk_create([TimeSpent(**row) for row in rows], batch_size=500)


def _wrong(some: QuerySet[ServiceRequest]) -> dict[int, list[Row]]:
    """The rows as they should be of those requests of which others are kept; as many queries for many as for few."""
    requests = list(some.order_by("pk").defer(*UNREAD).prefetch_related(*TERMS))
    stored: Mapping[int, list[Row]] = defaultdict(list)
    kept = TimeSpent.objects.filter(request__in=[one.pk for one in requests]).order_by("id")
    for key, *row in kept.values_list("request_id", *COLUMNS):
        stored[key].append(tuple(row))
    done = [one for one in requests if one.accepted_at and one.state in ACCEPTED]
    due = _rows(done)
    return {one.pk: rows for one in requests if (rows := due.get(one.pk, [])) != stored[one.pk]}


def _rows(accepted: Collection[ServiceRequest]) -> dict[int, list[Row]]:
    """What is to be kept of each."""
    found: dict[int, list[Row]] = {}
    spans, slips = _spans([one.pk for one in accepted]), _slips([one.pk for one in accepted])
    for it in accepted:
        assert it.accepted_at
        asking = None if it.confidential else it.customer_team_id  # who asked in confidence stands in no figure
        whose = (it.team_id, asking, monday_of(it.accepted_at, ZoneInfo(it.team.hours.zone)))
        found[it.pk] = [(*whose, *line) for line in _lines(_book(it, spans[it.pk], slips[it.pk], it.accepted_at))]
    return found


def _book(it: ServiceRequest, spans: Sequence[Span], slips: Sequence[Slip], now: datetime) -> Ledger:
    return ledger(spans, it.team.calendar, now=now, displacements=slips)


def _lines(book: Ledger) -> list[Spent]:
    return [_line(entry) for entry in book.entries]


def _line(entry: Entry) -> Spent:
    account, named, seconds = entry.account, entry.whom, entry.seconds
    key = int(named) if named and account != "waiting_outside" else None
    team, emergency = (None, key) if account == "displaced" else (key, None)
    return Spent(account, team, named if account == "waiting_outside" else "", emergency, seconds)


def _slips(keys: Collection[int]) -> Mapping[int, list[Slip]]:
    return _by_key(Displacement.objects.filter(request__in=keys).select_related("emergency").order_by("id"))


def _by_key(rows: Iterable[Displacement]) -> Mapping[int, list[Slip]]:
    """By request; each emergency under its own key."""
    found: Mapping[int, list[Slip]] = defaultdict(list)
    for row in rows:
        found[row.request_id].append(Slip(str(row.emergency_id), decided_at(row.emergency), row.mean_slip))
    return found


def _spans(keys: Collection[int]) -> Mapping[int, list[Span]]:
    found: Mapping[int, list[Span]] = defaultdict(list)
    rows = StoredSpan.objects.filter(request__in=keys).order_by("since", "id")
    columns = ("request_id", "state", "since", "until", "waits_for", "waited_for_id", "vendor")
    for key, state, since, until, waits_for, team, vendor in rows.values_list(*columns):
        found[key].append(Span(state, since, until, waits_for, whom(waits_for, team, vendor)))
    return found
