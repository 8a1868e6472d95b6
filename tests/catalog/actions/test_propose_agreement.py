"""Is a wording fixed when it is put before the other side, and is what cannot be proposed named?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, REVIEW, drafted, kinds, signed, with_lead

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreed import Content, hash_of
from footpath.catalog.models import Service, VersionState
from footpath.people.refusals import Refused, SomebodyWasFaster


def propose(draft, by, **facts):
    return actions.propose_agreement(draft, **{"edits": draft.edits, "by": by, "now": MONDAY} | facts)


def test_it_is_fixed_with_its_hash_and_signed_by_whoever_proposes(cast):
    version = propose(drafted(cast), cast.ana, note="As we said on Monday.")
    assert (version.state, version.proposed_by_team) == (VersionState.PROPOSED, cast.flight_operations)
    assert version.hash == hash_of(version.content, REVIEW, about=(version.agreement_id, 1))
    assert [(one.person, one.team) for one in version.signatures.all()] == [(cast.ana, cast.flight_operations)]
    assert kinds() == ["agreement.begun", "agreement.proposed"]


def test_it_can_be_proposed_without_a_signature(cast):
    assert not propose(drafted(cast), cast.ana, sign=False).signatures.exists()


def test_proposed_twice_it_is_proposed_once(cast):
    draft = drafted(cast)
    propose(draft, cast.ana)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira proposed version 1"):
        propose(draft, cast.cleo)


def test_what_somebody_has_not_read_is_not_proposed(cast):
    draft = drafted(cast)
    with pytest.raises(SomebodyWasFaster):
        propose(draft, cast.ana, edits=draft.edits - 1)


def test_nothing_is_proposed_that_says_nothing(cast):
    with_lead(cast)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError, match="Nothing stands in it yet"):
        propose(draft, cast.ana)


@pytest.mark.parametrize("day", [None, MONDAY.date(), date(2039, 1, 1)])
def test_it_has_a_day_of_review(cast, day):
    draft = drafted(cast)
    actions.save_draft_agreement(draft, lambda was: Draft(was.content, day), by=cast.ana, now=MONDAY)
    with pytest.raises(ValidationError) as error:
        propose(draft, cast.ana)
    assert list(error.value.message_dict) == ["review_on"]


def test_a_target_of_a_retired_service_is_named(cast):
    draft = drafted(cast)
    actions.retire(Service.objects.get(pk=cast.move.pk), by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError, match="Move a desk or a team: not offered any more"):
        propose(draft, cast.ana)


def test_what_is_in_force_is_not_proposed_again(cast):
    held = signed(cast)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=MONDAY + HOUR)
    same = Content.from_json(held.content)
    actions.save_draft_agreement(draft, lambda _was: Draft(same, REVIEW), by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="Nothing differs from version 1"):
        propose(draft, cast.cleo)
    longer = Draft(same, REVIEW + timedelta(days=7))
    actions.save_draft_agreement(draft, lambda _was: longer, by=cast.cleo, now=MONDAY)
    assert propose(draft, cast.cleo).number == 2


def test_who_speaks_for_both_says_for_which_and_others_for_their_own(cast):
    draft = drafted(cast)
    with pytest.raises(ValidationError, match="for which"):
        propose(draft, cast.max)
    with pytest.raises(PermissionDenied):
        propose(draft, cast.ana, side=cast.facilities)
    assert propose(draft, cast.max, side=cast.facilities).proposed_by_team == cast.facilities
