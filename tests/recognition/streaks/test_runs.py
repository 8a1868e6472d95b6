"""Which runs of good work has somebody, or a team, who sees them, and is nobody put beside anybody?"""

import ast
from datetime import datetime, timedelta

import pytest
from tests.architecture.house import SRC, modules, tree
from tests.cast import MONDAY

from footpath.people.actions import join_team
from footpath.recognition.actions import choose_streak_part, choose_streaks, choose_team_streaks
from footpath.recognition.streaks.runs import of_person, of_team
from footpath.requests.models import Outcome, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def came(cast, *whole, by=None, every=DAY, until=MONDAY, asker=None, **what):
    """One request each, `every` so often, the last one at `until`: what came of it."""
    by, asker = by or cast.ben, asker or cast.dov
    for number, well in enumerate(reversed(whole)):
        at: datetime = until - number * every - DAY
        week = at.date() - timedelta(days=at.weekday())
        made = ServiceRequest.objects.create(
            service=cast.move, team=cast.facilities, asker=asker, customer_team=cast.sales, assignee=by,
            title="Move", state=State.CLOSED, drafted_at=at, submitted_at=at,
        )  # fmt: skip
        verdicts = {name: well for name in (what or {"kept": True})}
        Outcome.objects.create(
            request=made, team=cast.facilities, service=cast.move, customer_team=cast.sales, customer=asker,
            provider=by, **verdicts, **{f"{name}_at": at for name in ("promise", "done", "answer")},
            **{f"{name}_week": week for name in ("promise", "done", "answer")},
        )  # fmt: skip


def said(found):
    return [" ".join(filter(None, (one.now, one.longest))) for one in found]


def test_a_quarter_without_a_late_delivery(cast):
    came(cast, *[True] * 12, every=10 * DAY)
    kept, right, asked = of_person(cast.ben, MONDAY)
    assert "12 promises kept in a row" in kept.now
    assert (kept.longest, kept.own, right.is_worth, asked.is_worth) == ("", "", False, False)


def test_too_few_or_too_short_means_nothing_yet(cast):
    came(cast, *[True] * 9, every=20 * DAY)
    assert not of_person(cast.ben, MONDAY)[0].is_worth
    came(cast, *[True] * 9, every=DAY, by=cast.cleo)
    [kept, *_rest] = of_person(cast.cleo, MONDAY)
    assert not kept.is_worth
    assert "9 in a row so far" in kept.own


def test_one_that_ended_is_said_without_reproach_to_oneself_and_what_was_long_stays(cast):
    came(cast, *[True] * 12, False, every=9 * DAY)
    kept = of_person(cast.ben, MONDAY)[0]
    assert kept.now == ""
    assert "12 promises kept in a row" in kept.longest
    assert "as runs do" in kept.own


def test_what_is_not_due_yet_and_what_is_older_than_a_year_counts_for_nothing(cast):
    came(cast, *[False] * 3, until=MONDAY + 20 * DAY)
    came(cast, *[False] * 3, until=MONDAY - 380 * DAY)
    assert "Nothing to count yet" in of_person(cast.ben, MONDAY)[0].own


def test_right_the_first_time_in_a_row(cast):
    came(cast, False, *[True] * 11, right_first=True)
    assert "11 deliveries in a row right the first time" in of_person(cast.ben, MONDAY)[1].now


def test_a_month_in_which_every_question_was_answered_in_time(cast):
    came(cast, *[True] * 6, until=datetime(2026, 10, 20, tzinfo=MONDAY.tzinfo), answered=True)
    came(cast, *[True] * 6, until=MONDAY, answered=True)
    assert of_person(cast.dov, MONDAY)[2].now == "October 2026: all 6 questions were answered in time."
    assert not of_person(cast.ben, MONDAY)[2].is_worth


def test_a_team_shows_none_that_would_show_single_people(cast):
    came(cast, *[True] * 12, every=10 * DAY)
    came(cast, *[True] * 12, every=10 * DAY, by=cast.cleo)
    assert said(of_team(cast.facilities, MONDAY)) == ["", "", ""]
    came(cast, *[True] * 12, every=10 * DAY, by=cast.max)
    assert "36 promises kept in a row" in of_team(cast.facilities, MONDAY)[0].now
    choose_streak_part(cast.facilities, is_in=False, by=cast.ben, now=MONDAY)
    assert not of_team(cast.facilities, MONDAY)[0].is_worth


