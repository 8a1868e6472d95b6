"""Who writes for the host of a focus group?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import seats

from footpath.conversations.actions import name_note_taker
from footpath.conversations.groups.permissions import takes_notes


def test_the_host_asks_somebody_neutral_who_may_write_then(table):
    group = name_note_taker(table.agreed(), note_taker=table.ivy, by=table.cast.dov, now=MONDAY)
    assert takes_notes(group, table.ivy)
    with pytest.raises(ValidationError):
        name_note_taker(group, note_taker=table.cast.ben, by=table.cast.dov, now=MONDAY)
    with pytest.raises(PermissionDenied):
        name_note_taker(group, note_taker=table.ivy, by=table.cast.eve, now=MONDAY)


def test_nobody_who_is_asked_to_take_part(table):
    group = table.agreed()
    with pytest.raises(ValidationError, match="asked to take part"):
        name_note_taker(group, note_taker=seats(group, "seated")[0].person, by=table.cast.dov, now=MONDAY)
