"""How does somebody ask their customers together?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.rating import champion

from footpath.conversations.actions import begin_together, open_together
from footpath.conversations.models import SheetRound
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.models import Invitation, Wave

FACTS = {"own": 8, "predicted": 7, "reason": "I listen, QUARTZ."}


def five(cast):
    """Among them Ben, whom Cleo leads."""
    joan = Person.objects.create(email="joan@x.example", name="Joan Third")
    return [cast.ana, cast.ben, cast.dov, cast.eve, joan]


def test_also_those_whom_one_leads_and_what_one_thinks_is_sealed(cast):
    open_together(by=champion(cast.eve), now=MONDAY)
    begun = begin_together(customers=five(cast), **FACTS, by=cast.cleo, now=MONDAY)
    assert "QUARTZ" not in begun.sealed
    assert begun.together
    assert not begun.sheets.exists()
    asked = Invitation.objects.filter(about=f"person:{cast.cleo.pk}", is_open=True)
    assert set(asked.values_list("person_id", flat=True)) == {one.pk for one in five_known(cast)}
    event = Event.objects.get(kind="worksheet_round.asked")
    assert (event.actor_id, event.facts) == (cast.cleo.pk, {})


def five_known(cast):
    """The same, without adding anybody."""
    return [cast.ana, cast.ben, cast.dov, cast.eve, Person.objects.get(email="joan@x.example")]


@pytest.mark.parametrize(("field", "value"), [("customers", None), ("own", 12), ("predicted", 0), ("reason", "")])
def test_what_cannot_be_meant_is_named(cast, field, value):
    open_together(by=champion(cast.eve), now=MONDAY)
    facts = {"customers": five(cast)} | FACTS
    facts[field] = facts["customers"][:4] if field == "customers" else value
    with pytest.raises(ValidationError) as told:
        begin_together(**facts, by=cast.cleo, now=MONDAY)
    assert list(told.value.message_dict) == [field]
    assert not SheetRound.objects.exists()


def test_not_before_somebody_has_opened_it_nor_by_who_has_left(cast):
    with pytest.raises(Refused):
        begin_together(customers=five(cast), **FACTS, by=cast.cleo, now=MONDAY)
    cast.cleo.is_active = False
    with pytest.raises(PermissionDenied):
        begin_together(customers=five_known(cast), **FACTS, by=cast.cleo, now=MONDAY)


def test_after_half_a_year_the_same_people_can_be_asked_again(cast):
    open_together(by=champion(cast.eve), now=MONDAY)
    begin_together(customers=five(cast), **FACTS, by=cast.cleo, now=MONDAY)
    begin_together(customers=five_known(cast), **FACTS, by=cast.cleo, now=MONDAY + timedelta(days=183))
    assert list(Wave.objects.order_by("number").values_list("state", flat=True)) == ["closed", "open"]
    assert Invitation.objects.filter(person=cast.ana).count() == 2
