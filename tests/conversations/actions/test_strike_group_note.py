"""How does a sentence go from the notes of a focus group?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER, first_note

from footpath.conversations.actions import finish_group_notes, strike_group_note
from footpath.people.refusals import Refused


def test_it_is_gone_for_good(table):
    group = table.held()
    strike_group_note(first_note(group), by=table.cast.dov, now=LATER)
    assert group.notes.count() == 2


def test_only_by_the_host_and_not_once_others_work_with_it(table):
    group = table.held()
    with pytest.raises(PermissionDenied):
        strike_group_note(first_note(group), by=table.champion, now=LATER)
    group = finish_group_notes(group, by=table.cast.dov, now=LATER)
    with pytest.raises(Refused):
        strike_group_note(first_note(group), by=table.cast.dov, now=LATER)
