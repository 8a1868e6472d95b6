"""Do programs read and write what is known about services?"""

import json

from tests.cast import MONDAY
from tests.catalog.knowing import BODY, TITLE, inside, known
from tests.programs import program

from footpath.catalog import findable

AS_JSON = {"content_type": "application/json"}


def test_what_is_known_is_read_as_far_as_it_is_open(cast, tuesday):
    known(cast)
    inside(cast)
    findable.index_all(MONDAY)
    address = f"/api/v1/services/{cast.move.pk}/answers"
    for person, count in ((cast.ana, 1), (cast.ben, 2)):
        assert len(program(person).get("/api/v1/snippets", {"service": cast.move.pk}).json()["items"]) == count
        assert [one["title"] for one in program(person).get(address, {"q": "my monitor"}).json()] == [TITLE]


def test_an_answer_is_written_changed_confirmed_and_taken_away(cast, tuesday):
    ben, new = program(cast.ben), f"/api/v1/services/{cast.move.pk}/snippets"
    made = ben.post(new, json.dumps({"title": TITLE, "body": BODY, "owner": cast.ben.pk}), **AS_JSON)
    address = made["Location"]
    assert (made.status_code, made.json()["owner"]["name"]) == (201, "Ben Okafor")
    changed = ben.patch(address, json.dumps({"owner": None}), **AS_JSON, headers={"If-Match": made["ETag"]})
    assert (changed.json()["owner"], changed.json()["body"]) == (None, BODY)
    seen = {"If-Match": changed["ETag"]}
    confirmed = ben.post(f"{address}/confirm", json.dumps({"review_on": "2027-03-01"}), **AS_JSON, headers=seen)
    assert confirmed.json()["review_on"] == "2027-03-01"
    assert ben.delete(address, headers=seen).status_code == 412
    assert ben.delete(address, headers={"If-Match": confirmed["ETag"]}).status_code == 204


def test_what_cannot_be_kept_is_named(cast, tuesday):
    body = {"title": TITLE, "body": BODY, "owner": cast.ana.pk, "review_on": "2026-01-01"}
    answer = program(cast.ben).post(f"/api/v1/services/{cast.move.pk}/snippets", json.dumps(body), **AS_JSON)
    assert (answer.status_code, set(answer.json()["errors"])) == (422, {"owner", "review_on"})
