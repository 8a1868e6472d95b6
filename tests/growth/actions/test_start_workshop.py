"""How does a workbook begin, alone or with a group?"""

from importlib import import_module

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.growth.actions import start_workshop
from footpath.growth.models import Workshop
from footpath.growth.workshops import keys, states
from footpath.history.models import Event
from footpath.people.actions import change_organization
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_group_is_prepared_and_somebody_alone_may_write_at_once(cast):
    group = start_workshop(kind="group", by=cast.ana, title=" Monday  group ", now=MONDAY)
    alone = start_workshop(kind="alone", by=None, now=MONDAY)
    assert (group.state, alone.state, group.title) == ("prepared", "open", "Monday group")
    assert (group.facilitator, alone.facilitator) == (cast.ana, None)
    assert group.delete_at == MONDAY + states.KEPT
    assert group.code != alone.code
    assert keys.code_typed(group.code) == group.code
    assert keys.hash_of(group.key) == group.key_hash
    assert group.key not in str(Workshop.objects.filter(pk=group.pk).values().get())
    assert Event.objects.filter(kind="workshop.started").count() == 2


def test_the_organization_may_ask_people_to_sign_in_first(cast):
    change_organization(facts={"open_workbook": False}, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        start_workshop(kind="group", by=None, now=MONDAY)
    assert start_workshop(kind="group", by=cast.dov, now=MONDAY)


def test_of_workbooks_without_an_account_there_are_so_many_at_once(cast, monkeypatch):
    monkeypatch.setattr(states, "MOST_ALIVE", 2)
    for _number in range(2):
        start_workshop(kind="alone", by=None, now=MONDAY)
    with pytest.raises(Refused, match="Sign in"):
        start_workshop(kind="alone", by=None, now=MONDAY)
    assert start_workshop(kind="alone", by=cast.ana, now=MONDAY)


def test_a_title_that_cannot_be_read_is_refused(cast):
    with pytest.raises(ValidationError) as told:
        start_workshop(kind="group", by=None, title="x" * 81, now=MONDAY)
    assert list(told.value.message_dict) == ["title"]


def test_a_code_that_is_taken_is_drawn_again(cast, monkeypatch):
    drawn = iter(["AAAAAA", "AAAAAA", "BBBBBB"])
    verb = import_module("footpath.growth.actions.start_workshop")
    monkeypatch.setattr(verb, "draw_code", lambda: next(drawn))
    found = [start_workshop(kind="group", by=None, now=MONDAY).code for _number in range(2)]
    assert found == ["AAAAAA", "BBBBBB"]
