"""Can two teams begin to talk, and do they begin where they are?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, content, kinds, proposed, signed, with_lead

from footpath.catalog import actions
from footpath.catalog.agreed import Content
from footpath.catalog.models import Agreement, AgreementVersion
from footpath.people.models import Pair
from footpath.people.refusals import Refused


def begin(one, other, by):
    return actions.begin_agreement(one, other, by=by, now=MONDAY)


def test_it_begins_with_what_each_side_is_after(cast):
    with_lead(cast)
    goals = {"provider_goal": "No desk stands empty", "customer_goal": "Aircraft leave on time"}
    Pair.objects.create(provider_team=cast.facilities, customer_team=cast.flight_operations, **goals)
    draft = begin(cast.facilities, cast.flight_operations, cast.cleo)
    assert Content.from_json(draft.content).expects == {
        cast.facilities.pk: ("Help us reach our goal: No desk stands empty",),
        cast.flight_operations.pk: ("Help us reach our goal: Aircraft leave on time",),
    }
    assert (draft.review_on - MONDAY.date()).days == 182
    assert kinds() == ["agreement.begun"]


def test_whoever_begins_second_goes_on_with_the_same_draft(cast):
    with_lead(cast)
    first = begin(cast.facilities, cast.flight_operations, cast.cleo)
    assert begin(cast.flight_operations, cast.facilities, cast.ana) == first
    assert (Agreement.objects.count(), kinds()) == (1, ["agreement.begun"])


def test_a_review_begins_with_what_is_in_force(cast):
    signed(cast)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=MONDAY + HOUR)
    assert (draft.number, draft.content) == (2, content(cast).as_json())


def test_while_a_wording_waits_none_begins(cast):
    proposed(cast)
    with pytest.raises(Refused, match="Version 1 waits"):
        begin(cast.facilities, cast.flight_operations, cast.cleo)


def test_a_team_agrees_nothing_with_itself(cast):
    with pytest.raises(ValidationError, match="with itself"):
        begin(cast.facilities, cast.facilities, cast.cleo)


@pytest.mark.parametrize("who", ["ben", "dov", "eve"])
def test_members_and_strangers_do_not(cast, who):
    with_lead(cast)
    with pytest.raises(PermissionDenied):
        begin(cast.facilities, cast.flight_operations, getattr(cast, who))
    assert not AgreementVersion.objects.exists()
