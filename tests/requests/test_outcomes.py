"""Does what came of a request count as people would say it, whatever happened to it?"""

from datetime import date, datetime
from typing import Any

import pytest
from tests.cast import MONDAY, ask
from tests.requests.desk import CLOSED, OPEN, bring_in
from tests.requests.stages import (
    DAY,
    HOUR,
    LACKING,
    accepted,
    anew,
    closed,
    declined,
    delivered,
    draft,
    new_terms,
    questioned,
    queued,
    withdrawn,
    working,
)  # fmt: skip
from tests.requests.walk import Walk

from footpath.demo.cast import Cast
from footpath.requests import actions
from footpath.requests.models import Outcome, ServiceRequest, Verdict
from footpath.requests.outcomes import derive, note_outcomes
from footpath.requests.promise import latest_promise

pytestmark = pytest.mark.django_db
THIS = MONDAY.date()
FRIDAY = date(2026, 11, 27)
NOTHING = (None, None, None)


def end_of(day: int) -> datetime:
    """Five in the afternoon in Berlin, so many days after Monday."""
    return datetime(2026, 11, 23, 16, 0, tzinfo=MONDAY.tzinfo) + day * DAY


def came(request: ServiceRequest, moment: str, *columns: str) -> tuple[Any, ...]:
    """The moment from which it counts, and how."""
    found = derive(anew(request))
    at, week = getattr(found, f"{moment}_at"), getattr(found, f"{moment}_week")
    assert (at is None) == (week is None)
    if at is not None:
        assert week.weekday() == 0
        assert 0 <= (at.date() - week).days <= 7
    return (at, *(getattr(found, column) for column in columns))


def response(request: ServiceRequest) -> tuple[Any, ...]:
    return came(request, "response", "responded")


def promised(request: ServiceRequest) -> tuple[Any, ...]:
    return came(request, "promise", "kept", "early")


def done(request: ServiceRequest) -> tuple[Any, ...]:
    return came(request, "done", "right_first", "stars", "asked_late")


def answered(request: ServiceRequest) -> tuple[Any, ...]:
    return came(request, "answer", "answered")


def with_promise(cast: Cast, day: date = FRIDAY) -> ServiceRequest:
    """Ben has it and promised Friday."""
    request = working(cast)
    actions.promise(request, by_day=day, by=cast.ben, now=MONDAY + HOUR)
    return request


def again(request: ServiceRequest, cast: Cast, wish: str, now: datetime) -> None:
    """Another day takes the place of the one that was promised."""
    earlier = latest_promise(request)
    actions.promise(
        request, by_day=FRIDAY + 7 * DAY, reason="So it is.", wish=wish, instead_of=earlier, by=cast.ben, now=now
    )


def test_whose_it_is(cast):
    found = derive(anew(working(cast)))
    assert (found.team, found.service, found.customer_team) == (cast.facilities, cast.move, cast.flight_operations)
    assert (found.provider, found.customer) == (cast.ben, cast.ana)
    for_dov = ask(cast, MONDAY, asked_for=cast.dov)
    assert (derive(anew(for_dov)).provider, derive(anew(for_dov)).customer) == (None, cast.dov)


def test_what_is_asked_counts_from_the_ask(cast):
    assert came(queued(cast), "asked", "complete_first", "lead_honored") == (MONDAY, True, None)
    request = ask(cast, MONDAY, answers=LACKING)
    assert came(request, "asked", "complete_first") == (MONDAY, False)
    actions.fill_in(request, answers={"signs_off": "Max"}, by=cast.ana, now=MONDAY + HOUR)
    assert came(request, "asked", "complete_first") == (MONDAY, False)
    assert derive(draft(cast)).asked_at is None


def test_a_day_is_honored_that_leaves_the_service_its_time(cast):
    soon, late = ask(cast, MONDAY, needed_by=THIS + 2 * DAY), ask(cast, MONDAY, needed_by=THIS + 3 * DAY)
    assert [came(one, "asked", "lead_honored")[1] for one in (soon, late)] == [False, True]
    new_terms(lead_days=0)
    assert came(ask(cast, MONDAY, needed_by=THIS), "asked", "lead_honored")[1] is None


