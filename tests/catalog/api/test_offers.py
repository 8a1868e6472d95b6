"""Do programs find services, read what to expect of one, and write and publish the next version?"""

from functools import partial

import pytest
from tests.cast import MONDAY
from tests.people.api.test_people import post
from tests.programs import program

from footpath.catalog import actions
from footpath.catalog.models import Service, ServiceState, ServiceVersion

pytestmark = pytest.mark.usefixtures("tuesday")
SERVICES = "/api/v1/services"


def at(service, rest=""):
    return f"{SERVICES}/{service.pk}{rest}"


def wrong(answer):
    return answer.status_code, list(answer.json()["errors"])


def seen(client, service):
    """The state of the draft, begun where there is none."""
    return {"If-Match": post(client, at(service, "/revise")).headers["ETag"]}


def change(client, service, facts, headers):
    return client.patch(at(service, "/draft"), facts, content_type="application/json", headers=headers)


def publish(client, service, headers, note=""):
    return client.post(at(service, "/publish"), {"note": note}, content_type="application/json", headers=headers)


def names(answer):
    return [one["name"] for one in answer.json()["items"]]


def test_services_are_found_by_words_need_team_and_state(cast):
    Service.objects.filter(pk=cast.move.pk).update(needs=["Möving"])
    paint = actions.offer(cast.facilities, name="Paint a room", by=cast.cleo, now=MONDAY)
    client = program(cast.ana)
    for query in ({}, {"q": "desk facilities"}, {"need": "mÖving"}, {"team": cast.facilities.pk}):
        assert names(client.get(SERVICES, query)) == ["Move a desk or a team"]
    for query in ({"q": "paint"}, {"need": "mov"}, {"team": cast.sales.pk}, {"state": "draft"}):
        assert names(client.get(SERVICES, query)) == []
    assert names(program(cast.ben).get(SERVICES, {"state": "draft"})) == [paint.name]
    assert wrong(client.get(SERVICES, {"team": 9999})) == (422, ["team"])
    assert wrong(client.get(SERVICES, {"state": "secret"})) == (422, ["state"])


def test_a_service_is_read_as_its_page_shows_it(cast):
    actions.note_pace(cast.move, median_seconds=7200, p85_seconds=9000, count=40, open_count=3)
    said = program(cast.ana).get(at(cast.move)).json()
    assert (said["team"]["name"], said["version"], said["lead_days"]) == ("Facilities", 1, 3)
    assert said["delivery"] == {"amount": 8, "unit": "days"}
    assert said["requirements"][0] == {
        "key": "from_room", "label": "Which room do you leave?", "kind": "text", "why": "", "required": True,
        "choices": [], "when": None,
    }  # fmt: skip
    assert said["levels"][0]["criteria"][0] == "Every place can be worked at"
    assert said["practice"] == {
        "n": 40, "median_seconds": 7200, "p85_seconds": 9000, "day_seconds": 28800, "open_now": 3,
    }  # fmt: skip
    assert (said["may_ask"], said["may_change"], said["draft"]) == (True, False, False)
    assert (said["audience"], said["sign_off"], said["roles"]["decides"]) == ([], "", [])


def test_of_a_few_deliveries_no_pace_is_told(cast):
    actions.note_pace(cast.move, median_seconds=7200, p85_seconds=9000, count=9, open_count=0)
    said = program(cast.ana).get(at(cast.move)).json()["practice"]
    assert (said["n"], said["median_seconds"], said["p85_seconds"]) == (9, None, None)


def test_what_is_not_for_them_is_not_there(cast):
    Service.objects.filter(pk=cast.move.pk).update(audience=[cast.sales.pk])
    client = program(cast.ana)
    for rest in ("", "/versions", "/versions/1", "/draft"):
        assert client.get(at(cast.move, rest)).status_code == 404
    assert post(client, at(cast.move, "/retire")).status_code == 404
    assert client.get(f"{SERVICES}/999999").json() == client.get(at(cast.move)).json()
    assert program(cast.dov).get(at(cast.move)).json()["audience"] == [{"id": cast.sales.pk, "name": "Sales"}]


def test_a_service_is_offered_written_and_published(cast):
    client = program(cast.cleo)
    offered = post(client, f"/api/v1/teams/{cast.facilities.pk}/services", {"name": "Paint a room"})
    paint = Service.objects.get(name="Paint a room")
    assert (offered.status_code, offered.headers["Location"]) == (201, at(paint))
    assert (offered.json()["state"], offered.json()["draft"]) == ("draft", True)
    facts = {
        "description": "Walls and ceilings.",
        "needs": ["a new room"],
        "audience": [cast.sales.pk],
        "delivery": {"amount": 5, "unit": "days"},
        "hours": cast.hours.pk,
        "sign_off": "named",
        "sign_off_by": cast.max.pk,
        "requirements": [
            {"key": "color", "label": "Which color?", "kind": "choice", "choices": ["white", "other"]},
            {"key": "which", "label": "Which one?", "when": {"question": "color", "answer": "other"}},
        ],
        "steps": [{"key": "a", "name": "Cover the floor", "who": "painter"}],
        "roles": {"responsible": ["Facilities"]},
    }
    draft = change(client, paint, facts, {"If-Match": client.get(at(paint, "/draft")).headers["ETag"]})
    assert draft.status_code == 200
    assert draft.json()["requirements"][1]["when"] == {"question": "color", "answer": "other"}
    assert draft.json()["sign_off_by"]["name"] == "Max Adler"
    published = publish(client, paint, {"If-Match": draft.headers["ETag"]}, "At last")
    assert (published.status_code, published.json()["version"], published.json()["state"]) == (200, 1, "published")
    assert published.json()["audience"][0]["name"] == "Sales"
    assert wrong(post(client, f"/api/v1/teams/{cast.facilities.pk}/services", {"name": " "})) == (422, ["name"])


