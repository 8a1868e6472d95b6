"""Who may play a scenario that somebody wrote?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import written
from tests.pure.talks import node

from footpath.growth.actions import show_role_play
from footpath.growth.cooperation.library import find
from footpath.growth.cooperation.permissions import visible_role_plays

pytestmark = pytest.mark.django_db
TODAY = MONDAY.date()


def readers(cast, row):
    """Who plays it."""
    everybody = (cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve, cast.max)
    return {one.first_name for one in everybody if find(one, row.key, TODAY)}


def test_from_a_draft_to_a_team_to_everybody_and_back(cast):
    row = written(cast.ana)
    assert readers(cast, row) == {"Ana"}
    row = show_role_play(row, to="team", team=cast.flight_operations, by=cast.ana, now=MONDAY)
    assert readers(cast, row) == {"Ana", "Max"}
    for who in (cast.ana, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            show_role_play(row, to="everybody", by=who, now=MONDAY)
    cast.dov.champions = True
    cast.dov.save()
    row = show_role_play(row, to="everybody", by=cast.dov, now=MONDAY)
    assert len(readers(cast, row)) == 6
    show_role_play(row, to="nobody", by=cast.ana, now=MONDAY)
    assert not visible_role_plays(cast.dov, TODAY)


def test_a_champion_takes_nothing_that_no_team_has(cast):
    cast.dov.champions = True
    with pytest.raises(PermissionDenied):
        show_role_play(written(cast.ana), to="everybody", by=cast.dov, now=MONDAY)


def test_only_what_is_whole_to_a_team_of_theirs(cast):
    row = written(cast.ana)
    with pytest.raises(ValidationError):
        show_role_play(row, to="team", team=cast.facilities, by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError):
        show_role_play(row, to="roof", by=cast.ana, now=MONDAY)
    broken = written(cast.ana, nodes=(node("start"),))
    with pytest.raises(ValidationError):
        show_role_play(broken, to="team", team=cast.flight_operations, by=cast.ana, now=MONDAY)


def test_where_somebody_could_be_recognized_somebody_stands_for_it(cast):
    row = written(cast.ana, about="Ben Okafor did not call back on 3 March.")
    facts = {"to": "team", "team": cast.flight_operations, "by": cast.ana, "now": MONDAY}
    with pytest.raises(ValidationError) as refused:
        show_role_play(row, **facts)
    assert "Okafor" in str(refused.value)
    assert show_role_play(row, **facts, read=True).shown_to == "team"
