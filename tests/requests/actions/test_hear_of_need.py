"""What does a request hear of something that it needs?"""

import pytest
from tests.cast import MONDAY, happened
from tests.requests import linked
from tests.requests.linked import fresh, parent_and_child
from tests.requests.stages import DAY, HOUR, TUESDAY, day, kinds, whole

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.actions.hear_of_need import hear_of_need
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.chain_reactions import tell_what_waits
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.states import State


def last(request):
    return happened(request).occurrence().sentence("Footpath")


def heard(parent, child):
    """What the parent hears of the last thing that happened to the child."""
    tell_what_waits(happened(child))
    return last(parent)


def test_what_waits_for_it_goes_on_by_itself_from_when_it_was_there(cast):
    parent, child = parent_and_child(cast)
    actions.wait_for(parent, on=Awaited(child=child), by=cast.ben, now=MONDAY + HOUR)
    linked.deliver(cast, child, now=TUESDAY)
    assert heard(parent, child) == f"It goes on: {child.number} from IT is there"
    parent = fresh(parent)
    assert (parent.state, parent.waits_note, parent.ball) == (State.WORKING, "", "provider")
    assert [one.until for one in parent.spans.filter(waits_for="team")] == [TUESDAY]
    whole(parent)


def test_told_twice_it_hears_it_once(cast):
    """Every reaction may run twice."""
    parent, child = parent_and_child(cast)
    linked.deliver(cast, child)
    assert heard(parent, child) == heard(parent, child) == f"What it needs is there: {child.number} from IT"
    assert kinds(parent).count("need_met") == 1


def test_one_that_waits_for_something_else_goes_on_waiting(cast):
    parent, child = parent_and_child(cast)
    actions.wait_for(parent, waits_for="outside", note="the landlord", by=cast.ben, now=MONDAY)
    linked.deliver(cast, child)
    heard(parent, child)
    assert fresh(parent).state == State.WAITING


def test_it_goes_on_too_when_what_it_waits_for_was_merged(cast):
    parent, child = parent_and_child(cast)
    actions.wait_for(parent, on=Awaited(child=child), by=cast.ben, now=MONDAY)
    twin = linked.of_it(cast, take=True)
    ServiceRequest.objects.filter(pk=child.pk).update(state=State.CLOSED, survivor=twin)
    linked.deliver(cast, twin)
    assert heard(parent, twin) == f"It goes on: {twin.number} from IT is there"


NEWS = {
    "declined": (
        lambda it, cast: actions.decline(it, reason="No.", alternative="Wifi.", by=cast.eve, now=TUESDAY),
        "{number} from IT was declined",
    ),
    "taken back": (lambda it, cast: actions.withdraw(it, by=cast.ben, now=TUESDAY), "{number} from IT was taken back"),
    "promised": (
        lambda it, cast: actions.promise(it, by_day=day(3), by=cast.eve, now=TUESDAY),
        "{number} from IT is promised for Thu 26 Nov",
    ),
}


@pytest.mark.parametrize("what", NEWS)
def test_what_becomes_of_it_is_said_to_what_waits(cast, what):
    act, words = NEWS[what]
    parent, child = parent_and_child(cast)
    act(child, cast)
    assert heard(parent, child) == words.format(number=child.number)


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        ("fell_at_risk", {"chance": 0.4}, "is likely to be late"),
        ("overdue", {"target": "delivery"}, "is late"),
        ("overdue", {"target": "first_response"}, "noted that it needs"),
    ],
)
def test_late_is_said_of_the_delivery_alone(cast, kind, facts, words):
    parent, child = parent_and_child(cast)
    told = {"subject_kind": "request", "subject_id": child.pk, "at": TUESDAY + DAY, "facts": facts}
    Event.objects.create(kind=f"request.{kind}", **told)
    assert words in heard(parent, child)


def test_what_has_ended_hears_nothing_more(cast):
    parent, child = parent_and_child(cast)
    actions.withdraw(parent, by=cast.ana, now=MONDAY)
    linked.deliver(cast, child)
    assert hear_of_need(Need.objects.get(), event=happened(child)) is False
    assert kinds(parent)[-1] == "withdrawn"
