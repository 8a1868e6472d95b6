"""How is a focus group called off?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import LATER

from footpath.conversations.actions import cancel_group
from footpath.people.refusals import Refused


def test_its_notes_are_gone_and_so_is_the_link_and_the_reason_is_read(table):
    group, _themes = table.to_code()
    group = cancel_group(group, reason="Too few came.", by=table.champion, now=LATER)
    assert (group.state, group.texts["reason"], group.notes.count()) == ("canceled", "Too few came.", 0)


def test_not_without_a_reason_not_by_others_and_not_once_checked(table):
    group = table.recruiting()
    with pytest.raises(ValidationError):
        cancel_group(group, reason=" ", by=table.champion, now=MONDAY)
    with pytest.raises(PermissionDenied):
        cancel_group(group, reason="x", by=table.cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        cancel_group(table.checked(), reason="x", by=table.champion, now=LATER)
