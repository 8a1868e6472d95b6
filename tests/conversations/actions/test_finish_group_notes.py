"""When do all notes of a focus group stand there?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER

from footpath.conversations.actions import finish_group_notes
from footpath.people.refusals import Refused


def test_the_host_says_so_once(table):
    group = finish_group_notes(table.held(), by=table.cast.dov, now=LATER)
    assert group.notes_at == LATER
    with pytest.raises(Refused):
        finish_group_notes(group, by=table.cast.dov, now=LATER)


def test_only_the_host_and_only_where_something_is_noted(table):
    group = table.held()
    with pytest.raises(PermissionDenied):
        finish_group_notes(group, by=table.champion, now=LATER)
    group.notes.all().delete()
    with pytest.raises(Refused):
        finish_group_notes(group, by=table.cast.dov, now=LATER)
