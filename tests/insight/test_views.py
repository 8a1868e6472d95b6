"""Does home show what waits for me, what comes to me and what I serve?"""

import re
from html import unescape

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.growth.routing import started
from tests.requests.stages import LACKING, anew, day, delivered, draft, many, questioned, queued, working

from footpath.insight.queries import how_many_wait, waiting_for
from footpath.requests import actions
from footpath.requests.models import Message, Question
from footpath.requests.models.said import MessageKind
from footpath.requests.states import State
from footpath.ui.counts import at_once

pytestmark = pytest.mark.usefixtures("tuesday")


def home(client):
    answer = client.get(reverse("home"))
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def counted(person, now):
    return sum(at_once([how_many_wait(person, now)])[0])


def test_what_waits_for_me_comes_first(cast, tuesday, sign_in):
    questioned(cast)
    ask(cast, MONDAY, answers=LACKING)
    delivered(cast)
    page = home(sign_in(cast.ana))
    assert "Good morning, Ana" in page
    assert "3 things wait for you" in page
    waits = ["Which socket type?", "something is missing", "is everything there?"]
    assert [page.index(text) for text in waits] == sorted(page.index(text) for text in waits)
    assert counted(cast.ana, tuesday) == len(waiting_for(cast.ana, tuesday)) == 3


def test_what_comes_to_me_says_when(cast, sign_in):
    actions.promise(working(cast), by_day=day(4), by=cast.ben, now=MONDAY)
    page = home(sign_in(cast.ana))
    assert "Nothing waits for you. Everything is on its way." in page
    assert "promised" in page


def test_what_i_have_taken_is_in_my_hands(cast, sign_in):
    working(cast)
    assert "In your hands" in home(sign_in(cast.ben))
    assert "In your hands" not in home(sign_in(cast.cleo))


def test_a_draft_is_there_for_its_author(cast, sign_in):
    draft(cast, title="Half a thought")
    assert "Half a thought" in home(sign_in(cast.ana))
    assert "Half a thought" not in home(sign_in(cast.max))


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_a_stranger_finds_nothing_of_it(cast, sign_in, who):
    questioned(cast)
    delivered(cast)
    page = home(sign_in(getattr(cast, who)))
    assert "Six places" not in page
    assert "Which socket type?" not in page


def test_a_question_that_ended_with_its_request_waits_for_nobody(cast, tuesday, sign_in):
    question = questioned(cast)
    actions.withdraw(anew(question.request), by=cast.ana, now=MONDAY)
    assert "Which socket type?" not in home(sign_in(cast.ana))
    assert counted(cast.ana, tuesday) == 0


def test_who_has_just_come_is_greeted_and_shown_where_to_begin(cast, sign_in):
    page = home(sign_in(cast.dov))
    assert "Nothing waits for you" in page
    assert "Nothing is on its way to you" in page


def test_where_a_box_asks_for_something_nobody_reads_that_nothing_waits(cast, tuesday, sign_in):
    started(cast)
    page = home(sign_in(cast.dov))
    assert "No question waits for you. What else there is to do has a box of its own." in page
    assert "Nothing waits for you" not in page


def test_sixty_rows_ask_the_database_no_more_than_three(cast, sign_in, count_queries):
    client, asked = sign_in(cast.ana), []
    for count in (3, 60):
        mine = {"asker": cast.ana}
        many(cast, count, **mine)
        many_delivered(cast, count, mine)
        many_questions(cast, count)
        asked.append(count_queries(lambda: home(client)))
    assert asked[0] == asked[1]


def many_delivered(cast, count, mine):
    for one in many(cast, count + 100, **mine, state=State.DELIVERED, delivered_at=MONDAY)[count:]:
        one.delete()


def many_questions(cast, count):
    for one in many(cast, count + 200, state=State.WAITING, waits_for="customer")[:count]:
        text = Message.objects.create(
            request=one, kind=MessageKind.QUESTION, author=one.asker, text="Which?", at=MONDAY
        )
        Question.objects.create(request=one, message=text, asked_by=one.asker, asked_of=cast.ana, asked_at=MONDAY)
    assert queued(cast)
