"""Do programs narrow a board, keep views of it, and do one act to many?"""

import pytest
from tests.programs import program
from tests.requests.stages import TUESDAY, anew, many, queued
from tests.requests.volume import kept

from footpath.jobs import run_all
from footpath.requests import actions
from footpath.requests.models import Bulk, SavedView, ServiceRequest

pytestmark = pytest.mark.usefixtures("tuesday")
JSON = "application/json"


def send(client, path, body, method="post", **headers):
    call = getattr(client, method)
    return call(f"/api/v1{path}", body, content_type=JSON, headers=headers)


def test_one_act_is_done_to_many_by_the_worker_and_told_row_by_row(cast):
    one, other = queued(cast), queued(cast)
    ben = program(cast.ben)
    answer = send(ben, "/many", {"act": "assign", "requests": [one.pk, other.pk], "facts": {"to": cast.cleo.pk}})
    assert (answer.status_code, answer.json()["left"]) == (202, 2)
    actions.take(other, by=cast.ben, now=TUESDAY)
    run_all(now=TUESDAY, raise_errors=True)
    told = ben.get(f"/api/v1/many/{answer.json()['id']}").json()
    assert (told["done"], told["not_done"], told["left"]) == (1, 1, 0)
    assert [(row["request"], row["became"]) for row in told["items"]] == [(other.pk, "not_done"), (one.pk, "done")]
    assert "Ben Okafor took it" in told["items"][0]["why"]
    assert anew(one).assignee == cast.cleo
    assert program(cast.cleo).get(f"/api/v1/many/{answer.json()['id']}").status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"act": "burn"}, "act"),
        ({"requests": []}, "requests"),
        ({"requests": [10**9]}, "requests"),
        ({"requests": list(range(1, 502))}, "requests"),
        ({"facts": {}}, "facts.to"),
        ({"facts": {"to": "x"}}, "facts.to"),
        ({"facts": {"to": 1, "color": "red"}}, "facts.color"),
    ],
)
def test_what_cannot_be_used_is_named_and_nothing_is_begun(cast, asked, body, field):
    whole = {"act": "assign", "requests": [asked.pk], "facts": {"to": cast.cleo.pk}} | body
    answer = send(program(cast.ben), "/many", whole)
    assert answer.status_code == 422
    assert [name for name in answer.json()["errors"] if name.startswith(field)]
    assert not Bulk.objects.exists()


def test_the_board_is_narrowed_as_on_its_page(cast):
    rows = many(cast, 3)
    ServiceRequest.objects.filter(pk=rows[1].pk).update(assignee=cast.ben)
    board = f"/api/v1/teams/{cast.facilities.pk}/board"
    ben = program(cast.ben)
    assert [one["title"] for one in ben.get(board, {"who": "me"}).json()["items"]] == ["Request 1"]
    found = ben.get(board, {"sort": "-title", "words": "request"}).json()
    assert [one["title"] for one in found["items"]] == ["Request 2", "Request 1", "Request 0"]
    for wrong in ({"who": "you"}, {"sort": "color"}, {"due": "never"}, {"service": 0}):
        assert ben.get(board, wrong).status_code == 422


def test_views_are_kept_changed_by_whoever_saw_the_last_and_let_go(cast):
    ben, team = program(cast.ben), f"/teams/{cast.facilities.pk}/views"
    made = send(ben, team, {"name": "Late", "query": "due=late", "shared": True})
    assert made.status_code == 201
    assert send(ben, team, {"name": "Never", "query": "due=never"}).json()["errors"].keys() == {"query"}
    view = f"/views/{made.json()['id']}"
    tag = ben.get(f"/api/v1{view}")["ETag"]
    changed = send(ben, view, {"name": "Too late"}, "patch", **{"If-Match": tag})
    assert (changed.json()["name"], changed.json()["query"]) == ("Too late", "due=late")
    assert send(ben, view, {"name": "x"}, "patch", **{"If-Match": tag}).status_code == 412
    kept(cast)
    assert [one["name"] for one in ben.get(f"/api/v1{team}").json()] == ["Not taken", "Too late"]
    assert [one["name"] for one in program(cast.cleo).get(f"/api/v1{team}").json()] == ["Too late"]
    assert send(ben, view, {}, "delete").status_code == 204
    assert SavedView.objects.count() == 1
