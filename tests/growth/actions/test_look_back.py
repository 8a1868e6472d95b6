"""Who is asked, sixty days after a workshop, how sure they are now?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import change_guest, close_workshop, join_workshop, look_back, rate_objectives
from footpath.growth.workshops.tasks import look_after_workshops
from footpath.history.models import Event
from footpath.notifications.workshop_rules import asked_again
from footpath.people.actions import change_organization

pytestmark = pytest.mark.django_db
THEN = MONDAY + timedelta(days=60)


def over(cast, *people):
    """A workshop that is over, with a guest and these people."""
    workshop, _guests = group(cast.cleo, guests=1)
    mine = [join_workshop(workshop, name=one.name, by=one, now=MONDAY) for one in people]
    return close_workshop(workshop, by=own(workshop), now=MONDAY), mine


def test_those_with_an_account_are_asked_once(cast):
    workshop, _mine = over(cast, cast.ana, cast.ben)
    assert look_back(workshop, now=THEN - timedelta(minutes=1)) == []
    assert look_back(workshop, now=THEN) == [cast.ana.pk, cast.ben.pk]
    assert look_back(workshop, now=THEN) == []
    event = Event.objects.get(kind="workshop.look_back_due")
    assert asked_again(workshop, event) == {cast.ana.pk, cast.ben.pk}


def test_not_whoever_has_said_it_or_was_taken_out(cast):
    workshop, [mine, _other] = over(cast, cast.ana, cast.ben)
    rate_objectives(mine, values={"influence": 3}, now=THEN)
    workshop.participants.filter(person=cast.ben).update(removed_at=MONDAY)
    assert look_back(workshop, now=THEN) == []
    assert not Event.objects.filter(kind="workshop.look_back_due").exists()


def test_nobody_is_asked_beyond_their_budget_of_questions(cast):
    change_organization(facts={"question_minutes": 0}, by=cast.eve, now=MONDAY)
    workshop, _mine = over(cast, cast.ana)
    look_after_workshops.call(now=THEN)
    workshop.refresh_from_db()
    assert workshop.asked_at == THEN
    assert not Event.objects.filter(kind="workshop.look_back_due").exists()


def test_of_those_who_were_let_back_in_nobody_is_forgotten(cast):
    workshop, _guests = group(cast.cleo)
    mine = join_workshop(workshop, name="Ana", by=cast.ana, now=MONDAY)
    change_guest(workshop, mine, removed=True, by=own(workshop), now=MONDAY)
    change_guest(workshop, mine, removed=False, by=own(workshop), now=MONDAY)
    workshop = close_workshop(workshop, by=own(workshop), now=MONDAY)
    assert look_back(workshop, now=THEN) == [cast.ana.pk]
