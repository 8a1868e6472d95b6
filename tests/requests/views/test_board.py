"""Does a team see its queue, in order, and nobody else?"""

import re

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.requests.stages import DAY, TUESDAY, anew, day, many, questioned, queued, working

from footpath.catalog import actions as catalog
from footpath.catalog.models import ServiceState
from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")


def board(client, cast, **asked):
    answer = client.get(reverse("team-board", args=[cast.facilities.pk]), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def titles(page):
    return re.findall(r"<strong>(Request \d+|Six places[^<]*|The lock[^<]*)</strong>", page)


def test_it_is_in_its_order_with_everything_a_row_says(cast, sign_in):
    many(cast, 3)
    ServiceRequest.objects.filter(title="Request 0").update(board_rank=9, chance_kept=0.4)
    page = board(sign_in(cast.ben), cast)
    assert titles(page) == ["Request 1", "Request 2", "Request 0"]
    assert "3 requests are open" in page
    assert "Team 1 of 3" in page


def test_what_has_ended_or_is_not_complete_is_not_on_it(cast, sign_in):
    actions.withdraw(queued(cast), by=cast.ana, now=MONDAY)
    ask(cast, MONDAY, answers={})
    assert titles(board(sign_in(cast.ben), cast)) == []


@pytest.mark.parametrize(
    ("chosen", "count"),
    [("us", 2), ("customers", 1), ("others", 1), ("risk", 1), ("free", 1), ("", 4), ("nonsense", 4)],
)
def test_filters_show_what_they_say(cast, sign_in, chosen, count):
    ServiceRequest.objects.filter(pk=working(cast).pk).update(chance_kept=0.5)
    queued(cast)
    questioned(cast)
    questioned(cast, asked_of=cast.dov)
    page = board(sign_in(cast.cleo), cast, show=chosen)
    assert len(titles(page)) == count


def test_promises_at_risk_say_why_and_those_that_can_be_saved_come_first(cast, sign_in):
    many(cast, 3)
    for n, chance, due in ((0, 0.02, 1), (1, 0.4, 9), (2, 0.5, 3)):
        columns = {"chance_kept": chance, "promised_due_at": TUESDAY + due * DAY, "promised_day": day(1 + due)}
        forecast = {"forecast_p50_at": TUESDAY + 10 * DAY, "forecast_p85_at": TUESDAY + 13 * DAY}
        ServiceRequest.objects.filter(title=f"Request {n}").update(**columns, **forecast)
    page = board(sign_in(cast.cleo), cast, show="risk")
    assert titles(page) == ["Request 2", "Request 1", "Request 0"]
    assert "3 requests are open · 3 promises are at risk; the first is due Wed 25 Nov" in page
    assert "2 can still be kept: they come first." in page
    assert page.count("As it stands, it is as likely as not by Fri 4 Dec, and 17 chances in 20 by Mon 7 Dec.") == 3
    assert "What can still be saved comes first" in page


def test_without_a_promise_it_says_when_the_next_thing_is_or_was_due(cast, sign_in):
    first, second = many(cast, 2)
    ServiceRequest.objects.filter(pk=first.pk).update(
        next_due_at=TUESDAY - DAY, promised_due_at=None, promised_day=None
    )
    ServiceRequest.objects.filter(pk=second.pk).update(
        next_due_at=TUESDAY + DAY, promised_due_at=None, promised_day=None
    )
    page = board(sign_in(cast.cleo), cast)
    assert "was due Mon 23 Nov" in page
    assert ">due Wed 25 Nov" in page


def test_where_no_promise_is_at_risk_it_is_said_why(cast, sign_in):
    many(cast, 2)
    page = board(sign_in(cast.ben), cast, show="risk")
    assert "No promise is at risk" in page
    assert "No day has been promised for what is open here" in page
    columns = {"chance_kept": 0.9, "promised_due_at": TUESDAY + DAY, "promised_day": day(2)}
    ServiceRequest.objects.filter(title="Request 0").update(**columns)
    assert "1 promise stands at 6 chances in 10 or better." in board(sign_in(cast.ben), cast, show="risk")


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "\x00", "1e9"])
def test_a_page_that_does_not_exist_is_another_page(cast, asked, sign_in, page):
    assert titles(board(sign_in(cast.ben), cast, page=page)) == [asked.title]


@pytest.mark.parametrize("who", ["ana", "dov", "eve"])
def test_it_does_not_exist_for_others(cast, asked, sign_in, who):
    client = sign_in(getattr(cast, who))
    hidden = client.get(reverse("team-board", args=[cast.facilities.pk]))
    absent = client.get(reverse("team-board", args=[10**9]))
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content == absent.content
    assert client.post(reverse("next-one", args=[cast.facilities.pk])).status_code == 404


