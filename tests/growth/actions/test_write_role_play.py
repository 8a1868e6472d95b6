"""How is a scenario of one's own written?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import written
from tests.pure.talks import node, scenario

from footpath.growth.actions import show_role_play, write_role_play
from footpath.growth.actions.write_role_play import MOST
from footpath.growth.cooperation.library import opened
from footpath.growth.models import RolePlay
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_a_draft_may_have_faults_and_lies_locked(cast):
    row = written(cast.ana, title="The tug at gate 4")
    assert (row.shown_to, opened(row).title) == ("nobody", "The tug at gate 4")
    assert "gate" not in row.locked
    kept = write_role_play(scenario(node("start")), role_play=row, edits=0, by=cast.ana, now=MONDAY)
    assert (kept.edits, len(opened(kept).nodes)) == (1, 1)


def test_a_slower_one_is_told_and_nobody_else_writes_in_it(cast):
    row = written(cast.ana)
    write_role_play(scenario(title="Mine"), role_play=row, edits=0, by=cast.ana, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        write_role_play(scenario(title="Slow"), role_play=row, edits=0, by=cast.ana, now=MONDAY)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            write_role_play(scenario(), role_play=row, edits=1, by=who, now=MONDAY)


def test_what_others_play_stays_whole_and_there_are_limits(cast):
    row = written(cast.ana)
    show_role_play(row, to="team", team=cast.flight_operations, read=True, by=cast.ana, now=MONDAY)
    row.refresh_from_db()
    with pytest.raises(ValidationError) as refused:
        write_role_play(scenario(node("start")), role_play=row, edits=0, by=cast.ana, now=MONDAY)
    assert "start" in str(refused.value)
    with pytest.raises(ValidationError):
        write_role_play(scenario(title=""), by=cast.ana, now=MONDAY)
    big = scenario(about="é" * 1400, nodes=tuple(node(f"n{n}", alt="é" * 5000) for n in range(40)))
    with pytest.raises(ValidationError):
        write_role_play(big, by=cast.ana, now=MONDAY)
    RolePlay.objects.bulk_create(RolePlay(owner=cast.ben, made_at=MONDAY, locked="x") for _ in range(MOST))
    with pytest.raises(Refused):
        written(cast.ben)
