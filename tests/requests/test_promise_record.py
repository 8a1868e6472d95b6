"""Is a team's past judged by what was known on each day, and by nothing else?"""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from django.db.models import F
from tests.cast import MONDAY
from tests.requests.stages import questioned

from footpath.pure.intervals import by_chance
from footpath.requests import actions
from footpath.requests.models import ServiceRequest, TeamForecast
from footpath.requests.promise_record import LEVELS, MONTHS, Record, note_record, record_of
from footpath.requests.states import State

NOW = MONDAY
HOUR = 3600.0


def served(cast, count, *, days=300, hours=12.0, seed=1):
    """Requests of the last `days` days, each done after some working hours, or still open."""
    chance, calendar = np.random.default_rng(seed), cast.facilities.calendar
    rows = []
    for at in sorted(chance.random(count)):
        asked_at = NOW - timedelta(days=days * (1 - at))
        done_at = calendar.add(asked_at, float(chance.lognormal(0, 0.8)) * hours * HOUR)
        rows.append(one(cast, asked_at, done_at if done_at < NOW else None))
    ServiceRequest.objects.bulk_create(rows)


def one(cast, asked_at, done_at=None, **facts):
    done = {"delivered_at": done_at, "accepted_at": done_at, "ended_at": done_at, "state": State.CLOSED}
    moments = {"drafted_at": asked_at, "submitted_at": asked_at, "complete_at": asked_at}
    base = {"service": cast.move, "team": cast.facilities, "asker": cast.dov, "title": "Move", **moments}
    return ServiceRequest(**base | (done if done_at else {"state": State.QUEUED}) | facts)


def test_what_was_said_is_what_held(cast):
    """In a world that does not change, chance alone moves the shares."""
    served(cast, 400)
    record = record_of(cast.facilities, NOW)
    assert record.quoted > 330
    assert record.newest.quoted == 300
    for level, held in zip(LEVELS, record.newest.held, strict=True):
        low, high = by_chance(300, level)
        assert low - 3 <= held <= high + 3
    assert [stretch.since.day for stretch in record.stretches] == [1] * len(record.stretches)
    assert record.newest.held[0] <= record.newest.held[1] <= record.newest.held[2]
    assert 8 * HOUR < record.newest.ahead < 60 * HOUR


def test_what_came_later_changes_no_earlier_date(cast):
    served(cast, 200)
    before = record_of(cast.facilities, NOW).stretches
    cut = datetime(2026, 8, 1, tzinfo=UTC)
    early = [stretch for stretch in before if stretch.since < datetime(2026, 7, 1, tzinfo=UTC).date()]
    late = ServiceRequest.objects.filter(complete_at__gte=cut)
    assert late.update(delivered_at=NOW - timedelta(minutes=5)) > 30
    after = record_of(cast.facilities, NOW).stretches
    assert len(early) >= 3
    assert after[: len(early)] == tuple(early)
    assert after != before


def test_who_is_still_open_when_the_date_has_come_was_not_done_by_it(cast):
    served(cast, 150)
    before = record_of(cast.facilities, NOW)
    late = ServiceRequest.objects.filter(complete_at__lt=NOW - timedelta(days=60)).order_by("-complete_at")[:5]
    ServiceRequest.objects.filter(pk__in=[row.pk for row in late]).update(state=State.WORKING, delivered_at=None)
    after = record_of(cast.facilities, NOW)
    assert after.quoted + after.to_come == before.quoted + before.to_come
    assert after.newest.quoted - after.newest.held[2] >= before.newest.quoted - before.newest.held[2] + 4


def test_whose_date_is_still_to_come_is_not_judged_yet_however_it_went(cast):
    served(cast, 150)
    before = record_of(cast.facilities, NOW)
    ServiceRequest.objects.bulk_create([one(cast, NOW - timedelta(hours=2)) for _ in range(5)])
    hour = NOW - timedelta(hours=1)
    ServiceRequest.objects.bulk_create([one(cast, NOW - timedelta(hours=2), hour) for _ in range(5)])
    after = record_of(cast.facilities, NOW)
    assert after == Record(before.unit, before.stretches, before.newest, before.to_come + 10)


def test_waiting_for_the_customer_moves_the_date(cast):
    served(cast, 150)
    asked_at = NOW - timedelta(days=40)
    done_at = NOW - timedelta(days=1)
    it = one(cast, asked_at, done_at)
    it.save()
    long = record_of(cast.facilities, NOW).newest.held
    waited = cast.facilities.calendar.measure(asked_at, done_at) - HOUR
    ServiceRequest.objects.filter(pk=it.pk).update(paused_seconds=waited)
    assert record_of(cast.facilities, NOW).newest.held[2] <= long[2] + 1
    assert record_of(cast.facilities, NOW + timedelta(days=30)).newest.held[2] > long[2]


