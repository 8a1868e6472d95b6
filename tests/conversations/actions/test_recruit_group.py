"""How are people asked to take part in a focus group?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, seats

from footpath.conversations.actions import name_group_host, recruit_group, set_group_day
from footpath.conversations.actions.plan_focus import TooFew
from footpath.history.models import Event
from footpath.people.actions import draw
from footpath.people.models import Organization
from footpath.people.refusals import Refused


def test_ten_are_asked_in_the_shares_in_which_teams_really_ask(table):
    group = table.recruiting()
    asked = seats(group, "asked")
    assert len(asked) == 10
    first = [one.team for one in asked[:8]]
    assert (first.count(table.ramp), first.count(table.cargo)) == (5, 3) or not table.ramp.lead
    event = Event.objects.latest("id")
    assert event.kind == "focus_group.invited"
    assert sorted(event.facts["people"]) == sorted(one.person_id for one in asked)


def test_nobody_sits_with_whoever_leads_them(table):
    people = [one.person_id for one in seats(table.recruiting())]
    led = {one.pk for one in table.people if one.memberships.filter(team=table.ramp).exists()} - {table.people[0].pk}
    assert table.people[0].pk not in people or not led & set(people)


def test_nobody_of_the_team_nor_above_it_nor_the_planner_nor_the_host_is_drawn(table):
    people = {one.person_id for one in seats(table.recruiting())}
    cast = table.cast
    assert not people & {cast.ben.pk, cast.cleo.pk, cast.max.pk, cast.ana.pk, cast.dov.pk}


def test_the_same_lot_draws_the_same(table):
    one = [seat.person_id for seat in seats(table.recruiting(seed=5))]
    assert one == [seat.person_id for seat in seats(table.recruiting(seed=5))]


def test_whoever_has_been_asked_enough_is_passed(table):
    group = table.ready()
    whole = Organization.here().question_minutes
    assert draw(table.people[2], "survey", whole, about="all", now=MONDAY)
    group = recruit_group(group, by=table.champion, now=MONDAY)
    states = dict(seats(group).values_list("person_id", "state"))
    assert states.get(table.people[2].pk) in (None, "passed", "reserve")


def test_without_host_or_day_or_right_nobody_is_asked(table):
    group = table.plan().groups.get()
    with pytest.raises(Refused, match="host first"):
        recruit_group(group, by=table.champion, now=MONDAY)
    with pytest.raises(PermissionDenied):
        recruit_group(table.ready(), by=table.cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        recruit_group(table.recruiting(), by=table.champion, now=MONDAY)


def test_a_second_group_draws_others(table):
    study = table.plan(groups=2)
    groups = list(study.groups.order_by("number"))
    for one in groups:
        name_group_host(one, host=table.cast.dov, by=table.champion, now=MONDAY)
        set_group_day(one, starts_at=LATER, place="Room 2", by=table.champion, now=MONDAY)
    recruit_group(groups[0], by=table.champion, now=MONDAY)
    with pytest.raises(TooFew):  # fourteen customers are too few for two tables
        recruit_group(groups[1], by=table.champion, now=MONDAY)
