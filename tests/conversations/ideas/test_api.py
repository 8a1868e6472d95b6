"""Do programs offer, answer and read ideas and obstacles by the same rules as people, and nothing of advice?"""

import json

from tests.conversations.offering import consult, hinder, offer
from tests.programs import program

from footpath.site.api import api
from footpath.site.api_document import document


def post(client, address, **body):
    return client.post(f"/api/v1/{address}", json.dumps(body), content_type="application/json")


def test_an_idea_from_the_offer_to_the_credit(cast, tuesday):
    ana, cleo = program(cast.ana), program(cast.cleo)
    made = post(ana, "ideas", team=cast.facilities.pk, what="One list of keys", service=cast.move.pk)
    assert (made.status_code, made.json()["state"], made.json()["answer_by"]) == (201, "offered", "2026-12-08")
    address = f"ideas/{made.json()['id']}"
    assert made["Location"] == f"/api/v1/{address}"
    assert post(program(cast.dov), f"{address}/support").json()["supporters"] == 1
    assert post(cleo, f"{address}/set-aside", reason="Not yet.").json()["state"] == "set_aside"
    wrong = post(cleo, f"{address}/agree", owner=999, due="2026-12-18")
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["owner"])
    agreed = post(cleo, f"{address}/agree", owner=cast.ben.pk, due="2026-12-18").json()
    assert (agreed["state"], agreed["owner"]["name"]) == ("agreed", "Ben Okafor")
    assert post(program(cast.ben), f"{address}/finish", result="It hangs.").json()["state"] == "done"
    named = post(cleo, f"{address}/credit", people=[cast.ben.pk]).json()
    assert [one["name"] for one in named["credits"]] == ["Ana Ferreira", "Ben Okafor"]
    assert post(ana, f"{address}/take-back").status_code == 409
    listed = program(cast.dov).get(f"/api/v1/ideas?state=credited&team={cast.facilities.pk}").json()["items"]
    assert [one["id"] for one in listed] == [named["id"]]
    assert post(ana, "ideas", team=cast.facilities.pk, what=" ").status_code == 422


def test_an_obstacle_from_the_name_to_the_decision_and_back(cast, tuesday):
    ana, cleo = program(cast.ana), program(cast.cleo)
    facts = {"kind": "policy", "what": "A paper form", "often": "weekly", "minutes": 30, "team": cast.facilities.pk}
    made = post(ana, "obstacles", **facts)
    assert (made.status_code, made.json()["minutes_a_month"]) == (201, 130)
    address = f"obstacles/{made.json()['id']}"
    assert post(program(cast.dov), f"{address}/feel", often="monthly", minutes=20).json()["minutes_a_month"] == 150
    assert post(cleo, f"{address}/own", owner=cast.ben.pk).json()["state"] == "owned"
    gone = post(cleo, f"{address}/decide", outcome="changed", decision="A mail will do.").json()
    assert (gone["state"], gone["minutes_back"]) == ("changed", 150)
    assert post(ana, f"{address}/reopen", why="Not by night.").json()["state"] == "named"
    assert post(ana, f"{address}/take-back").json()["state"] == "taken_back"
    listed = program(cast.dov).get(f"/api/v1/obstacles?team={cast.facilities.pk}&state=taken_back").json()["items"]
    assert (len(listed), "dov" in json.dumps(listed).lower()) == (1, False)


def test_advice_has_no_operations(cast):
    consult(cast)
    offer(cast)
    hinder(cast)
    assert not [path for path in document(api)["paths"] if "advice" in path]
