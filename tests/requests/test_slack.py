"""By when does each request of a chain have to be there, and how much may it slip until then?"""

import pytest
from tests.cast import MONDAY, past
from tests.requests import linked
from tests.requests.linked import fresh, link, of_it, parent_and_child
from tests.requests.stages import DAY, HOUR, day

from footpath.requests import actions
from footpath.requests.models import Commitment, ServiceRequest, Serving
from footpath.requests.slack import chain_note, day_for_a_need, slacks_around


def forecast(child, most):
    ServiceRequest.objects.filter(pk=child.pk).update(forecast_p50_at=most, forecast_p85_at=most)


@pytest.fixture
def pair(cast):
    """What Ben promised for Thursday of next week needs what IT is likely to have that evening."""
    past(cast)
    parent, child = parent_and_child(cast)
    actions.promise(parent, by_day=day(10), by=cast.ben, now=MONDAY)
    forecast(parent, MONDAY + 3 * DAY)
    forecast(child, MONDAY + 10 * DAY + 7.5 * HOUR)
    return parent, child


def test_what_is_needed_has_until_the_rest_of_the_work_begins(cast, pair):
    parent, child = pair
    found = slacks_around(parent, MONDAY)
    assert found == slacks_around(child, MONDAY)  # whichever end one looks from
    assert found[parent.pk].by == fresh(parent).promised_due_at
    assert found[child.pk].by < found[parent.pk].by - HOUR
    assert found[child.pk].left < 0
    assert found[parent.pk].left == pytest.approx(found[child.pk].left)


def test_what_an_outside_customer_waits_for_counts_along_the_whole_chain(cast, pair):
    parent, child = pair
    commitment = Commitment.objects.create(
        kind="flight", reference="NA 17", customer="Northair", due_at=MONDAY + 4 * DAY, added_at=MONDAY
    )
    Serving.objects.create(commitment=commitment, request=parent, added_at=MONDAY)
    before = slacks_around(child, MONDAY)[parent.pk]
    assert before.by == MONDAY + 4 * DAY
    Commitment.objects.update(dropped_at=MONDAY)
    assert slacks_around(child, MONDAY)[child.pk].left > before.left


def test_what_is_there_or_lost_takes_no_part(cast, pair):
    parent, child = pair
    linked.deliver(cast, child)
    assert set(slacks_around(parent, MONDAY)) == {parent.pk}
    other = of_it(cast)
    link(cast, parent, other)
    actions.withdraw(other, by=cast.ben, now=MONDAY)
    assert set(slacks_around(parent, MONDAY)) == {parent.pk}


def test_a_day_is_proposed_for_what_is_asked_next(cast, pair):
    parent, _child = pair
    proposed = day_for_a_need(parent, linked.it_service(cast), MONDAY)
    assert day(0) <= proposed < day(10)
    assert day_for_a_need(parent, linked.it_service(cast), MONDAY + 30 * DAY) is None
    assert day_for_a_need(of_it(cast), linked.it_service(cast), MONDAY) is None  # nobody said a day


def test_before_a_day_is_promised_it_is_said_what_stands_in_the_way(cast, pair):
    parent, child = pair
    note = chain_note(parent, day(9), MONDAY)
    assert note.startswith(f"{child.number} from IT is likely there Thu 3 Dec; with it the earliest is ")
    assert chain_note(parent, None, MONDAY) == note
    assert chain_note(parent, day(30), MONDAY) == ""
    assert chain_note(child, day(1), MONDAY) == ""
