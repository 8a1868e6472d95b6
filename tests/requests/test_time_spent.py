"""Does every working hour of a request stand in one line, under the name of whoever it was waited for?"""

from datetime import datetime

import pytest
from tests.cast import MONDAY
from tests.requests.stages import DAY, HOUR, anew, delivered, queued, working
from tests.requests.walk import Walk

from footpath import jobs
from footpath.demo.cast import Cast
from footpath.people.models import Team
from footpath.requests import actions, tasks
from footpath.requests.clocks import ledger_of, spans_of
from footpath.requests.models import Displacement, Emergency, ServiceRequest, Span, TimeSpent
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.permissions import Side
from footpath.requests.time_spent import Spent, note_time_spent, spent_along, spent_of, together, write_time_spent
from footpath.requests.time_words import segments, total_spent

pytestmark = pytest.mark.django_db
EVERY = ServiceRequest.objects.all()


def waited(cast: Cast) -> ServiceRequest:
    """An hour in the queue, a day for Sales, an hour for a vendor, and accepted."""
    request = queued(cast)
    actions.take(request, by=cast.ben, now=MONDAY + HOUR)
    for whom, at in (("team", MONDAY + 2 * HOUR), ("outside", MONDAY + DAY + 3 * HOUR)):
        actions.wait_for(anew(request), waits_for=whom, note="them", by=cast.ben, now=at)
        end = MONDAY + DAY + (2 if whom == "team" else 5) * HOUR
        actions.resume(anew(request), by=cast.ben, now=end)
    Span.objects.filter(waits_for="team").update(waited_for=cast.sales)
    Span.objects.filter(waits_for="outside").update(vendor="Skyline")
    actions.deliver(anew(request), text="Done.", by=cast.ben, now=MONDAY + DAY + 6 * HOUR)
    actions.accept(anew(request), by=cast.ana, now=MONDAY + DAY + 7 * HOUR)
    return anew(request)


def overtaken(request: ServiceRequest, cast: Cast, at: datetime, slip: float) -> Emergency:
    """Something of Sales was let in before it."""
    other = queued(cast)
    emergency = Emergency.objects.create(
        request=other, team=cast.facilities, customer_team=cast.sales, asked_by=cast.dov, asked_at=at,
        unforeseen="Lost", protects="A fair", state=EmergencyState.APPROVED, decided_by=cast.max, decided_at=at,
    )  # fmt: skip
    Displacement.objects.create(emergency=emergency, request=request, mean_slip=slip)
    return emergency


def kept(request: ServiceRequest) -> list[tuple[object, ...]]:
    columns = ("account", "waited_for", "vendor", "emergency", "seconds")
    return list(TimeSpent.objects.filter(request=request).values_list(*columns))


def test_the_lines_name_the_team_the_vendor_and_the_emergency(cast):
    request = waited(cast)
    emergency = overtaken(request, cast, MONDAY + HOUR / 2, 99_999)
    told = [
        Spent("queued", None, "", None, 1800),
        Spent("displaced", None, "", emergency.pk, 1800),
        Spent("working", None, "", None, 3 * 3600),
        Spent("waiting_team", cast.sales.pk, "", None, 8 * 3600),
        Spent("waiting_outside", None, "Skyline", None, 3600),
        Spent("delivered", None, "", None, 3600),
    ]
    assert spent_of(anew(request), MONDAY + 90 * DAY) == told
    assert spent_along([request], MONDAY + 90 * DAY) == {request.pk: told}
    assert note_time_spent(EVERY) == 1
    assert kept(request) == told
    row = TimeSpent.objects.first()
    assert (row.team, row.customer_team, row.week) == (cast.facilities, cast.flight_operations, MONDAY.date())
    assert [one.seconds for one in together([*told, *told])] == [2 * one.seconds for one in told]
    assert [(one.label, one.text) for one in segments(anew(request), frozenset({Side.CUSTOMER}), MONDAY)] == [
        ("In the queue", "0.1 days"),
        (f"Moved back by an emergency ({emergency.number})", "0.1 days"),
        ("In work", "0.4 days"),
        ("Waiting for Sales", "1 day"),
        ("Waiting for Skyline, outside", "0.1 days"),
        ("Delivered, until you said yes", "0.1 days"),
    ]
    said = segments(anew(request), frozenset(), MONDAY)
    assert said[-1].label == "Delivered, until accepted"
    assert total_spent(said, request) == "1.8 working days"


def test_what_was_just_asked_has_nothing_to_tell(cast):
    request = queued(cast)
    assert segments(request, frozenset(), MONDAY + HOUR / 6) == []
    assert [one.label for one in segments(request, frozenset(), MONDAY + HOUR)] == ["In the queue"]


def test_only_what_changed_is_written_and_what_is_reopened_leaves(cast):
    done, _open = waited(cast), working(cast)
    write_time_spent(EVERY)
    assert note_time_spent(EVERY) == 0
    rows = kept(done)
    TimeSpent.objects.filter(account="working").update(seconds=1)
    assert note_time_spent(EVERY) == 1
    assert kept(done) == rows
    actions.reopen(done, text="One is missing.", by=cast.ana, now=MONDAY + 2 * DAY)
    jobs.run_all(now=MONDAY + 2 * DAY, raise_errors=True)
    assert not TimeSpent.objects.exists()


def test_the_worker_keeps_it_when_it_is_accepted_and_every_night(cast):
    request = delivered(cast)
    actions.accept(request, by=cast.ana, now=MONDAY + DAY)
    jobs.run_all(now=MONDAY + DAY, raise_errors=True)
    rows = kept(request)
    assert sum(row[-1] for row in rows) == ledger_of(request, spans_of(anew(request)), MONDAY).total
    TimeSpent.objects.all().delete()
    tasks.note_time_spent.func()
    jobs.run_all(now=MONDAY + 2 * DAY, raise_errors=True)
    assert kept(request) == rows


def test_who_asked_in_confidence_stands_in_no_figure(cast):
    request = waited(cast)
    cast.move.confidential = True
    cast.move.save()
    note_time_spent(EVERY)
    assert set(TimeSpent.objects.values_list("request", "customer_team")) == {(request.pk, None)}


def test_many_are_kept_with_as_many_queries_as_few(cast, count_queries):
    def anew_for_all() -> None:
        TimeSpent.objects.all().delete()
        note_time_spent(EVERY)

    waited(cast)
    few = count_queries(anew_for_all)
    waited(cast)
    assert count_queries(anew_for_all) == few < 30
    assert count_queries(lambda: spent_along(EVERY.select_related("team__hours"), MONDAY)) == 3


@pytest.mark.parametrize("seeds", [range(3), pytest.param(range(3, 60), marks=pytest.mark.slow)], ids=str)
def test_whatever_happens_the_lines_add_up_to_the_ledger_exactly(cast, seeds):
    teams = list(Team.objects.values_list("pk", flat=True))
    for seed in seeds:
        walk = Walk(cast, seed)
        overtaken(walk.request, cast, MONDAY + HOUR, 20_000)
        for number, step in enumerate(walk.steps(8)):
            Span.objects.filter(request=walk.request, waits_for="team").update(waited_for=teams[number % len(teams)])
            request = anew(walk.request)
            book = ledger_of(request, spans_of(request), step.at)
            lines = spent_of(request, step.at)
            assert sum(line.seconds for line in lines) == book.total
            assert spent_along([request], step.at) == {request.pk: lines}
            note_time_spent(EVERY)
            rows = kept(request)
            assert rows == (lines if request.state in ("accepted", "closed") else [])
