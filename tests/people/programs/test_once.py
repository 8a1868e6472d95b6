"""Does a write that is repeated happen once, and is it answered as the first time?"""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import resolve
from django.utils import timezone
from tests.programs import program

from footpath.people.models import Absence, Answered
from footpath.people.programs import first_time, once

pytestmark = pytest.mark.django_db
KEY = "7f8c2a50-away"


def away(client: Client, person, *, key=KEY, first="2030-12-24", **more):
    """Note days away, with that key."""
    body = json.dumps({"first": first, "last": "2030-12-31", **more})
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(f"/api/v1/people/{person.pk}/say-away", body, content_type="application/json", headers=headers)


@pytest.fixture
def ben(cast):
    return program(cast.ben)


def test_repeated_it_happens_once(cast, ben):
    first, again = away(ben, cast.ben), away(ben, cast.ben)
    assert first.status_code == again.status_code < 300
    assert (first.content, first["Content-Type"]) == (again.content, again["Content-Type"])
    assert (first.get("Idempotent-Replayed"), again["Idempotent-Replayed"]) == (None, "true")
    assert Absence.objects.count() == 1


def test_what_could_not_be_done_is_answered_so_again(cast, ben):
    first, again = (away(ben, cast.ben, first="2031-12-24") for _ in range(2))
    assert first.status_code == again.status_code == 422
    assert first.json() == again.json()
    assert again["Idempotent-Replayed"] == "true"


def test_the_same_key_for_something_else_is_refused(cast, ben):
    away(ben, cast.ben)
    other = away(ben, cast.ben, first="2030-12-25")
    assert (other.status_code, Absence.objects.count()) == (422, 1)
    elsewhere = ben.post("/api/v1/teams/1/join", "{}", content_type="application/json", headers={once.HEADER: KEY})
    assert elsewhere.status_code == 422
    assert "used before" in elsewhere.json()["title"]


def test_keys_are_of_a_person(cast, ben):
    away(ben, cast.ben)
    assert away(program(cast.dov), cast.dov).get("Idempotent-Replayed") is None
    assert Absence.objects.count() == 2


@pytest.mark.parametrize("key", [" ", "x" * 201, "two\twords", "é"])
def test_what_is_no_key_is_refused(cast, ben, key):
    assert away(ben, cast.ben, key=key).status_code == 400
    assert not Absence.objects.exists()


def test_without_a_key_nothing_is_kept(cast, ben):
    away(ben, cast.ben, key="")
    assert not Answered.objects.exists()


def test_while_the_first_is_worked_on_the_second_waits_and_takes_over_who_is_gone(cast, ben):
    away(ben, cast.ben)
    Absence.objects.all().delete()
    Answered.objects.update(status=None, at=timezone.now())
    waits = away(ben, cast.ben)
    assert (waits.status_code, waits["Retry-After"]) == (409, "1")
    assert not Absence.objects.exists()
    Answered.objects.update(at=timezone.now() - first_time.PATIENCE)
    assert away(ben, cast.ben).status_code < 300
    assert (Absence.objects.count(), Answered.objects.get().status) == (1, 200)


def test_after_a_day_the_key_is_new(cast, ben):
    away(ben, cast.ben)
    Answered.objects.update(at=timezone.now() - first_time.KEPT - timedelta(seconds=1))
    Absence.objects.all().delete()
    assert away(ben, cast.ben, first="2030-12-01").status_code < 300
    assert Absence.objects.count() == 1


def test_who_was_overtaken_writes_nothing(cast, ben, monkeypatch):
    """The first was so slow that another process took its key over: what it did is undone."""
    keep = once._keep

    def overtaken(row, response):
        Answered.objects.update(body="of another process")
        keep(row, response)

    monkeypatch.setattr(once, "_keep", overtaken)
    assert away(ben, cast.ben).status_code == 409
    assert not Absence.objects.exists()


def test_what_failed_on_our_side_is_tried_anew(cast, ben, monkeypatch):
    from footpath.people.api import standing

    def broken(*_args, **_facts):
        raise KeyError("a slip")

    ben.raise_request_exception = False
    with monkeypatch.context() as slip:
        slip.setattr(standing.actions, "say_away", broken)
        assert away(ben, cast.ben).status_code == 500
    assert not Answered.objects.exists()
    assert away(ben, cast.ben).status_code < 300


def test_where_people_answer_without_their_name_nothing_is_kept(cast, ben, settings):
    settings.UNREMEMBERED = {resolve(f"/api/v1/people/{cast.ben.pk}/say-away").view_name}
    assert [away(ben, cast.ben).get("Idempotent-Replayed") for _time in range(2)] == [None, None]
    assert not Answered.objects.exists()
