"""How does a workbook that was begun without an account become somebody's own?"""

from functools import partial
from importlib import import_module

import pytest
from django.core.exceptions import PermissionDenied
from tests import race
from tests.cast import MONDAY
from tests.growth.workshopping import group

from footpath.growth.actions import claim_workbook, join_workshop, start_workshop
from footpath.growth.models import Participant
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster


@pytest.mark.django_db
def test_whoever_holds_the_personal_link_takes_it_along_once(cast):
    _workshop, [one] = group(guests=1)
    assert claim_workbook(one, key=one.key, by=cast.ben, now=MONDAY).person == cast.ben
    assert Event.objects.filter(kind="workshop.claimed", actor_id=cast.ben.pk).count() == 1
    for person in (cast.ben, cast.dov):
        with pytest.raises(SomebodyWasFaster):
            claim_workbook(one, key=one.key, by=person, now=MONDAY)


@pytest.mark.django_db
def test_without_the_link_it_is_nobody_elses(cast):
    _workshop, [one, other] = group(guests=2)
    for key in ("", "x", other.key, one.key_hash, "\x00", "é" * 90):
        with pytest.raises(PermissionDenied):
            claim_workbook(one, key=key, by=cast.dov, now=MONDAY)
    cast.dov.is_active = False
    with pytest.raises(PermissionDenied):
        claim_workbook(one, key=one.key, by=cast.dov, now=MONDAY)
    assert not Participant.objects.filter(person__isnull=False).exists()


@pytest.mark.django_db
def test_two_workbooks_in_one_workshop_are_not_both_somebodys(cast):
    workshop, [one] = group(guests=1)
    join_workshop(workshop, name="Ben", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="another workbook"):
        claim_workbook(one, key=one.key, by=cast.ben, now=MONDAY)
    Participant.objects.filter(pk=one.pk).update(removed_at=MONDAY)
    with pytest.raises(Refused):
        claim_workbook(one, key=one.key, by=cast.dov, now=MONDAY)


@pytest.mark.django_db
def test_who_worked_alone_has_it_all(cast):
    workshop = start_workshop(kind="alone", by=None, now=MONDAY)
    one = join_workshop(workshop, name="Me", by=None, now=MONDAY)
    claim_workbook(one, key=one.key, by=cast.ana, now=MONDAY)
    workshop.refresh_from_db()
    assert workshop.facilitator == cast.ana


def claim(one, by):
    claim_workbook(one, key=one.key, by=by, now=MONDAY)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_who_claim_it_at_once_one_has_it(cast, monkeypatch, guarded):
    """Without the guard, as a control, both believe that it is theirs."""
    monkeypatch.setattr(import_module("footpath.growth.actions.claim_workbook"), "GUARDED", guarded)
    _workshop, [one] = group(guests=1)
    won, _told = race.at_once(partial(Participant.objects.get, pk=one.pk), (claim, cast.ben), (claim, cast.dov))
    assert len(won) == Event.objects.filter(kind="workshop.claimed").count() == (1 if guarded else 2)
