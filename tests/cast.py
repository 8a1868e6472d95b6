"""Who plays in the tests, and when?"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from footpath.catalog.models import Service, ServiceVersion
from footpath.demo.cast import Cast, welcome
from footpath.history.models import Event
from footpath.history.record import of_the_past
from footpath.people.models import Membership, Person, Team, WorkingHours
from footpath.requests import actions
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.states import State

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # nine in the morning in Berlin
ANSWERS = {"from_room": "B 2.14", "to_room": "C 1.03", "places": "6", "signs_off": "Max Adler"}
PASSWORD = "footpath-demo"


@dataclass
class Memory:
    """The cast as it was founded for the first test of this process, and its rows: the others get copies of them."""

    cast: Cast | None = None
    rows: list[tuple[type[Model], list[Model]]] = field(default_factory=list)


memory = Memory()


@pytest.fixture
def cast(db: None) -> Cast:
    """Ana asks, Ben serves, Cleo leads, Dov is an outsider, Eve administers, Max manages above both sides."""
    return founded()


def founded() -> Cast:
    """The cast with their teams and the service of the story, in an empty database."""
    if memory.cast is None:
        with of_the_past():
            memory.cast = welcome(MONDAY - timedelta(days=30), password_hash=make_password(PASSWORD))
        kinds = (Person, WorkingHours, Team, Membership, Service, ServiceVersion, Event)
        memory.rows = [(kind, list(kind._default_manager.order_by("pk"))) for kind in kinds]
    else:
        for kind, rows in memory.rows:
            kind._default_manager.bulk_create(deepcopy(rows))
    return deepcopy(memory.cast)


@pytest.fixture
def tuesday(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """For pages, which go by the real clock, it is Tuesday, at nine in the morning in Berlin."""
    moment = MONDAY + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: moment)
    return moment


@pytest.fixture
def asked(cast: Cast) -> ServiceRequest:
    """Ana has asked Facilities to move six places; everything is there."""
    return ask(cast, MONDAY)


@pytest.fixture
def word(cast: Cast) -> Word:
    """Ana has asked Ben for a hand."""
    return actions.say_word("Can you look at the printer at gate 4?", to=cast.ben, by=cast.ana, now=MONDAY)


@pytest.fixture
def team_word(cast: Cast) -> Word:
    """Ana has asked everybody in Facilities, Ben and Cleo, for a hand."""
    return actions.say_word("Who has a ladder?", to=cast.facilities, by=cast.ana, now=MONDAY)


def happened(thing: ServiceRequest | Word) -> Event:
    """What happened last to a request or a word."""
    return Event.objects.filter(subject_kind=thing.subject_kind, subject_id=thing.pk).order_by("-id")[0]


def ask(cast: Cast, now: datetime, *, by: Person | None = None, **facts: object) -> ServiceRequest:
    """A request for the service of the story, complete unless `answers` say otherwise."""
    by = by or cast.ana
    facts = {"title": "Six places from B 2.14 to C 1.03", "answers": ANSWERS} | facts
    draft = actions.save_draft(None, service=cast.move, by=by, now=now, **facts)
    return actions.submit(draft, by=by, now=now)


def past(cast: Cast, count: int = 40) -> None:
    """Requests of the last months for the service of the story, each done two to five days after it was asked."""
    ServiceRequest.objects.bulk_create(
        ServiceRequest(
            service=cast.move,
            team=cast.facilities,
            asker=cast.dov,
            customer_team=cast.sales,
            title=f"Move {n}",
            state=State.CLOSED,
            source="past",
            external_id=str(n),
            drafted_at=asked_at,
            submitted_at=asked_at,
            complete_at=asked_at,
            started_at=asked_at,
            delivered_at=done_at,
            accepted_at=done_at,
            ended_at=done_at,
        )
        for n in range(count)
        for asked_at in [MONDAY - timedelta(days=100 - 2 * n)]
        for done_at in [asked_at + timedelta(days=2 + n % 4)]
    )


@pytest.fixture
def sign_in() -> Callable[[Person], Client]:
    """`sign_in(cast.ana)`: a client in which that person is signed in."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