def test_the_week_is_that_of_the_team(cast):
    sunday_night = datetime(2026, 11, 22, 23, 30, tzinfo=MONDAY.tzinfo)  # Monday in Berlin
    assert derive(anew(ask(cast, sunday_night))).asked_week == THIS


def test_a_first_response_counts_when_it_came_or_was_due(cast):
    request = queued(cast)  # at nine in Berlin; four hours, with lunch between them
    due = MONDAY + 5 * HOUR
    assert response(request) == (due, False)
    actions.take(request, by=cast.ben, now=MONDAY + HOUR)
    assert response(request) == (due, False)
    actions.write(request, text="I come by.", by=cast.ben, now=MONDAY + 2 * HOUR)
    assert response(request) == (MONDAY + 2 * HOUR, True)


def test_a_late_response_stays_where_it_was_missed(cast):
    request = queued(cast)
    actions.write(request, text="Sorry.", by=cast.ben, now=MONDAY + 8 * DAY)
    assert response(request) == (MONDAY + 5 * HOUR, False)


def test_nobody_owes_a_response_to_what_was_taken_back_in_time(cast):
    assert response(withdrawn(cast)) == (None, None)
    late = queued(cast)
    actions.withdraw(late, by=cast.ana, now=MONDAY + DAY)
    assert response(late) == (MONDAY + 5 * HOUR, False)
    new_terms(first_response=0)
    assert response(queued(cast)) == (None, None)


def test_an_open_promise_counts_from_the_day_it_was_for(cast):
    assert promised(with_promise(cast)) == (end_of(4), False, False)
    assert promised(working(cast)) == NOTHING


@pytest.mark.parametrize(
    ("day", "kept", "early"), [(3, True, True), (4, True, False), (5, True, False), (8, False, False)]
)
def test_a_promise_is_kept_early_or_broken(cast, day, kept, early):
    """On Saturday nobody works: it is as good as on Friday evening."""
    request = with_promise(cast)
    actions.deliver(request, text="There.", by=cast.ben, now=MONDAY + day * DAY)
    assert promised(request) == (end_of(4), kept, early)


def test_waiting_for_the_customer_moves_a_promise(cast):
    request = with_promise(cast)
    question = actions.ask_question(request, text="Which socket?", by=cast.ben, now=MONDAY + DAY)
    assert promised(request) == NOTHING
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 2 * DAY)
    assert promised(anew(request)) == (end_of(7), False, False)  # from Friday evening to Monday evening
    actions.deliver(anew(request), text="There.", by=cast.ben, now=MONDAY + 7 * DAY)
    assert promised(request) == (end_of(7), True, False)


def test_a_wait_that_begins_too_late_mends_nothing(cast):
    request = with_promise(cast)
    actions.ask_question(request, text="Which socket?", by=cast.ben, now=MONDAY + 7 * DAY)
    assert promised(request) == (end_of(4), False, False)


def test_the_first_promise_counts_unless_the_customer_wished_another_day(cast):
    own, theirs, broken = (with_promise(cast) for _ in range(3))
    again(own, cast, "provider", MONDAY + DAY)
    again(theirs, cast, "customer", MONDAY + DAY)
    again(broken, cast, "customer", MONDAY + 7 * DAY)
    assert promised(own) == promised(broken) == (end_of(4), False, False)
    assert promised(theirs) == NOTHING


def test_a_promise_that_falls_away_counts_when_the_provider_let_it_fall(cast):
    taken_back, refused = with_promise(cast), with_promise(cast)
    actions.withdraw(taken_back, by=cast.ana, now=MONDAY + DAY)
    actions.decline(refused, reason="No room.", alternative="C 1.04", by=cast.ben, now=MONDAY + DAY)
    assert promised(taken_back) == NOTHING
    assert promised(refused) == (end_of(4), False, False)


def test_a_frozen_verdict_holds(cast):
    request = with_promise(cast)
    actions.deliver(request, text="There.", by=cast.ben, now=MONDAY + 4 * DAY)
    actions.accept(request, by=cast.ana, now=MONDAY + 5 * DAY)
    assert actions.close(anew(request), now=MONDAY + 30 * DAY)
    Verdict.objects.update(outcome="broken")
    assert promised(request) == (end_of(4), False, False)