def test_of_what_is_confidential_a_member_does_not_even_see_the_count(cast, sign_in):
    facts = {"name": "Locks", "state": ServiceState.PUBLISHED, "confidential": True}
    secret = catalog.offer(cast.facilities, **facts, by=None, now=MONDAY)
    kept = actions.save_draft(None, service=secret, by=cast.ana, now=MONDAY, title="The lock of the safe")
    actions.submit(kept, by=cast.ana, now=MONDAY)
    assert "The lock" not in board(sign_in(cast.ben), cast)
    assert "No request is open" in board(sign_in(cast.ben), cast)
    assert titles(board(sign_in(cast.cleo), cast)) == ["The lock of the safe"]


def test_the_next_one_for_me(cast, asked, sign_in):
    answer = sign_in(cast.ben).post(reverse("next-one", args=[cast.facilities.pk]))
    assert answer.headers["Location"] == asked.get_absolute_url()
    assert (anew(asked).state, anew(asked).assignee) == (State.WORKING, cast.ben)
    answer = sign_in(cast.cleo).post(reverse("next-one", args=[cast.facilities.pk]), follow=True)
    assert "Nothing is left to take" in answer.content.decode()


def test_the_button_is_there_for_whoever_may_use_it(cast, asked, sign_in):
    address = reverse("next-one", args=[cast.facilities.pk])
    for who, may in (("ben", True), ("cleo", True), ("max", False)):
        client = sign_in(getattr(cast, who))
        assert (f'action="{address}"' in board(client, cast)) == may
        assert client.post(address).status_code == (302 if may else 403)
        ServiceRequest.objects.filter(pk=asked.pk).update(state=State.QUEUED, assignee=None)


def test_ones_own_board_is_that_of_ones_team(cast, sign_in):
    narrowed = sign_in(cast.ben).get(reverse("board") + "?show=free")
    assert narrowed["Location"] == reverse("team-board", args=[cast.facilities.pk]) + "?show=free"
    answer = sign_in(cast.ben).get(reverse("board"))
    assert answer.headers["Location"] == reverse("team-board", args=[cast.facilities.pk])


def test_who_is_in_no_team_reads_what_to_do(cast, sign_in):
    cast.dov.memberships.update(until=TUESDAY.date().replace(day=1))
    assert "You are not in a team yet" in sign_in(cast.dov).get(reverse("board")).content.decode()


def test_sixty_rows_ask_the_database_no_more_than_three(cast, sign_in, count_queries):
    client, asked = sign_in(cast.cleo), []
    for count in (3, 60):
        many(cast, count)
        asked.append(count_queries(lambda: board(client, cast)))
    assert asked[0] == asked[1]
    assert len(titles(board(client, cast))) == 50


def test_it_is_narrowed_sorted_and_what_cannot_be_used_is_named(cast, sign_in):
    rows = many(cast, 3)
    cleo = sign_in(cast.cleo)
    page = board(cleo, cast, who=rows[0].assignee_id, sort="-title", words="request")
    assert titles(page) == ["Request 0"]
    assert "Showing: “request”" in page
    assert 'aria-sort="descending"' in page
    assert titles(board(cleo, cast, sort="-title")) == ["Request 2", "Request 1", "Request 0"]
    answer = cleo.get(reverse("team-board", args=[cast.facilities.pk]), {"service": "x", "who": "9e9", "due": "never"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert text.count("Choose one from the list.") >= 1
    assert "Choose somebody from the list." in text
    assert len(titles(text)) == 3


def test_the_table_has_what_the_page_shows_and_no_formulas(cast, sign_in):
    many(cast, 3)
    ServiceRequest.objects.filter(title="Request 1").update(title="=1+1", chance_kept=0.4)
    ServiceRequest.objects.filter(title="Request 2").update(assignee=None)
    address = reverse("board-csv", args=[cast.facilities.pk])
    table = b"".join(sign_in(cast.ben).get(address)).decode("utf-8-sig").splitlines()
    assert len(table) == 4
    assert table[0].startswith("Request,Title,Service,Customer")
    assert "'=1+1" in table[2]
    assert ",0.4," in table[2]
    assert len(b"".join(sign_in(cast.ben).get(address, {"show": "free"})).splitlines()) == 2
    assert sign_in(cast.ben).get(address, {"service": "x"}).status_code == 302
    assert sign_in(cast.ana).get(address).status_code == 404


def test_that_nobody_is_here_is_said_and_who_is_away_is_marked(cast, sign_in):
    working(cast)
    Absence.objects.create(person=cast.ben, first=day(1), last=day(1))
    page = board(sign_in(cast.max), cast)
    assert "away</span>" in page
    assert "Nobody of the team is here" not in page
    Absence.objects.create(person=cast.cleo, first=day(1), last=day(3))
    page = board(sign_in(cast.max), cast)
    assert "Nobody of the team is here today." in page
    assert "Somebody is back on Wed 25 Nov." in page
