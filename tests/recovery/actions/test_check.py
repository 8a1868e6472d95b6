"""How do those whom it touched say whether it is right now?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.recovery.stages import DAY, TUESDAY, anew, fixed, kinds, owned

from footpath.people.refusals import Refused
from footpath.recovery import actions
from footpath.recovery.models import Fairness

LATER = TUESDAY + DAY
FAIR = {"outcome": 4, "process": 5, "treatment": 5, "overall": 4}


def test_a_yes_ends_a_small_one(cast):
    it = actions.check(fixed(cast), is_right=True, by=cast.ana, now=LATER)
    kept = anew(it)
    assert (kept.state, kept.verified_by, kept.closed_at) == ("closed", cast.ana, LATER)
    assert kinds(it)[-1] == "verified"
    with pytest.raises(Refused):
        actions.check(kept, is_right=True, by=cast.ana, now=LATER)


def test_a_no_says_what_is_missing_and_leads_back_to_the_owner_as_a_double_deviation(cast):
    it = fixed(cast)
    with pytest.raises(ValidationError) as told:
        actions.check(it, is_right=False, missing=" ", by=cast.ana, now=LATER)
    assert list(told.value.message_dict) == ["missing"]
    actions.check(it, is_right=False, missing="One is still dark.", by=cast.ana, now=LATER)
    kept = anew(it)
    assert (kept.state, kept.owner, kept.doubled, kept.since, kept.fixed_at) == ("owned", cast.ben, 1, LATER, None)
    assert kinds(it)[-1] == "not_right"
    again = actions.fix(kept, by=cast.ben, now=LATER)
    assert actions.check(again, is_right=True, by=cast.ana, now=LATER).state == "closed"  # she is asked anew


def test_everybody_whom_it_touched_has_to_say_so_and_whoever_speaks_for_a_team(cast):
    it = fixed(cast, touched=[cast.eve, cast.flight_operations])  # Max leads it, with all others
    assert {one.person for one in it.checks.all()} == {cast.ana, cast.eve, cast.max}
    assert actions.check(it, is_right=True, by=cast.ana, now=LATER).state == "fixed"
    with pytest.raises(Refused, match="You have said so already"):
        actions.check(it, is_right=True, by=cast.ana, now=LATER)
    actions.check(it, is_right=True, by=cast.eve, now=LATER)
    assert kinds(it)[-2:] == ["said_right", "said_right"]
    assert actions.check(it, is_right=True, by=cast.max, now=LATER).state == "closed"


def test_how_fair_it_was_is_kept_where_nothing_leads_back_to_it(cast):
    it = fixed(cast)
    for wrong in ({**FAIR, "process": 6}, {"outcome": 3}):
        with pytest.raises(ValidationError):
            actions.check(it, is_right=True, fair=wrong, by=cast.ana, now=LATER)
    actions.check(anew(it), is_right=True, fair=FAIR, by=cast.ana, now=LATER)
    row = Fairness.objects.values().get()
    assert {name: row.pop(name) for name in FAIR} == FAIR
    assert set(row) == {"id", "team_id", "half"}
    assert it.checks.get().rated_on == row["half"]


def test_those_whom_it_did_not_touch_say_nothing_and_nobody_before_it_is_put_right(cast):
    it = fixed(cast)
    for name in ("ben", "cleo", "dov", "eve"):
        with pytest.raises(PermissionDenied):
            actions.check(it, is_right=True, by=getattr(cast, name), now=LATER)
    with pytest.raises(Refused, match="owned"):
        actions.check(owned(cast), is_right=True, by=cast.ana, now=LATER)
