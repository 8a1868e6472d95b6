"""How does somebody say that something went wrong?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.recovery.stages import DAY, HOUR, TUESDAY, anew, fixed, kinds, noticed, owned
from tests.requests.stages import draft, working

from footpath.recovery import actions
from footpath.requests import actions as asks


def test_whoever_asked_says_so_and_it_touches_whom_it_is_for(cast):
    made = noticed(cast)
    assert (made.state, made.owner, made.team, made.customer_team) == (
        "noticed", None, cast.facilities, cast.flight_operations,
    )  # fmt: skip
    assert [one.person for one in made.touched.all()] == [cast.ana]
    assert not made.told_first
    assert kinds(made) == ["noticed"]


def test_whoever_serves_owns_it_with_the_same_tap_and_has_told_it_first(cast):
    made = owned(cast)
    assert (made.state, made.owner, made.owned_at, made.told_first) == ("owned", cast.ben, TUESDAY, True)
    assert kinds(made) == ["noticed", "owned"]


def test_what_was_sent_back_before_was_not_told_first(cast):
    request = working(cast)
    asks.deliver(request, text="Here.", by=cast.ben, now=TUESDAY)
    asks.send_back(request, text="Not all of it.", by=cast.ana, now=TUESDAY)
    assert not owned(cast, request=request).told_first


def test_the_second_one_joins_the_first_with_what_they_wrote(cast):
    first = noticed(cast)
    again = noticed(cast, request=first.request, by=cast.ben, what="I see it, too.", own=True, now=TUESDAY + HOUR)
    assert again == first
    assert [(one.by, one.what) for one in first.joined.all()] == [(cast.ben, "I see it, too.")]
    assert (anew(first).owner, anew(first).state) == (cast.ben, "owned")
    assert kinds(first) == ["noticed", "joined", "owned"]
    other = noticed(cast, request=first.request, cause="late")
    assert other != first


def test_it_may_be_about_a_team_and_no_request(cast):
    facts = {"cause": "manner", "by": cast.ana, "now": TUESDAY}
    made = actions.notice(cast.facilities, **facts, touched=[cast.dov, cast.sales])
    assert (made.request, made.customer_team) == (None, cast.flight_operations)
    assert {str(one) for one in made.touched.all()} == {"Ana Ferreira", "Dov Levi", "Sales"}
    assert actions.notice(cast.facilities, **facts) == made  # between the same two teams, the same is one
    with pytest.raises(PermissionDenied):
        actions.notice(cast.facilities, **facts, own=True)


def test_the_same_for_the_same_customer_within_90_days_raises_an_alarm(cast):
    first = actions.check(fixed(cast), is_right=True, by=cast.ana, now=TUESDAY + DAY)
    again = noticed(cast, now=TUESDAY + timedelta(days=80))
    assert again.again == first
    assert kinds(again) == ["recurred", "noticed"]
    assert noticed(cast, cause="late", now=TUESDAY + timedelta(days=80)).again is None
    assert noticed(cast, now=TUESDAY + timedelta(days=171)).again is None


@pytest.mark.parametrize(("facts", "field"), [
    ({"cause": "his fault"}, "cause"), ({"severity": "huge"}, "severity"), ({"size": "giant"}, "size"),
    ({"cause": "other", "what": " "}, "what"), ({"what": "x" * 2001}, "what"),
])  # fmt: skip
def test_what_cannot_be_used_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        noticed(cast, **facts)
    assert list(told.value.message_dict) == [field]


def test_a_stranger_does_not_say_so_nor_an_administrator_nor_anybody_of_a_draft(cast):
    request = working(cast)
    for name in ("dov", "eve"):
        with pytest.raises(PermissionDenied):
            noticed(cast, request=request, by=getattr(cast, name))
    with pytest.raises(PermissionDenied):
        noticed(cast, request=request, own=True)  # Ana serves nothing of it
    with pytest.raises(PermissionDenied):
        noticed(cast, request=draft(cast))
