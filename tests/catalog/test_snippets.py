"""Who may read what is known about a service, and what of it answers somebody?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.catalog.knowing import BODY, TITLE, TODAY, inside, known

from footpath.catalog import actions, findable
from footpath.catalog.models import Service
from footpath.catalog.reactions import make_findable
from footpath.catalog.snippets import answers_to, can_write_snippets, known_about, visible_snippets
from footpath.history.models import Event


@pytest.fixture
def both(cast):
    """One for everybody and one for the team alone, both found."""
    found = known(cast), inside(cast)
    findable.index_all(MONDAY)
    return found


def seen(cast):
    """How many of them each person may read."""
    return [visible_snippets(getattr(cast, one), TODAY).count() for one in ("ana", "ben", "cleo", "dov", "eve", "max")]


def test_what_a_team_keeps_for_itself_is_for_it_and_those_above(cast, both):
    assert seen(cast) == [1, 2, 2, 1, 1, 2]


def test_of_a_service_for_some_teams_the_others_read_nothing(cast, both):
    Service.objects.filter(pk=cast.move.pk).update(audience=[cast.sales.pk])
    assert seen(cast) == [0, 2, 2, 1, 1, 2]


def test_of_what_is_not_offered_any_more_only_the_team_reads(cast, both):
    actions.retire(cast.move, by=cast.cleo, now=MONDAY)
    assert seen(cast) == [0, 2, 2, 0, 1, 2]


def test_who_serves_writes(cast):
    people = (cast.ana, cast.ben, cast.cleo, cast.dov, cast.max)
    assert [can_write_snippets(one, cast.move, TODAY) for one in people] == [False, True, True, False, True]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("My monitor has to move", 1),
        ("monitor", 1),
        ("SCREEN", 1),  # another word for it
        ("keys of the monitor store", 1),  # for Ana nothing of what is inside
        ("unplug the cables of the desk", 1),  # three words of the text
        ("A coffee machine for the terminal", 0),
        ("the and of with", 0),
        ("", 0),
        ("'; DROP TABLE \x00 \" * ( NEAR", 0),
    ],
)
def test_what_is_typed_is_answered(cast, both, text, count):
    assert [one.title for one in answers_to(text, cast.ana, cast.move, TODAY)] == [TITLE] * count


def test_whoever_serves_is_told_what_the_team_keeps_for_itself_too(cast, both):
    assert known_about("the monitor store keys", cast.ben, cast.move, TODAY) == [both[1], both[0]]
    assert known_about("the monitor store keys", cast.ana, cast.move, TODAY) == [both[0]]


def test_answers_of_the_same_service_come_first(cast):
    other = actions.offer(cast.facilities, name="Lend a monitor", by=cast.cleo, now=MONDAY)
    Service.objects.filter(pk=other.pk).update(state="published")
    known(cast)
    lent = actions.write_snippet(other, title="May I take my own monitor home?", body=BODY, by=cast.ben, now=MONDAY)
    findable.index_all(MONDAY)
    assert [one.service_id for one in answers_to("own monitor", cast.ana, cast.move, TODAY)] == [cast.move.pk, other.pk]
    assert answers_to("own monitor", cast.ana, other, TODAY)[0] == lent


def test_the_index_follows_what_happens(cast):
    it = known(cast)
    make_findable(Event.objects.last())
    assert answers_to("monitor", cast.ana, cast.move, TODAY) == [it]
    actions.drop_snippet(it, edits=0, by=cast.ben, now=MONDAY + timedelta(days=1))
    make_findable(Event.objects.last())
    assert answers_to("monitor", cast.ana, cast.move, TODAY) == []
