"""May a sentence of a focus group be told in its words?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER, first_note, seats

from footpath.conversations.actions import decide_quote, propose_quote
from footpath.conversations.models import FocusGroup
from footpath.history.models import Event
from footpath.people.refusals import Refused


def proposed(table):
    group, _themes = table.coded()
    return group, propose_quote(first_note(group), text="The desks stood", by=table.ivy, now=LATER)


def test_somebody_who_was_there_says_yes_and_who_it_was_is_kept_nowhere(table):
    group, quote = proposed(table)
    somebody = seats(group).filter(came=True)[0].person
    assert decide_quote(quote, approves=True, by=somebody, now=LATER).state == "approved"
    assert Event.objects.latest("id").actor_id is None
    with pytest.raises(Refused):
        decide_quote(quote, approves=False, by=table.cast.dov, now=LATER)


def test_the_host_may_say_no(table):
    _group, quote = proposed(table)
    assert decide_quote(quote, approves=False, by=table.cast.dov, now=LATER).state == "refused"


def test_not_whoever_proposed_it_and_nobody_who_was_not_there(table):
    group, quote = proposed(table)
    FocusGroup.objects.filter(pk=group.pk).update(host=table.ivy)
    for somebody in (table.ivy, table.champion, table.cast.ben):
        with pytest.raises(PermissionDenied):
            decide_quote(quote, approves=True, by=somebody, now=LATER)