def test_a_part_that_is_left_out_is_as_if_it_had_never_been(cast):
    for somebody in (cast.cleo, cast.max, cast.eve):
        came(cast, *[True] * 12, every=10 * DAY, by=somebody)
    came(cast, False, by=cast.ben)
    assert of_team(cast.facilities, MONDAY)[0].now == ""
    choose_streak_part(cast.facilities, is_in=False, by=cast.ben, now=MONDAY)
    assert "36 promises" in of_team(cast.facilities, MONDAY)[0].now


@pytest.fixture
def shining(cast, tuesday):
    """Twelve kept promises each of Ben, Cleo and Max."""
    for somebody in (cast.ben, cast.cleo, cast.max):
        came(cast, *[True] * 12, every=10 * DAY, by=somebody)


def test_others_see_them_only_with_a_yes_and_oneself_always(cast, shining, sign_in):
    address = f"/people/{cast.ben.pk}/"
    assert "12 promises kept" in sign_in(cast.ben).get(address).content.decode()
    assert "promises kept in a row" not in sign_in(cast.ana).get(address).content.decode()
    choose_streaks(is_shown=True, by=cast.ben, now=MONDAY)
    assert "12 promises kept" in sign_in(cast.ana).get(address).content.decode()
    choose_streaks(is_shown=False, by=cast.ben, now=MONDAY)
    assert "promises kept in a row" not in sign_in(cast.max).get(address).content.decode()


def test_one_that_ended_is_not_said_to_others(cast, tuesday, sign_in):
    came(cast, *[True] * 12, False, every=9 * DAY)
    choose_streaks(is_shown=True, by=cast.ben, now=MONDAY)
    assert "as runs do" in sign_in(cast.ben).get("/streaks/").content.decode()
    page = sign_in(cast.ana).get(f"/people/{cast.ben.pk}/").content.decode()
    assert "as runs do" not in page
    assert "12 promises kept" in page


def test_a_team_shows_them_when_its_lead_says_so(cast, shining, sign_in):
    address = f"/teams/{cast.facilities.pk}/"
    assert "promises kept in a row" not in sign_in(cast.ben).get(address).content.decode()
    choose_team_streaks(cast.facilities, is_shown=True, by=cast.cleo, now=MONDAY)
    assert "36 promises kept in a row" in sign_in(cast.ana).get(address).content.decode()


def test_the_page_asks_and_says_what_holds(cast, shining, sign_in):
    ben, cleo = sign_in(cast.ben), sign_in(cast.cleo)
    assert (
        "Coworkers see them on your page now"
        in ben.post("/streaks/mine/", {"shown": "yes"}, follow=True).content.decode()
    )
    assert "You alone see them now" in ben.post("/streaks/mine/", {}, follow=True).content.decode()
    team = f"/streaks/teams/{cast.facilities.pk}/"
    assert "stand on the page of the team" in cleo.post(team, {"shown": "yes"}, follow=True).content.decode()
    assert "shown nowhere" in cleo.post(team, {}, follow=True).content.decode()
    assert "Your part is left out" in ben.post(f"{team}part/", {}, follow=True).content.decode()
    assert "Your part is in it again" in ben.post(f"{team}part/", {"in": "yes"}, follow=True).content.decode()


def test_the_lead_does_not_learn_who_left_a_part_out(cast, shining, sign_in):
    join_team(cast.facilities, person=cast.dov, since=MONDAY.date(), by=cast.eve, now=MONDAY)
    before = sign_in(cast.cleo).get("/streaks/").content.decode().count("left out")
    choose_streak_part(cast.facilities, is_in=False, by=cast.dov, now=MONDAY)
    assert sign_in(cast.cleo).get("/streaks/").content.decode().count("left out") == before


def test_nobody_is_put_beside_anybody():
    """No run is sorted, ordered or compared with that of somebody else: none of this stands in the code of runs, and
    rewards are counted by nobody.
    """
    found = []
    for folder in ("recognition/streaks", "recognition/rewards"):
        for path in modules(SRC / folder):
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Call):
                    called = ast.unparse(node.func)
                    orders = called.endswith("order_by") and any(
                        "amount" in ast.unparse(one) or "count" in ast.unparse(one) for one in node.args
                    )
                    if orders or (called in {"sorted", "max"} and "streaks" in str(path)):
                        found.append(f"{path.name}:{node.lineno} {called}")
    assert found == []
