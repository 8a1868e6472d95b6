"""How do administrators set the clocks and limits of recovery?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import TUESDAY, strangers

from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster
from footpath.recovery import actions
from footpath.recovery.models import RecoveryRules


def keep(by, edits=0, **facts):
    return actions.keep_rules(facts=facts, edits=edits, by=by, now=TUESDAY)


def test_administrators_set_them_and_the_slower_one_hears_of_it(cast):
    strangers(cast, lambda by: keep(by, own_minutes=60), "ana", "ben", "cleo", "max")
    keep(cast.eve, own_minutes=60, makes_good=False)
    rules = RecoveryRules.here()
    assert (rules.own_minutes, rules.makes_good, rules.edits) == (60, False, 1)
    assert Event.objects.last().kind == "recovery_rules.kept"
    with pytest.raises(SomebodyWasFaster):
        keep(cast.eve, own_minutes=90)


@pytest.mark.parametrize(("facts", "field"), [
    ({"own_minutes": 1}, "own_minutes"), ({"plan_days": True}, "plan_days"), ({"makes_good": "no"}, "makes_good"),
    ({"plan_days": 3}, "present_days"), ({"alone_minutes": 600}, "lead_minutes"),
])  # fmt: skip
def test_what_cannot_be_kept_is_named_and_nothing_changes(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        keep(cast.eve, **facts)
    assert list(told.value.message_dict) == [field]
    assert RecoveryRules.here().edits == 0
