"""Do programs tick off, and read and write what a team sends again and again?"""

import json

from tests.programs import program
from tests.requests.helping import KEYS, PHOTO, TEXT, reply, with_checklist
from tests.requests.stages import working


def test_the_checklist_is_read_and_ticked_off(cast, tuesday):
    with_checklist(cast)
    address, ben = f"/api/v1/requests/{working(cast).pk}", program(cast.ben)
    answer = ben.post(f"{address}/tick", json.dumps({"line": PHOTO}), content_type="application/json").json()
    assert [(one["text"], one["needed"], one["done_by"] and one["done_by"]["name"]) for one in answer["checklist"]] == [
        (PHOTO, True, "Ben Okafor"), (KEYS, False, None),
    ]  # fmt: skip
    wrong = ben.post(f"{address}/tick", json.dumps({"line": "Feed the cat"}), content_type="application/json")
    assert (wrong.status_code, set(wrong.json()["errors"])) == (422, {"line"})
    again = ben.post(f"{address}/untick", json.dumps({"line": KEYS}), content_type="application/json")
    assert again.status_code == 409


def test_replies_are_written_changed_and_filled_in(cast, tuesday):
    ben = program(cast.ben)
    replies = f"/api/v1/teams/{cast.facilities.pk}/replies"
    made = ben.post(replies, json.dumps({"name": "Planned", "text": TEXT}), content_type="application/json")
    assert (made.status_code, made["ETag"]) == (201, '"0"')
    address = made["Location"]
    changed = {"data": json.dumps({"name": "Soon"}), "content_type": "application/json"}
    assert ben.patch(address, **changed, headers={"If-Match": '"0"'}).json()["text"] == TEXT
    assert ben.patch(address, **changed, headers={"If-Match": '"0"'}).status_code == 412
    it = working(cast)
    [told] = ben.get(f"/api/v1/requests/{it.pk}/replies", {"q": "soon"}).json()
    assert told["text"].startswith(f"Hello Ana, {it.number}")
    assert told["left"] == ["promised"]
    assert ben.delete(address, headers={"If-Match": '"1"'}).status_code == 204
    assert ben.get("/api/v1/replies").json()["items"] == []


def test_replies_of_other_teams_are_not_there(cast, tuesday):
    it = reply(cast)
    assert program(cast.ana).get(f"/api/v1/replies/{it.pk}").status_code == 404
    assert program(cast.ana).get("/api/v1/replies").json()["items"] == []


def test_administrators_write_the_words_of_mails_and_bring_them_back(cast, tuesday):
    eve, address = program(cast.eve), "/api/v1/mail-texts/waits_for_me"
    [first] = [one for one in eve.get("/api/v1/mail-texts").json() if one["mail"] == "waits_for_me"]
    assert (first["number"], any(part["is_own"] for part in first["parts"])) == (0, False)
    change = {"data": json.dumps({"subject": "News: {about} {nope}"}), "content_type": "application/json"}
    told = eve.patch(address, **change, headers={"If-Match": eve.get(address)["ETag"]})
    assert (told.status_code, told["ETag"], told.json()["unknown"]) == (200, '"1"', ["{nope}"])
    [own] = [part for part in told.json()["parts"] if part["is_own"]]
    assert (own["part"], own["words"]) == ("subject", "News: {about} {nope}")
    late = {"data": json.dumps({"opening": "Dear {name},"}), "content_type": "application/json"}
    assert eve.patch(address, **late, headers={"If-Match": '"0"'}).status_code == 412
    wrong = {"data": json.dumps({"subject": "Two\nlines"}), "content_type": "application/json"}
    refused = eve.patch(address, **wrong, headers={"If-Match": '"1"'})
    assert (refused.status_code, set(refused.json()["errors"])) == (422, {"subject"})
    back = {"data": json.dumps({"number": 0}), "content_type": "application/json", "headers": {"If-Match": '"1"'}}
    assert eve.post(f"{address}/restore", **back).json()["number"] == 2
    assert [one["number"] for one in eve.get(f"{address}/versions").json()["items"]] == [1, 2]
    never = back | {"data": json.dumps({"number": 9}), "headers": {"If-Match": '"2"'}}
    assert eve.post(f"{address}/restore", **never).status_code == 404
    assert program(cast.max).get(address).status_code == 403
