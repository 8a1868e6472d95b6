"""What does a program learn of a change to a team's queue that is only tried?"""

import pytest
from tests.cast import past
from tests.programs import program
from tests.requests.stages import many

from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.usefixtures("tuesday")


@pytest.fixture
def busy(cast):
    past(cast)
    requests = many(cast, 8)
    ServiceRequest.objects.filter(pk__in=[one.pk for one in requests]).update(
        promised_due_at=cast.facilities.calendar.day_end(requests[0].promised_day)
    )
    return requests


def read(cast, status=200, **asked):
    answer = program(cast.ben).get(f"/api/v1/teams/{cast.facilities.pk}/what-if", asked)
    assert answer.status_code == status
    return answer.json()


def test_one_more_person(cast, busy):
    told = read(cast, person=1)
    assert told["known"]
    assert told["earlier"]["requests"] > 0
    assert told["later"] == {"requests": 0, "seconds": 0}
    assert told["promises_kept_more"] >= 0
    assert told["worked_off_after"]["p85"] <= told["worked_off_before"]["p85"]
    assert {one["id"] for one in told["requests"]} <= {one.pk for one in busy}
    assert all(one["keep_after"] >= one["keep_before"] for one in told["requests"])
    assert told["prices"] == []


def test_a_job_has_its_prices(cast, busy):
    first, *_rest, last = read(cast, job=cast.move.pk, position="last")["prices"]
    assert (first["position"], last["position"]) == (0, None)
    assert first["others"]["requests"] > last["others"]["requests"] == 0
    assert first["p85"] <= last["p85"]


def test_nothing_tried_is_nothing_changed(cast, busy):
    told = read(cast)
    assert (told["earlier"]["requests"], told["later"]["requests"], told["requests"]) == (0, 0, [])


def test_where_nothing_can_be_said_it_says_why(cast, busy):
    cast.facilities.memberships.exclude(person=cast.ben).delete()
    ServiceRequest.objects.filter(source="past").delete()
    told = read(cast, person=1)
    assert not told["known"]
    assert told["said"][0] == "How long the work takes is not known yet."


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("person", -1),
        ("person", 99),
        ("away", "notadate"),
        ("job", "999"),
        ("position", "1e9"),
        ("hours", "nan"),
        ("first", 1),
    ],
)
def test_what_cannot_be_is_named(cast, busy, name, value):
    assert list(read(cast, 422, **{name: value})["errors"]) == [name]
