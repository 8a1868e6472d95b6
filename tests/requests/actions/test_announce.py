"""Is work to come announced, and counted in the dates of the team that will do it?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask, past
from tests.requests.announcing import FIRST, LAST, TODAY, announced
from tests.requests.stages import DAY

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.announced import visible_heads_ups
from footpath.requests.grounds import announced as grounds
from footpath.requests.learning import learn
from footpath.requests.models import HeadsUp, ServiceRequest
from footpath.requests.plans import plan_of
from footpath.requests.promise import odds_if_asked, odds_of, odds_of_queue
from footpath.requests.refusals import Refused, Unclear

pytestmark = pytest.mark.django_db


def test_both_sides_see_it_and_nobody_else(cast):
    it = announced(cast)
    assert (it.team, it.customer_team, it.announced_by, it.state) == (
        cast.facilities,
        cast.sales,
        cast.dov,
        "announced",
    )
    assert Event.objects.get(subject_kind="heads_up").kind == "heads_up.announced"
    seers = [name for name in ("ana", "ben", "cleo", "dov", "eve", "max")
             if visible_heads_ups(getattr(cast, name), TODAY).exists()]  # fmt: skip
    assert seers == ["ben", "cleo", "dov", "max"]


def test_what_cannot_be_meant_is_named(cast):
    wrong = [
        ({"first": LAST, "last": FIRST}, "last"),
        ({"first": TODAY - timedelta(days=9), "last": TODAY - timedelta(days=1)}, "last"),
        ({"last": TODAY + timedelta(days=4000)}, "last"),
        ({"pieces": 0}, "pieces"),
        ({"pieces": 1001}, "pieces"),
        ({"what": " "}, "what"),
    ]
    for facts, field in wrong:
        with pytest.raises(Unclear) as caught:
            announced(cast, **facts)
        assert caught.value.field == field
    cast.move.state = "retired"
    with pytest.raises(Refused, match="cannot be asked for any more"):
        announced(cast)
    assert HeadsUp.objects.count() == 0


def test_the_simulation_counts_what_is_still_to_come_and_the_grounds_say_so(cast):
    past(cast)
    learn(cast.facilities, MONDAY)
    it = announced(cast, pieces=3, first=TODAY + DAY, last=TODAY + 2 * DAY)
    draft = actions.ask_announced(it, by=cast.dov, now=MONDAY)
    actions.submit(draft, by=cast.dov, now=MONDAY)
    [ahead] = plan_of(cast.facilities, MONDAY).team.expected
    assert (ahead.id, ahead.type_id, ahead.pieces) == (it.pk, cast.move.pk, 2)
    assert ahead.first < ahead.last
    far = announced(cast, first=LAST + timedelta(days=400), last=LAST + timedelta(days=401))
    codes = odds_if_asked(cast.move, MONDAY).reasons()
    assert [one["pieces"] for one in codes["announced"]] == [2]  # the far one touches no date
    line = "Counted: 2 × Move a desk or a team, announced by Sales for Tue 24 Nov to Wed 25 Nov."
    assert grounds(codes, 8 * 3600) == [line]
    kept_before = {"announced": [{k: v for k, v in one.items() if k != "counted"} for one in codes["announced"]]}
    assert grounds({**kept_before, "simulated": True}, 8 * 3600) == [line]
    assert grounds({**kept_before, "simulated": False}, 8 * 3600)[0].startswith("Not in this date: 2 ×")
    actions.drop_heads_up(it, by=cast.dov, now=MONDAY)
    assert [one.id for one in plan_of(cast.facilities, MONDAY).team.expected] == [far.pk]


def test_a_date_from_the_past_moves_by_what_the_announced_work_makes_of_it(cast):
    past(cast)
    learn(cast.facilities, MONDAY)
    *_ahead, waits = (ask(cast, MONDAY) for _ in range(6))
    before, if_asked = odds_of(waits, MONDAY), odds_if_asked(cast.move, MONDAY)
    assert not before.simulated
    announced(cast, pieces=8, first=TODAY, last=TODAY)
    [after] = odds_of_queue([waits], cast.facilities, MONDAY)
    due = before.at(0.85)
    assert after.at(0.85) > due
    assert after.chance_by(due) < before.chance_by(due)
    near, far, asked_now = if_asked.day(0.85), LAST + timedelta(days=60), odds_if_asked(cast.move, MONDAY)
    assert (if_asked.latest_ask(near).flags, asked_now.latest_ask(near).flags) == ((), ("too_late",))
    assert asked_now.latest_ask(far) == if_asked.latest_ask(far)  # by then it is done
    codes = after.reasons()
    assert (after.simulated, codes["announced"][0]["counted"]) == (False, True)
    assert grounds(codes, 8 * 3600)[-1].startswith("Without it the date would be ")


def test_work_of_a_length_that_nobody_knows_is_said_to_be_left_out(cast):
    past(cast)
    learn(cast.facilities, MONDAY)
    Service.objects.filter(pk=cast.move.pk).update(delivery=None, delivery_unit="")
    before = odds_if_asked(cast.move, MONDAY)
    ServiceRequest.objects.update(started_at=None)  # nobody noted when work began
    learn(cast.facilities, MONDAY + timedelta(hours=1))
    announced(cast, first=TODAY, last=TODAY + DAY)
    after = odds_if_asked(cast.move, MONDAY)
    assert after.day(0.85) == before.day(0.85)
    assert grounds(after.reasons(), 8 * 3600)[0].startswith("Not in this date: 2 ×")
