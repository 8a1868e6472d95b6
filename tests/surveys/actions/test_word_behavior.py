"""How does a champion word a behavior of the library?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.surveys.making import champion

from footpath.people.refusals import SomebodyWasFaster
from footpath.surveys.actions.word_behavior import word_behavior
from footpath.surveys.behaviors import behavior, library, wordings_of
from footpath.surveys.models import BehaviorWording

FACTS = {
    "theme": "time", "name": "Answers fast", "asking": "answer fast", "asked": "answer fast", "praise": "So fast.",
}  # fmt: skip


def word(by, key="answers-promptly", number=0, **facts):
    return word_behavior(key, **{**FACTS, **facts}, number=number, by=by, now=MONDAY)


def test_the_newest_wording_holds_and_the_others_can_be_read(cast):
    word(champion(cast.cleo))
    word(cast.cleo, number=1, name="Answers the same day")
    assert behavior("answers-promptly").name == "Answers the same day"
    assert [one.number for one in wordings_of("answers-promptly")] == [2, 1, 0]
    assert last_event() == ("behavior.worded", cast.cleo.pk)


def test_one_can_be_added_and_taken_off(cast):
    count = len(library())
    word(champion(cast.cleo), key="own")
    assert len(library()) == count + 1
    word(cast.cleo, key="own", number=1, is_shown=False)
    assert len(library()) == count
    assert behavior("own") is not None


def test_whoever_saw_an_older_wording_is_told(cast):
    word(champion(cast.cleo))
    with pytest.raises(SomebodyWasFaster, match="Cleo"):
        word(cast.cleo)
    assert BehaviorWording.objects.count() == 1


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"name": " "}, "name"), ({"asking": "a" * 201}, "asking"), ({"theme": "?"}, "theme"), ({"key": "Ä"}, "name")],
)
def test_what_cannot_be_kept_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as refusal:
        word(champion(cast.cleo), **facts)
    assert list(refusal.value.error_dict) == [field]


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        word(cast.eve)
