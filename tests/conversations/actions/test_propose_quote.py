"""Which sentence of a focus group is to be told in its words?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER, first_note

from footpath.conversations.actions import propose_quote
from footpath.people.refusals import Refused


def test_somebody_who_codes_proposes_words_that_stand_there(table):
    group, themes = table.coded()
    quote = propose_quote(first_note(group), text="The desks stood … we wanted.", by=table.ivy, now=LATER)
    assert (quote.state, quote.theme) == ("proposed", themes[1])
    with pytest.raises(Refused, match="quoted already"):
        propose_quote(first_note(group), text="The desks stood", by=table.cast.eve, now=LATER)


def test_no_other_words_and_by_nobody_else(table):
    group, _themes = table.coded()
    with pytest.raises(ValidationError):
        propose_quote(first_note(group), text="They are wonderful.", by=table.ivy, now=LATER)
    with pytest.raises(PermissionDenied):
        propose_quote(first_note(group), text="The desks stood", by=table.cast.dov, now=LATER)


def test_not_before_it_is_settled(table):
    group, _themes = table.to_code()
    with pytest.raises(Refused):
        propose_quote(first_note(group), text="The desks stood", by=table.ivy, now=LATER)
