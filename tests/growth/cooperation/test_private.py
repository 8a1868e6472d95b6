"""Who sees what of plays and scenarios?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.rehearsing import GOOD, KEY, POOR, listed, played, voting, written

from footpath.growth.actions import note_play, set_week_goal, show_role_play, vote_for_guideline
from footpath.growth.cooperation.library import seats_played
from footpath.growth.cooperation.permissions import can_train
from footpath.growth.cooperation.shares import shown
from footpath.growth.cooperation.shipped import shipped
from footpath.growth.models import GuidelineVote, Rehearsal, RolePlay, WeekGoal
from footpath.people.actions import erase_person
from footpath.people.exporting import export_of
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def people(count):
    """Some who play."""
    return [Person.objects.create(email=f"p{n}@x.example", name=f"Player {n}") for n in range(count)]


def test_both_sides_are_needed(cast):
    played(cast.ben, GOOD)
    assert seats_played(cast.ben, [KEY]) == {KEY: {"own"}}
    played(cast.ben, ("cooler",) * 7, seat="other")
    assert seats_played(cast.ben, [KEY]) == {KEY: {"own", "other"}}


def test_a_trainer_sees_nothing_of_four_and_never_of_whom(cast):
    for one in people(4):
        played(one, POOR)
    assert not any(moment.n for moment in shown(shipped()[KEY]))


def test_shares_of_ten_and_what_only_few_chose_is_not_told_apart(cast):
    for number, one in enumerate(people(11)):
        played(one, GOOD if number < 5 else POOR, at=MONDAY + timedelta(minutes=number))
    first = shown(shipped()[KEY])[0]
    assert (first.n, [row.count for row in first.rows], first.rest) == (10, [5, 5, None, None], 0)
    assert "Player" not in str(first)


def test_who_plays_twice_counts_once_with_the_first_choice(cast):
    for number, one in enumerate(people(10)):
        played(one, GOOD if number < 5 else POOR)
        for _again in range(3):
            played(one, GOOD, at=MONDAY + timedelta(hours=1))
    assert [row.count for row in shown(shipped()[KEY])[0].rows][:2] == [5, 5]


def test_champions_and_those_who_lead_train(cast):
    assert [can_train(one, MONDAY.date()) for one in (cast.ana, cast.ben, cast.cleo, cast.max)] == [
        False,
        False,
        True,
        True,
    ]
    cast.ana.champions = True
    assert can_train(cast.ana, MONDAY.date())


def test_an_export_has_nothing_that_is_locked(cast):
    note_play(played(cast.ben), text="A question would have helped", by=cast.ben, now=MONDAY)
    set_week_goal("Ask before I answer", by=cast.ben, now=MONDAY)
    found = str(export_of(cast.ben))
    assert KEY in found
    assert "would have helped" not in found
    assert "Ask before" not in found


def test_what_is_left_of_somebody_who_is_erased(cast):
    played(cast.ben)
    set_week_goal("Ask Ana Ferreira first", by=cast.cleo, now=MONDAY)
    set_week_goal("Ask first", by=cast.ana, now=MONDAY)
    written(cast.ana)
    kept = show_role_play(
        written(cast.ana, about="Of Ana Ferreira"),
        to="team",
        team=cast.flight_operations,
        read=True,
        by=cast.ana,
        now=MONDAY,
    )
    first, _second = voting(cast)
    vote_for_guideline(cast.facilities, line=first, wants=True, by=cast.ben, now=MONDAY)
    erase_person(cast.ana, by=cast.eve, now=MONDAY, successor=cast.max)
    row = RolePlay.objects.get()
    assert (row.pk, row.owner) == (kept.pk, None)
    assert "Ferreira" not in str(row.texts)
    assert "Ferreira" not in WeekGoal.objects.get().text
    erase_person(cast.ben, by=cast.eve, now=MONDAY, successor=cast.cleo)
    assert not Rehearsal.objects.exists()
    assert not GuidelineVote.objects.exists()


def test_lines_are_of_nobody(cast):
    listed(cast)
    assert "Ben" not in str(export_of(cast.cleo))
