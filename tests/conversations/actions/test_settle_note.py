"""How do two settle into which theme a note belongs?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER, first_note

from footpath.conversations.actions import settle_note
from footpath.people.refusals import Refused


def test_one_says_on_what_both_have_agreed_and_the_other_one_is_told(table):
    group, themes = table.both_coded()
    note = group.notes.get(settled=False)
    assert settle_note(note, theme=themes[0], by=table.ivy, now=LATER).state == "coded"
    with pytest.raises(Refused):
        settle_note(note, theme=None, by=table.cast.eve, now=LATER)


def test_not_before_both_are_done_and_by_nobody_else(table):
    group, themes = table.to_code()
    with pytest.raises(Refused):
        settle_note(first_note(group), theme=themes[0], by=table.ivy, now=LATER)
    with pytest.raises(PermissionDenied):
        settle_note(first_note(group), theme=themes[0], by=table.champion, now=LATER)
