"""What do those hear of a confidential request who may not see it, and can those serve it who may?"""

from datetime import date

import pytest
from tests.cast import MONDAY, ask, happened
from tests.requests.overtaken import overtake
from tests.requests.referrals import WHY, offers_of
from tests.requests.stages import HOUR, TUESDAY, anew, day, queued

from footpath.catalog import actions as catalog
from footpath.catalog.models import ServiceState
from footpath.demo.cast import Cast
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people import actions as people
from footpath.people.models import Team
from footpath.requests import actions
from footpath.requests.announced import announced_codes, shown_to, told_ahead, visible_heads_ups
from footpath.requests.commitment_words import situation, tightest_word
from footpath.requests.ends import ends_of
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.navigation import board
from footpath.requests.outcomes import derive
from footpath.requests.overtaking import to_look_back
from footpath.requests.overtaking_told import overtaken_words
from footpath.requests.permissions import sides, standing, visible_to
from footpath.requests.refusals import Unclear
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


def test_it_is_referred_to_somebody_who_may_read_it_and_stays_confidential(cast, lock):
    facts = {"to": cast.sales, "reason": WHY, "by": cast.cleo, "now": MONDAY}
    with pytest.raises(Unclear, match="nobody leads Sales") as nobody:
        actions.refer(lock, **facts)
    with pytest.raises(Unclear, match="is not confidential") as openly:
        actions.refer(lock, **facts, person=cast.dov, service=offers_of(cast))
    assert (nobody.value.field, openly.value.field) == ("person", "service")
    assert actions.refer(lock, **facts, person=cast.dov).to_person == cast.dov


def test_what_is_announced_of_it_is_read_by_the_two_alone(cast, lock):
    facts = {"what": "Three locks for the board room", "first": day(9), "last": day(11)}
    made = actions.announce(lock.service, **facts, by=cast.ana, now=MONDAY)
    for person in (cast.ben, cast.max, cast.dov):
        assert not visible_heads_ups(person, MONDAY.date()).exists()
        assert shown_to(person, told_ahead(cast.facilities, MONDAY.date())) == []
    for person in (cast.ana, cast.cleo):
        assert visible_heads_ups(person, MONDAY.date()).get() == made
        assert shown_to(person, told_ahead(cast.facilities, MONDAY.date())) == [made]
    [code] = announced_codes(told_ahead(cast.facilities, MONDAY.date()), None)["announced"]
    assert code["by"] == "somebody"  # everybody reads this who asks for a date


def test_who_overtook_in_confidence_is_not_named(cast, lock):
    dovs = ask(cast, MONDAY, by=cast.dov)
    facts = {"request": lock, "customer_team": cast.flight_operations, "asked_by": cast.ana}
    emergency = overtake(cast, dovs, now=TUESDAY, **facts)
    assert "Flight operations" not in overtaken_words(cast.sales, TUESDAY + HOUR)
    Team.objects.filter(pk=cast.flight_operations.pk).update(lead=cast.dov)
    ServiceRequest.objects.filter(pk=lock.pk).update(delivered_at=TUESDAY)
    assert [list(to_look_back(one)) for one in (cast.dov, cast.cleo)] == [[], [emergency]]


def test_the_way_to_an_outside_customer_does_not_say_whose_it_is(cast, lock):
    facts = {"kind": "order", "reference": "7", "customer": "Northair", "due_at": TUESDAY}
    order = actions.add_commitment(**facts, by=cast.ana, now=MONDAY)
    actions.serve(lock, commitment=order, by=cast.ana, now=MONDAY)
    mine = queued(cast)
    Need.objects.create(parent=lock, child=mine, added_by=cast.cleo, added_at=MONDAY)
    actions.take(mine, by=cast.ben, now=MONDAY)
    order.tightest = anew(lock)
    assert (tightest_word(order), "Facilities" in situation(order, MONDAY)) == ("somebody here", False)
    [end] = ends_of(cast.ben, cast.ben, MONDAY).open
    assert [work.through for work in end.works] == ["somebody here"]
