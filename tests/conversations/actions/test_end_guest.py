"""How does the link of a host from outside end?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.conversations.actions import end_guest
from footpath.conversations.groups.guests import by_code, code_of
from footpath.people.refusals import Refused


def test_it_opens_nothing_any_more_at_once_and_the_address_goes(table):
    group = table.with_guest(table.plan().groups.get())
    code = code_of(group)
    group = end_guest(group, by=table.champion, now=MONDAY)
    assert by_code(code, MONDAY) is None
    assert "email" not in group.texts
    with pytest.raises(Refused):
        end_guest(group, by=table.champion, now=MONDAY)


def test_only_by_whoever_runs_it(table):
    group = table.with_guest(table.plan().groups.get())
    with pytest.raises(PermissionDenied):
        end_guest(group, by=table.cast.dov, now=MONDAY)
