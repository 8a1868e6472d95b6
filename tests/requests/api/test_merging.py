"""What do programs make of two requests that are the same, and of one that is several?"""

from uuid import uuid4

from tests.programs import program
from tests.requests.stages import queued, working

from footpath.requests.models import Nudge, ServiceRequest
from footpath.requests.states import State


def post(person, request, verb, **facts):
    address = f"/api/v1/requests/{request.number}/{verb}"
    return program(person).post(address, facts, content_type="application/json")


def test_one_of_two_and_back(cast):
    kept, same = working(cast), queued(cast)
    merged = post(cast.ben, same, "merge", into=kept.number)
    assert merged.status_code == 200, merged.content
    there = program(cast.ana).get(f"/api/v1/requests/{same.number}").json()
    assert (there["state"], there["merged_into"]) == ("withdrawn", kept.pk)
    assert "unmerge" in merged.json()["may"]
    again = post(cast.ben, same, "unmerge")
    assert again.status_code == 200, again.content
    assert "unmerge" not in again.json()["may"]
    assert program(cast.ana).get(f"/api/v1/requests/{same.number}").json()["merged_into"] is None


def test_into_itself_or_into_what_one_does_not_see_is_a_problem_at_its_field(cast):
    request = queued(cast)
    for into in (request.number, "FP-999999", "the other one"):
        refused = post(cast.ben, request, "merge", into=into)
        assert refused.status_code == 422, into
        assert "into" in refused.json()["errors"]
    assert ServiceRequest.objects.get(pk=request.pk).state == State.QUEUED


def test_several_of_one_are_made_once(cast):
    request, key = working(cast), str(uuid4())
    for _time in range(2):
        made = post(cast.ben, request, "split", titles="A desk\nA lamp", form_key=key)
        assert made.status_code == 200, made.content
    assert sorted(ServiceRequest.objects.exclude(pk=request.pk).values_list("title", flat=True)) == ["A desk", "A lamp"]


def test_where_it_is_can_be_asked_once_in_a_while(cast):
    request = queued(cast)
    assert post(cast.ana, request, "nudge").status_code == 200
    too_soon = post(cast.ana, request, "nudge")
    assert too_soon.status_code == 409, too_soon.content
    assert post(cast.ben, request, "nudge").status_code == 403
    assert Nudge.objects.filter(request=request).count() == 1
