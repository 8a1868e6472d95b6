"""How do many lives come into the database at once? (As if each step had gone through its verb at its moment.)"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from django.db.models import Model

from footpath.demo.foretold import Foretold, foretell
from footpath.demo.life import Life
from footpath.demo.linked import Linked, link
from footpath.demo.lots import Lots
from footpath.demo.overtaken import Overtaking, name_causes, overtake
from footpath.demo.referred import Referred, refer_some
from footpath.demo.rows import Rows
from footpath.demo.writing import written
from footpath.history.record import record_told
from footpath.people.models import Team
from footpath.pure import kept, targets
from footpath.pure.spans import Span, moved_due, paused_seconds, pauses
from footpath.pure.targets import Clock
from footpath.requests.columns import BALL
from footpath.requests.models import Promise, Verdict
from footpath.requests.models.promised import Wish
from footpath.requests.states import ENDED, IN_QUEUE, State

BATCH = 1000
LAYERS = ("spans", "step_spans", "targets", "messages", "questions", "sign_offs", "ratings")  # each needs those before


def write_down(lives: Iterable[Life], homes: dict[int, Team], lots: Lots | None = None) -> None:
    """Write all lives; `homes` has the team of everybody who asks. With `lots` some of them were emergencies."""
    found = [written(life, homes[life.plan.asker.pk]) for life in lives]
    past = overtake(found, lots) if lots else Overtaking()
    linked = link(found, lots) if lots else Linked()
    for rows in found:
        _settle(rows)
    referred = refer_some(found, lots, _tied(past, linked)) if lots else Referred()
    foretold = foretell(found, lots) if lots else Foretold()
    _create([heads_up for heads_up, _rows in foretold.heads_ups])
    _create([rows.request for rows in found])
    _create(past.emergencies)
    name_causes(past, found)
    for links in (linked.needs, linked.orders, linked.dates, referred.referrals):
        _create(links)
    for layer in LAYERS:
        _create([row for rows in found for row in getattr(rows, layer)])
    _create(referred.targets)
    _create_promises(found)
    _create(past.displacements)
    happened = [(occurrence(), rows.request, by, at) for rows in found for at, by, occurrence in rows.events]
    record_told(sorted([*happened, *foretold.happened()], key=itemgetter(3)))


def _tied(past: Overtaking, linked: Linked) -> set[int]:
    """The requests whose moments others hold on to."""
    ties = [one.request for one in past.emergencies] + [one.request for one in past.displacements]
    return {id(one) for one in ties} | {id(it) for need in linked.needs for it in (need.parent, need.child)}


def _create(rows: Sequence[Any]) -> None:
    if rows:
        model: type[Model] = type(rows[0])
        model._default_manager.bulk_create(rows, batch_size=BATCH)


def _create_promises(found: Sequence[Rows]) -> None:
    """The first ones before those that took their place."""
    for turn in range(max((len(rows.promises) for rows in found), default=0)):
        _create([rows.promises[turn] for rows in found if turn < len(rows.promises)])
    _create([verdict for rows in found for verdict in rows.verdicts])


def _settle(rows: Rows) -> None:
    """What lists show, as columns.rewrite leaves it after the last verb; when it has ended, also the verdicts."""
    it, now = rows.request, rows.settled_at
    assert now is not None
    spans = [Span(one.state, one.since, one.until, one.waits_for) for one in rows.spans]
    it.ball = it.waits_for if it.state == State.WAITING else BALL.get(State(it.state), "")
    end = _end(rows, now)
    calendar = it.team.calendar
    if it.complete_at:
        stood = pauses(spans, it.complete_at, max(end, it.complete_at))
        it.paused_seconds = round(paused_seconds(stood, calendar))
    if rows.promises:
        promise = rows.promises[-1]
        waits = pauses(spans, promise.made_at, max(end, promise.made_at))
        it.promised_day, it.promised_due_at = promise.by_day, moved_due(promise.due_at, waits, calendar)
    clocks = {clock.kind: clock for clock in _clocks(rows, spans, now)}
    for target in rows.targets:
        clock = clocks.get(target.kind)
        target.due_at, target.met_at = (clock.due_at, clock.met_at) if clock else (None, None)
    following = targets.next_due(clocks.values()) if it.state in IN_QUEUE else None
    if following:
        it.next_due_at, it.next_due_kind = following.due_at, following.kind
    if it.state in ENDED:
        rows.verdicts = [verdict for promise in rows.promises if (verdict := _verdict(promise, rows, spans))]


def _end(rows: Rows, now: datetime) -> datetime:
    it = rows.request
    if it.state in (State.DELIVERED, State.ACCEPTED, State.CLOSED) and it.delivered_at:
        return it.delivered_at
    return it.ended_at or now


def _clocks(rows: Rows, spans: list[Span], now: datetime) -> list[Clock]:
    wanted = {one.kind: targets.Target(kind=one.kind, amount=one.amount, unit=one.unit) for one in rows.targets}
    calendar = rows.request.agreed_calendar
    said = [one.at for one in rows.messages if one.from_provider] + [one.made_at for one in rows.promises]
    first, last = min(said, default=None), max(said, default=None)
    delivery = targets.delivery(wanted.get("delivery"), spans, calendar, now=now)
    found = [
        targets.first_response(wanted.get("first_response"), spans, calendar, now=now, first_word_at=first),
        targets.next_update(wanted.get("next_update"), spans, calendar, now=now, last_word_at=last, delivery=delivery),
        delivery,
    ]
    return [clock for clock in found if clock is not None]


def _verdict(promise: Promise, rows: Rows, spans: list[Span]) -> Verdict | None:
    it = rows.request
    later = rows.promises[rows.promises.index(promise) + 1 :]
    released = min((one.made_at for one in later if one.wish == Wish.CUSTOMER), default=None)
    assert it.ended_at is not None
    judged = kept.judge(
        promise.due_at, promise.made_at, it.team.calendar, now=it.ended_at, spans=spans, released_at=released
    )
    if judged is None:
        return None
    return Verdict(
        promise=promise, outcome=judged.outcome, late_seconds=judged.late_seconds,
        moved_seconds=judged.moved_seconds, cause=judged.cause, at=it.ended_at,
    )  # fmt: skip
