"""What becomes of a draft when somebody adds, words, moves or takes away a question?"""

from hypothesis import given
from hypothesis import strategies as st
from tests.surveys.making import SMALL

from footpath.surveys.behaviors import Behavior
from footpath.surveys.building import changes
from footpath.surveys.building.checks import checked
from footpath.surveys.building.questionnaire import Option, Questionnaire

GREETS = Behavior("greets", "welcome", "Greets", "greet me", "greet them", "Hello.")
KEYS = st.sampled_from(["used", "greets", "why", "how", "nobody"])


def keys(whole):
    return [[one.key for one in part.questions] for part in whole.parts]


def test_one_moves_within_its_block_and_over_its_edge():
    assert keys(changes.moved_question(SMALL, "why", "up")) == [["used"], ["why", "greets"]]
    assert keys(changes.moved_question(SMALL, "greets", "up")) == [["used", "greets"], ["why"]]
    assert keys(changes.moved_question(SMALL, "used", "up")) == [["used"], ["greets", "why"]]
    assert keys(changes.moved_part(SMALL, "how", "up")) == [["greets", "why"], ["used"]]


@given(st.lists(st.tuples(KEYS, st.sampled_from(["up", "down"])), max_size=8))
def test_moving_loses_nothing(moves):
    whole = SMALL
    for key, way in moves:
        whole = changes.moved_part(changes.moved_question(whole, key, way), key, way)
    assert sorted(one.key for one in whole.questions) == ["greets", "used", "why"]


def test_what_waited_for_a_question_that_is_gone_is_asked_of_everybody():
    for whole in (changes.without_question(SMALL, "used"), changes.without_part(SMALL, "used")):
        assert [one.shown_if for one in whole.questions] == [None, None]
        checked(whole)


def test_a_behavior_becomes_a_pair_once():
    whole = changes.with_pair(Questionnaire("x", "X"), GREETS)
    assert keys(whole) == [["greets-asking"], ["greets-asked"]]
    assert [part.title[:10] for part in whole.parts] == ["When I ask", "When cowor"]
    assert changes.pairs_in(whole) == {"greets"}
    assert changes.with_pair(whole, GREETS) == checked(whole)
    assert keys(changes.with_pair(SMALL, GREETS)) == [["used"], ["greets", "why"], ["greets-asked"]]


def test_an_answer_that_stays_keeps_its_key():
    before = (Option("a", "Yes"), Option("b", "No"))
    found = changes.options_from(["No", "", "Perhaps", "Yes, but", "na"], before)
    assert [(one.key, one.text) for one in found] == [
        ("b", "No"), ("perhaps", "Perhaps"), ("yes-but", "Yes, but"), ("na-2", "na"),
    ]  # fmt: skip


@given(st.lists(st.text(max_size=30), max_size=20))
def test_keys_of_answers_are_never_the_same(lines):
    found = [one.key for one in changes.options_from(lines, ())]
    assert len(found) == len(set(found))
