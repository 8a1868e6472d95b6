"""Does a visitor prepare with three questions?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import QUESTIONS, asked, matched, prepared

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_three_are_kept_locked_and_can_be_written_anew(cast):
    visit = prepared(cast)
    assert (visit.state, visit.texts["questions"]) == ("prepared", QUESTIONS)
    assert "quince" not in visit.locked
    visit = actions.prepare_visit(visit, questions=["A", "B", "C"], by=cast.ana, **WHO)
    assert visit.texts["questions"] == ["A", "B", "C"]


@pytest.mark.parametrize("questions", [[], ["One"], ["A", " ", "C"], ["A", "B", "x" * 281], ["A", "B", "C", "D"]])
def test_fewer_or_empty_or_too_long_is_named(cast, questions):
    with pytest.raises(ValidationError) as refused:
        actions.prepare_visit(matched(cast), questions=questions, by=cast.ana, **WHO)
    assert next(iter(refused.value.message_dict)).startswith("question_")


def test_nobody_else_and_not_before_it_is_agreed(cast):
    visit = asked(cast)
    with pytest.raises(Refused):
        actions.prepare_visit(visit, questions=QUESTIONS, by=cast.ana, **WHO)
    with pytest.raises(PermissionDenied):
        actions.prepare_visit(visit, questions=QUESTIONS, by=cast.ben, **WHO)