def test_a_promise_to_call_back_is_none_of_delivery(cast):
    request = working(cast)
    actions.log_call(request, text="She asks when.", call_back_by=MONDAY + DAY, by=cast.ben, now=MONDAY)
    assert promised(request) == NOTHING


def test_what_is_accepted_as_delivered_is_right_the_first_time(cast):
    assert done(delivered(cast)) == (None, None, None, None)
    assert done(accepted(cast)) == (MONDAY + 2 * HOUR, True, None, False)
    assert done(closed(cast)) == (MONDAY + 2 * HOUR, True, None, False)
    for undone in (declined(cast), withdrawn(cast)):
        assert done(undone) == (None, None, None, None)


def test_what_came_back_was_not(cast):
    back, reopened = delivered(cast), accepted(cast)
    actions.send_back(back, text="One is loose.", by=cast.ana, now=MONDAY + 2 * HOUR)
    actions.reopen(reopened, text="One is loose.", by=cast.ana, now=MONDAY + 3 * HOUR)
    assert done(reopened) == (None, None, None, None)
    for request in (back, reopened):
        actions.deliver(anew(request), text="Now.", by=cast.ben, now=MONDAY + 4 * HOUR)
        actions.accept(anew(request), by=cast.ana, now=MONDAY + 5 * HOUR)
        assert done(request) == (MONDAY + 5 * HOUR, False, None, False)


def test_stars_come_with_what_was_accepted(cast):
    request = accepted(cast)
    actions.rate(request, stars=4, comment="", beyond=False, by=cast.ana, now=MONDAY + 3 * HOUR)
    assert done(request) == (MONDAY + 2 * HOUR, True, 4, False)


def test_questions_to_the_customer_after_work_began_are_late(cast):
    asked = queued(cast), working(cast), working(cast)
    for request, of in zip(asked, (cast.ana, cast.ana, cast.eve), strict=True):
        question = actions.ask_question(request, text="Which socket?", asked_of=of, by=cast.ben, now=MONDAY + HOUR)
        actions.answer(question, text="F", by=of, now=MONDAY + 2 * HOUR)
    actions.take(anew(asked[0]), by=cast.ben, now=MONDAY + 3 * HOUR)
    for request in asked:
        actions.deliver(anew(request), text="There.", by=cast.ben, now=MONDAY + 4 * HOUR)
        actions.accept(anew(request), by=cast.ana, now=MONDAY + 5 * HOUR)
    assert [done(request)[3] for request in asked] == [False, True, False]


def test_an_answer_counts_when_it_came_or_a_reminder_fell_due(cast):
    question = questioned(cast)
    request = question.request
    assert answered(request) == (end_of(2), False)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + DAY)
    assert answered(request) == (MONDAY + DAY, True)
    assert answered(queued(cast)) == (None, None)


def test_a_late_answer_stays_where_the_reminder_fell_due(cast):
    question = questioned(cast)
    actions.answer(question, text="F", by=cast.ana, now=MONDAY + 8 * DAY)
    assert answered(question.request) == (end_of(2), False)
    second = actions.ask_question(anew(question.request), text="And?", by=cast.ben, now=MONDAY + 8 * DAY)
    actions.answer(second, text="So.", by=cast.ana, now=MONDAY + 8 * DAY + HOUR)
    assert answered(question.request) == (end_of(2), False)


def test_what_others_were_asked_or_found_out_says_nothing_of_the_customer(cast):
    found = questioned(cast)
    actions.answer(found, text="F", by=cast.ben, now=MONDAY + DAY)
    other = questioned(cast, asked_of=cast.eve)
    for request in (found.request, other.request):
        assert answered(request) == (None, None)
    late = questioned(cast)
    actions.answer(late, text="F", by=cast.ben, now=MONDAY + 8 * DAY)
    assert answered(late.request) == (end_of(2), False)


