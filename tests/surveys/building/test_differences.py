"""What differs between two versions of an instrument, in words?"""

from dataclasses import replace

from tests.surveys.making import SMALL

from footpath.surveys.building import changes
from footpath.surveys.building.differences import differences
from footpath.surveys.building.questionnaire import Question


def test_nothing_differs_from_itself():
    assert differences(SMALL, SMALL) == []


def test_what_is_asked_otherwise_breaks_the_trend_and_a_help_does_not():
    greets = SMALL.parts[1].questions[0]
    helped = changes.with_question(SMALL, "how", replace(greets, help="Last week"), "greets")
    other = changes.with_question(SMALL, "how", replace(greets, text="welcome me"), "greets")
    assert [(one.breaks_trend, one.after) for one in differences(SMALL, helped)] == [
        (False, "greet me · how often: never to very often · Last week · “does not apply” is offered")
    ]
    assert [one.breaks_trend for one in differences(SMALL, other)] == [True]


def test_what_came_what_went_and_what_moved():
    more = changes.with_question(changes.without_question(SMALL, "used"), "how", Question("ten", "ten", "How good?"))
    assert [(one.label, bool(one.before), bool(one.after)) for one in differences(SMALL, more)] == [
        ("Question “Why?”", True, True),  # it waited for the one that is gone
        ("Question “How good?”", False, True),
        ("Question “Have you used it?”", True, False),
    ]
    moved = differences(SMALL, changes.moved_question(SMALL, "why", "up"))
    assert [one.label for one in moved] == ["Order of the questions"]


def test_title_blocks_and_translations():
    other = replace(SMALL, title="Other", wordings={"de": {"title": "Anders"}})
    other = changes.with_part(other, replace(SMALL.parts[0], private=True), "used")
    assert [(one.label, one.after) for one in differences(SMALL, other)] == [
        ("Title", "Other"),
        ("Block “used”", "no text above its questions · for the person alone"),
        ("Translation “de”", "1 of 7 texts"),
    ]
