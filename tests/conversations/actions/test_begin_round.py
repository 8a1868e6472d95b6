"""Whom can somebody ask by name how well they are served?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.rating import drafts

from footpath.conversations.actions import begin_round
from footpath.conversations.models import SheetRound, Worksheet
from footpath.conversations.sheets.permissions import visible_sheets
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_each_customer_has_a_sheet_and_hears_nothing_of_it_yet(cast):
    drafts(cast)
    assert {one.customer.first_name for one in visible_sheets(cast.ben)} == {"Ana", "Dov"}
    assert not visible_sheets(cast.ana).exists()
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("worksheet.begun", {})


def test_one_voice_alone_is_no_picture_and_nobody_is_their_own_customer(cast):
    for customers in ([cast.ana], [cast.ana, cast.ana], [cast.ana, cast.ben]):
        with pytest.raises(ValidationError) as told:
            begin_round(customers=customers, by=cast.ben, now=MONDAY)
        assert list(told.value.message_dict) == ["customers"]


def test_whoever_leads_a_customer_asks_them_together_with_others(cast):
    with pytest.raises(ValidationError, match="Ben"):
        begin_round(customers=[cast.ben, cast.ana], by=cast.cleo, now=MONDAY)
    assert not SheetRound.objects.exists()


def test_with_one_customer_there_is_one_at_a_time(cast):
    drafts(cast)
    with pytest.raises(Refused, match="Dov"):
        begin_round(customers=[cast.dov, cast.eve], by=cast.ben, now=MONDAY)
    assert Worksheet.objects.count() == 2  # nothing of the second round is left


def test_somebody_who_has_left_asks_nobody(cast):
    cast.ben.is_active = False
    with pytest.raises(PermissionDenied):
        begin_round(customers=[cast.ana, cast.dov], by=cast.ben, now=MONDAY)
