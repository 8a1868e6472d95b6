"""How does a request go on without what it needed?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import happened
from tests.requests.linked import fresh, link, of_it, parent_and_child
from tests.requests.stages import TUESDAY, kinds

from footpath.requests import actions
from footpath.requests.links import links_of, open_needs
from footpath.requests.models import Need
from footpath.requests.refusals import Refused, SomebodyWasFaster
from footpath.requests.states import State


def test_it_is_not_needed_after_all_and_both_sides_read_so(cast):
    parent, child = parent_and_child(cast)
    actions.end_need(Need.objects.get(), by=cast.ben, now=TUESDAY)
    assert open_needs(parent) == []
    assert links_of(child).needed_for == ()
    assert "does not need" in happened(parent).occurrence().sentence("Ben")
    assert parent.number in happened(child).occurrence().sentence("Ben")
    assert fresh(child).state == State.WORKING  # it goes on as it was asked
    link(cast, parent, child)
    assert [one.pk for one in open_needs(parent)] == [child.pk]


def test_the_second_one_who_says_so_hears_who_was_faster(cast):
    parent, _child = parent_and_child(cast)
    seen = Need.objects.get()
    actions.end_need(Need.objects.get(), by=cast.cleo, now=TUESDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin noted that it does not need"):
        actions.end_need(seen, by=cast.ben, now=TUESDAY)
    assert kinds(parent).count("need_ended") == 1


@pytest.mark.parametrize("name", ["ana", "eve", "dov"])
def test_it_is_the_serving_side_of_what_waits_that_knows(cast, name):
    parent_and_child(cast)
    with pytest.raises(PermissionDenied):
        actions.end_need(Need.objects.get(), by=getattr(cast, name), now=TUESDAY)


def test_once_it_has_ended_there_is_nothing_to_say(cast):
    parent, _child = parent_and_child(cast, State.QUEUED)
    actions.withdraw(parent, by=cast.ana, now=TUESDAY)
    with pytest.raises(Refused):
        actions.end_need(Need.objects.get(), by=cast.ben, now=TUESDAY)


def test_what_was_never_asked_is_nobodys_need(cast, asked):
    child = of_it(cast)
    made = link(cast, asked, child)
    type(child).objects.filter(pk=child.pk).update(state=State.DRAFT)
    assert open_needs(asked) == []
    assert made.ended_at is None
