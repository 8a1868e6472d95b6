"""Who plays in the tests, and when?"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from footpath.demo.cast import Cast, welcome
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # nine in the morning in Berlin
ANSWERS = {"from_room": "B 2.14", "to_room": "C 1.03", "places": "6", "signs_off": "Max Adler"}
PASSWORD = "footpath-demo"


@pytest.fixture
def cast(db: None) -> Cast:
    """Ana asks, Ben serves, Cleo leads, Dov is an outsider, Eve administers, Max manages above both sides."""
    return welcome(MONDAY - timedelta(days=30), password_hash=make_password(PASSWORD))


@pytest.fixture
def asked(cast: Cast) -> ServiceRequest:
    """Ana has asked Facilities to move six places; everything is there."""
    return ask(cast, MONDAY)


def ask(cast: Cast, now: datetime, *, by: Person | None = None, **facts: object) -> ServiceRequest:
    """A request for the service of the story, complete unless `answers` say otherwise."""
    by = by or cast.ana
    facts = {"title": "Six places from B 2.14 to C 1.03", "answers": ANSWERS} | facts
    draft = actions.save_draft(None, service=cast.move, by=by, now=now, **facts)
    return actions.submit(draft, by=by, now=now)


@pytest.fixture
def sign_in() -> Callable[[Person], Client]:
    """`sign_in(cast.ana)`: a client in which that person is signed in."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
