"""Do programs refer, announce, and write down what was asked outside, as people do?"""

import pytest
from tests.programs import program
from tests.requests.announcing import FIRST, LAST
from tests.requests.referrals import offers_of
from tests.requests.stages import queued

from footpath.requests.models import HeadsUp, OutsideAsk, Referral

pytestmark = pytest.mark.django_db


def post(client, path, **body):
    return client.post(f"/api/v1/{path}", body, content_type="application/json")


def test_a_referral_to_its_yes(cast, tuesday):
    request, service = queued(cast), offers_of(cast)
    ben, dov = program(cast.ben), program(cast.dov)
    wrong = post(ben, f"requests/{request.number}/refer", to="Nobody", reason="An offer.")
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["to"])
    told = post(ben, f"requests/{request.number}/refer", to=f"service-{service.pk}", reason="An offer.")
    assert told.status_code == 200
    assert {"take-back-referral", "refer"} & set(told.json()["may"]) == {"take-back-referral"}
    taken = post(dov, f"requests/{request.number}/accept-referral")
    assert (taken.status_code, taken.json()["team"]["name"]) == (200, "Sales")
    assert Referral.objects.get().state == "accepted"


def test_work_to_come(cast, tuesday):
    dov, ben = program(cast.dov), program(cast.ben)
    facts = {"service": cast.move.pk, "what": "Sales moves", "first": str(FIRST), "last": str(LAST), "pieces": 6}
    made = post(dov, "heads-ups", **facts)
    assert (made.status_code, made.json()["left"], made.headers["Location"]) == (
        201, 6, f"/api/v1/heads-ups/{made.json()['id']}",
    )  # fmt: skip
    assert [one["what"] for one in ben.get("/api/v1/heads-ups").json()["items"]] == ["Sales moves"]
    assert post(ben, f"heads-ups/{made.json()['id']}/see", note="Fine.").json()["state"] == "seen"
    assert post(dov, f"heads-ups/{made.json()['id']}/drop").status_code in (200, 422)
    wrong = post(dov, "heads-ups", **facts | {"last": "2020-01-01", "first": "2020-01-01"})
    assert (wrong.status_code, list(wrong.json()["errors"])) == (422, ["last"])
    assert HeadsUp.objects.count() == 1


def test_what_an_outside_customer_asked(cast, tuesday):
    made = post(program(cast.dov), "outside", service=cast.move.pk, name="Mrs. Lund", text="Move our desk.")
    assert (made.status_code, OutsideAsk.objects.get().request_id) == (201, made.json()["request"])
