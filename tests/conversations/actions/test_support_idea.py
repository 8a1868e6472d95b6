"""How does somebody say that they want an idea, too, or no longer?"""

import pytest
from tests.cast import MONDAY
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.actions import support_idea
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_each_counts_once_and_can_take_it_back(cast):
    idea = offer(cast)
    for _time in range(2):
        support_idea(idea, by=cast.dov, now=MONDAY)
    assert [one.person for one in idea.supports.all()] == [cast.dov]
    support_idea(idea, by=cast.dov, now=MONDAY, wants=False)
    assert not idea.supports.exists()
    kinds = Event.objects.filter(subject_kind="idea").order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["idea.offered", "idea.supported", "idea.support_ended"]
    assert Event.objects.latest("id").occurrence().sentence("Dov") == "Dov took their “me too” back"


def test_not_ones_own_and_not_once_it_is_done(cast):
    idea = offer(cast)
    with pytest.raises(Refused, match="your own idea"):
        support_idea(idea, by=cast.ana, now=MONDAY)
    finish(cast, agree(cast, idea))
    with pytest.raises(Refused, match="done"):
        support_idea(idea, by=cast.dov, now=MONDAY)
