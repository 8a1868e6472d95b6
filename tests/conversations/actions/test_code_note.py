"""Into which theme does one of the two put a note?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER, first_note

from footpath.conversations.actions import code_note, name_coders
from footpath.conversations.models import GroupCode, GroupTheme
from footpath.people.refusals import Refused


def test_each_has_a_word_of_their_own(table):
    group, themes = table.to_code()
    note = first_note(group)
    code_note(group, chosen={note.pk: themes[0]}, by=table.ivy, now=LATER)
    code_note(group, chosen={note.pk: None}, by=table.cast.eve, now=LATER)
    code_note(group, chosen={note.pk: themes[1]}, by=table.ivy, now=LATER)
    assert dict(GroupCode.objects.values_list("coder", "theme")) == {
        table.ivy.pk: themes[1].pk,
        table.cast.eve.pk: None,
    }


def test_only_notes_and_themes_of_this_topic(table):
    group, themes = table.to_code()
    other = table.plan()
    stranger = GroupTheme.objects.create(study=other, locked="")
    for chosen in ({0: themes[0]}, {first_note(group).pk: stranger}):
        with pytest.raises(ValidationError):
            code_note(group, chosen=chosen, by=table.ivy, now=LATER)


def test_nobody_else_and_not_before_the_notes_are_complete(table):
    group, _themes = table.to_code()
    with pytest.raises(PermissionDenied):
        code_note(group, chosen={}, by=table.champion, now=LATER)
    group = table.held(seed=9)
    name_coders(group, first=table.cast.eve, second=table.ivy, by=table.champion, now=LATER)
    with pytest.raises(Refused):
        code_note(group, chosen={}, by=table.ivy, now=LATER)
