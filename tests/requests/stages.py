"""How does a test bring a request to where it needs it, and hold a verb to what every verb must do?"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ANSWERS, MONDAY, ask

from footpath.catalog.models import Service, ServiceVersion
from footpath.demo.cast import Cast
from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.models import Question, ServiceRequest, Span
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import State

EVERYBODY = ("ana", "ben", "cleo", "dov", "eve", "max")
SERVING = ("ben", "cleo", "max")  # Ben and Cleo are in the team, Max leads everything
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TUESDAY = MONDAY + DAY
LACKING = {**ANSWERS, "signs_off": ""}
Act = Callable[[ServiceRequest, Person], object]


def draft(cast: Cast, **facts: Any) -> ServiceRequest:
    """Ana has written it and not asked yet."""
    facts = {"title": "Six places from B 2.14 to C 1.03", "answers": ANSWERS} | facts
    return actions.save_draft(None, service=cast.move, by=cast.ana, now=MONDAY, **facts)


def incomplete(cast: Cast) -> ServiceRequest:
    """It is not said who signs off."""
    return ask(cast, MONDAY, answers=LACKING)


def sign_off(cast: Cast, **facts: Any) -> ServiceRequest:
    """Max, who leads everything, has to agree; for later requests nobody has to."""
    needs_sign_off(cast, "line_manager")
    request = ask(cast, MONDAY, **facts)
    needs_sign_off(cast, "")
    return request


def needs_sign_off(cast: Cast, whose: str, by: Person | None = None) -> None:
    """From now on somebody has to agree to what is asked of this service."""
    new_terms(sign_off=whose, sign_off_by=by)
    cast.move.sign_off, cast.move.sign_off_by = whose, by


def new_terms(**facts: Any) -> None:
    """Let every service, and the terms on which it was and will be asked for, be so."""
    Service.objects.update(**facts)
    ServiceVersion.objects.update(**facts)


def queued(cast: Cast) -> ServiceRequest:
    """Everything is there."""
    return ask(cast, MONDAY)


def working(cast: Cast) -> ServiceRequest:
    """Ben has it."""
    return actions.take(queued(cast), by=cast.ben, now=MONDAY)


def waiting(cast: Cast) -> ServiceRequest:
    """Ben has asked Ana something."""
    return questioned(cast).request


def questioned(cast: Cast, **facts: Any) -> Question:
    """The question that Ben has asked Ana, or somebody else."""
    facts = {"text": "Which socket type?", "by": cast.ben, "now": MONDAY} | facts
    return actions.ask_question(working(cast), **facts)


def delivered(cast: Cast) -> ServiceRequest:
    """Ben has delivered."""
    return actions.deliver(working(cast), text="All six stand.", by=cast.ben, now=MONDAY + HOUR)


def accepted(cast: Cast) -> ServiceRequest:
    """Ana has accepted."""
    return actions.accept(delivered(cast), by=cast.ana, now=MONDAY + 2 * HOUR)


def closed(cast: Cast) -> ServiceRequest:
    """The time to reopen has passed."""
    request = accepted(cast)
    assert actions.close(request, now=MONDAY + 14 * DAY)
    return request


def declined(cast: Cast) -> ServiceRequest:
    """Ben has said no."""
    no = {"reason": "C 1.03 is taken.", "alternative": "C 1.04 is free."}
    return actions.decline(working(cast), **no, by=cast.ben, now=MONDAY)


def withdrawn(cast: Cast) -> ServiceRequest:
    """Ana has taken it back."""
    return actions.withdraw(queued(cast), by=cast.ana, now=MONDAY)


STAGES: dict[State, tuple[Callable[[Cast], ServiceRequest], str]] = {  # how it gets there, and who brings it
    State.DRAFT: (draft, ""),
    State.INCOMPLETE: (incomplete, "Ana Ferreira asked"),
    State.SIGN_OFF: (sign_off, "Footpath asked Max Adler to agree"),
    State.QUEUED: (queued, "Ana Ferreira asked"),
    State.WORKING: (working, "Ben Okafor took it"),
    State.WAITING: (waiting, "Ben Okafor asked Ana Ferreira"),
    State.DELIVERED: (delivered, "Ben Okafor delivered it"),
    State.ACCEPTED: (accepted, "Ana Ferreira accepted it"),
    State.CLOSED: (closed, "Footpath closed it"),
    State.DECLINED: (declined, "Ben Okafor declined it"),
    State.WITHDRAWN: (withdrawn, "Ana Ferreira withdrew it"),
}


def at(cast: Cast, state: State) -> ServiceRequest:
    """A request that is in this state, as somebody who opens its page finds it."""
    return anew(STAGES[state][0](cast))


def anew(request: ServiceRequest) -> ServiceRequest:
    """The request as it stands in the database."""
    return ServiceRequest.objects.with_names().get(pk=request.pk)


def kinds(request: ServiceRequest) -> list[str]:
    """What happened to it, in order."""
    found = Event.objects.filter(subject_kind="request", subject_id=request.pk).order_by("id")
    return [kind.removeprefix("request.") for kind in found.values_list("kind", flat=True)]


def happened_steps(request: ServiceRequest) -> list[tuple[Any, ...]]:
    """In which steps of its service's work it was, from when until when."""
    return list(request.step_spans.order_by("id").values_list("step", "since", "until"))


