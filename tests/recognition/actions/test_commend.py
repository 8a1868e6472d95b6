"""How does somebody's lead ask to keep a note for their review?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.rewarding import EFFECT, FACT, note

from footpath.history.models import Event
from footpath.recognition.actions import commend
from footpath.recognition.rewards.rights import visible_commendations

pytestmark = pytest.mark.django_db
ON = MONDAY.date()


def test_until_there_is_a_yes_the_two_of_them_read_it_and_nobody_else(cast):
    it = note(cast)
    assert (it.state, it.texts) == ("asked", {"fact": FACT, "effect": EFFECT})
    assert FACT not in it.locked
    readers = [one for one in vars(cast).values() if hasattr(one, "email") and visible_commendations(one, ON).exists()]
    assert readers == [cast.ben, cast.cleo]
    assert Event.objects.filter(kind="commendation.asked", actor_id=cast.cleo.pk).count() == 1


def test_by_those_who_lead_them(cast):
    assert note(cast, by=cast.max).written_by == cast.max
    for somebody in (cast.ana, cast.ben, cast.eve, cast.dov):
        with pytest.raises(PermissionDenied):
            note(cast, by=somebody)


def test_what_cannot_be_kept_is_named(cast):
    facts = {"fact": "", "effect": "x" * 1001, "on": ON + timedelta(days=1)}
    with pytest.raises(ValidationError) as told:
        commend(cast.ben, **facts, by=cast.cleo, now=MONDAY)
    assert sorted(told.value.message_dict) == ["effect", "fact", "on"]
    for day in (None, ON - timedelta(days=400)):
        with pytest.raises(ValidationError) as told:
            commend(cast.ben, fact=FACT, effect=EFFECT, on=day, by=cast.cleo, now=MONDAY)
        assert list(told.value.message_dict) == ["on"]
