"""Which life did a request have at an earlier desk?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footpath.catalog.models import Service
from footpath.catalog.requirements import missing
from footpath.pure.history_cells import Row
from footpath.pure.spans import Span
from footpath.pure.working_time import Calendar
from footpath.requests.states import State

UNFORECAST = {"chance_kept": None, "board_rank": None, "warned": False}
TITLE = 200  # characters of a title; what is longer stands in the details


@dataclass(frozen=True)
class Life:
    """The columns and the stretches of time of one imported request."""

    columns: dict[str, Any]
    spans: tuple[Span, ...]


def life_of(row: Row, service: Service, calendar: Calendar, now: datetime) -> Life:
    """What a row says in the words of Footpath. What is still open and untouched, and lacks something that the service
    needs, is incomplete here as from everywhere else; its clock has not started.
    """
    held = row.closed_at is None and row.started_at is None and missing(service.form, {})
    spans = _held(row) if held else _served(row, calendar, now)
    return Life({**UNFORECAST, **_texts(row), **(_of_held(row) if held else _of_served(row, spans, calendar))}, spans)


def _texts(row: Row) -> dict[str, Any]:
    title = " ".join(row.title.split())
    whole = row.title if len(title) > TITLE or title != row.title else ""
    if len(title) > TITLE:
        title = title[: TITLE - 1].rstrip() + "…"
    return {"title": title or f"{row.service} {row.id}"[:TITLE], "details": whole}


def _held(row: Row) -> tuple[Span, ...]:
    return (Span(State.INCOMPLETE, row.opened_at),)


def _of_held(row: Row) -> dict[str, Any]:
    empty = dict.fromkeys(("complete_at", "started_at", "delivered_at", "accepted_at", "ended_at"))
    return {
        **empty, "state": State.INCOMPLETE, "ball": "customer", "paused_seconds": 0,
        "drafted_at": row.opened_at, "submitted_at": row.opened_at,
    }  # fmt: skip


def _served(row: Row, calendar: Calendar, now: datetime) -> tuple[Span, ...]:
    """In the queue, in work, delivered, closed. When it waited for the customer the file does not say, only how long:
    that wait is put first, so that clocks and ledger come out right.
    """
    end = row.closed_at or now
    paused = min(row.paused_seconds, calendar.measure(row.opened_at, end)) if row.paused_seconds else 0.0
    resumed = min(calendar.add(row.opened_at, paused), end) if paused >= 1 else row.opened_at
    started = max(row.started_at, resumed) if row.started_at else None
    if row.closed_at and started is None:
        started = resumed  # somebody has worked on it; the file does not say since when
    marks = [(State.QUEUED, row.opened_at), (State.WAITING, row.opened_at), (State.QUEUED, resumed)]
    if resumed == row.opened_at:
        marks = marks[:1]
    if started:
        marks.append((State.WORKING, started))
    if row.closed_at:
        marks += [(State.DELIVERED, row.closed_at), (State.CLOSED, row.closed_at)]
    ends = [*(since for _, since in marks[1:]), None]
    return tuple(
        Span(state, since, until, "customer" if state == State.WAITING else "")
        for (state, since), until in zip(marks, ends, strict=True)
    )


def _of_served(row: Row, spans: tuple[Span, ...], calendar: Calendar) -> dict[str, Any]:
    paused = sum(calendar.measure(span.since, span.until) for span in spans if span.waits_for and span.until)
    opened, closed = row.opened_at, row.closed_at
    return {
        "state": spans[-1].state, "ball": "" if closed else "provider", "paused_seconds": round(paused),
        "drafted_at": opened, "submitted_at": opened, "complete_at": opened, "started_at": row.started_at,
        "delivered_at": closed, "accepted_at": closed, "ended_at": closed,
    }  # fmt: skip
