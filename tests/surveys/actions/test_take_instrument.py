"""How does an instrument come in?"""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.surveys.making import SMALL, champion, made

from footpath.surveys.actions.take_instrument import take_instrument
from footpath.surveys.building.checks import NotUsable
from footpath.surveys.building.questionnaire import Questionnaire
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Instrument, Mode
from footpath.surveys.ready import READY, ready_instrument


def test_it_asks_what_was_brought_as_a_draft(cast):
    version = made(cast)
    assert (version.number, version.fixed_at, version.instrument.owner) == (1, None, cast.cleo)
    assert questionnaire_of(version) == SMALL
    assert last_event() == ("instrument.made", cast.cleo.pk)


def test_a_key_that_is_taken_gets_a_number(cast):
    made(cast)
    assert [made(cast).instrument.key, made(cast).instrument.key] == ["small-2", "small-3"]


@pytest.mark.parametrize("key", READY)
def test_the_ready_ones_can_be_taken(cast, key):
    version = made(cast, ready_instrument(key))
    assert (version.instrument.key, version.instrument.mode) == (key, Mode.ANONYMOUS)
    assert questionnaire_of(version) == ready_instrument(key)


def test_a_stranger_may_not_and_what_cannot_be_asked_is_not_kept(cast):
    with pytest.raises(PermissionDenied):
        take_instrument(SMALL, by=cast.eve, now=MONDAY)
    with pytest.raises(NotUsable):
        take_instrument(replace(SMALL, minutes=0), by=champion(cast.cleo), now=MONDAY)
    assert not Instrument.objects.exists()


def test_an_empty_one_is_a_beginning(cast):
    assert questionnaire_of(made(cast, Questionnaire("new", "New"))).parts == ()
