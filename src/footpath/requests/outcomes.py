"""What came of a request, as the figures count it?

All follows from its rows, whatever the time: what is open stands as missed from the moment on which it falls due, and
readers leave out what lies ahead of them. A verdict that counts once stays in its week: who answers late, or delivers
late, does not move it.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from footpath.pure import kept
from footpath.pure.spans import Span, moved_due, pauses
from footpath.pure.working_time import Calendar
from footpath.requests.models import Outcome, ServiceRequest
from footpath.requests.models.promised import Wish
from footpath.requests.outcome_rows import Asked, Given, Rows, rows_of
from footpath.requests.states import State
from footpath.requests.windows import ASKED_IN, CHASE_DAYS
from footpath.search import chunks

Found = tuple[datetime, dict[str, Any]] | None  # the moment from which it counts, and the columns
COLUMNS = [field.attname for field in Outcome._meta.concrete_fields if not field.primary_key]
TERMS = ("team__hours", "service__hours", "service__team__hours", "version__hours")  # once for all requests
AT_ONCE = 50  # written in one transaction: on SQLite nobody else writes meanwhile
UNREAD = ("title", "details", "answers", "acceptance")  # long, and nothing follows from them


def note_outcomes(requests: QuerySet[ServiceRequest]) -> int:
    """Keep what came of these requests, drafts left out; only what has changed is written. What has is looked for some
    hundred at a time while everybody may write; then it is derived anew and written, a few in each short transaction:
    one that is killed is simply begun again. Returns how many rows were written.
    """
    written = 0
    for some in chunks(requests.exclude(state=State.DRAFT).only("pk")):
        wrong = [one.pk for one in _wrong(ServiceRequest.objects.filter(pk__in=[one.pk for one in some]))]
        written += sum(_note(wrong[at : at + AT_ONCE]) for at in range(0, len(wrong), AT_ONCE))
    return written


def write_outcomes(requests: QuerySet[ServiceRequest]) -> None:
    """The same of requests of which nothing is kept yet, in the transaction of whoever fills an empty database."""
    for some in chunks(requests.exclude(state=State.DRAFT).defer(*UNREAD).prefetch_related(*TERMS)):
        rows = rows_of([one.pk for one in some])
        Outcome.objects.bulk_create(_derive(one, rows[one.pk]) for one in some)


def derive(service_request: ServiceRequest) -> Outcome:
    """What came of one request up to now."""
    return _derive(service_request, rows_of([service_request.pk])[service_request.pk])


@transaction.atomic
def _note(keys: Sequence[int]) -> int:
    held = ServiceRequest.objects.filter(pk__in=keys).select_for_update(of=("self",), no_key=True)
    wrong = _wrong(held)
    Outcome.objects.bulk_create(wrong, update_conflicts=True, unique_fields=["request"], update_fields=COLUMNS)
    return len(wrong)


def _wrong(some: QuerySet[ServiceRequest]) -> list[Outcome]:
    """The outcomes of some requests that are not kept as they are by now; as many queries for many as for few."""
    requests = list(some.order_by("pk").defer(*UNREAD).prefetch_related(*TERMS))
    keys = [one.pk for one in requests]
    stored, rows = Outcome.objects.in_bulk(keys), rows_of(keys)
    due = [_derive(one, rows[one.pk]) for one in requests]
    return [one for one in due if one.pk not in stored or _columns(stored[one.pk]) != _columns(one)]


def _columns(outcome: Outcome) -> list[Any]:
    return [getattr(outcome, column) for column in COLUMNS]


def _derive(it: ServiceRequest, rows: Rows) -> Outcome:
    zone = ZoneInfo(it.team.hours.zone)
    columns: dict[str, Any] = {}
    found = {
        "asked": _asked(it, rows),
        "response": _response(it, rows),
        "promise": _promise(it, rows),
        "done": _done(it, rows),
        "answer": _answers(it, rows),
    }
    if it.survivor_id is not None:  # it counts once, as the one that goes on; a promise broken by then stays so
        found = {"promise": found["promise"]}
    for moment, counted in found.items():
        if counted is not None:
            at, verdicts = counted
            columns |= {f"{moment}_at": at, f"{moment}_week": monday_of(at, zone), **verdicts}
    if not it.confidential:  # who asked what is confidential stands in no figure of theirs
        columns |= {"customer_team_id": it.customer_team_id, "customer_id": it.asked_for_id or it.asker_id}
    return Outcome(
        request=it,
        team_id=it.team_id,
        service_id=it.service_id,
        provider_id=it.assignee_id,
        **columns,
    )


def monday_of(at: datetime, zone: ZoneInfo) -> date:
    """The Monday of the week in which this moment lies there."""
    day = at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _asked(it: ServiceRequest, rows: Rows) -> Found:
    if it.submitted_at is None:
        return None
    is_dated = it.needed_by is not None and it.terms.lead_days
    return it.submitted_at, {
        "complete_first": None if it.source else all(span.state != State.INCOMPLETE for span in _as_asked(rows)),
        "lead_honored": not it.short_notice if is_dated else None,
        "announced": None if it.source else it.heads_up_id is not None,
    }


def _as_asked(rows: Rows) -> list[Span]:
    """Its life with the team that was asked: what another one needs besides, to which it was referred, was no lack."""
    spans = rows.spans
    return spans if rows.came is None else [span for span in spans if span.since < rows.came]


def _response(it: ServiceRequest, rows: Rows) -> Found:
    """Due as the last verb left it; counted when it was given, or when it was due and nobody had said anything."""
    due_at, met_at = rows.responses.get(it.team_id, (None, None))
    if due_at is None:
        return None
    end = met_at or _stands_since(rows.spans)
    if end is not None and it.agreed_calendar.measure(due_at, end) <= 0:
        return (end, {"responded": True}) if met_at else None
    return due_at, {"responded": False}


def _promise(it: ServiceRequest, rows: Rows) -> Found:
    """The first promise, when it is due; the verdict that was frozen in the end holds whatever became of calendars."""
    if not rows.promises or (rows.came and rows.promises[0].made_at < rows.came):
        return None  # given by a team that had it before: it counts for nobody, neither as kept nor as broken
    first, *later = rows.promises
    spans, calendar = rows.spans, it.team.calendar
    known_at = max([*(one.made_at for one in rows.promises), *(span.since for span in spans)])
    released = min((one.made_at for one in later if one.wish == Wish.CUSTOMER), default=None)
    judged = kept.judge(
        first.due_at, first.made_at, calendar, now=known_at, spans=spans, released_at=released,
        displacements=rows.displacements,
    )  # fmt: skip
    if judged is None and _stands_since(spans):
        return None
    outcome = first.outcome or (judged.outcome if judged else "broken")
    if outcome in ("released", "void"):
        return None
    due = judged.due_at if judged else moved_due(first.due_at, pauses(spans, first.made_at, known_at), calendar)
    was_kept = outcome in ("kept", "early")
    displaced = not was_kept and (first.cause if first.outcome else _cause(first, due, rows))
    return due, {"kept": was_kept, "early": outcome == "early", "kept_else": None if displaced else was_kept}


def _cause(promise: Given, due: datetime, rows: Rows) -> str:
    """The emergency that displaced a promise which stands as broken from `due` on."""
    return kept.cause_of(rows.displacements, promise.made_at, due)


def _done(it: ServiceRequest, rows: Rows) -> Found:
    """Of what an earlier desk had finished nobody knows how often it was delivered."""
    if it.accepted_at is None or it.state not in (State.ACCEPTED, State.CLOSED):
        return None
    deliveries, began = rows.deliveries, it.started_at
    late = began is not None and any(question.asked_at >= began for question in _to_customer(it, rows))
    return it.accepted_at, {
        "right_first": deliveries == 1 if deliveries else None,
        "stars": rows.stars,
        "asked_late": late if deliveries else None,
        "nudged": rows.nudges > 0 if deliveries else None,
    }


def _answers(it: ServiceRequest, rows: Rows) -> Found:
    """The first reminder that fell due decides; without one the last answer. What the provider found out, and what was
    open when the request went on or ended before a reminder was due, says nothing of the customer.
    """
    reminded, answered = [], []
    for question in _to_customer(it, rows):
        due = _reminder_due(question, rows.spans, it.team.calendar)
        if due is not None:
            reminded.append(due)
        elif question.answered_at is not None and not question.found_by_provider:
            answered.append(question.answered_at)
    if reminded:
        return min(reminded), {"answered": False}
    return (max(answered), {"answered": True}) if answered else None


def _to_customer(it: ServiceRequest, rows: Rows) -> list[Asked]:
    customers = (it.asker_id, it.asked_for_id)
    return [one for one in rows.questions if one.asked_of in customers and one.asked_by not in customers]


def _reminder_due(question: Asked, spans: Sequence[Span], calendar: Calendar) -> datetime | None:
    """When the first reminder fell, or will fall, due: as in windows.py only while the request waits without a break;
    None where the answer, or something else that ended the wait, came first.
    """
    since: datetime | None = None
    for span in spans:
        if span.state not in ASKED_IN:
            since = None
            continue
        since = max(since or span.since, question.asked_at)
        ends = [at for at in (span.until, question.answered_at) if at is not None]
        due = calendar.add_days(since, CHASE_DAYS[0])
        if not ends or (since < min(ends) and due < min(ends)):
            return due
    return None


def _stands_since(spans: Sequence[Span]) -> datetime | None:
    """Since when the provider's clock stands still, or is stopped; None while it runs."""
    since = None
    for span in reversed(spans):
        if span.runs:
            break
        since = span.since
    return since
