"""Can a program note, read, change and end what an outside customer waits for?"""

import pytest
from tests.cast import MONDAY
from tests.programs import program
from tests.requests.outside import DAY, flight, ordered, serving

from footpath.requests.models import Commitment, Serving

BASE = "/api/v1/commitments"
NEW = {"kind": "flight", "reference": "NA 912", "customer": "Northair", "due_at": "2026-11-27T17:00:00Z"}


def send(client, method, address, body, **headers):
    return client.generic(method, address, body, content_type="application/json", headers=headers)


def test_it_is_noted_changed_and_met_by_whoever_saw_its_last_state(cast, tuesday):
    client = program(cast.ana)
    made = client.post(BASE, NEW, content_type="application/json")
    assert (made.status_code, made.json()["stand"], made["ETag"]) == (201, "unserved", '"0"')
    address = f"{BASE}/{made.json()['id']}"
    change = '{"note": "Two engines.", "team": null}'
    assert send(client, "PATCH", address, change).status_code == 428
    assert send(client, "PATCH", address, change, **{"If-Match": '"0"'}).json()["note"] == "Two engines."
    slower = send(client, "PATCH", address, '{"note": "Mine"}', **{"If-Match": '"0"'})
    assert (slower.status_code, slower.json()["current"]["note"]) == (412, "Two engines.")
    wrong = send(client, "PATCH", address, '{"due_at": null}', **{"If-Match": '"1"'})
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["due_at"])
    met = send(client, "POST", f"{address}/meet", "{}", **{"If-Match": '"1"'})
    assert (met.status_code, met.json()["stand"], met.json()["changeable"]) == (200, "met", False)


@pytest.mark.parametrize(("show", "count"), [("", 1), ("late", 1), ("ended", 0), ("all", 1), ("ours", 0)])
def test_the_list_is_as_the_page_has_it(cast, tuesday, show, count):
    flight(cast, due_at=MONDAY)
    assert len(program(cast.dov).get(BASE, {"show": show}).json()["items"]) == count


def test_a_late_one_is_read_with_its_hops_and_their_shares(cast, tuesday):
    one, [request] = serving(cast, due_at=MONDAY)
    order = ordered(request, cast, MONDAY - DAY)
    read = program(cast.ben).get(f"{BASE}/{one.pk}").json()
    assert {hop["key"] for hop in read["hops"]} == {f"c{one.pk}", f"r{request.pk}", f"v{order.pk}"}
    assert [f"v{order.pk}", f"r{request.pk}"] in read["edges"]
    assert sum(share["seconds"] for share in read["lateness"]) == 86_400
    hidden = {hop["kind"]: hop for hop in program(cast.dov).get(f"{BASE}/{one.pk}").json()["hops"]}
    assert (hidden["request"]["request_id"], hidden["vendor"]["name"]) == (None, "a vendor")


def test_a_request_is_linked_by_the_number_of_the_commitment(cast, asked, tuesday):
    flight(cast)
    address = f"/api/v1/requests/{asked.pk}"
    client = program(cast.ana)
    assert client.post(f"{address}/serve", {"commitment": "na 912"}, content_type="application/json").status_code == 200
    assert Serving.objects.get().commitment == Commitment.objects.get()
    body = {"commitment": "flight NA 912"}
    assert client.post(f"{address}/stop-serving", body, content_type="application/json").status_code == 200
    refused = client.post(f"{address}/stop-serving", body, content_type="application/json")
    assert (refused.status_code, list(refused.json()["errors"])) == (422, ["commitment"])
