"""How is it said who decides where nobody stands above two teams?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Organization
from footpath.people.refusals import SomebodyWasFaster


def named():
    return [one.name for one in Organization.here().deciders.order_by("name")]


def test_administrators_name_them_whole(cast):
    actions.name_deciders([cast.max, cast.ana], by=cast.eve, now=MONDAY)
    assert named() == ["Ana Ferreira", "Max Adler"]
    assert Event.objects.latest("id").facts == {"people": sorted([cast.max.pk, cast.ana.pk])}
    before = Event.objects.count()
    actions.name_deciders([cast.ana, cast.max], by=cast.eve, now=MONDAY)
    assert Event.objects.count() == before
    actions.name_deciders([], by=cast.eve, now=MONDAY)
    assert named() == []


def test_nobody_else_does_nor_is_somebody_named_who_has_left(cast):
    with pytest.raises(PermissionDenied):
        actions.name_deciders([cast.max], by=cast.max, now=MONDAY)
    cast.ana.is_active = False
    with pytest.raises(ValidationError):
        actions.name_deciders([cast.ana], by=cast.eve, now=MONDAY)
    with pytest.raises(ValidationError):
        actions.name_deciders([cast.max] * 13, by=cast.eve, now=MONDAY)


def test_the_slower_of_two_hears_of_it(cast):
    actions.name_deciders([cast.max], by=cast.eve, now=MONDAY, edits=0)
    with pytest.raises(SomebodyWasFaster):
        actions.name_deciders([cast.ana], by=cast.eve, now=MONDAY, edits=0)
    assert named() == ["Max Adler"]


def test_the_page_names_one_more_and_takes_one_off(cast, sign_in):
    client, address = sign_in(cast.eve), reverse("deciders")
    assert client.post(address, {"person": "Max Adler"}).status_code == 302
    assert client.post(address, {"person": "ana@demo.example"}).status_code == 302
    assert client.post(address, {"drop": cast.max.pk}).status_code == 302
    assert named() == ["Ana Ferreira"]
    refused = client.post(address, {"person": "Nobody Atall"})
    assert refused.status_code == 422
    assert "Nobody Atall" in refused.content.decode()
    assert sign_in(cast.max).post(address, {"person": "Max Adler"}).status_code == 403
