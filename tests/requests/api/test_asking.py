"""Is what a program asks held to what the page of the service holds it to?"""

import pytest
from tests.cast import ANSWERS, past
from tests.programs import program
from tests.requests.outside import flight
from tests.requests.stages import day, new_terms, queued
from tests.requests.test_lookalikes import index_all

from footpath.catalog.models import Service
from footpath.requests.models import ServiceRequest, Serving

pytestmark = pytest.mark.usefixtures("tuesday")


def ask(cast, who="ana", service=0, **facts):
    client = program(getattr(cast, who))
    where = f"/api/v1/services/{service or cast.move.pk}/requests"
    return client.post(where, {"title": "Six places", "answers": ANSWERS} | facts, content_type="application/json")


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"title": ""}, {"title"}),
        ({"title": " \t "}, {"title"}),
        ({"title": "x" * 201, "details": "x" * 8001}, {"title", "details"}),
        ({"title": ["Six"]}, {"title"}),
        ({"needed_by": "2026-11-20"}, {"needed_by"}),
        ({"needed_by": "soon"}, {"needed_by"}),
        ({"asked_for": "Nobody"}, {"asked_for"}),
        ({"asked_for": 10**12}, {"asked_for"}),
        ({"level": "gold"}, {"level"}),
        ({"serves": "NA 000"}, {"serves"}),
        ({"submit": "no"}, {"submit"}),
        ({"answers": {"places": "many"}}, {"answers.places"}),
        ({"answers": {"places": True, "color": "red"}}, {"answers.places", "answers.color"}),
        ({"answers": {"plan": "plan.pdf"}}, {"answers.plan"}),
        ({"answers": {"from_room": {"a": 1}}}, {"answers.from_room"}),
        ({"answers": "B 2.14"}, {"answers"}),
        ({"key": "1"}, {"key"}),
    ],
)
def test_what_cannot_be_used_is_named_and_nothing_is_kept(cast, facts, named):
    answer = ask(cast, **facts)
    assert (answer.status_code, set(answer.json()["errors"])) == (422, named)
    assert not ServiceRequest.objects.exists()


def test_what_it_serves_is_said_while_asking(cast):
    flight(cast)
    said = ask(cast, serves="flight na 912").json()
    assert [one.commitment.reference for one in Serving.objects.filter(request=said["id"])] == ["NA 912"]
    draft = ask(cast, serves="NA 912", submit=False).json()["id"]
    change = {"content_type": "application/json"}
    program(cast.ana).patch(f"/api/v1/requests/{draft}", {"title": "Seven places"}, **change)
    assert Serving.objects.filter(request=draft).count() == 1
    program(cast.ana).patch(f"/api/v1/requests/{draft}", {"serves": None}, **change)
    assert not Serving.objects.filter(request=draft).exists()


def test_a_service_that_is_not_offered_is_not_there(cast):
    assert ask(cast, service=99999).status_code == 404
    Service.objects.filter(pk=cast.move.pk).update(state="retired")
    assert ask(cast).status_code == 404


def test_short_notice_is_marked_and_answers_are_kept_as_on_the_page(cast):
    Service.objects.update(lead_days=5)
    said = ask(cast, answers=ANSWERS | {"places": 6}, needed_by=str(day(2))).json()
    assert (said["state"], said["short_notice"]) == ("queued", True)
    assert {one["key"]: one["answer"] for one in said["answers"]}["places"] == "6"


def test_each_kind_of_answer_has_its_type(cast):
    new_terms(requirements=[
        {"key": "who", "label": "Who?", "kind": "person"},
        {"key": "key", "label": "A key?", "kind": "yes_no"},
        {"key": "days", "label": "Which days?", "kind": "choices", "choices": ["Mon", "Tue", "Wed"]},
        {"key": "from", "label": "From when?", "kind": "date", "when": ["key", "yes"]},
    ])  # fmt: skip
    said = ask(cast, answers={"who": cast.max.pk, "key": True, "days": ["Wed", "Mon"], "from": "2026-12-01"}).json()
    assert {one["key"]: one["answer"] for one in said["answers"]} == {
        "who": {"id": cast.max.pk, "name": "Max Adler"}, "key": "yes", "days": ["Mon", "Wed"], "from": "2026-12-01",
    }  # fmt: skip
    wrong = {"who": 10**12, "days": ["Sun"], "from": "2026-02-30", "key": "maybe"}
    for key, given in wrong.items():
        answer = ask(cast, answers={"key": True} | {key: given})
        assert (answer.status_code, set(answer.json()["errors"])) == (422, {f"answers.{key}"})
    assert ask(cast, answers={"who": cast.max.name, "key": False, "days": ["Tue"]}).json()["state"] == "queued"


def test_somebody_asks_for_somebody_else(cast):
    said = ask(cast, asked_for=cast.dov.email).json()
    assert (said["asker"]["name"], said["asked_for"]["name"], said["customer_team"]["name"]) == (
        "Ana Ferreira",
        "Dov Levi",
        "Sales",
    )
    assert program(cast.dov).get(f"/api/v1/requests/{said['id']}").json()["may"]


def test_open_requests_that_look_alike_are_named(cast):
    request = queued(cast)
    index_all()
    said = ask(cast, title=request.title).json()
    assert [(one["number"], one["whose"]) for one in said["lookalikes"]] == [(request.number, "mine")]
    assert ask(cast, "dov", title=request.title).json()["lookalikes"] == []


def test_the_same_key_asks_once(cast):
    client = program(cast.ana)
    where, facts = f"/api/v1/services/{cast.move.pk}/requests", {"title": "Six places", "answers": ANSWERS}
    asked = [
        client.post(where, facts, content_type="application/json", headers={"Idempotency-Key": "one"}) for _n in "12"
    ]
    assert asked[0].headers["Location"] == asked[1].headers["Location"]
    assert ServiceRequest.objects.count() == 1


def test_the_odds_are_said_before_one_asks(cast):
    client, where = program(cast.dov), f"/api/v1/services/{cast.move.pk}/odds"
    assert client.get(where).json()["forecast"] is None
    past(cast)
    said = client.get(where, {"needed_by": str(day(20)), "title": "Six places"}).json()
    assert day(0).isoformat() <= said["forecast"]["p50"] <= said["forecast"]["p85"] <= said["forecast"]["p95"]
    told = said["forecast"]
    assert (told["chance"] >= 17 / 20, told["basis"]["people"], told["basis"]["n_similar"]) == (True, 2, 40)
    assert any(line.startswith("40 finished requests of this kind speak for it") for line in told["reasons"])
    assert set(told["flags"]) <= {"provisional", "no_similar", "drift"}
    assert (said["needed"]["too_late"], said["needed"]["short_notice"], said["lookalikes"]) == (False, False, [])
    assert 0.9 < said["needed"]["chance"] <= 1
    for wrong in ("2026-11-01", "2199-01-01", "soon"):
        assert set(client.get(where, {"needed_by": wrong}).json()["errors"]) == {"needed_by"}
