"""How is a wording taken off the table to which not both have agreed?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.agreeing import SAID, agreed, last, latest, proposed

from footpath.conversations.actions import drop_proposal, reword_standard
from footpath.conversations.standards.wordings import OtherWording
from footpath.people.refusals import Refused


def test_without_a_reason_and_then_it_was_never_agreed(cast):
    standard = proposed(cast)
    dropped = drop_proposal(standard, hash=last(standard).hash, by=cast.ana, now=MONDAY)
    assert (dropped.state, last(standard).state) == ("dropped", "dropped")
    assert latest() == ("standard.dropped", {"number": 1}, cast.ana.pk)
    with pytest.raises(Refused):
        drop_proposal(standard, hash=last(standard).hash, by=cast.ben, now=MONDAY)


def test_what_holds_goes_on_to_hold(cast):
    standard = agreed(cast)
    reword_standard(standard, hash=last(standard).hash, said=SAID | {"target": 5}, by=cast.ana, now=MONDAY)
    assert drop_proposal(standard, hash=last(standard).hash, by=cast.ben, now=MONDAY).state == "agreed"
    with pytest.raises(OtherWording):
        drop_proposal(standard, hash=standard.versions.first().hash, by=cast.ben, now=MONDAY)


def test_others_take_nothing_off_the_table(cast):
    standard = proposed(cast)
    with pytest.raises(PermissionDenied):
        drop_proposal(standard, hash=last(standard).hash, by=cast.eve, now=MONDAY)
