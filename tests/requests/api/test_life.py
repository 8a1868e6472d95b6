"""Does a request live its whole life by programs alone?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.cast import ANSWERS
from tests.programs import program
from tests.requests.stages import LACKING, day

from footpath.requests.models import Promise, ServiceRequest

pytestmark = pytest.mark.usefixtures("tuesday")


def say(client, address, **facts):
    answer = client.post(address, facts, content_type="application/json")
    assert answer.status_code in (200, 201), answer.content
    return answer.json()


def answers(said):
    return {one["key"]: one["answer"] for one in said["answers"]}


def test_from_the_ask_to_the_rating(cast):
    ana, ben = program(cast.ana), program(cast.ben)
    asked = ana.post(
        f"/api/v1/services/{cast.move.pk}/requests",
        {"title": "Six places", "answers": LACKING | {"signs_off": None}, "needed_by": str(day(9))},
        content_type="application/json",
    )
    at = asked.headers["Location"]
    said = asked.json()
    assert (asked.status_code, said["state"], said["lookalikes"]) == (201, "incomplete", [])
    assert ([one["key"] for one in said["missing"]], said["yours"]) == (["signs_off"], True)
    assert {"fill-in", "ask-for-it", "withdraw", "attach"} <= set(said["may"])

    assert say(ana, f"{at}/fill-in", answers={"signs_off": cast.max.name})["state"] == "queued"
    assert say(ben, f"{at}/take")["assignee"] == {"id": cast.ben.pk, "name": "Ben Okafor"}
    promised = say(ben, f"{at}/promise", by_day=str(day(4)))
    [promise] = promised["dates"]["promises"]
    assert (promise["by_day"], promise["verdict"], promised["promised_day"]) == (str(day(4)), None, str(day(4)))

    waiting = say(ben, f"{at}/ask-question", text="Which socket type?")
    [question] = waiting["questions"]
    assert (waiting["state"], waiting["waits_for"], "answer" in waiting["may"]) == ("waiting", "customer", True)
    assert say(ana, f"{at}/answer", question=question["id"], text="Type F")["state"] == "working"

    assert say(ben, f"{at}/deliver", text="All stand.")["state"] == "delivered"
    assert say(ana, f"{at}/send-back", text="One is missing.")["state"] == "working"
    assert say(ben, f"{at}/deliver", text="The last one, too.")["ball"] == "customer"
    accepted = say(ana, f"{at}/accept")
    assert (accepted["state"], accepted["dates"]["promises"][0]["verdict"]["outcome"]) == ("accepted", "early")
    rated = say(ana, f"{at}/rate", stars=5, comment="Quick.", beyond=True)
    assert rated["rating"] == {"stars": 5, "comment": "Quick.", "beyond": True}
    assert "rate" not in rated["may"]

    told = ben.get(f"{at}/timeline", {"limit": 100}).json()["items"]
    assert [one["kind"] for one in reversed(told)] == [
        "submitted", "completed", "taken", "promised", "question_asked", "question_answered", "delivered", "sent_back",
        "delivered", "accepted", "rated",
    ]  # fmt: skip
    assert Promise.objects.get().by_day == day(4)


def test_a_draft_is_kept_changed_and_asked_or_thrown_away(cast):
    ana = program(cast.ana)
    asked = f"/api/v1/services/{cast.move.pk}/requests"
    draft = say(ana, asked, title="Six", answers={"places": 6}, asked_for=cast.dov.pk, submit=False)
    at = f"/api/v1/requests/{draft['number']}"
    assert (draft["state"], draft["asked_for"]["name"], draft["may"]) == ("draft", "Dov Levi", ["attach", "submit"])
    for other in (cast.dov, cast.ben, cast.max):
        assert program(other).get(at).status_code == 404

    later = ana.patch(at, {"title": "Six places", "answers": ANSWERS}, content_type="application/json").json()
    assert (later["title"], later["asked_for"]["name"]) == ("Six places", "Dov Levi")
    assert answers(later) == ANSWERS | {"plan": ""}
    less = ana.patch(at, {"answers": {"places": None}, "asked_for": None}, content_type="application/json").json()
    assert (answers(less), less["asked_for"]) == (
        ANSWERS | {"places": "", "plan": ""},
        None,
    )
    file = ana.post(f"{at}/attach", {"file": SimpleUploadedFile("plan.txt", b"a plan")}).json()["files"][0]
    assert ana.get(f"{at}/files/{file['id']}").getvalue() == b"a plan"
    assert ana.delete(f"{at}/files/{file['id']}").status_code == 204

    assert say(ana, f"{at}/submit")["state"] == "incomplete"
    for answer in (
        ana.post(f"{at}/submit"),
        ana.delete(at),
        ana.patch(at, {"title": "Seven"}, content_type="application/json"),
    ):
        assert (answer.status_code, answer.headers["Content-Type"]) == (409, "application/problem+json")
        assert "Ana Ferreira asked" in answer.json()["detail"]
    other = say(ana, asked, submit=False)
    assert ana.delete(f"/api/v1/requests/{other['id']}").status_code == 204
    assert ServiceRequest.objects.get().pk == draft["id"]
