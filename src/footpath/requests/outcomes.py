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
from django.db.models import Prefetch, QuerySet

from footpath.pure.spans import Span, moved_due, pauses
from footpath.requests.clocks import spans_of, verdict_on
from footpath.requests.models import Message, Outcome, Promise, Question, ServiceRequest
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.said import MessageKind
from footpath.requests.states import State
from footpath.requests.windows import ASKED_IN, CHASE_DAYS
from footpath.search import chunks

Found = tuple[datetime, dict[str, Any]] | None  # the moment from which it counts, and the columns
COLUMNS = [field.attname for field in Outcome._meta.concrete_fields if not field.primary_key]


def note_outcomes(requests: QuerySet[ServiceRequest]) -> int:
    """Keep what came of these requests, drafts left out; only what has changed is written. Some hundred at a time,
    each in a short transaction with the same number of queries: one that is killed is simply begun again. Returns how
    many rows were written.
    """
    asked = requests.exclude(state=State.DRAFT).only("pk")
    return sum(_note([one.pk for one in some]) for some in chunks(asked))


def derive(service_request: ServiceRequest) -> Outcome:
    """What came of one request up to now."""
    it, spans = service_request, spans_of(service_request)
    zone = ZoneInfo(it.team.hours.zone)
    columns: dict[str, Any] = {}
    found = {
        "asked": _asked(it, spans),
        "response": _response(it, spans),
        "promise": _promise(it, spans),
        "done": _done(it),
        "answer": _answers(it, spans),
    }
    for moment, counted in found.items():
        if counted is not None:
            at, verdicts = counted
            columns |= {f"{moment}_at": at, f"{moment}_week": _monday(at, zone), **verdicts}
    if not it.confidential:  # who asked what is confidential stands in no figure of theirs
        columns |= {"customer_team_id": it.customer_team_id, "customer_id": it.asked_for_id or it.asker_id}
    return Outcome(
        request=it,
        team_id=it.team_id,
        service_id=it.service_id,
        provider_id=it.assignee_id,
        **columns,
    )


@transaction.atomic
def _note(keys: Sequence[int]) -> int:
    held = ServiceRequest.objects.filter(pk__in=keys).select_for_update(of=("self",)).order_by("pk")
    stored = Outcome.objects.in_bulk(keys)
    due = [derive(one) for one in _with_rows(held)]
    wrong = [one for one in due if one.pk not in stored or _row(stored[one.pk]) != _row(one)]
    Outcome.objects.bulk_create(wrong, update_conflicts=True, unique_fields=["request"], update_fields=COLUMNS)
    return len(wrong)


def _row(outcome: Outcome) -> list[Any]:
    return [getattr(outcome, column) for column in COLUMNS]


def _with_rows(requests: QuerySet[ServiceRequest]) -> QuerySet[ServiceRequest]:
    """With all that `derive` reads, and little else: teams, services and terms once for all requests."""
    return requests.select_related("rating").prefetch_related(
        "team__hours",
        "service__hours",
        "service__team__hours",
        "version__hours",
        "spans",
        "targets",
        "questions",
        Prefetch("promises", Promise.objects.select_related("verdict")),
        Prefetch("messages", Message.objects.filter(kind=MessageKind.DELIVERY).only("request", "kind")),
    )


def _monday(at: datetime, zone: ZoneInfo) -> date:
    day = at.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def _asked(it: ServiceRequest, spans: Sequence[Span]) -> Found:
    if it.submitted_at is None:
        return None
    is_dated = it.needed_by is not None and it.terms.lead_days
    return it.submitted_at, {
        "complete_first": None if it.source else all(span.state != State.INCOMPLETE for span in spans),
        "lead_honored": not it.short_notice if is_dated else None,
    }


def _response(it: ServiceRequest, spans: Sequence[Span]) -> Found:
    """Due as the last verb left it; counted when it was given, or when it was due and nobody had said anything."""
    wanted = (one for one in it.targets.all() if one.kind == "first_response" and one.team_id == it.team_id)
    target = next(wanted, None)
    if target is None or target.due_at is None:
        return None
    end = target.met_at or _stands_since(spans)
    if end is not None and it.agreed_calendar.measure(target.due_at, end) <= 0:
        return (end, {"responded": True}) if target.met_at else None
    return target.due_at, {"responded": False}


def _promise(it: ServiceRequest, spans: Sequence[Span]) -> Found:
    """The first promise, when it is due; the verdict that was frozen in the end holds whatever became of calendars."""
    promises = [one for one in it.promises.all() if one.kind == PromiseKind.DELIVERY]
    first = next((one for one in promises if one.supersedes_id is None), None)
    if first is None:
        return None
    known_at = max([first.made_at, *(one.made_at for one in promises), *(span.since for span in spans)])
    judged = verdict_on(first, spans, known_at)
    if judged is None and _stands_since(spans):
        return None
    frozen = getattr(first, "verdict", None)
    outcome = frozen.outcome if frozen else judged.outcome if judged else "broken"
    if outcome in ("released", "void"):
        return None
    waits = pauses(spans, first.made_at, known_at)
    due = judged.due_at if judged else moved_due(first.due_at, waits, it.team.calendar)
    return due, {"kept": outcome in ("kept", "early"), "early": outcome == "early"}


def _done(it: ServiceRequest) -> Found:
    """Of what an earlier desk had finished nobody knows how often it was delivered."""
    if it.accepted_at is None or it.state not in (State.ACCEPTED, State.CLOSED):
        return None
    deliveries = sum(message.kind == MessageKind.DELIVERY for message in it.messages.all())
    rating, began = getattr(it, "rating", None), it.started_at
    late = began is not None and any(question.asked_at >= began for question in _to_customer(it))
    return it.accepted_at, {
        "right_first": deliveries == 1 if deliveries else None,
        "stars": rating.stars if rating else None,
        "asked_late": late if deliveries else None,
    }


def _answers(it: ServiceRequest, spans: Sequence[Span]) -> Found:
    """The first reminder that fell due decides; without one the last answer. What the provider found out, and what was
    open when the request went on or ended before a reminder was due, says nothing of the customer.
    """
    reminded, answered = [], []
    for question in _to_customer(it):
        due = _reminder_due(question, it, spans)
        if due is not None:
            reminded.append(due)
        elif question.answered_at is not None and not question.found_by_provider:
            answered.append(question.answered_at)
    if reminded:
        return min(reminded), {"answered": False}
    return (max(answered), {"answered": True}) if answered else None


def _to_customer(it: ServiceRequest) -> list[Question]:
    customers = (it.asker_id, it.asked_for_id)
    return [one for one in it.questions.all() if one.asked_of_id in customers and one.asked_by_id not in customers]


def _reminder_due(question: Question, it: ServiceRequest, spans: Sequence[Span]) -> datetime | None:
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
        due = it.team.calendar.add_days(since, CHASE_DAYS[0])
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