def test_while_the_customer_is_waited_for_no_date_comes(cast):
    """What is kept of the wait is as old as the last verb: it began an hour after the ask, and nobody has answered."""
    served(cast, 150)
    later = NOW + timedelta(days=60)
    before = record_of(cast.facilities, later)
    question = questioned(cast)
    assert record_of(cast.facilities, later).to_come == before.to_come + 1
    actions.answer(question, text="Type F", by=cast.ana, now=NOW + timedelta(hours=2))
    after = record_of(cast.facilities, later)
    assert (after.to_come, after.quoted) == (before.to_come, before.quoted + 1)
    assert after.newest.quoted - after.newest.held[2] == before.newest.quoted - before.newest.held[2] + 1


def test_what_was_taken_back_or_declined_is_left_out(cast):
    served(cast, 100)
    before = record_of(cast.facilities, NOW)
    gone = [one(cast, NOW - timedelta(days=90), None, state=state) for state in (State.WITHDRAWN, State.DECLINED)]
    ServiceRequest.objects.bulk_create(gone)
    assert record_of(cast.facilities, NOW) == before


def test_nothing_is_judged_before_thirty_have_finished(cast):
    served(cast, 28)
    assert record_of(cast.facilities, NOW).newest is None
    served(cast, 12, days=20, seed=2)
    record = record_of(cast.facilities, NOW)
    assert 0 < record.quoted + record.to_come <= 12


def test_a_short_past_is_told_by_weeks(cast):
    served(cast, 120, days=60)
    record = record_of(cast.facilities, NOW)
    assert record.unit == "week"
    assert {stretch.since.weekday() for stretch in record.stretches} == {0}
    assert record.stretches[-1].since - record.stretches[0].since < MONTHS


def test_a_month_is_one_of_where_the_team_works(cast):
    """Half past ten in the evening in London is tomorrow in Berlin."""
    served(cast, 150)
    at = datetime(2026, 5, 31, 22, 30, tzinfo=UTC)
    before = {stretch.since.month: stretch.quoted for stretch in record_of(cast.facilities, NOW).stretches}
    one(cast, at, at + timedelta(days=2)).save()
    after = {stretch.since.month: stretch.quoted for stretch in record_of(cast.facilities, NOW).stretches}
    assert after == before | {6: before[6] + 1}


@pytest.mark.parametrize("rows", [[], [None], [None, None, None], [0], [0, 0, 0]])
def test_of_hardly_anything_nothing_is_said(cast, rows):
    asked_at = NOW - timedelta(days=9)
    ServiceRequest.objects.bulk_create(
        [one(cast, asked_at, None if took is None else asked_at + timedelta(days=took)) for took in rows]
    )
    assert record_of(cast.facilities, NOW).newest is None


def test_all_at_once_and_in_no_time_is_no_trouble(cast):
    at = NOW - timedelta(days=30)
    ServiceRequest.objects.bulk_create([one(cast, at, at) for _ in range(40)])
    ServiceRequest.objects.bulk_create(
        [one(cast, at + timedelta(days=day), at + timedelta(days=day)) for day in range(20)]
    )
    record = record_of(cast.facilities, NOW)
    assert record.newest.held == (record.newest.quoted,) * 3


def test_it_is_kept_as_plain_values(cast):
    served(cast, 100)
    record = record_of(cast.facilities, NOW)
    assert Record.from_json(record.as_json()) == record
    assert Record.from_json(Record(to_come=3).as_json()) == Record(to_come=3)


@pytest.mark.parametrize("kept", [{}, {"unit": "month"}, {"stretches": 1, "newest": None}, {"newest": {"held": [1]}}])
def test_what_an_earlier_version_kept_is_nothing(kept):
    assert Record.from_json(kept) == Record()


def test_where_the_queue_sets_the_dates_the_queue_is_played_through(cast):
    served(cast, 90)
    ServiceRequest.objects.update(started_at=F("complete_at"))
    TeamForecast.objects.create(team=cast.facilities, learned_at=NOW, model=b"", simulated=True)
    assert note_record(cast.facilities, NOW) is True
    kept = Record.from_json(TeamForecast.objects.get().record)
    assert kept.quoted > 20
    assert kept == record_of(cast.facilities, NOW, simulated=True) != record_of(cast.facilities, NOW)


def test_it_is_noted_where_the_team_was_learned(cast):
    served(cast, 60)
    assert note_record(cast.facilities, NOW) is False
    TeamForecast.objects.create(team=cast.facilities, learned_at=NOW, model=b"")
    assert note_record(cast.facilities, NOW) is True
    row = TeamForecast.objects.get()
    assert row.recorded_at == NOW
    assert Record.from_json(row.record) == record_of(cast.facilities, NOW)