def test_nobody_waits_for_an_answer_once_work_goes_on(cast):
    request = questioned(cast).request
    actions.resume(request, by=cast.ben, now=MONDAY + DAY)
    assert answered(request) == (None, None)
    actions.wait_for(request, waits_for="outside", note="the landlord", by=cast.ben, now=MONDAY + 7 * DAY)
    assert answered(request) == (end_of(9), False)  # counted anew, as reminders are
    gone = questioned(cast).request
    actions.withdraw(gone, by=cast.ana, now=MONDAY + DAY)
    assert answered(gone) == (None, None)


def test_a_wait_goes_on_when_only_its_reason_changes(cast):
    first = questioned(cast, asked_of=cast.eve)
    second = actions.ask_question(anew(first.request), text="Which floor?", by=cast.ben, now=MONDAY)
    actions.answer(first, text="F", by=cast.eve, now=MONDAY + DAY)
    assert answered(second.request) == (end_of(2), False)


def test_of_an_earlier_desk_only_what_is_known_counts(cast):
    bring_in(CLOSED + OPEN, MONDAY)
    over, still = map(derive, ServiceRequest.objects.order_by("external_id"))
    assert (over.complete_first, over.right_first, over.asked_late, over.responded) == (None, None, None, None)
    assert over.asked_at is not None
    assert over.done_at is not None
    assert (still.complete_first, still.done_at) == (None, None)


def kept() -> dict[int, dict[str, Any]]:
    return {row["request_id"]: row for row in Outcome.objects.values()}


def test_outcomes_are_kept_and_only_what_changed_is_written(cast):
    requests = [closed(cast), with_promise(cast), draft(cast)]
    assert note_outcomes(ServiceRequest.objects.all()) == 2
    assert set(kept()) == {requests[0].pk, requests[1].pk}
    assert note_outcomes(ServiceRequest.objects.all()) == 0
    actions.deliver(requests[1], text="There.", by=cast.ben, now=MONDAY + DAY)
    assert kept()[requests[1].pk]["kept"] is False
    assert note_outcomes(ServiceRequest.objects.all()) == 1
    assert kept()[requests[1].pk]["kept"] is True
    Outcome.objects.update(stars=1)
    assert note_outcomes(ServiceRequest.objects.filter(pk=requests[0].pk)) == 1
    assert [kept()[one.pk]["stars"] for one in requests[:2]] == [None, 1]


def test_many_are_kept_with_as_many_queries_as_few(cast, count_queries):
    for bring in (closed, questioned, with_promise):
        bring(cast)

    def anew_for_all() -> None:
        Outcome.objects.all().delete()
        note_outcomes(ServiceRequest.objects.all())

    few = count_queries(anew_for_all)
    for bring in (closed, questioned, with_promise, declined, accepted):
        bring(cast)
    assert count_queries(anew_for_all) == few < 40


@pytest.mark.parametrize(
    "seeds", [range(5), *(pytest.param(range(n, n + 25), marks=pytest.mark.slow) for n in range(5, 105, 25))], ids=str
)
def test_whatever_happens_a_miss_stays_in_its_week(cast, seeds):
    """And all follows from the rows, whoever reads them when."""
    missed, walked = 0, []
    for seed in seeds:
        walk, before = Walk(cast, seed), None
        walked.append(walk.request.pk)
        for step in walk.steps(7):
            note_outcomes(ServiceRequest.objects.filter(pk=walk.request.pk))
            found = Outcome.objects.get(pk=walk.request.pk)
            assert (found.kept is None) == (found.early is None) == (found.promise_at is None)
            assert found.kept or not found.early
            if walk.request.merges.exists():  # it counts as the one that goes on
                break
            if before is not None:
                assert (found.asked_at, found.complete_first) == (before.asked_at, before.complete_first)
                missed += stays(before, found, "response", "responded", step.at)
                missed += stays(before, found, "answer", "answered", step.at)
            before = found
    assert missed
    assert note_outcomes(ServiceRequest.objects.filter(pk__in=walked)) == 0


def stays(before: Outcome, found: Outcome, moment: str, verdict: str, now: datetime) -> bool:
    """What had been missed before this step is missed after it, at the same moment; whether it had been."""
    at = getattr(before, f"{moment}_at")
    if getattr(before, verdict) is not False or at >= now - 3 * DAY:  # steps are at most two days apart
        return False
    assert (getattr(found, verdict), getattr(found, f"{moment}_at")) == (False, at)
    return True
