"""What happens when somebody does not work here any more?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils.http import int_to_base36
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Absence, Membership, Person, Team
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.people.sign_in.links import INVITATION, RESET, Key, holder

TODAY = MONDAY.date()


def deactivate(person, by, **more):
    return actions.deactivate(person, by=by, now=MONDAY, **more)


def test_they_are_out_at_once(cast, sign_in):
    client = sign_in(cast.ben)
    assert client.get(reverse("home")).status_code == 200
    deactivate(cast.ben, cast.eve)
    assert client.get(reverse("home")).status_code == 302
    assert not Person.objects.get(pk=cast.ben.pk).has_usable_password()
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id) == ("person.deactivated", cast.ben.pk, cast.eve.pk)
    assert event.facts == {"successor_id": None}


def test_memberships_end_and_nobody_counts_on_them(cast):
    later = Membership.objects.create(person=cast.ben, team=cast.sales, since=TODAY + timedelta(days=9))
    first, last = TODAY - timedelta(days=1), TODAY + timedelta(days=3)
    Absence.objects.create(person=cast.ana, first=first, last=last, delegate=cast.ben)
    Absence.objects.create(person=cast.ben, first=TODAY + timedelta(days=20), last=TODAY + timedelta(days=30))
    deactivate(cast.ben, cast.eve)
    assert cast.ben.memberships.get().until == TODAY
    assert not Membership.objects.filter(pk=later.pk).exists()
    assert [(one.person, one.delegate) for one in Absence.objects.all()] == [(cast.ana, None)]


def test_their_teams_and_budgets_go_to_the_successor(cast):
    Team.objects.filter(pk=cast.sales.pk).update(budget_owner=cast.cleo)
    deactivate(cast.cleo, cast.eve, successor=cast.ben)
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.ben
    assert Team.objects.get(pk=cast.sales.pk).budget_owner == cast.ben
    assert Event.objects.filter(kind="team.led").latest("id").facts == {"lead_id": cast.ben.pk}


def test_without_a_successor_the_team_says_who_decides(cast, sign_in, tuesday):
    deactivate(cast.cleo, cast.eve)
    page = sign_in(cast.ana).get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert "The team has no lead; Max Adler above it decides." in page


def test_roles_go_and_do_not_come_back_by_themselves(cast):
    actions.give_role(cast.ben, role="administrator", by=cast.eve, now=MONDAY)
    deactivate(cast.ben, cast.eve)
    actions.reactivate(cast.ben, by=cast.eve, now=MONDAY)
    assert not Person.objects.get(pk=cast.ben.pk).administers


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov", "max"])
def test_others_send_nobody_away(cast, role):
    with pytest.raises(PermissionDenied):
        deactivate(cast.ben, getattr(cast, role))
    assert Person.objects.get(pk=cast.ben.pk).is_active


def test_the_last_administrator_stays(cast):
    with pytest.raises(Refused, match="only administrator"):
        deactivate(cast.eve, cast.eve)


def test_who_takes_over_is_somebody_else_who_works_here(cast):
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    for successor in (cast.cleo, cast.dov):
        with pytest.raises(ValidationError) as refused:
            deactivate(cast.cleo, cast.eve, successor=successor)
        assert list(refused.value.message_dict) == ["successor"]


def test_the_slower_one_is_told(cast):
    slow = Person.objects.get(pk=cast.ben.pk)
    deactivate(cast.ben, cast.eve)
    with pytest.raises(SomebodyWasFaster):
        deactivate(slow, cast.eve)


def test_links_for_a_password_die_and_stay_dead(cast):
    who = int_to_base36(cast.ben.pk)
    keys = [Key(who, links.make_token(cast.ben)) for links in (RESET, INVITATION)]
    assert [holder(key) for key in keys] == [cast.ben, cast.ben]
    deactivate(cast.ben, cast.eve)
    assert [holder(key) for key in keys] == [None, None]
    actions.reactivate(cast.ben, by=cast.eve, now=MONDAY)
    assert [holder(key) for key in keys] == [None, None]
