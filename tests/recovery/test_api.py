"""Can a program say what went wrong, and take each step?"""

import pytest
from tests.programs import program
from tests.recovery.stages import TUESDAY, anew, large, offered, owned, planned
from tests.requests.stages import working

from footpath.recovery.models import Recovery

pytestmark = pytest.mark.usefixtures("tuesday")
DAY = TUESDAY.date().isoformat()


def post(client, path, **body):
    return client.post(f"/api/v1/{path}", body, content_type="application/json")


def test_the_whole_way_of_a_small_one(cast):
    request = working(cast)
    ben, ana = program(cast.ben), program(cast.ana)
    made = post(ben, "recoveries", request=request.pk, cause="missing", what="Two lamps.", own=True)
    assert made.status_code == 201
    it = made.json()
    assert (it["state"], it["owner"]["name"], it["told_first"]) == ("owned", "Ben Okafor", True)
    assert it["may"] == ["enlarge", "fix", "hand-over", "take-back", "touch"]
    assert made["Location"] == f"/api/v1/recoveries/{it['id']}"
    assert post(ben, f"recoveries/{it['id']}/fix", done="There.").json()["state"] == "fixed"
    assert [one["id"] for one in ana.get("/api/v1/recoveries?waiting=true").json()["items"]] == [it["id"]]
    assert post(ana, f"recoveries/{it['id']}/check", is_right=False).status_code == 422
    fair = {"outcome": 5, "process": 4, "treatment": 5, "overall": 5}
    assert post(ana, f"recoveries/{it['id']}/check", is_right=True, fair=fair).json()["state"] == "closed"
    assert post(ben, f"recoveries/{it['id']}/fix").status_code == 409


def test_a_plan_and_an_offer_are_read_by_those_who_may(cast):
    it = large(cast)
    ben, ana = program(cast.ben), program(cast.ana)
    assert post(ben, f"recoveries/{it.pk}/acknowledge", apology="Sorry.").status_code == 200
    steps = [{"what": "Bring lamps", "by_day": DAY}, {"what": "Look", "by_day": DAY, "who": cast.cleo.email}]
    told = post(ben, f"recoveries/{it.pk}/plan", steps=steps).json()
    assert [one["who"]["name"] for one in told["plan"]] == ["Ben Okafor", "Cleo Marin"]
    assert ana.get(f"/api/v1/recoveries/{it.pk}").json()["plan"] == []  # not presented yet
    post(ben, f"recoveries/{it.pk}/offer-time", to=cast.ana.pk, minutes=240, what="A desk.")
    assert ana.get(f"/api/v1/recoveries/{it.pk}").json()["time"] == []  # nobody has agreed
    assert program(cast.eve).get(f"/api/v1/recoveries/{it.pk}").status_code == 404


@pytest.mark.parametrize(("body", "field"), [
    ({"cause": "missing"}, "request"), ({"request": 10**9, "cause": "late"}, "request"),
    ({"team": 1, "cause": "his fault"}, "cause"), ({"team": 1, "cause": "late", "touched": "Nobody Knows"}, "touched"),
])  # fmt: skip
def test_what_cannot_be_used_is_named(cast, body, field):
    body = {**body, **({"team": cast.sales.pk} if "team" in body else {})}
    told = post(program(cast.ana), "recoveries", **body)
    assert told.status_code == 422
    assert list(told.json()["errors"]) == [field]
    assert not Recovery.objects.exists()


def test_somebody_whom_it_touches_does_not_read_the_request(cast):
    it = owned(cast, touched=[cast.dov])
    told = program(cast.dov).get(f"/api/v1/recoveries/{it.pk}").json()
    assert (told["request"], told["what"]) == (None, "Two lamps are missing.")


def test_nobody_decides_over_more_than_their_role_may(cast):
    good = offered(cast, 240)
    it = good.recovery
    assert post(program(cast.ben), f"recoveries/{it.pk}/decide-time", good=good.pk, yes=True).status_code == 403
    too_much = post(program(cast.ben), f"recoveries/{it.pk}/offer-time", to=cast.ana.pk, minutes=481, what="x")
    assert list(too_much.json()["errors"]) == ["minutes"]
    assert anew(planned(cast, cause="late")).state == "planned"
