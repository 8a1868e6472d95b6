"""How does a talk go one step on?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import GOOD, played, walked, written
from tests.pure.talks import choice, node, scenario

from footpath.growth.actions import begin_play, make_choice, write_role_play
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
SOON = MONDAY + timedelta(minutes=5)


def test_each_choice_and_how_long_it_took_is_kept_locked_until_the_end(cast):
    play = played(cast.ben, GOOD)
    assert (play.path, play.bands, play.texts["end"]) == (list(GOOD), [1] * 6, "good")
    assert play.ended_at == MONDAY + timedelta(seconds=120)
    assert "good" not in play.locked
    kinds = Event.objects.filter(subject_kind="rehearsal", subject_id=play.pk).order_by("pk")
    assert [one.kind for one in kinds] == ["rehearsal.begun", *["rehearsal.moved"] * 5, "rehearsal.ended"]
    assert all(one.facts == {} for one in kinds)


def test_the_other_seat_goes_by_how_it_lands(cast):
    play = played(cast.ben, ("cooler",) * 7, seat="other")
    assert play.texts["end"]


def test_not_of_somebody_else_not_what_is_not_offered_not_twice_not_after_the_end(cast):
    play = played(cast.ben, ("a",))
    with pytest.raises(PermissionDenied):
        make_choice(play, choice="a", step=1, by=cast.cleo, now=SOON)
    with pytest.raises(ValidationError):
        make_choice(play, choice="zzz", step=1, by=cast.ben, now=SOON)
    with pytest.raises(Refused):
        make_choice(play, choice="a", step=0, by=cast.ben, now=SOON)
    ended = walked(play, GOOD[1:])
    with pytest.raises(Refused):
        make_choice(ended, choice="a", step=6, by=cast.ben, now=SOON)


def test_a_talk_that_has_changed_since_is_begun_again(cast):
    row = written(cast.ana)
    play = begin_play(row.key, seat="own", by=cast.ana, now=MONDAY)
    start = node("start", choice("a", "agreed"), choice("b", "over", "blame", 21), temperature=60)
    write_role_play(scenario(start), role_play=row, edits=0, by=cast.ana, now=MONDAY)
    with pytest.raises(Refused):
        make_choice(play, choice="a", step=0, by=cast.ana, now=SOON)
