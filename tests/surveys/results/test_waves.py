"""Does one read of several waves at once what one reads of each?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.surveys.results.released import asked_again, block, frequency, full, out

from footpath.people.permissions import once_a_page
from footpath.surveys.models import Block, Invitation, Version
from footpath.surveys.release import released, released_of
from footpath.surveys.results import waves

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(cast):
    """Of two versions, one of them with another screen before; and one wave of which nothing is for anybody."""
    first = asked_again(cast)
    Version.objects.update(fixed_at=MONDAY - timedelta(days=100))
    again = asked_again(cast, first.instrument)
    Block.objects.create(version=again, key="first", position=0, title="Before")
    few = {"promptly-asking": frequency(0, 1, 2, 3, 1)}
    mine = f"team={cast.facilities.pk}"
    found = [
        out(first, [block("all", 30, full())], closed_at=MONDAY - timedelta(days=90)),
        out(again, [block("all", 31, full()), block(mine, 9, few), block("team=99", 8, few)]),
        out(first, [], closed_at=MONDAY - timedelta(days=60)),
    ]
    Invitation.objects.create(wave=found[1], person=cast.dov, cells={"team": "99"})
    return found


@pytest.mark.parametrize("name", ["ana", "ben", "cleo", "dov", "eve", "max"])
def test_several_at_once_are_those_of_each_one(three, cast, name):
    person = getattr(cast, name)
    alone = {wave.pk: figures for wave in three if (figures := released(wave, person=person, now=MONDAY))}
    assert released_of(three, person=person, now=MONDAY) == alone
    assert waves.outs(three, person) == [told for wave in three if (told := waves.out(wave, person))]
    assert len(waves.outs(three, person)) == 2


def test_the_groups_are_those_for_the_reader(three, cast):
    def keys(person):
        return {one["key"] for one in released_of(three, person=person, now=MONDAY)[three[1].pk].blocks}

    assert keys(cast.ana) == {"all"}
    assert keys(cast.ben) == {"all", f"team={cast.facilities.pk}"}
    assert keys(cast.dov) == {"all", "team=99"}


def test_several_take_no_more_questions_than_one(three, cast, count_queries):
    with once_a_page():
        assert count_queries(lambda: waves.outs(three[1:2], cast.dov)) == 5
        assert count_queries(lambda: waves.outs(three, cast.dov)) == 3  # releases, where they were asked, screens


def test_of_none_nothing_is_asked(cast, count_queries):
    assert count_queries(lambda: released_of([], person=cast.ana)) == 0