def test_the_next_version_says_what_it_changes(cast):
    client = program(cast.cleo)
    draft = change(client, cast.move, {"lead_days": 5, "delivery": None}, seen(client, cast.move))
    assert [one["before"] for one in draft.json()["changes"]] == ["8 working days", "3"]
    publish(client, cast.move, {"If-Match": draft.headers["ETag"]}, "Ask earlier")
    reader = program(cast.ana)
    versions = reader.get(at(cast.move, "/versions")).json()["items"]
    assert [(one["number"], one["note"]) for one in versions] == [(2, "Ask earlier"), (1, "")]
    assert versions[0]["published_by"]["name"] == "Cleo Marin"
    second = reader.get(at(cast.move, "/versions/2")).json()
    assert (second["lead_days"], second["delivery"], len(second["changes"])) == (5, None, 2)
    assert reader.get(at(cast.move, "/versions/3")).status_code == 404


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": ""}, "name"),
        ({"lead_days": 401}, "lead_days"),
        ({"lead_days": "3"}, "lead_days"),
        ({"delivery": {"amount": 8}}, "delivery.unit"),
        ({"audience": [9999]}, "audience"),
        ({"hours": 9999}, "hours"),
        ({"sign_off": "named"}, "sign_off_by"),
        ({"sign_off_by": 9999}, "sign_off_by"),
        ({"requirements": [{"key": "a", "label": "A"}, {"key": "a", "label": "B"}]}, "requirements"),
        ({"requirements": [{"key": "a b", "label": "A"}]}, "requirements.0.key"),
        ({"requirements": [{"key": "a", "label": "A", "kind": "secret"}]}, "requirements"),
        ({"levels": [{"name": "A"}, {"name": "a"}]}, "levels"),
        ({"roles": {"boss": ["Max"]}}, "roles.boss"),
        ({"state": "published"}, "state"),
        ({"team": 1}, "team"),
    ],
)
def test_terms_that_cannot_be_kept_are_refused_by_their_field(cast, facts, field):
    client = program(cast.cleo)
    assert wrong(change(client, cast.move, facts, seen(client, cast.move))) == (422, [field])


def test_of_two_who_write_the_same_draft_the_slower_one_is_told(cast):
    """Cleo and Max have read the same state."""
    cleo, above = program(cast.cleo), program(cast.max)
    state = seen(cleo, cast.move)
    assert change(cleo, cast.move, {"cost": "Free"}, state).status_code == 200
    slower = change(above, cast.move, {"cost": "10 €"}, state)
    assert (slower.status_code, slower.json()["current"]["cost"]) == (412, "Free")
    assert "Cleo Marin" in slower.json()["detail"]
    assert publish(above, cast.move, state).status_code == 412
    assert above.post(at(cast.move, "/discard-revision"), headers=state).status_code == 412
    assert change(above, cast.move, {"cost": "10 €"}, {}).status_code == 428


def test_a_draft_that_was_begun_anew_is_another_one(cast):
    """Both were saved as often, and what the one says is not what the other said."""
    client = program(cast.cleo)
    state = seen(client, cast.move)
    assert client.post(at(cast.move, "/discard-revision"), headers=state).status_code == 204
    assert client.get(at(cast.move, "/draft")).status_code == 404
    post(client, at(cast.move, "/revise"))
    assert change(client, cast.move, {"cost": "Free"}, state).status_code == 412


def test_nothing_new_is_not_published(cast):
    client = program(cast.cleo)
    assert publish(client, cast.move, seen(client, cast.move)).status_code == 409


def test_what_is_read_and_sent_back_changes_nothing(cast):
    client = program(cast.cleo)
    state = seen(client, cast.move)
    said = client.get(at(cast.move, "/draft")).json()
    whole = {name: value for name, value in said.items() if name not in ("changed_at", "changed_by", "changes")}
    again = change(client, cast.move, whole, state)
    assert (again.status_code, again.json()["changes"]) == (200, [])
    draft = ServiceVersion.objects.get(service=cast.move, number=None)
    assert [one.key for one in draft.form] == [one.key for one in cast.move.form]


def test_a_service_is_retired_and_brought_back(cast):
    client = program(cast.cleo)
    assert post(client, at(cast.move, "/retire")).json()["state"] == ServiceState.RETIRED
    assert post(client, at(cast.move, "/retire")).status_code == 409
    assert program(cast.ana).get(at(cast.move)).status_code == 404
    assert post(client, at(cast.move, "/bring-back")).json()["may_ask"] is True


def test_more_services_and_versions_ask_no_more(cast, count_queries):
    client = program(cast.ana)
    addresses = [SERVICES, f"{SERVICES}?need=moving", at(cast.move), at(cast.move, "/versions")]
    Service.objects.filter(pk=cast.move.pk).update(needs=["moving"])
    client.get(SERVICES)
    few = [count_queries(partial(client.get, address)) for address in addresses]
    for n in range(12):
        actions.offer(cast.sales, name=f"S {n}", needs=["moving"], state="published", by=None, now=MONDAY)
        draft = actions.revise(cast.move, by=cast.cleo, now=MONDAY)
        actions.save_revision(draft, edits=0, by=cast.cleo, now=MONDAY, cost=str(n), audience=[], roles={})
        actions.publish(draft, by=cast.cleo, now=MONDAY)
    assert [count_queries(partial(client.get, address)) for address in addresses] == few
    assert max(few) <= 10
