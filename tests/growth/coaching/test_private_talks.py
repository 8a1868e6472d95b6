"""Is what two people say to each other theirs alone, and gone when they are?"""

import pytest
from django.db import connection
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    agreed,
    sheet,
    worded,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.growth.coaching.erasing import erase
from footpath.growth.models import CoachingTalk, CoachTraining
from footpath.history.models import Event
from footpath.notifications.actions import tell

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_every_way_ends_and_the_table_names_no_state_that_is_none():
    every = set(states.AHEAD)
    assert {one for ways in states.AHEAD.values() for one in ways} <= every
    assert {one for one, ways in states.AHEAD.items() if not ways} == set(states.OVER)
    assert set(states.OPEN) | set(states.OVER) == every


def test_whoever_is_erased_leaves_no_talk_about_them(cast):
    agreed(cast)
    sheet(cast)
    erase(cast.ben, MONDAY)
    assert not CoachingTalk.objects.exists()


def test_a_talk_of_a_supervisor_who_is_erased_stays_for_the_person_without_their_name(cast):
    talk = worded(cast)
    talk = actions.word_coaching(talk, wording=f"{cast.cleo.name} rings the broker", seen=1, by=cast.ben, **WHO)
    sheet(cast)
    erase(cast.cleo, MONDAY)
    erase(cast.cleo, MONDAY)
    [left_over] = CoachingTalk.objects.all()
    assert (left_over.pk, left_over.state, left_over.texts["wording"]) == (
        talk.pk, states.LEFT, "former colleague rings the broker",
    )  # fmt: skip
    assert not CoachTraining.objects.exists()


def test_the_database_holds_no_word_of_it_in_plain_text(cast):
    talk = agreed(cast)
    actions.look_at_coaching(talk, weeks=2, outcome="kept", note="hedgehog", by=cast.ben, now=MONDAY + 2 * WEEK)
    for event in Event.objects.filter(subject_kind__in=("coaching", "coach_training")):
        assert event.facts == {}
        tell(event)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            held = str(cursor.fetchall())
            words = ("cobalt", "hedgehog", "quince", "saffron", "The move of Sales")
            assert [word for word in words if word in held] == [], table
