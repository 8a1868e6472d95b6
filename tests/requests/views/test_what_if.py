"""What does a team read about a change to its queue, and who does?"""

import re

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask, past
from tests.requests.stages import DAY, SERVING, TUESDAY, day, many

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.requests.what_if import planned
from footpath.ui.numbers import whole

pytestmark = pytest.mark.usefixtures("tuesday")
EVERYTHING = {"person": "1", "absent": "1", "away": "2026-12-01", "job": "any", "hours": "3", "position": "2"}


@pytest.fixture
def busy(cast):
    """Two people with twelve requests before them, half of which are promised."""
    past(cast)
    requests = many(cast, 12)
    for n, one in enumerate(requests):
        one.promised_due_at = cast.facilities.calendar.day_end(day(3 + n // 3 if n < 6 else 9)) if n % 2 else None
    ServiceRequest.objects.bulk_update(requests, ["promised_due_at"])
    return requests


def read(client, cast, status=200, **asked):
    answer = client.get(reverse("team-what-if", args=[cast.facilities.pk]), asked)
    assert answer.status_code == status
    return re.sub(r"\s+", " ", answer.content.decode())


@pytest.mark.parametrize("who", ["ben", "cleo", "max", "ana", "dov", "eve"])
def test_it_is_for_the_team_and_those_above(cast, sign_in, who):
    read(sign_in(getattr(cast, who)), cast, 200 if who in SERVING else 404)


def test_before_anything_is_asked_the_usual_questions_are_answered(cast, busy, sign_in):
    page = read(sign_in(cast.ben), cast)
    for words in ("One more person", "One away next week", "An urgent job now"):
        assert words in page
    assert "open requests are done earlier, on average by about" in page
    assert "open requests are done later, on average by about" in page
    assert "Nobody ever saw both futures" in page


def test_one_more_person(cast, busy, sign_in):
    page = read(sign_in(cast.ben), cast, person=1)
    assert "open requests are done earlier" in page
    assert "later" not in page.partition("What each place")[0].partition("What this rests on")[0]
    assert "Added up, customers wait" in page
    assert "In 8 futures of 10" in page
    assert 'role="img"' in page
    assert "Request 11" in page
    assert 'aria-current="true">One more person' in page


@pytest.mark.parametrize(
    ("asked", "chosen"),
    [
        ({"person": 1, "job": "any", "position": 0}, ["One more person", "An urgent job now"]),
        ({"absent": 1, "away": "2026-11-30"}, ["One away next week"]),
        ({"person": 2, "absent": 2, "away": "2026-11-30", "job": "any", "position": 5}, []),
        ({"absent": 1, "away": "2026-11-25"}, []),
    ],
)
def test_a_usual_question_looks_chosen_only_where_it_is_what_is_asked(cast, busy, sign_in, asked, chosen):
    page = read(sign_in(cast.ben), cast, **asked)
    assert re.findall(r'aria-current="true">([^<]+)<', page) == chosen


def test_one_away(cast, busy, sign_in):
    page = read(sign_in(cast.ben), cast, absent=1, away="2026-11-25", until="2026-12-04")
    assert "One person away, Wed 25 Nov to Fri 4 Dec" in page
    assert "open requests are done later" in page
    assert "done earlier" not in page


def test_an_urgent_job_has_its_price_at_each_place(cast, busy, sign_in):
    page = read(sign_in(cast.ben), cast, job=cast.move.pk, position=1)
    assert f"{cast.move.name}, taken after one other" in page
    for place in ("next", "after one other", "after 5 others", "last"):
        assert f"Taken {place}<" in page
    assert page.count("wait longer") >= 3
    assert "Nobody waits longer." in page
    assert "with 17 chances in 20" in page


def test_a_day_alone_means_one_person_from_then_on(cast, busy, sign_in):
    client = sign_in(cast.ben)
    assert "One more person from Tue 1 Dec" in read(client, cast, since="2026-12-01")
    assert "from Tue 1 Dec" not in read(client, cast, since="2026-12-01", person=0)


def test_everything_together(cast, busy, sign_in):
    page = read(sign_in(cast.ben), cast, **EVERYTHING, first=f"FP-{busy[7].pk}")
    title = "One more person · One person away, Tue 1 Dec to Mon 7 Dec · Urgent work of 3 h, taken after 2 others"
    assert whole(f"{title} · FP-{busy[7].pk} taken next") in page


def test_another_order_is_tried_and_not_made(cast, busy, sign_in):
    before = list(ServiceRequest.objects.values_list("pk", "board_rank"))
    page = read(sign_in(cast.ben), cast, first=f"FP-{busy[9].pk}")
    assert whole(f"FP-{busy[9].pk} taken next") in page
    assert "done earlier" in page
    assert "done later" in page
    rows = re.findall(r"<strong>(Request \d+)</strong>", page)
    assert rows[0] == "Request 9"
    assert list(ServiceRequest.objects.values_list("pk", "board_rank")) == before


def test_what_one_does_not_see_counts_and_is_not_named(cast, busy, sign_in):
    facts = {"name": "Locks", "state": ServiceState.PUBLISHED, "confidential": True}
    secret = catalog.offer(cast.facilities, **facts, by=None, now=MONDAY)
    kept = actions.save_draft(None, service=secret, by=cast.ana, now=MONDAY, title="The lock of the safe")
    actions.submit(kept, by=cast.ana, now=MONDAY)
    ServiceRequest.objects.filter(pk=kept.pk).update(promised_due_at=TUESDAY + 2 * DAY, board_rank=6)
    page = read(sign_in(cast.ben), cast, person=1)
    assert "The lock" not in page
    assert "A request that you do not see" in page
    read(sign_in(cast.ben), cast, 422, first=f"FP-{kept.pk}")
    assert "The lock of the safe" in read(sign_in(cast.cleo), cast, person=1, first=f"FP-{kept.pk}")


def test_what_cannot_be_is_said_and_the_rest_is_kept(cast, busy, sign_in):
    elsewhere = catalog.offer(cast.sales, name="Leads", state=ServiceState.PUBLISHED, by=None, now=MONDAY)
    asked = {"person": "-1", "away": "notadate", "absent": "1", "job": elsewhere.pk, "position": "1e9", "first": "FP-1"}
    page = read(sign_in(cast.ben), cast, 422, **asked)
    assert "5 things need another look" in page
    assert 'name="absent" value="1"' in page
    htmx = {"HX-Request": "true", "HX-Target": "what-if"}
    part = sign_in(cast.ben).get(reverse("team-what-if", args=[cast.facilities.pk]), asked, headers=htmx)
    assert part.status_code == 422
    assert part.content.decode().strip().startswith('<div id="what-if">')


@pytest.mark.parametrize("asked", [{}, {"person": "1"}, EVERYTHING])
def test_with_nothing_open_nobody_would_notice(cast, sign_in, asked):
    past(cast)
    page = read(sign_in(cast.ben), cast, **asked)
    assert "Nothing is open" in page


@pytest.mark.parametrize("asked", [{}, {"person": "1"}, EVERYTHING])
def test_where_the_work_is_not_known_it_says_so(cast, asked, asked_one, sign_in):
    assert "How long the work takes is not known yet." in read(sign_in(cast.ben), cast, **asked)


@pytest.fixture
def asked_one(cast):
    """A service that has stated nothing and finished nothing."""
    Service.objects.update(delivery=None)
    return ask(cast, MONDAY)


def test_where_nobody_works_it_says_so(cast, busy, sign_in):
    cast.facilities.memberships.update(until=MONDAY.date())
    page = read(sign_in(cast.cleo), cast, person=1)
    assert "Nobody works in this team" in page
    assert reverse("team-members", args=[cast.facilities.pk]) in page


def test_whoever_has_hands_enough_reads_why_nothing_changes(cast, sign_in):
    past(cast)
    many(cast, 1)
    assert "what takes time is the work itself" in read(sign_in(cast.ben), cast, person=1)


def test_its_ways_lead_from_board_and_team(cast, sign_in):
    address = reverse("team-what-if", args=[cast.facilities.pk])
    client = sign_in(cast.ben)
    assert address in client.get(reverse("team-board", args=[cast.facilities.pk])).content.decode()
    assert address in client.get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert address not in sign_in(cast.dov).get(reverse("team", args=[cast.facilities.pk])).content.decode()


def test_a_longer_queue_asks_the_database_no_more_and_plays_fewer_futures(cast, sign_in, count_queries):
    past(cast)
    client, asked = sign_in(cast.cleo), []
    for count in (3, 450):
        many(cast, count, state=State.QUEUED)
        read(client, cast)  # what was learned of the team is at hand by now
        asked.append(count_queries(lambda: read(client, cast, **EVERYTHING)))
    assert asked[1] <= asked[0] <= 15
    assert planned(cast.facilities, TUESDAY).S < 512
