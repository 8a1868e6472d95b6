"""When do both read both?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from tests.cast import MONDAY
from tests.conversations.rating import ANSWERS, OWN, PREDICTED, RATING, REASON, answer, opened, sent

from footpath.conversations.actions import answer_sheet
from footpath.conversations.models import Worksheet
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_both_are_open_in_the_same_instant(cast):
    sheet = opened(cast)
    assert (sheet.own, sheet.predicted, sheet.rating, sheet.gap) == (OWN, PREDICTED, RATING, 4)
    assert sheet.provider_words["reason"] == REASON
    assert sheet.customer_words == ANSWERS
    assert (sheet.state, sheet.recheck_on) == ("revealed", MONDAY.date() + timedelta(days=60))
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("worksheet.revealed", {})


def test_the_database_itself_takes_no_side_alone(cast):
    sheet = sent(cast)
    for columns in ({"own": 9}, {"rating": 5}, {"own": 9, "rating": 5}, {"rating_again": 3}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Worksheet.objects.filter(pk=sheet.pk).update(**columns)


@pytest.mark.parametrize("missing", ["need", "improve", "rating"])
def test_what_is_missing_is_named_and_nothing_is_opened(cast, missing):
    sheet = sent(cast)
    rating = 0 if missing == "rating" else RATING
    with pytest.raises(ValidationError) as told:
        answer_sheet(sheet, answers=ANSWERS | {missing: ""}, rating=rating, by=cast.ana, now=MONDAY)
    assert list(told.value.message_dict) == [missing]
    sheet.refresh_from_db()
    assert (sheet.state, sheet.own, sheet.answered) == ("sent", None, "")


def test_nobody_else_answers_nor_twice_nor_when_its_days_are_over(cast):
    sheet = sent(cast)
    with pytest.raises(PermissionDenied):
        answer_sheet(sheet, answers=ANSWERS, rating=RATING, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="days are over"):
        answer(sheet, now=MONDAY + timedelta(days=15))
    answer(sheet, now=MONDAY + timedelta(days=14))
    with pytest.raises(Refused):
        answer(sheet)


def test_what_the_key_no_longer_opens_is_said_and_nothing_is_lost(cast):
    sheet = sent(cast)
    Worksheet.objects.filter(pk=sheet.pk).update(sealed="nonsense")
    with pytest.raises(Refused, match="cannot be opened"):
        answer(sheet)
