"""Who may ask to open a sealed link, and of which survey? (AN-24)"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import answer_all, opened, sealed

from footpath.history.models import Event
from footpath.surveys.actions import ask_to_unseal, close_wave, release
from footpath.surveys.models import Unsealing
from footpath.surveys.refusals import Refused, Unclear

FACTS = {"words": "I will set fire to it.", "reason": "A threat.", "now": MONDAY}


def test_an_24_an_officer_asks_and_nothing_is_looked_up(cast):
    asked = ask_to_unseal(sealed(cast), **FACTS, by=cast.max)
    assert (asked.person, asked.agreed_by) == (None, None)
    last = Event.objects.latest("id")
    assert (last.kind, last.actor_id, last.facts) == ("unsealing.asked", cast.max.pk, {})


def test_nobody_else_asks_and_not_without_a_reason(cast):
    wave = sealed(cast)
    for stranger in (cast.cleo, cast.ana, cast.dov):
        with pytest.raises(PermissionDenied):
            ask_to_unseal(wave, **FACTS, by=stranger)
    with pytest.raises(Unclear):
        ask_to_unseal(wave, **FACTS | {"reason": " "}, by=cast.max)
    assert not Unsealing.objects.exists()


def test_an_24_of_an_anonymous_one_it_is_impossible(cast):
    wave = opened(cast)
    answer_all(wave)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    wave.officers = [cast.eve.pk, cast.max.pk]
    with pytest.raises(Refused, match="impossible"):
        ask_to_unseal(wave, **FACTS, by=cast.max)
