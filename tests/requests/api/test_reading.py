"""Do programs find what their people may see, in steady pages and with as few questions however long the list?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cast import MONDAY, past
from tests.programs import program
from tests.requests.stages import (
    DAY,
    TUESDAY,
    day,
    delivered,
    draft,
    many,
    new_terms,
    queued,
    sign_off,
    waiting,
    working,
)

from footpath.files.actions import store
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.usefixtures("tuesday")
LIST = "/api/v1/requests"


def numbers(client, **which):
    answer = client.get(LIST, which)
    assert answer.status_code == 200, answer.content
    return [one["id"] for one in answer.json()["items"]]


def test_requests_are_found_by_where_they_stand_and_whose_they_are(cast):
    ana, ben = program(cast.ana), program(cast.ben)
    typed, free, hers, question = draft(cast), queued(cast), working(cast), waiting(cast)
    assert numbers(ana) == [question.pk, hers.pk, free.pk, typed.pk]
    assert numbers(ben) == [question.pk, hers.pk, free.pk]
    assert numbers(program(cast.dov)) == []
    assert numbers(ana, state=["working", "waiting"]) == [question.pk, hers.pk]
    assert numbers(ben, assignee="me", state="working") == [hers.pk]
    assert numbers(ben, asker=cast.ana.pk, team=cast.facilities.pk, service=cast.move.pk, limit=1) == [question.pk]
    assert numbers(ana, asker="me", assignee=cast.cleo.pk) == numbers(ben, team=cast.sales.pk) == []


def test_the_forecast_of_a_request_says_what_it_rests_on(cast):
    past(cast)
    told = program(cast.ana).get(f"{LIST}/{queued(cast).pk}").json()["dates"]["forecast"]
    assert told["p50"] <= told["p85"] <= told["p95"]
    assert 17 / 20 <= told["chance"] <= 1
    assert (told["basis"]["ahead"], told["basis"]["people"], told["basis"]["n_similar"]) == (0, 2, 40)
    assert told["basis"]["similar_since"] < told["as_of"]
    assert "Facilities works Mon–Fri 8:00–12:00, 13:00–17:00." in told["reasons"]


def test_what_waits_for_somebody_is_what_their_home_page_says(cast):
    question, done, yes = waiting(cast), delivered(cast), sign_off(cast)
    actions.ask_question(queued(cast), text="Whose key?", asked_of=cast.dov, by=cast.ben, now=MONDAY)
    assert numbers(program(cast.ana), waiting_for="me") == [done.pk, question.pk]
    assert numbers(program(cast.max), waiting_for="me") == [yes.pk]
    assert len(numbers(program(cast.dov), waiting_for="me")) == 1
    assert numbers(program(cast.ben), waiting_for="me") == []


def test_what_has_changed_since_is_found(cast):
    first, second = queued(cast), queued(cast)
    actions.note(first, text="Karl has the key.", by=cast.ben, now=TUESDAY)
    assert numbers(program(cast.ana), changed_since="2026-11-23T09:00:00+00:00") == []
    actions.take(second, by=cast.ben, now=TUESDAY)
    assert numbers(program(cast.ana), changed_since="2026-11-23T09:00:00+00:00") == [second.pk]


@pytest.mark.parametrize(
    ("name", "given"),
    [("state", "lost"), ("team", "x"), ("asker", "ana"), ("changed_since", "2026-11-23"), ("after", "x"),
     ("limit", "0"), ("waiting_for", "ben"), ("color", "blue")],
)  # fmt: skip
def test_what_is_no_filter_is_named(cast, name, given):
    answer = program(cast.ana).get(LIST, {name: given})
    assert answer.status_code == 422
    assert {one.removesuffix(".0") for one in answer.json()["errors"]} == {name}


def test_pages_hold_still_while_requests_come_in(cast):
    many(cast, 5, team=cast.facilities)
    client = program(cast.ben)
    first = client.get(LIST, {"limit": 2, "state": "queued"}).json()
    queued(cast)
    second = client.get(first["next"]).json()
    third = client.get(second["next"]).json()
    titles = [one["title"] for page in (first, second, third) for one in page["items"]]
    assert titles == [f"Request {n}" for n in (4, 3, 2, 1, 0)]
    assert third["next"] is None


def test_longer_lists_ask_no_more(cast, count_queries):
    client = program(cast.cleo)

    def asked():
        addresses = [f"{LIST}?limit=200", f"/api/v1/teams/{cast.facilities.pk}/board?limit=200"]
        return [count_queries(lambda address=address: client.get(address)) for address in addresses]

    many(cast, 10)
    asked()  # the first time it is written down that the token was used
    few = asked()
    many(cast, 50)
    assert asked() == few
    assert max(few) <= 8


def test_one_request_asks_no_more_with_more_on_it(cast, count_queries):
    request = waiting(cast)
    client, at = program(cast.ben), f"{LIST}/{request.pk}"

    def asked():
        return [count_queries(lambda address=address: client.get(address)) for address in (at, f"{at}/timeline")]

    actions.watch(request, person=cast.eve, by=cast.ana, now=MONDAY)  # what nobody has is not asked for
    asked()
    few = asked()
    for n in range(5):
        actions.write(request, text=f"Message {n}", by=cast.ana, now=MONDAY)
        actions.watch(request, person=(cast.eve, cast.dov)[n % 2], by=cast.ana, now=MONDAY)
        actions.ask_question(request, text=f"Question {n}", by=cast.ben, now=MONDAY)
    assert asked() == few
    assert few[0] <= 25


def test_the_four_dates_stand_beside_each_other(cast):
    request = queued(cast)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY)
    said = program(cast.ana).get(f"{LIST}/fp-{request.pk}".replace("fp", "FP")).json()
    assert (said["dates"]["needed_by"], said["number"], said["team"]["name"]) == (None, request.number, "Facilities")
    assert {one["kind"] for one in said["dates"]["targets"]} <= {"first_response", "next_update", "delivery"}
    assert [one["met_at"] for one in said["dates"]["targets"] if one["kind"] == "first_response"] == [
        "2026-11-23T08:00:00Z"
    ]
    assert [one["label"] for one in said["path"] if one["state"] == "here"] == ["Agreed"]
    assert said["acceptance"] == [{"text": text, "met": None} for text in request.criteria]


def test_what_is_not_theirs_to_see_is_as_if_it_were_not_there(cast):
    request, typed = working(cast), draft(cast)
    new_terms(confidential=True)
    nothing = program(cast.max).get(f"{LIST}/999999")
    for who, pk in (("max", request.pk), ("dov", request.pk), ("ben", typed.pk), ("eve", request.pk)):
        client = program(getattr(cast, who))
        for method, rest in (("get", ""), ("get", "/timeline"), ("get", "/files/1"), ("post", "/take"), ("delete", "")):
            answer = getattr(client, method)(f"{LIST}/{pk}{rest}")
            assert (answer.status_code, answer.json()) == (404, nothing.json())
    assert program(cast.ben).get(f"{LIST}/{request.pk}").status_code == 200  # it is his


def test_what_happened_is_read_page_by_page_without_notes_for_the_customer(cast):
    request = working(cast)
    actions.note(request, text="Karl has the key.", by=cast.ben, now=MONDAY)
    actions.write(request, text="Nearly there.", by=cast.ben, now=MONDAY)
    for who, kinds in (
        ("ana", ["message_written", "taken", "completed", "submitted"]),
        ("ben", ["message_written", "note_written", "taken", "completed", "submitted"]),
    ):
        client = program(getattr(cast, who))
        page, found = client.get(f"{LIST}/{request.pk}/timeline", {"limit": 1}).json(), []
        while page:
            found += page["items"]
            page = client.get(page["next"]).json() if page["next"] else None
        seen = [one["kind"] for one in found]
        assert [kind for kind in kinds if kind in seen] == seen
        assert (found[0]["text"], found[0]["who"], found[0]["internal"]) == ("Nearly there.", "Ben Okafor", False)


def test_a_file_is_fetched_by_whoever_sees_the_request(cast):
    request = queued(cast)
    plan = store(SimpleUploadedFile("plan.txt", b"a plan"), by_id=cast.ana.pk, now=MONDAY)
    file = actions.attach(request, file=plan, by=cast.ana, now=MONDAY)
    answer = program(cast.ben).get(f"{LIST}/{request.pk}/files/{file.pk}")
    assert (answer.getvalue(), answer.headers["Content-Disposition"]) == (b"a plan", 'attachment; filename="plan.txt"')
    assert program(cast.dov).get(f"{LIST}/{request.pk}/files/{file.pk}").status_code == 404
    assert program(cast.ben).get(f"{LIST}/{queued(cast).pk}/files/{file.pk}").status_code == 404
    assert program(cast.ana).delete(f"{LIST}/{request.pk}/files/{file.pk}").status_code == 409


def test_the_board_has_its_order_and_its_filters(cast):
    rows = many(cast, 5)
    ServiceRequest.objects.filter(pk=rows[0].pk).update(board_rank=None, assignee=None)
    client, at = program(cast.cleo), f"/api/v1/teams/{cast.facilities.pk}"
    page = client.get(f"{at}/board", {"limit": 3}).json()
    rest = client.get(page["next"]).json()
    assert [one["id"] for one in page["items"] + rest["items"]] == [rows[n].pk for n in (1, 2, 3, 4, 0)]
    assert (page["all"], page["counts"]["free"], rest["next"]) == (5, 1, None)
    assert [one["id"] for one in client.get(f"{at}/board", {"show": "free"}).json()["items"]] == [rows[0].pk]
    assert client.post(f"{at}/next").json()["id"] == rows[0].pk
    assert client.post(f"{at}/next").status_code == 204
    for row, chance, after in ((rows[0], 0.01, 1), (rows[1], 0.4, 9), (rows[2], 0.5, 3)):
        columns = {"chance_kept": chance, "promised_due_at": TUESDAY + after * DAY, "promised_day": day(1 + after)}
        ServiceRequest.objects.filter(pk=row.pk).update(**columns)
    at_risk = client.get(f"{at}/board", {"show": "risk"}).json()["items"]
    assert [one["id"] for one in at_risk] == [rows[2].pk, rows[1].pk, rows[0].pk]
    assert program(cast.dov).get(f"{at}/board").status_code == 404
    assert program(cast.max).post(f"{at}/next").status_code == 403


def test_lists_say_when_things_happened_in_utc(cast):
    queued(cast)
    [one] = program(cast.ana).get(LIST).json()["items"]
    assert one["submitted_at"] == "2026-11-23T08:00:00Z"
