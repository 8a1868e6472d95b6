"""Of people who act at once, does exactly one win, and do the others hear who it was?"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.db import connection
from tests import race
from tests.cast import MONDAY
from tests.race import Act, Heard
from tests.requests.stages import (
    DAY,
    HOUR,
    LACKING,
    TUESDAY,
    accepted,
    anew,
    day,
    delivered,
    draft,
    incomplete,
    kinds,
    questioned,
    queued,
    whole,
    working,
)

from footpath.people import actions as people
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import Promise, Question, Rating, ServiceRequest, Span
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import State

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
# Verbs are functions of their modules, which the package of the same name hides.
PROMISE, ANSWER = (import_module(f"footpath.requests.actions.{name}") for name in ("promise", "answer"))


def at_once(request: ServiceRequest, acts: Sequence[tuple[Act, Person]]) -> Heard:
    """Everybody opens the page of the request, then all act in the same instant."""
    return race.at_once(lambda: anew(request), *acts)


def crew(cast: Any, count: int) -> list[Person]:
    """So many people of the serving team."""
    found = [cast.ben, cast.cleo]
    for n in range(count - 2):
        person = people.add_person(name=f"Coworker {n}", email=f"c{n}@demo.example", by=None, now=MONDAY)
        people.join_team(cast.facilities, person=person, since=MONDAY.date(), by=None, now=MONDAY)
        found.append(person)
    return found


def take(it, by):
    return actions.take(it, by=by, now=TUESDAY)


def put_back(it, by):
    return actions.put_back(it, by=by, now=TUESDAY)


def promise(it, by):
    return actions.promise(it, by_day=day(4), by=by, now=TUESDAY)


def deliver(it, by):
    return actions.deliver(it, text="Done.", by=by, now=TUESDAY)


def answer(it, by):
    question = Question.objects.filter(request=it).order_by("id")[0]
    question.request = it
    return actions.answer(question, text=f"Type F, says {by}", by=by, now=TUESDAY)


def assign(it, by):
    return actions.assign(it, to=by, by=by, now=TUESDAY)


def decline(it, by):
    return actions.decline(it, reason="No room.", alternative="C 1.04", by=by, now=TUESDAY)


def waiting(cast):
    return questioned(cast).request


def asked_before_it_is_complete(cast):
    """A question of which the answer moves nothing: else the database itself refuses the second one."""
    return actions.ask_question(incomplete(cast), text="Which?", by=cast.ben, now=MONDAY).request


CONTESTED = {  # what the team does, from where, and which event tells of it
    "take": (take, queued, "taken"),
    "put back": (put_back, working, "put_back"),
    "promise": (promise, queued, "promised"),
    "deliver": (deliver, working, "delivered"),
    "answer": (answer, waiting, "found_by_provider"),
    "assign": (assign, queued, "assigned"),
    "decline": (decline, queued, "declined"),
}


@pytest.mark.parametrize("count", [2, 8])
@pytest.mark.parametrize("what", CONTESTED)
def test_of_many_coworkers_one_wins_and_the_others_hear_who(cast, what, count):
    act, start, kind = CONTESTED[what]
    request = start(cast)
    heard = at_once(request, [(act, person) for person in crew(cast, count)])
    [winner] = heard.won
    assert len(heard.told) == count - 1
    assert all(winner.name in text for text in heard.told)
    assert kinds(request).count(kind) == 1
    assert Span.objects.filter(request=request, until=None).count() == 1
    whole(request)


@pytest.mark.parametrize("what", [what for what in CONTESTED if what != "promise"])
def test_without_the_guard_all_believe_that_they_won(cast, what, monkeypatch):
    """The control: it shows that these tests would see the mistake."""
    monkeypatch.setattr(_move, "GUARDED", False)
    act, start, kind = CONTESTED[what]
    request = start(cast) if what != "answer" else asked_before_it_is_complete(cast)
    heard = at_once(request, [(act, cast.ben), (act, cast.cleo)])
    assert len(heard.won) == 2
    assert kinds(request).count(kind) == 2


def test_two_first_promises_are_kept_apart_by_the_database_too(cast, monkeypatch):
    """Also where nobody looks again whether somebody has promised meanwhile."""
    monkeypatch.setattr(PROMISE, "latest_promise", lambda _request: None)
    heard = at_once(queued(cast), [(promise, cast.ben), (promise, cast.cleo)])
    assert len(heard.won) == 1
    assert heard.won[0].name in heard.told[0]
    assert Promise.objects.count() == 1


def test_without_either_guard_there_are_two_first_promises(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(PROMISE, "latest_promise", lambda _request: None)
    [constraint] = [one for one in Promise._meta.constraints if one.name == "one_first_promise_a_request"]
    with connection.schema_editor() as editor:
        editor.remove_constraint(Promise, constraint)
    try:
        heard = at_once(queued(cast), [(promise, cast.ben), (promise, cast.cleo)])
        assert len(heard.won) == 2
        assert Promise.objects.filter(supersedes=None).count() == 2
    finally:
        Promise.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(Promise, constraint)


def test_of_two_who_move_a_promise_one_wins(cast):
    request = queued(cast)
    first = promise(request, cast.ben)

    def move(it, by):
        facts = {"by_day": day(8), "reason": "Two are ill.", "wish": "provider", "instead_of": first}
        return actions.promise(it, **facts, by=by, now=TUESDAY)

    heard = at_once(request, [(move, cast.ben), (move, cast.cleo)])
    [winner] = heard.won
    assert heard.told == [f"Somebody was faster: {winner.name} had to move the promise. "
                          "Nothing you wrote is lost; look again and decide."]  # fmt: skip
    assert list(Promise.objects.values_list("supersedes", flat=True)) == [None, first.pk]


def accept(it, by):
    return actions.accept(it, by=by, now=TUESDAY)


def send_back(it, by):
    return actions.send_back(it, text="One leg is missing.", by=by, now=TUESDAY)


def withdraw(it, by):
    return actions.withdraw(it, by=by, now=TUESDAY)


def rate(it, by):
    return actions.rate(it, stars=5, by=by, now=TUESDAY)


def silence(it, _by):
    return actions.accept_silence(it, now=TUESDAY + 30 * DAY)


def reopen(it, by):
    return actions.reopen(it, text="Loose.", by=by, now=TUESDAY)


def close(it, _by):
    return actions.close(it, now=TUESDAY + 30 * DAY)


def submit(it, by):
    return actions.submit(it, by=by, now=TUESDAY)


def retype(it, by):
    return actions.save_draft(it, service=it.service, title="Another title", answers=LACKING, by=by, now=TUESDAY)


def discard(it, by):
    return actions.discard_draft(it, by=by)


def fill_in(it, by):
    return actions.fill_in(it, answers={"signs_off": f"{by}"}, by=by, now=TUESDAY)


def found_it(it, by):
    return actions.found_it(it, requirement="signs_off", text=f"{by}", by=by, now=TUESDAY)


def wait(it, by):
    return actions.wait_for(it, waits_for="outside", note="the landlord", by=by, now=TUESDAY)


def resume(it, by):
    return actions.resume(it, by=by, now=TUESDAY)


PAIRS: dict[str, tuple[Callable[..., ServiceRequest], Act, str, Act, str]] = {
    "accept twice": (delivered, accept, "ana", accept, "ana"),
    "accept or send back": (delivered, accept, "ana", send_back, "ana"),
    "accept or silence": (delivered, accept, "ana", silence, "eve"),
    "two workers take silence as a yes": (delivered, silence, "eve", silence, "eve"),
    "take back or take": (queued, withdraw, "ana", take, "ben"),
    "take back or deliver": (working, withdraw, "ana", deliver, "ben"),
    "decline or take": (queued, decline, "cleo", take, "ben"),
    "reopen or close": (accepted, reopen, "ana", close, "eve"),
    "two workers close": (accepted, close, "eve", close, "eve"),
    "rate twice": (accepted, rate, "ana", rate, "ana"),
    "ask twice": (draft, submit, "ana", submit, "ana"),
    "throw away twice": (draft, discard, "ana", discard, "ana"),
    "fill in or find": (incomplete, fill_in, "ana", found_it, "ben"),
    "wait or deliver": (working, wait, "cleo", deliver, "ben"),
    "answer or go on": (waiting, answer, "ana", resume, "ben"),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_of_two_that_exclude_each_other_one_happens(cast, pair):
    start, one, who, other, whom = PAIRS[pair]
    request = start(cast)
    before = kinds(request)
    heard = at_once(request, [(one, getattr(cast, who)), (other, getattr(cast, whom))])
    assert len(heard.won) == 1
    assert len(heard.told) == 1
    if ServiceRequest.objects.filter(pk=request.pk).exists():
        assert len(kinds(request)) == len(before) + 1
        whole(request)


def test_of_what_is_asked_and_thrown_away_at_once_one_happens_whole(cast):
    for other in (discard, retype):
        request = draft(cast)
        at_once(request, [(submit, cast.ana), (other, cast.ana)])
        found = ServiceRequest.objects.filter(pk=request.pk).first()
        if found is None:
            assert kinds(request) == []
        else:
            assert (found.state, found.title) in {
                (State.QUEUED, "Six places from B 2.14 to C 1.03"), (State.QUEUED, "Another title"),
            }  # fmt: skip
            assert kinds(request) == ["submitted"]


def test_two_workers_remind_once(cast):
    request = waiting(cast)

    def chase(it, _by):
        question = Question.objects.get(request=it)
        question.request = it
        return actions.chase(question, now=TUESDAY + 2 * DAY)

    heard = at_once(request, [(chase, cast.eve)] * 4)
    assert len(heard.won) == 1
    assert kinds(request).count("chased") == 1


def test_the_next_one_for_me_is_another_one_for_each(cast):
    requests = [queued(cast) for _ in range(4)]

    def next_one(_it, by):
        return actions.take_next(cast.facilities, by=by, now=TUESDAY)

    heard = at_once(requests[0], [(next_one, person) for person in crew(cast, 4)])
    assert len(heard.won) == 4
    assert ServiceRequest.objects.filter(state=State.WORKING).values("assignee").distinct().count() == 4


@pytest.mark.parametrize("guarded", [True, False])
def test_two_answers_at_once_do_not_leave_it_waiting_for_nobody(cast, monkeypatch, guarded):
    """Each sees the other question open, unless one of them waits for the other; the control shows it on PostgreSQL."""
    if not guarded:
        monkeypatch.setattr(ANSWER, "hold", lambda *_: None)
    first = questioned(cast)
    request = anew(first.request)
    second = actions.ask_question(request, text="And which color?", by=cast.ben, now=MONDAY + HOUR)
    together, go_on = Barrier(2), ANSWER.go_on

    def meet(service_request, **facts):
        with suppress(BrokenBarrierError):  # the other one waits outside, as it should
            together.wait(timeout=1)
        go_on(service_request, **facts)

    monkeypatch.setattr(ANSWER, "go_on", meet)

    def reply(question):
        def act(it, by):
            mine = Question.objects.get(pk=question.pk)
            mine.request = it
            return actions.answer(mine, text="Gray.", by=by, now=TUESDAY)

        return act

    heard = at_once(request, [(reply(first), cast.ana), (reply(second), cast.ana)])
    assert len(heard.won) == 2
    stuck = not guarded and connection.vendor == "postgresql"
    assert anew(request).state == (State.WAITING if stuck else State.WORKING)


def test_rated_once(cast):
    request = accepted(cast)
    at_once(request, [(rate, cast.ana)] * 8)
    assert Rating.objects.count() == 1
    assert kinds(request).count("rated") == 1


def test_somebody_was_faster_is_a_refusal():
    assert issubclass(SomebodyWasFaster, Refused)
