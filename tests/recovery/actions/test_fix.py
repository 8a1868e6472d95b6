"""How is it said that it is put right?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.recovery.stages import HOUR, TUESDAY, anew, kinds, noticed, owned

from footpath.people.models import Draw
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.recovery import actions


def test_its_owner_says_so_and_those_whom_it_touched_are_asked(cast):
    mine = owned(cast)
    old = anew(mine)
    actions.fix(mine, done="Two lamps brought.", by=cast.ben, now=TUESDAY + HOUR)
    kept = anew(mine)
    assert (kept.state, kept.done, kept.fixed_at) == ("fixed", "Two lamps brought.", TUESDAY + HOUR)
    [asked] = kept.checks.all()
    assert (asked.person, asked.asked_at, asked.is_right) == (cast.ana, TUESDAY + HOUR, None)
    assert Draw.objects.get().about == f"recovery:{mine.pk}:0"
    assert kinds(mine) == ["noticed", "owned", "fixed", "check_asked"]
    with pytest.raises(SomebodyWasFaster):
        actions.fix(old, by=cast.ben, now=TUESDAY + HOUR)


def test_only_its_owner_and_only_when_it_is_owned(cast):
    mine = owned(cast)
    for name in ("ana", "cleo", "dov", "eve"):
        with pytest.raises(PermissionDenied):
            actions.fix(mine, by=getattr(cast, name), now=TUESDAY)
    with pytest.raises(ValidationError) as told:
        actions.fix(mine, done="x" * 2001, by=cast.ben, now=TUESDAY)
    assert list(told.value.message_dict) == ["done"]
    fixed = actions.fix(mine, by=cast.ben, now=TUESDAY)
    with pytest.raises(Refused, match="put right"):
        actions.fix(fixed, by=cast.ben, now=TUESDAY)
    with pytest.raises(PermissionDenied):
        actions.fix(noticed(cast), by=cast.ben, now=TUESDAY)  # nobody owns it
