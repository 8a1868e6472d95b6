"""Does a version say in words what differs from the one before?"""

from tests.catalog.editing import draft_of

from footpath.catalog.differences import differences


def said(cast, **facts):
    draft = draft_of(cast, **facts)
    cast.move.refresh_from_db()
    return {one.label: (one.before, one.after) for one in differences(cast.move, draft)}


def test_nothing_is_said_of_what_is_the_same(cast):
    assert said(cast) == {}


def test_a_target_and_a_lead_time(cast):
    found = said(cast, delivery=3, lead_days=9)
    assert found["Done within"] == ("8 working days", "3 working days")
    assert found["Lead time in working days"][1] == "9"
    assert len(found) == 2


def test_a_question_that_comes_does_not_say_that_all_have_moved(cast):
    lift = {"key": "lift", "label": "Is there a lift?", "kind": "yes_no"}
    found = said(cast, requirements=[*cast.move.requirements[:2], lift, *cast.move.requirements[2:]])
    assert found == {"Question": ("", "Is there a lift? · yes or no")}


def test_a_question_that_goes_says_so_itself(cast):
    assert list(said(cast, requirements=cast.move.requirements[1:])) == ["Question"]


def test_questions_that_change_places_do(cast):
    first, second, *rest = cast.move.requirements
    found = said(cast, requirements=[second, first, *rest])
    assert list(found) == ["Order of the questions"]
    assert found["Order of the questions"][1].startswith(second["label"])