@contextmanager
def one_event(request: ServiceRequest, kind: str, by: Person | None) -> Iterator[None]:
    """Within this block exactly one thing happens to the request, and it is known who did it; spans stay whole."""
    before = list(Event.objects.values_list("id", flat=True))
    yield
    [event] = Event.objects.exclude(pk__in=before)
    assert (event.subject_kind, event.subject_id) == ("request", request.pk)
    assert (event.kind, event.actor_id) == (f"request.{kind}", by.pk if by else None)
    assert event.occurrence().sentence("Somebody")
    whole(request)


def whole(request: ServiceRequest) -> None:
    """Each span begins where the one before it ended, the last one lasts and is the state of the request."""
    spans = list(Span.objects.filter(request=request).order_by("id"))
    now = anew(request)
    assert [one.until for one in spans[:-1]] == [one.since for one in spans[1:]]
    assert [one.until for one in spans].count(None) == bool(spans)
    if spans:
        assert (spans[-1].state, spans[-1].waits_for) == (now.state, now.waits_for)


def nothing_changes(request: ServiceRequest, act: Callable[[], object]) -> None:
    """Not a single column, and no event."""
    before = ServiceRequest.objects.filter(pk=request.pk).values().get(), kinds(request)
    act()
    assert (ServiceRequest.objects.filter(pk=request.pk).values().get(), kinds(request)) == before


def only(cast: Cast, act: Act, state: State, *allowed: str) -> None:
    """Nobody but these may do it to a request in this state; where somebody else tries, nothing happens."""
    request = at(cast, state)

    def refused(person: Person) -> None:
        with pytest.raises(PermissionDenied):
            act(anew(request), person)

    for name in EVERYBODY:
        if name not in allowed:
            nothing_changes(request, lambda name=name: refused(getattr(cast, name)))
    for name in allowed:
        assert act(at(cast, state), getattr(cast, name)) is not False


def refused_elsewhere(cast: Cast, act: Act, by: Person, *where: State) -> None:
    """In every other state it is refused, and whoever tries hears who brought the request there."""
    for state, (_bring, who) in STAGES.items():
        if state in where or state == State.DRAFT:
            continue
        request = at(cast, state)

        def refused(request: ServiceRequest = request, who: str = who) -> None:
            with pytest.raises(Refused, match=who):
                act(request, by)

        nothing_changes(request, refused)


def slower(request: ServiceRequest, first: Callable[[ServiceRequest], object], second: Act, by: Person) -> str:
    """Two people look at the same page; what the one hears who acts second."""
    old_page = anew(request)
    first(anew(request))
    heard = ""

    def late() -> None:
        nonlocal heard
        with pytest.raises(SomebodyWasFaster) as refused:
            second(old_page, by)
        heard = str(refused.value)

    nothing_changes(request, late)
    return heard


def day(n: int) -> date:
    """The n-th day after Monday."""
    return (MONDAY + n * DAY).date()


def many(cast: Cast, count: int, **columns: Any) -> list[ServiceRequest]:
    """So many requests of so many people, each with the next one's help, as lists show them."""
    people = [
        Person(name=f"Person {n} of {count}", email=f"p{n}-{count}@demo.example", zone="Europe/Berlin")
        for n in range(count)
    ]
    Person.objects.bulk_create(people)
    teams = Team.objects.bulk_create(Team(name=f"Team {n} of {count}", hours=cast.hours) for n in range(count))
    facts = {"state": State.QUEUED, "service": cast.move, "team": cast.facilities, "drafted_at": MONDAY}
    facts |= {"submitted_at": MONDAY, "complete_at": MONDAY, "promised_day": day(4)} | columns
    return ServiceRequest.objects.bulk_create(
        ServiceRequest(
            **({"asker": people[n], "customer_team": teams[n], "assignee": people[n - 1], "board_rank": n} | facts),
            title=f"Request {n}",
        )
        for n in range(count)
    )
