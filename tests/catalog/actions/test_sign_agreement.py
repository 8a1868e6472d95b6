"""Is it in force when both have signed the same, and what is somebody told who signs something else?"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, content, drafted, kinds, proposed, signed

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreements.refusals import OtherWording
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.history.models import Event
from footpath.people import actions as people
from footpath.people.models import Person
from footpath.people.refusals import Refused

LATER = MONDAY + HOUR


def sign(version, by, **facts):
    return actions.sign_agreement(version, **{"hash": version.hash, "by": by, "now": LATER} | facts)


def test_it_holds_when_both_have_signed(cast):
    version = sign(proposed(cast), cast.cleo)
    assert (version.state, version.in_force_from) == (VersionState.SIGNED, LATER)
    assert kinds()[-1] == "agreement.in_force"
    assert Event.objects.latest("id").facts["team"] == "Facilities"


def test_the_first_signature_alone_does_not_hold(cast):
    draft = drafted(cast)
    version = actions.propose_agreement(draft, edits=draft.edits, sign=False, by=cast.ana, now=MONDAY)
    assert sign(version, cast.cleo).state == VersionState.PROPOSED
    assert sign(version, cast.ana).state == VersionState.SIGNED
    assert kinds()[-2:] == ["agreement.signed", "agreement.in_force"]


def another(cast, by, **parts):
    """A next version, proposed by somebody."""
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=by, now=LATER)
    actions.save_draft_agreement(draft, lambda was: Draft(content(cast, **parts), was.review_on), by=by, now=LATER)
    return actions.propose_agreement(draft, edits=draft.edits, by=by, now=LATER)


def test_the_next_version_replaces_the_one_in_force_which_stays_to_be_read(cast):
    first = signed(cast)
    second = sign(another(cast, cast.cleo, rules=("We call first",)), cast.ana)
    first.refresh_from_db()
    assert (first.state, first.ended_at, second.state) == (VersionState.REPLACED, LATER, VersionState.SIGNED)
    assert {one.person for one in first.signatures.all()} == {cast.ana, cast.cleo}


def test_a_signature_on_an_outdated_version_is_refused_with_what_has_changed(cast):
    read = proposed(cast)
    draft = actions.counter_agreement(read, hash=read.hash, by=cast.cleo, now=LATER)
    said = replace(content(cast), rules=("We say early when we will be a day late",))
    actions.save_draft_agreement(draft, lambda was: Draft(said, was.review_on), by=cast.cleo, now=LATER)
    actions.propose_agreement(draft, edits=draft.edits, by=cast.cleo, now=LATER)
    with pytest.raises(OtherWording, match="version 2") as refused:
        sign(read, cast.ana)
    (change,) = refused.value.found
    assert [(piece.mark, piece.text) for piece in change.lines[0].pieces] == [
        ("same", "We say early when we will be"),
        ("new", "a day"),
        ("same", "late"),
    ]
    assert AgreementVersion.objects.get(number=2).signatures.count() == 1


@pytest.mark.parametrize("hash", ["", "0" * 64])
def test_another_hash_signs_nothing(cast, hash):
    version = proposed(cast)
    with pytest.raises(OtherWording):
        sign(version, cast.cleo, hash=hash)
    assert version.signatures.count() == 1


def test_a_side_signs_once_and_nobody_for_both(cast):
    version = proposed(cast)
    with pytest.raises(Refused, match="Ana Ferreira has signed for Flight operations already"):
        sign(version, cast.ana)
    with pytest.raises(PermissionDenied):
        sign(version, cast.ana, side=cast.facilities)
    draft = actions.take_back_agreement(version, by=cast.ana, now=LATER)
    mine = actions.propose_agreement(draft, edits=draft.edits, side=cast.facilities, by=cast.max, now=LATER)
    with pytest.raises(Refused, match="signed for the other team"):
        sign(mine, cast.max, side=cast.flight_operations)
    assert sign(mine, cast.ana).state == VersionState.SIGNED


@pytest.mark.parametrize("who", ["ben", "dov", "eve"])
def test_members_and_strangers_do_not_sign(cast, who):
    with pytest.raises(PermissionDenied):
        sign(proposed(cast), getattr(cast, who))


def test_a_lead_who_has_left_signs_no_more_and_the_one_above_does(cast):
    version = proposed(cast)
    people.name_lead(cast.facilities, lead=None, edits=cast.facilities.edits, by=cast.max, now=LATER)
    with pytest.raises(PermissionDenied):
        sign(version, cast.cleo)
    Person.objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert sign(version, cast.max, side=cast.facilities).state == VersionState.SIGNED


def test_a_team_that_is_renamed_is_bound_all_the_same(cast):
    version = proposed(cast)
    cast.facilities.name = "House services"
    cast.facilities.save()
    version = AgreementVersion.objects.get(pk=version.pk)
    assert sign(version, cast.cleo, now=LATER + timedelta(days=1)).state == VersionState.SIGNED
    assert Event.objects.latest("id").facts["team"] == "House services"
