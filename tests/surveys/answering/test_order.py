"""In which order does one respondent read the questions?"""

from itertools import pairwise

import pytest
from tests.surveys.answering.asking import survey

from footpath.surveys.answering.order import parts_of
from footpath.surveys.models import Version


@pytest.fixture
def orders(cast):
    """The parts as fifty respondents read them."""
    version = survey(cast)
    return [order(version, seed) for seed in range(50)]


def order(version, seed):
    """The parts of a version as the respondent with this seed reads them."""
    return parts_of(list(version.blocks.all()), list(version.items.all()), f"{seed:x}")


def test_the_same_seed_reads_the_same(orders):
    version = Version.objects.get()
    assert [keys(parts) for parts in orders[:3]] == [keys(order(version, seed)) for seed in range(3)]


def keys(parts):
    return [item.key for part in parts for item in part.items]


def test_every_question_is_asked_once_and_none_that_is_for_the_person_alone(orders):
    assert {tuple(sorted(keys(parts))) for parts in orders} == {tuple(sorted(keys(orders[0])))}
    assert len(keys(orders[0])) == 12
    assert "secret" not in keys(orders[0])


def test_each_voice_comes_first_for_about_half(orders):
    first = [parts[0].block.key for parts in orders]
    assert set(first) == {"they", "me"}
    assert 15 <= first.count("me") <= 35
    assert {parts[2].block.key for parts in orders} == {"rest"}


def test_no_question_is_always_the_first_of_its_part(orders):
    assert {parts[0].items[0].stem for parts in orders} == {"listen", "date", "sorry"}


def test_the_two_voices_of_a_question_are_never_side_by_side(orders):
    for parts in orders:
        stems = [item.stem for part in parts for item in part.items]
        assert all(one != next_one for one, next_one in pairwise(stems) if one)


def test_what_depends_on_an_answer_stands_behind_its_question(orders):
    assert all(keys(parts).index("number") > keys(parts).index("where") for parts in orders)
