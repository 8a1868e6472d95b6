"""Is every answer to a program JSON or a problem document, and nothing else?"""

import json
import re
from datetime import timedelta

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from tests.programs import program

from footpath.people.programs import answering
from footpath.people.programs.models import Scope, Token

pytestmark = pytest.mark.django_db
ME = "/api/v1/me"


def problem(response, status):
    """The document, which is one."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    document = response.json()
    assert document["status"] == status
    assert document["title"]
    assert document["type"] == "about:blank"
    return document


def test_a_token_lets_in(cast):
    assert program(cast.ana).get(ME).json()["name"] == "Ana Ferreira"


@pytest.mark.parametrize(
    "shown", ["", "fp_nothing", "Bearer", "Bearer ", "Bearer fp_nothing", "Basic YTpi", "Bearer é"]
)
def test_what_is_no_token_lets_nobody_in(cast, shown):
    response = Client().get(ME, headers={"Authorization": shown} if shown else {})
    problem(response, 401)
    assert response["WWW-Authenticate"].startswith("Bearer")


def test_a_session_opens_nothing(cast, sign_in):
    problem(sign_in(cast.ana).get(ME), 401)


def test_a_token_in_the_address_opens_nothing(cast):
    secret = program(cast.ana).defaults["HTTP_AUTHORIZATION"].removeprefix("Bearer ")
    for name in ("token", "access_token", "Authorization"):
        problem(Client().get(ME, {name: secret}), 401)


@pytest.mark.parametrize(
    "facts", [{"expires_at": timezone.now() - timedelta(days=1)}, {"revoked_at": timezone.now() - timedelta(days=1)}]
)
def test_a_token_that_is_over_lets_nobody_in(cast, facts):
    client = program(cast.ana)
    Token.objects.update(**facts)
    problem(client.get(ME), 401)


def test_a_token_of_somebody_who_left_lets_nobody_in(cast):
    client = program(cast.ana)
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(is_active=False)
    problem(client.get(ME), 401)


def test_the_use_of_a_token_is_noted_once_an_hour(cast, count_queries):
    client = program(cast.ana)
    client.get(ME)
    first = Token.objects.get().used_at
    assert first is not None
    assert count_queries(lambda: client.get(ME)) == 1
    assert Token.objects.get().used_at == first
    Token.objects.update(used_at=first - timedelta(hours=2))
    client.get(ME)
    assert Token.objects.get().used_at > first


def test_what_is_not_there_and_what_cannot_be_done(cast):
    client = program(cast.ana)
    problem(client.get("/api/v1/nothing"), 404)
    problem(Client().get("/api/v2/me"), 404)
    response = client.delete(ME)
    problem(response, 405)
    assert response["Allow"] == "GET"
    assert "There is no such parameter." in str(problem(client.get(ME, {"token": "x"}), 422))
    problem(program(cast.ana, Scope.READ).post(ME, {}, content_type="application/json"), 403)


def test_what_is_neither_taken_nor_read(cast):
    client = program(cast.ana)
    problem(client.get(ME, headers={"Accept": "text/html"}), 406)
    assert client.get(ME, headers={"Accept": "text/html, */*;q=0.1"}).status_code == 200
    problem(client.post(ME, "a=b", content_type="application/x-www-form-urlencoded"), 415)
    problem(client.post(ME, "{}", content_type="application/json", headers={"Content-Encoding": "gzip"}), 415)


def test_what_is_the_same_is_not_sent_again(cast):
    client = program(cast.ana)
    tag = client.get(ME)["ETag"]
    again = client.get(ME, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(name="Ana Lima")
    assert client.get(ME, headers={"If-None-Match": tag}).json()["name"] == "Ana Lima"


def test_no_cache_keeps_it_for_others(cast):
    response = program(cast.ana).get(ME)
    assert response["Cache-Control"] == "private, no-cache"
    assert "Authorization" in response["Vary"]
    assert program(cast.ana).head(ME).status_code == 200


@pytest.mark.parametrize(("error", "status"), [(OperationalError("locked"), 503), (KeyError("a slip"), 500)])
def test_trouble_on_our_side_is_a_document_too(cast, monkeypatch, error, status):
    def broken(*_args):
        raise error

    monkeypatch.setattr(answering, "_readable", broken)
    client = program(cast.ana)
    client.raise_request_exception = False
    response = client.get(ME)
    document = problem(response, status)
    assert json.dumps(document).count("a slip") == 0
    if status == 503:
        assert int(response["Retry-After"]) > 0
    else:
        assert document["error_id"]


def test_whoever_is_slower_sees_what_is_there_now(cast):
    client, address = program(cast.eve), f"/api/v1/teams/{cast.facilities.pk}"
    seen = client.get(address)["ETag"]
    changed = [
        client.patch(address, json.dumps({"purpose": text}), content_type="application/json", headers=headers)
        for text, headers in (("Roofs", {"If-Match": seen}), ("Walls", {"If-Match": seen}), ("Doors", {}))
    ]
    assert changed[0].status_code == 200
    refused = problem(changed[1], 412)
    assert refused["current"]["purpose"] == "Roofs"
    assert changed[1]["ETag"] == client.get(address)["ETag"] != seen
    problem(changed[2], 428)
    problem(client.patch(address, "{}", content_type="application/json", headers={"If-Match": "the last one"}), 412)


def test_too_much_is_refused_before_it_is_read(cast):
    body = json.dumps({"purpose": "x" * 6_000_000})
    response = program(cast.eve).patch(f"/api/v1/teams/{cast.facilities.pk}", body, content_type="application/json")
    problem(response, 413)


@pytest.mark.parametrize(
    "path",
    ["//me", "/./me", "/me/", "/me.json", "/me%0a", "/me%00", "/ME", "/me;x=1", "/%6de", "/people/0x1", "/people/１"],
)
def test_no_trick_with_the_address_leads_around_the_door(cast, path):
    assert Client().get(f"/api/v1{path}").status_code in (401, 404)
    assert program(cast.ana).get(f"/api/v1{path}").status_code in ((200,) if path == "/%6de" else (404,))


def test_the_method_is_the_one_that_is_sent(cast):
    reads = program(cast.eve, Scope.READ)
    for name in ("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"):
        address = f"/api/v1/people/{cast.ana.pk}/reactivate"
        problem(reads.get(address, headers={name: "POST"}), 405)
        assert program(cast.ana).get(ME, headers={name: "DELETE"}).status_code == 200


def test_times_are_said_in_utc(asked):
    """Ana reads her pages in the zone of Berlin; her programs are told of one zone alone."""
    document = program(asked.asker).get(f"/api/v1/requests/{asked.pk}").content.decode()
    moments = re.findall(r'"(\d{4}-\d\d-\d\dT[^"]+)"', document)
    assert moments
    assert all(moment.endswith("Z") for moment in moments), moments
