"""How is an instrument changed that was asked already?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.surveys.making import SMALL, made

from footpath.people.refusals import Refused
from footpath.surveys.actions import begin_version
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Instrument, Item, Version


def test_the_next_version_asks_the_same_until_it_is_changed(cast):
    version = made(cast)
    Version.objects.update(fixed_at=MONDAY)
    draft = begin_version(version.instrument, by=cast.cleo, now=MONDAY)
    assert (draft.number, draft.fixed_at) == (2, None)
    assert questionnaire_of(draft) == SMALL
    assert set(Item.objects.filter(version=draft).values_list("print")) == set(version.items.values_list("print"))
    assert last_event() == ("instrument.version_begun", cast.cleo.pk)


def test_there_is_one_draft(cast):
    with pytest.raises(Refused, match="draft already"):
        begin_version(made(cast).instrument, by=cast.cleo, now=MONDAY)


def test_not_of_one_that_was_put_away_and_not_by_a_stranger(cast):
    instrument = made(cast).instrument
    Version.objects.update(fixed_at=MONDAY)
    with pytest.raises(PermissionDenied):
        begin_version(instrument, by=cast.eve, now=MONDAY)
    Instrument.objects.update(retired_at=MONDAY)
    instrument.refresh_from_db()
    with pytest.raises(Refused):
        begin_version(instrument, by=cast.cleo, now=MONDAY)
