"""How does somebody take their words out of a worksheet for good?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.rating import opened, sent, sheet_of

from footpath.conversations.actions import stop_work, unsay_sheet
from footpath.conversations.models import StoppedWork
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_ones_own_words_go_and_those_of_the_other_one_and_the_numbers_stay(cast):
    sheet = opened(cast)
    stop_work(sheet, what="A list.", minutes_a_week=30, by=cast.ben, now=MONDAY)
    unsay_sheet(sheet, by=cast.ben, now=MONDAY)
    found = sheet_of(cast.ana)
    assert (found.provider_words, found.gap, str(StoppedWork.objects.get())) == ({}, 4, "")
    assert found.customer_words
    unsay_sheet(sheet, by=cast.ana, now=MONDAY)
    assert sheet_of(cast.ana).customer_words == {}
    assert Event.objects.latest("id").kind == "worksheet.unsaid"


def test_not_before_it_is_open_nor_by_anybody_else(cast):
    sheet = sent(cast)
    with pytest.raises(Refused):
        unsay_sheet(sheet, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        unsay_sheet(sheet, by=cast.eve, now=MONDAY)
