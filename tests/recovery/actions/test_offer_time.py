"""How is time offered for what went wrong?"""

import pytest
from django.core.exceptions import ValidationError
from tests.catalog.agreeing import signed
from tests.recovery.stages import TUESDAY, anew, kinds, offered, owned, put_right, strangers

from footpath.catalog.agreed import Alone
from footpath.people.refusals import Refused
from footpath.recovery.models import RecoveryRules


def test_some_time_is_offered_at_once(cast):
    good = offered(cast)
    assert (good.state, good.minutes, good.to) == ("offered", 30, cast.ana)
    assert kinds(good.recovery)[-1] == "time_offered"
    assert anew(good.recovery).state == "fixed"  # it waits for the answer


@pytest.mark.parametrize("facts", [{"minutes": 61}, {"minutes": 10, "outside_hours": True}])
def test_more_than_somebody_may_decide_alone_or_after_work_waits_for_a_yes(cast, facts):
    good = offered(cast, **facts)
    assert (good.state, kinds(good.recovery)[-1]) == ("asked", "time_asked")


def test_many_small_offers_are_one_large_one(cast):
    it = offered(cast, 40).recovery
    assert offered(cast, 20, it=it).state == "offered"  # an hour in all
    assert offered(cast, 5, it=it).state == "asked"
    for minutes, most in ((416, 415), (481, 415)):
        with pytest.raises(ValidationError, match=f"and {most} minutes"):
            offered(cast, minutes, it=it)
    assert offered(cast, 415, it=it).state == "asked"
    with pytest.raises(ValidationError, match="480 minutes were offered already"):
        offered(cast, 5, it=it)


def test_what_the_service_says_goes_before_what_holds_for_everybody(cast):
    it = put_right(cast)
    it.request.version.alone_hours = 3
    assert offered(cast, 180, it=it).state == "offered"


def test_what_two_teams_agreed_goes_before_the_service_and_the_least_of_its_roles_counts(cast):
    it = put_right(cast)
    it.request.version.alone_hours = 3
    ours = cast.facilities.pk
    signed(cast, alone=(Alone(ours, "Whoever serves", hours=2), Alone(ours, "The duty manager", hours=5)))
    assert offered(cast, 120, it=it).state == "offered"
    assert offered(cast, 5, it=it).state == "asked"


def test_where_nobody_is_above_nobody_has_to_agree(cast):
    it = put_right(cast)
    it.team.lead = None
    it.team.parent = None
    assert offered(cast, 400, it=it).state == "offered"


@pytest.mark.parametrize(("facts", "field"), [
    ({"minutes": 481}, "minutes"), ({"minutes": 4}, "minutes"), ({"what": " "}, "what"), ({"to": "dov"}, "to"),
])  # fmt: skip
def test_what_cannot_be_used_is_named(cast, facts, field):
    facts = {**facts, **({"to": getattr(cast, facts["to"])} if "to" in facts else {})}
    with pytest.raises(ValidationError) as told:
        offered(cast, **facts)
    assert list(told.value.message_dict) == [field]


def test_the_owner_alone_and_only_of_a_larger_one_and_where_it_is_not_switched_off(cast):
    it = put_right(cast)
    strangers(cast, lambda by: offered(cast, it=it, by=by))
    with pytest.raises(Refused):
        offered(cast, it=owned(cast, cause="late"))
    RecoveryRules.objects.create(pk=1, makes_good=False)
    with pytest.raises(Refused, match="nothing is made good with time"):
        offered(cast, it=it)
    other = put_right(cast, cause="untold")
    assert (other.state, kinds(other)[-1]) == ("waived", "check_asked")  # nothing to wait for
    assert other.checks.get().asked_at > TUESDAY
