"""How does somebody begin to play?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import KEY, POOR, played, written

from footpath.growth.actions import begin_play, show_role_play, throw_role_play_away
from footpath.growth.models import Rehearsal
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_they_begin_at_the_start_and_an_unfinished_one_of_the_same_goes(cast):
    first = played(cast.ben, ("a",))
    ended = played(cast.ben)
    again = begin_play(KEY, seat="own", by=cast.ben, now=MONDAY)
    assert (again.steps, again.path) == (0, [])
    assert set(Rehearsal.objects.filter(player=cast.ben)) == {ended, again}
    assert not Rehearsal.objects.filter(pk=first.pk).exists()
    event = Event.objects.filter(subject_kind="rehearsal", subject_id=again.pk).get()
    assert (event.kind, event.actor_id) == ("rehearsal.begun", cast.ben.pk)


def test_again_from_a_fork(cast):
    play = begin_play(KEY, seat="own", path=POOR[:2], by=cast.ben, now=MONDAY)
    assert (play.steps, play.path) == (2, ["b", "b"])
    for path in (POOR, ("z",)):
        with pytest.raises(ValidationError):
            begin_play(KEY, seat="own", path=path, by=cast.ben, now=MONDAY)


def test_neither_from_no_side_nor_a_talk_that_is_not_there_or_not_theirs(cast):
    with pytest.raises(ValidationError):
        begin_play(KEY, seat="roof", by=cast.ben, now=MONDAY)
    own = written(cast.ana)
    for key in ("nowhere", "own-0", "own-99999999999999999999", "own-x", own.key):
        with pytest.raises(PermissionDenied):
            begin_play(key, seat="own", by=cast.ben, now=MONDAY)
    assert begin_play(own.key, seat="own", by=cast.ana, now=MONDAY)
    show_role_play(own, to="team", team=cast.flight_operations, read=True, by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        begin_play(own.key, seat="own", by=cast.ben, now=MONDAY)
    throw_role_play_away(own, by=cast.ana, now=MONDAY)
    assert not Rehearsal.objects.filter(scenario=own.key).exists()
