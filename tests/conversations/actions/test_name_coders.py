"""Which two put the notes of a focus group into themes?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER, first_note, seats

from footpath.conversations.actions import code_note, name_coders
from footpath.people.refusals import Refused


def test_two_who_are_neutral(table):
    group = name_coders(table.held(), first=table.cast.eve, second=table.ivy, by=table.champion, now=LATER)
    assert {one.coder for one in group.codings.all()} == {table.cast.eve, table.ivy}


def test_not_one_twice_nobody_of_the_team_and_nobody_who_took_part(table):
    group = table.held()
    for first, second in ((table.ivy, table.ivy), (table.cast.ben, table.ivy), (seats(group)[0].person, table.ivy)):
        with pytest.raises(ValidationError):
            name_coders(group, first=first, second=second, by=table.champion, now=LATER)


def test_only_by_whoever_runs_it_and_not_once_they_have_begun(table):
    group, themes = table.to_code()
    with pytest.raises(PermissionDenied):
        name_coders(group, first=table.cast.eve, second=table.ivy, by=table.cast.dov, now=LATER)
    code_note(group, chosen={first_note(group).pk: themes[0]}, by=table.ivy, now=LATER)
    with pytest.raises(Refused):
        name_coders(group, first=table.cast.eve, second=table.ivy, by=table.champion, now=LATER)
