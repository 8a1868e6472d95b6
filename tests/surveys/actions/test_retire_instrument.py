"""How is an instrument put away that is not asked any more?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.surveys.making import made

from footpath.people.refusals import Refused
from footpath.surveys.actions import retire_instrument
from footpath.surveys.models import Wave


def test_it_is_put_away_once(cast):
    instrument = retire_instrument(made(cast).instrument, by=cast.cleo, now=MONDAY)
    assert instrument.retired_at == MONDAY
    assert last_event() == ("instrument.retired", cast.cleo.pk)
    with pytest.raises(Refused, match="already"):
        retire_instrument(instrument, by=cast.cleo, now=MONDAY)


def test_not_while_a_wave_of_it_is_planned(cast):
    version = made(cast)
    Wave.objects.create(
        instrument=version.instrument, version=version, number=1, mode="anonymous", opens_at=MONDAY, made_by=cast.cleo,
        made_at=MONDAY,
    )  # fmt: skip
    with pytest.raises(Refused, match="planned or open"):
        retire_instrument(version.instrument, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        retire_instrument(version.instrument, by=cast.ana, now=MONDAY)
