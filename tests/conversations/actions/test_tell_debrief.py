"""How do coworkers hear what came of a talk?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import THURSDAY, debrief_of, now_is, ready, told_debrief

from footpath.conversations.actions import tell_debrief
from footpath.conversations.interviews.permissions import visible_debriefs
from footpath.people.refusals import Refused


def test_who_was_there_reads_it_and_nobody_else(cast):
    it = told_debrief(cast)
    assert (it.state, now_is(it.interview).state, it.told_at) == ("told", "told", THURSDAY)
    readers = [who for who in (cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve, cast.max) if visible_debriefs(who)]
    assert readers == [cast.ana, cast.ben, cast.cleo]


def test_nothing_is_told_to_which_the_customer_has_not_said_yes(cast):
    it = debrief_of(cast)
    with pytest.raises(Refused):
        tell_debrief(it, present=[cast.cleo], by=cast.ben, now=THURSDAY)
    type(it).objects.update(state="ready")  # whatever the state says
    with pytest.raises(Refused, match="not said yes"):
        tell_debrief(it, present=[cast.cleo], by=cast.ben, now=THURSDAY)


def test_somebody_has_to_be_there_and_the_provider_tells_it(cast):
    it = ready(cast)
    for nobody in ([], [cast.ana, cast.ben]):
        with pytest.raises(ValidationError) as error:
            tell_debrief(it, present=nobody, by=cast.ben, now=THURSDAY)
        assert list(error.value.message_dict) == ["present"]
    for who in (cast.ana, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            tell_debrief(it, present=[cast.cleo], by=who, now=THURSDAY)
