"""What do programs learn and note of what a request needs, and of what was ordered for it?"""

from tests.cast import MONDAY
from tests.programs import program
from tests.requests import linked
from tests.requests.linked import parent_and_child
from tests.requests.stages import anew, day, working

from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


def read(person, request):
    return program(person).get(f"/api/v1/requests/{request.number}").json()


def post(person, request, verb, **facts):
    address = f"/api/v1/requests/{request.number}/{verb}"
    return program(person).post(address, facts, content_type="application/json")


def test_both_directions_with_what_the_reader_may_know(cast):
    parent, child = parent_and_child(cast)
    actions.promise(child, by_day=day(3), by=cast.eve, now=MONDAY)
    [need] = read(cast.ana, parent)["links"]["needs"]
    assert (need["number"], need["team"], need["title"]) == (child.number, "IT", "")
    assert (need["state"], need["promised_day"]) == ("working", day(3).isoformat())
    assert read(cast.ben, parent)["links"]["needs"][0]["title"] == child.title
    assert [one["number"] for one in read(cast.eve, child)["links"]["needed_for"]] == [parent.number]
    assert "end-need" in read(cast.ben, parent)["may"]
    ended = post(cast.ben, parent, "end-need", need=need["need"])
    assert ended.json()["links"]["needs"] == []


def test_a_circle_is_a_problem_at_its_field(cast):
    parent, child = parent_and_child(cast)
    refused = post(cast.max, child, "need", number=parent.number)
    assert refused.status_code == 422
    assert f"which needs {child.number}" in refused.content.decode()


def test_another_team_is_asked_for_a_request_of_ones_own(cast):
    parent, service = working(cast), linked.it_service(cast)
    facts = {"title": "Two sockets", "needed_for": parent.pk}
    address = f"/api/v1/services/{service.pk}/requests"
    asked = program(cast.ben).post(address, facts, content_type="application/json")
    assert asked.status_code == 201
    assert [one["number"] for one in read(cast.ben, parent)["links"]["needs"]] == [asked.json()["number"]]
    refused = program(cast.ana).post(address, facts, content_type="application/json")
    assert refused.status_code == 403
    assert ServiceRequest.objects.filter(service=service).count() == 1


def test_an_order_and_a_forced_delivery(cast):
    request = working(cast)
    made = post(cast.ben, request, "order-from-vendor", vendor="Jetparts", what="A pump", day="2027-03-01")
    [order] = made.json()["links"]["vendor_orders"]
    assert (order["vendor"], order["kept"], [one["day"] for one in order["dates"]]) == (
        "Jetparts",
        None,
        ["2027-03-01"],
    )
    assert post(cast.ben, request, "deliver", text="Done.").status_code == 422
    assert post(cast.ben, request, "deliver", text="Done.", despite="It follows.").status_code == 200
    assert anew(request).state == State.DELIVERED
    came = post(cast.ben, request, "note-arrival", order=order["id"])
    assert came.json()["links"]["vendor_orders"][0]["came_on"] is not None
