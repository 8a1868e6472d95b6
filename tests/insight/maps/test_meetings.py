"""Which meetings does each room that was there before know of, and which does it keep to itself?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.interviews.talking import THURSDAY, approved, told_debrief
from tests.recovery.stages import planned, presented

from footpath.catalog.agreements.meetings import met as agreed
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.conversations.interviews.meetings import met as talked
from footpath.conversations.models import SheetRound, Worksheet
from footpath.conversations.sheets.meetings import met as rated
from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops.meetings import met as worked
from footpath.people.meetings import meetings
from footpath.people.models import Membership
from footpath.recovery.meetings import met as told_in_person
from footpath.recovery.models import Recovery

SINCE, UNTIL = MONDAY.date() - timedelta(days=30), MONDAY.date() + timedelta(days=30)


def ends(cast):
    return tuple(sorted((cast.facilities.pk, cast.flight_operations.pk)))


def said(found):
    return [((one.one, one.other), one.on, one.kind) for one in found]


def test_a_talk_counts_once_coworkers_have_heard_of_it(cast):
    told_debrief(cast)
    assert said(talked(SINCE, UNTIL)) == [(ends(cast), THURSDAY.date(), "talk")]
    assert said(talked(THURSDAY.date() + timedelta(days=1), UNTIL)) == []
    assert said(talked(SINCE, THURSDAY.date())) == []


def test_a_talk_that_nobody_was_told_of_is_no_meeting(cast):
    approved(cast)
    assert said(talked(SINCE, UNTIL)) == []


def test_somebody_without_a_team_meets_for_nobody(cast):
    told_debrief(cast)
    Membership.objects.filter(person=cast.ana).delete()
    assert said(talked(SINCE, UNTIL)) == []


def test_a_worksheet_counts_where_both_tell_of_it(cast):
    facts = {"provider_team": cast.facilities, "customer_team": cast.flight_operations, "revealed_at": MONDAY}
    begun = SheetRound.objects.create(owner=cast.ben, begun_on=MONDAY.date())
    sheet = Worksheet.objects.create(
        round=begun, provider=cast.ben, customer=cast.ana, state="closed", provider_tells=True, **facts
    )
    assert said(rated(SINCE, UNTIL)) == []
    Worksheet.objects.filter(pk=sheet.pk).update(customer_tells=True)
    assert said(rated(SINCE, UNTIL)) == [(ends(cast), MONDAY.date(), "worksheet")]


def test_each_wording_that_both_signed_counts(cast):
    one, other = ends(cast)
    both = Agreement.objects.create(first_id=one, second_id=other, begun_by=cast.cleo, begun_at=MONDAY)
    signed = {"state": VersionState.SIGNED, "hash": "0" * 64, "in_force_from": MONDAY}
    AgreementVersion.objects.create(agreement=both, number=1, written_by=cast.cleo, written_at=MONDAY, **signed)
    AgreementVersion.objects.create(agreement=both, number=2, written_by=cast.cleo, written_at=MONDAY)
    assert said(agreed(SINCE, UNTIL)) == [((one, other), MONDAY.date(), "agreement")]


def test_a_plan_counts_that_was_told_in_person(cast):
    it = presented(cast)
    (found,) = told_in_person(SINCE, UNTIL)
    assert ((found.one, found.other), found.kind) == (ends(cast), "recovery")
    Recovery.objects.filter(pk=it.pk).update(presented_by="here")
    assert said(told_in_person(SINCE, UNTIL)) == []
    Recovery.objects.filter(pk=it.pk).update(presented_by="call")
    type(cast.move).objects.update(confidential=True)
    assert said(told_in_person(SINCE, UNTIL)) == []


def test_a_plan_that_nobody_was_told_is_no_meeting(cast):
    planned(cast)
    assert said(told_in_person(SINCE, UNTIL)) == []


def test_a_workshop_counts_for_the_teams_of_those_with_an_account(cast):
    shop = Workshop.objects.create(
        code="ABCDEF", seed="1", key_hash="1", created_at=MONDAY, opened_at=MONDAY, delete_at=MONDAY
    )
    people = [cast.ana, cast.ben, cast.cleo, None]
    for n, person in enumerate(people):
        Participant.objects.create(
            workshop=shop, name=str(n), known_as=str(n), seed=str(n), key_hash=f"k{n}", person=person,
            joined_at=MONDAY, seen_at=MONDAY,
        )  # fmt: skip
    assert said(worked(SINCE, UNTIL)) == [(ends(cast), MONDAY.date(), "workshop")]
    Participant.objects.filter(person=cast.ana).update(removed_at=MONDAY)
    assert said(worked(SINCE, UNTIL)) == []


def test_all_of_them_are_asked(cast):
    told_debrief(cast)
    assert "talk" in {one.kind for one in meetings(SINCE, UNTIL)}
