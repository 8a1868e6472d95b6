"""Who hosts a focus group?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.conversations.actions import name_group_host
from footpath.conversations.groups.guests import by_code, code_of
from footpath.conversations.models import FocusGroup
from footpath.history.models import Event
from footpath.people.models import Team
from footpath.people.refusals import Refused


def test_a_coworker_who_is_neutral(table):
    group = name_group_host(table.plan().groups.get(), host=table.cast.dov, by=table.champion, now=MONDAY)
    assert group.host == table.cast.dov
    assert Event.objects.latest("id").kind == "focus_group.host_named"


@pytest.mark.parametrize("who", ["ben", "cleo", "max"])
def test_nobody_of_the_team_or_above_it(table, who):
    with pytest.raises(ValidationError) as told:
        name_group_host(table.plan().groups.get(), host=getattr(table.cast, who), by=table.champion, now=MONDAY)
    assert "host" in told.value.message_dict


def test_nobody_who_is_above_somebody_who_takes_part(table):
    group = table.recruiting()
    Team.objects.filter(pk=table.ramp.pk).update(lead=table.ivy)
    with pytest.raises(ValidationError, match="in one line"):
        name_group_host(group, host=table.ivy, by=table.champion, now=MONDAY)


def test_a_guest_gets_one_mail_with_a_link_and_the_code_is_kept_nowhere(table, mailoutbox):
    group = table.with_guest(table.plan().groups.get())
    [mail] = mailoutbox
    assert mail.to == ["irene@vogt.example"]
    assert code_of(group) in mail.body
    assert code_of(group) not in str(FocusGroup.objects.values()) + str(Event.objects.values())
    assert by_code(code_of(group), MONDAY) == group


def test_another_link_ends_the_one_before(table):
    group = table.with_guest(table.plan().groups.get())
    first = code_of(group)
    group = name_group_host(group, name="Odo", email="odo@vogt.example", by=table.champion, now=MONDAY)
    assert by_code(first, MONDAY) is None
    assert by_code(code_of(group), MONDAY) == group


@pytest.mark.parametrize("email", ["no address", "dov@demo.example", ""])
def test_a_guest_needs_an_address_outside(table, email):
    with pytest.raises(ValidationError) as told:
        name_group_host(table.plan().groups.get(), name="Irene", email=email, by=table.champion, now=MONDAY)
    assert "email" in told.value.message_dict


def test_only_by_whoever_runs_it_and_before_it_is_held(table):
    with pytest.raises(PermissionDenied):
        name_group_host(table.plan().groups.get(), host=table.cast.dov, by=table.cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        name_group_host(table.held(), host=table.cast.dov, by=table.champion, now=MONDAY)
