"""How does somebody say yes to a focus group?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, asked_in, fresh, seats

from footpath.conversations.actions import join_group, set_group_day
from footpath.history.models import Event
from footpath.people.models import Team
from footpath.people.refusals import Refused


def test_a_yes_takes_a_seat(table):
    group = table.recruiting()
    place = join_group(group, agrees=True, by=asked_in(group)[0], now=MONDAY)
    assert (place.state, fresh(group).taken) == ("seated", 1)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("focus_group.joined", {})


def test_not_without_agreeing_to_what_is_noted(table):
    group = table.recruiting()
    with pytest.raises(ValidationError) as told:
        join_group(group, agrees=False, by=asked_in(group)[0], now=MONDAY)
    assert "agrees" in told.value.message_dict


def test_whoever_says_yes_when_all_seats_are_taken_waits(table):
    group = table.recruiting()
    places = [join_group(group, agrees=True, by=one, now=MONDAY).state for one in asked_in(group)]
    assert places == ["seated"] * 8 + ["waiting"] * 2


def test_not_to_a_day_that_has_changed_meanwhile(table):
    group = table.recruiting()
    somebody = asked_in(group)[0]
    set_group_day(group, starts_at=LATER + timedelta(days=2), place="x", by=table.champion, now=MONDAY)
    with pytest.raises(Refused, match="have changed"):
        join_group(group, agrees=True, sequence=0, by=somebody, now=MONDAY)


def test_not_when_teams_have_changed_so_that_a_line_would_sit_together(table):
    group = table.recruiting()
    one, other = [seat.person for seat in seats(group, "asked") if seat.team_id == table.cargo.pk][:2]
    join_group(group, agrees=True, by=one, now=MONDAY)
    Team.objects.filter(pk=table.cargo.pk).update(lead=other)
    with pytest.raises(Refused, match="own line"):
        join_group(group, agrees=True, by=other, now=MONDAY)


def test_nobody_else_and_not_once_it_has_begun(table):
    group = table.recruiting()
    with pytest.raises(PermissionDenied):
        join_group(group, agrees=True, by=table.cast.eve, now=MONDAY)
    with pytest.raises(Refused):
        join_group(group, agrees=True, by=asked_in(group)[0], now=LATER)
