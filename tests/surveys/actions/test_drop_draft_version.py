"""How is a draft thrown away that shall not be asked?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.surveys.making import made

from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.surveys.actions import begin_version, drop_draft_version
from footpath.surveys.models import Instrument, Item, Version, Wave


def test_the_first_draft_takes_the_instrument_with_it(cast):
    assert drop_draft_version(made(cast), edits=0, by=cast.cleo, now=MONDAY) is None
    assert not Instrument.objects.exists()
    assert not Item.objects.exists()
    assert last_event() == ("instrument.draft_dropped", cast.cleo.pk)


def test_what_was_asked_stays(cast):
    version = made(cast)
    Version.objects.update(fixed_at=MONDAY)
    draft = begin_version(version.instrument, by=cast.cleo, now=MONDAY)
    assert drop_draft_version(draft, edits=0, by=cast.cleo, now=MONDAY) == version.instrument
    with pytest.raises(Refused, match="what was asked stays"):
        drop_draft_version(version, edits=0, by=cast.cleo, now=MONDAY)
    assert list(Version.objects.all()) == [version]


def test_not_one_that_a_wave_is_planned_with(cast):
    version = made(cast)
    Wave.objects.create(
        instrument=version.instrument, version=version, number=1, mode="anonymous", opens_at=MONDAY, made_by=cast.cleo,
        made_at=MONDAY,
    )  # fmt: skip
    with pytest.raises(Refused, match="wave is planned"):
        drop_draft_version(version, edits=0, by=cast.cleo, now=MONDAY)


def test_neither_as_it_was_seen_before_nor_by_a_stranger(cast):
    version = made(cast)
    with pytest.raises(SomebodyWasFaster):
        drop_draft_version(version, edits=7, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        drop_draft_version(version, edits=0, by=cast.dov, now=MONDAY)
