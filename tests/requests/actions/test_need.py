"""How does a request come to need another one?"""

import pytest
from tests.cast import MONDAY, ask, happened
from tests.requests.linked import fresh, link, of_it, parent_and_child
from tests.requests.stages import SERVING, TUESDAY, anew, draft, kinds, only, refused_elsewhere

from footpath.requests import actions
from footpath.requests.links import links_of, open_needs
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import IN_QUEUE, State


def refused(cast, parent, child, by=None):
    with pytest.raises(Unclear) as refusal:
        actions.need(parent, child=child, by=by or cast.max, now=TUESDAY)
    assert refusal.value.field == "number"
    return str(refusal.value)


def test_both_sides_learn_of_it(cast, asked):
    child = of_it(cast)
    actions.need(asked, child=child, by=cast.ben, now=TUESDAY)
    assert happened(asked).occurrence().sentence("Ben") == f"Ben noted that it needs {child.number} from IT"
    assert happened(child).occurrence().sentence("Ben") == f"Ben noted that {asked.number} waits for it"
    assert [one.pk for one in open_needs(asked)] == [child.pk]
    assert [one.parent_id for one in links_of(child).needed_for] == [asked.pk]


def test_a_circle_is_refused_and_named(cast, asked):
    one, other = of_it(cast), of_it(cast)
    link(cast, asked, one)
    link(cast, one, other)
    assert refused(cast, other, asked) == (
        f"{other.number} needs {asked.number}, which needs {one.number}, which needs {other.number}: "
        "nobody could begin. One of them has to go on without the other."
    )
    assert "cannot need itself" in refused(cast, asked, asked)
    assert Need.objects.count() == 2


def test_a_circle_through_one_that_was_merged_is_seen(cast, asked):
    one, twin = of_it(cast), of_it(cast)
    link(cast, one, asked)
    ServiceRequest.objects.filter(pk=one.pk).update(state=State.CLOSED, survivor=twin)
    assert f"{asked.number} needs {twin.number}" in refused(cast, asked, twin)


def test_what_was_merged_is_needed_as_it_goes_on(cast, asked):
    one, twin = of_it(cast), of_it(cast)
    ServiceRequest.objects.filter(pk=one.pk).update(state=State.CLOSED, survivor=twin)
    assert actions.need(asked, child=fresh(one), by=cast.ben, now=TUESDAY).child_id == twin.pk


@pytest.mark.parametrize("end", ["withdraw", "deliver"])
def test_what_has_ended_or_is_there_is_nothing_to_wait_for(cast, asked, end):
    child = of_it(cast, take=True)
    if end == "withdraw":
        actions.withdraw(child, by=cast.ben, now=MONDAY)
    else:
        actions.deliver(child, text="Live.", by=cast.eve, now=MONDAY)
    assert "there is nothing to wait for" in refused(cast, asked, child)


def test_once_is_enough(cast):
    parent, child = parent_and_child(cast)
    assert "already" in refused(cast, parent, child)


def test_what_one_may_not_see_one_cannot_need(cast, asked):
    """Neither a draft of somebody, nor what others have asked of others: both answers are the same."""
    hidden = of_it(cast, by=cast.dov)
    texts = {refused(cast, asked, hidden, by=cast.ben), refused(cast, asked, draft(cast), by=cast.ben)}
    assert texts == {"There is no such request, or it is not yours to see."}


def test_only_the_serving_side_says_what_it_needs(cast):
    child = of_it(cast)

    def act(request, by):
        Need.objects.all().delete()
        return actions.need(request, child=child, by=by, now=TUESDAY)

    only(cast, act, State.QUEUED, *SERVING)


def test_elsewhere_it_is_refused(cast):
    child = of_it(cast)
    refused_elsewhere(cast, lambda it, by: actions.need(it, child=child, by=by, now=TUESDAY), cast.ben, *IN_QUEUE)


def test_a_confidential_one_does_not_say_whose_it_is(cast, asked):
    child = of_it(cast)
    child.service.confidential = True
    child.service.save()
    actions.need(asked, child=child, by=cast.ben, now=TUESDAY)
    assert happened(asked).occurrence().sentence("Max") == f"Max noted that it needs {child.number}"


def test_a_merged_parent_takes_its_needs_along(cast):
    parent, child = parent_and_child(cast)
    survivor = ask(cast, MONDAY)
    ServiceRequest.objects.filter(pk=parent.pk).update(state=State.CLOSED, survivor=survivor)
    assert [one.pk for one in open_needs(survivor)] == [child.pk]
    assert "need_added" in kinds(anew(parent))
