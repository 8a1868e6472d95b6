"""Is what holds for a wave fixed when it opens?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import anew, crowd, opened, planned

from footpath.history.models import Event
from footpath.people.models import Membership, Organization, Person
from footpath.surveys.actions import open_wave
from footpath.surveys.invitations import code_of, hash_of
from footpath.surveys.models import Cut, Invitation, Item
from footpath.surveys.refusals import Refused, SomebodyWasFaster


def test_everybody_is_asked_and_the_wording_is_fixed(cast):
    wave = opened(cast)
    assert (wave.state, wave.opened_at) == ("open", MONDAY)
    assert anew(wave).version.fixed_at == MONDAY
    asked = Invitation.objects.filter(wave=wave)
    assert asked.count() == 6
    assert set(asked.values_list("done", "is_open", "waits", "messages")) == {(False, True, False, 1)}
    assert all(one.code_hash == hash_of(code_of(one)) for one in asked)
    assert len({code_of(one) for one in asked}) == 6
    last = Event.objects.latest("id")
    assert (last.kind, last.facts, last.actor_id) == ("wave.opened", {}, cast.cleo.pk)


def test_an_17_cuts_are_copied_at_launch_and_small_values_merged_before_any_answer(cast):
    crowd(cast.sales, 6, "Seller")  # with Dov seven
    crowd(cast.facilities, 1, "Fixer")  # with Ben and Cleo three
    teams = [cast.flight_operations.pk, cast.sales.pk, cast.facilities.pk]
    wave = opened(cast, audience={"teams": teams})
    values = Cut.objects.get(wave=wave).values
    assert {key: one["invited"] for key, one in values.items()} == {str(cast.sales.pk): 7, "other": 9}
    assert values["other"]["members"] == sorted([str(cast.facilities.pk), str(cast.flight_operations.pk)])
    before = sorted(Invitation.objects.filter(wave=wave).values_list("person", "cells__team"))
    Membership.objects.filter(person=cast.dov).update(team=cast.facilities)
    assert sorted(Invitation.objects.filter(wave=wave).values_list("person", "cells__team")) == before
    assert Cut.objects.get(wave=wave).values == values
    assert all(one["invited"] >= 5 for one in values.values())


def test_a_survey_for_three_people_is_not_asked(cast):
    wave = planned(cast, people=3)
    with pytest.raises(Refused, match="talk it through together"):
        open_wave(wave, by=cast.cleo, now=MONDAY)
    assert anew(wave).state == "planned"
    assert not Invitation.objects.exists()


def test_pairs_of_teams_are_asked_about_each_other_and_everybody_once(cast):
    crowd(cast.sales, 9, "Seller")
    here, there = cast.flight_operations.pk, cast.sales.pk
    wave = opened(cast, audience={"pairs": [[here, there], [there, cast.facilities.pk]]}, cuts=["about"])
    found = Invitation.objects.filter(wave=wave)
    assert found.count() == found.values("person").distinct().count() == 6 + 10 + 2
    assert set(found.filter(person=cast.ana).values_list("about", flat=True)) == {f"team:{there}"}
    assert found.filter(about=f"team:{here}").count() == 5  # half of Sales, and the other half about Facilities


def test_who_has_no_room_in_the_budget_waits_and_who_has_left_is_not_asked(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    wave = planned(cast, people=7)
    Person.objects.filter(name="Person No. 1").update(is_active=False)
    open_wave(wave, by=None, now=MONDAY)
    assert set(Invitation.objects.filter(wave=wave).values_list("waits", "is_open", "messages")) == {(True, False, 0)}
    assert Invitation.objects.filter(wave=wave).count() == 6


def test_who_may_not_is_refused_and_who_is_slower_is_told(cast):
    wave = planned(cast)
    stale = anew(wave)
    with pytest.raises(PermissionDenied):
        open_wave(wave, by=cast.ben, now=MONDAY)
    open_wave(wave, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        open_wave(stale, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        open_wave(wave, by=cast.cleo, now=MONDAY)


def test_what_asks_nothing_and_what_is_over_is_not_opened(cast):
    wave = planned(cast)
    with pytest.raises(Refused, match="last day"):
        open_wave(wave, by=cast.cleo, now=MONDAY + timedelta(days=30))
    Item.objects.all().delete()
    with pytest.raises(Refused, match="asks nothing"):
        open_wave(wave, by=cast.cleo, now=MONDAY)
