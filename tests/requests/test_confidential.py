"""What do those hear of a confidential request who may not see it, and can those serve it who may?"""

from datetime import date

import pytest
from tests.cast import MONDAY, ask, happened
from tests.requests.stages import TUESDAY, anew

from footpath.catalog import actions as catalog
from footpath.catalog.models import ServiceState
from footpath.demo.cast import Cast
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people import actions as people
from footpath.people.models import Team
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.navigation import board
from footpath.requests.outcomes import derive
from footpath.requests.permissions import sides, standing, visible_to
from footpath.ui.counts import at_once


def secret(cast: Cast, team: Team) -> ServiceRequest:
    """Ana has asked for something that is nobody else's business."""
    facts = {"name": "Locks", "state": ServiceState.PUBLISHED, "confidential": True}
    service = catalog.offer(team, **facts, by=None, now=MONDAY)
    draft = actions.save_draft(None, service=service, by=cast.ana, now=MONDAY, title="The lock of the safe")
    return actions.submit(draft, by=cast.ana, now=MONDAY)


@pytest.fixture
def lock(cast: Cast) -> ServiceRequest:
    return secret(cast, cast.facilities)


def test_who_asked_stands_in_no_figure_of_theirs(cast, lock):
    open_one = ask(cast, MONDAY)
    assert (derive(anew(lock)).customer_team_id, derive(anew(lock)).customer_id) == (None, None)
    assert derive(anew(lock)).team_id == cast.facilities.pk
    assert derive(anew(open_one)).customer_id == cast.ana.pk


def test_the_menu_counts_what_the_board_shows(cast, lock):
    assert at_once([board(cast.ben).later, board(cast.cleo).later]) == [[0], [1]]


def test_whoever_follows_it_does_not_get_it_as_the_next_one(cast, lock):
    actions.watch(lock, person=cast.ben, by=cast.ana, now=MONDAY)
    assert actions.take_next(cast.facilities, by=cast.ben, now=TUESDAY) is None
    actions.assign(anew(lock), to=cast.ben, by=cast.cleo, now=MONDAY)
    assert actions.take_next(cast.facilities, by=cast.ben, now=TUESDAY) == lock


@pytest.mark.parametrize(("verb", "facts"), [("put-back", {}), ("assign", {"assign-to": "cleo"})])
def test_who_gives_it_away_is_led_to_a_page_that_is_there(cast, lock, sign_in, verb, facts):
    actions.assign(lock, to=cast.ben, by=cast.cleo, now=MONDAY)
    actions.take(anew(lock), by=cast.ben, now=MONDAY)
    facts = {name: getattr(cast, who).pk for name, who in facts.items()}
    page = sign_in(cast.ben).post(f"/requests/{lock.pk}/{verb}/", facts, follow=True)
    assert (page.status_code, page.redirect_chain) == (200, [("/", 302)])


def test_a_lead_who_is_no_member_hears_of_it(cast):
    payroll = people.add_team(name="Payroll", hours=cast.hours, lead=cast.dov, by=None, now=MONDAY)
    people.join_team(payroll, person=cast.ben, since=date(2020, 1, 1), by=None, now=MONDAY)
    tell(happened(secret(cast, payroll)))
    assert [notice.recipient for notice in Notice.objects.all()] == [cast.dov]


def test_where_the_team_has_no_lead_the_one_above_hears_of_it(cast):
    payroll = people.add_team(name="Payroll", hours=cast.hours, parent=cast.facilities, by=None, now=MONDAY)
    tell(happened(secret(cast, payroll)))
    assert [notice.recipient for notice in Notice.objects.all()] == [cast.cleo]


def test_nobody_above_either_side_sees_it(cast, lock):
    for person in (cast.max, cast.ben, cast.dov, cast.eve):
        assert not visible_to(person, MONDAY.date()).filter(pk=lock.pk).exists()
        assert sides(standing(person, MONDAY.date()), lock) == frozenset()
    for person in (cast.ana, cast.cleo):
        assert visible_to(person, MONDAY.date()).filter(pk=lock.pk).exists()
