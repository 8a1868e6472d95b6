"""Does the page of a request tell each reader what they may know, and offer what they may do?"""

import re
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format
from tests.cast import MONDAY, past
from tests.requests.stages import (
    DAY,
    HOUR,
    STAGES,
    anew,
    at,
    day,
    declined,
    draft,
    questioned,
    queued,
    withdrawn,
    working,
)

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.models import Verdict
from footpath.requests.offers import offers
from footpath.requests.permissions import sides, standing
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")
CANARY = "Zeisig-4711"
ASKED = [state for state in STAGES if state != State.DRAFT]
SAYS = {
    State.INCOMPLETE: "cannot start yet: something is missing",
    State.SIGN_OFF: "Max Adler has to agree before Facilities starts",
    State.QUEUED: "It is in the queue of Facilities",
    State.WORKING: "Ben Okafor is working on it",
    State.WAITING: "It waits for an answer from Ana Ferreira",
    State.DELIVERED: "Is everything there?",
    State.ACCEPTED: "It can be reopened until",
    State.CLOSED: "Done and closed",
    State.DECLINED: "declined, and said what can be done instead",
    State.WITHDRAWN: "It was taken back",
}
BUTTONS = {  # what leads to a verb: a form of its own, or a dialog
    "take": "/take/", "put_back": "/put-back/", "resume": "/resume/", "write": "/write/", "note": "/note/",
    "promise": "/promise/", "ask_question": "/ask-question/", "deliver": "/deliver/", "accept": "/accept/",
    "send_back": "/send-back/", "reopen": "/reopen/", "rate": "/rate/", "withdraw": "/withdraw/",
    "assign": "/assign/", "wait": "/wait/", "watch": "/watch/", "attach": "/attach/",
    "agree": "/agree/", "refuse_sign_off": "/refuse-sign-off/", "unwatch": "/unwatch/",
}  # fmt: skip


def words(page: HttpResponse) -> str:
    """What somebody reads."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.content.decode())))


def look(client: Client, request) -> HttpResponse:
    page = client.get(request.get_absolute_url())
    assert page.status_code == 200
    return page


@pytest.mark.parametrize("state", ASKED)
def test_both_sides_read_where_it_stands(cast, sign_in, state):
    request = at(cast, state)
    for person in (cast.ana, cast.ben, cast.cleo, cast.max):
        page = words(look(sign_in(person), request))
        assert SAYS[state] in page
        assert "Six places from B 2.14 to C 1.03" in page
        assert request.number in page


@pytest.mark.parametrize("state", ASKED)
def test_a_control_is_there_for_whoever_may_use_it_and_for_nobody_else(cast, tuesday, sign_in, state):
    request = at(cast, state)
    for person in (cast.ana, cast.ben, cast.max):
        page = look(sign_in(person), request).content.decode()
        shown = {verb for verb, address in BUTTONS.items() if f'action="/requests/{request.number}{address}"' in page}
        assert shown == offers(person, request, sides(standing(person, tuesday.date()), request)) & set(BUTTONS)


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_what_one_may_not_see_looks_like_what_does_not_exist(cast, asked, sign_in, who):
    client = sign_in(getattr(cast, who))
    hidden = client.get(asked.get_absolute_url())
    absent = client.get(reverse("request", args=[asked.pk + 1000]))
    assert (hidden.status_code, absent.status_code) == (404, 404)
    assert hidden.content == absent.content
    assert asked.title not in hidden.content.decode()


@pytest.mark.parametrize("number", [0, 2**31, 2**63, 10**30])
def test_numbers_beyond_imagination_are_not_found(cast, sign_in, number):
    assert sign_in(cast.ana).get(f"/requests/{number}/").status_code == 404


@pytest.mark.parametrize("who", ["ben", "cleo", "max", "eve", "dov"])
def test_a_draft_does_not_exist_for_others(cast, sign_in, who):
    kept = draft(cast, asked_for=cast.dov)
    assert sign_in(getattr(cast, who)).get(kept.get_absolute_url()).status_code == 404


def test_its_author_finds_a_draft(cast, sign_in):
    page = sign_in(cast.ana).get(draft(cast).get_absolute_url(), follow=True)
    assert page.status_code == 200
    assert "Six places from B 2.14 to C 1.03" in words(page)


def test_a_note_of_the_team_reaches_nobody_else_by_any_way(cast, sign_in):
    """The canary: page, notices, home and refusals of the customer, of who was asked and of who follows."""
    question = questioned(cast, asked_of=cast.dov)
    request = anew(question.request)
    actions.watch(request, person=cast.eve, by=cast.ana, now=MONDAY)
    actions.note(request, text=f"{CANARY} has the key.", by=cast.ben, now=MONDAY)
    for event in Event.objects.all():
        tell(event)
    for person in (cast.ana, cast.dov, cast.eve):
        client = sign_in(person)
        pages = [look(client, request), client.get(reverse("notices")), client.get(reverse("home"))]
        pages.append(client.post(reverse("request-write", args=[request.pk]), {"write-text": "x" * 9000}))
        for page in pages:
            assert CANARY not in page.content.decode()
            assert "inside the team" not in page.content.decode()
    assert CANARY in words(look(sign_in(cast.cleo), request))


def test_who_was_asked_and_who_follows_see_it(cast, sign_in):
    question = questioned(cast, asked_of=cast.dov)
    actions.watch(question.request, person=cast.eve, by=cast.ana, now=MONDAY)
    assert "Waiting for your answer" in words(look(sign_in(cast.dov), question.request))
    assert "Waiting for a coworker's answer" in words(look(sign_in(cast.eve), question.request))


def test_an_open_question_is_asked_no_more_once_it_has_ended(cast, sign_in):
    question = questioned(cast)
    assert 'name="answer-text"' in look(sign_in(cast.ana), question.request).content.decode()
    actions.withdraw(anew(question.request), by=cast.ana, now=MONDAY)
    page = look(sign_in(cast.ana), question.request)
    assert 'name="answer-text"' not in page.content.decode()
    assert "Waiting for your answer" not in words(page)


@pytest.mark.parametrize("bring", [withdrawn, declined])
def test_on_what_has_ended_nobody_writes(cast, sign_in, bring):
    page = look(sign_in(cast.ana), bring(cast)).content.decode()
    assert 'name="write-text"' not in page


def test_what_people_write_is_text_and_nothing_else(cast, sign_in):
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ settings.SECRET_KEY }}{% debug %}"
    request = working(cast)
    actions.write(request, text=evil, by=cast.ana, now=MONDAY)
    actions.ask_question(request, text=evil, by=cast.ben, now=MONDAY)
    page = look(sign_in(cast.ana), request).content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert page.count("{{ settings.SECRET_KEY }}") == 3  # the message, the question, and the question in the timeline


def test_a_verdict_that_is_frozen_is_the_one_that_is_read(cast, tuesday, sign_in, monkeypatch):
    request = working(cast)
    promise = actions.promise(request, by_day=day(1), by=cast.ben, now=MONDAY)
    actions.deliver(request, text="Done.", by=cast.ben, now=MONDAY + 2 * DAY)
    actions.accept(request, by=cast.ana, now=MONDAY + 2 * DAY + HOUR)
    assert actions.close(request, now=MONDAY + 30 * DAY)
    people.save_hours(cast.hours, closures=[["2026-11-20", "2026-12-20"]], by=None, now=tuesday)
    assert Verdict.objects.get(promise=promise).outcome == "broken"
    assert "not kept" in words(look(sign_in(cast.ana), request))


def test_every_date_has_its_own_line(cast, tuesday, sign_in):
    request = actions.promise(working(cast), by_day=day(4), by=cast.ben, now=MONDAY).request
    page = words(look(sign_in(cast.ana), request))
    for line in ("no day given", "Delivery within 8 working days", "Promised by Ben", "cannot say yet"):
        assert line in page


def test_a_day_is_promised_from_the_odds_that_the_page_shows(cast, sign_in):
    past(cast)
    page = look(sign_in(cast.ben), queued(cast))
    odds, text = page.context["odds"], words(page)
    half, most = (date_format(day, "D j M") for day in (odds.half, odds.by))
    assert text.count(f"Half of requests like this are done by {half}") == 2  # on the card, and in the dialog
    assert f"17 in 20 by {most}" in text
    assert f'name="promise-by_day" value="{odds.by.isoformat()}"' in page.content.decode()
    assert "What this rests on" in text
    way = f'<a href="{reverse("team-promises", args=[cast.facilities.pk])}">How good are our promises</a>'
    assert page.content.decode().count(way) == 2  # on the card, and in the dialog
    assert "Facilities works Mon–Fri 8:00–12:00, 13:00–17:00." in text


def fill(cast, request, count):
    """A request with much on it."""
    for n in range(count):
        actions.write(request, text=f"Message {n}", by=(cast.ana, cast.ben)[n % 2], now=MONDAY)
        actions.note(request, text=f"Note {n}", by=cast.ben, now=MONDAY)
    for n in range(count):
        actions.ask_question(
            request, text=f"Question {n}", asked_of=(cast.ana, cast.dov)[n % 2], by=cast.ben, now=MONDAY
        )


def test_a_long_story_asks_the_database_no_more_than_a_short_one(cast, sign_in, count_queries):
    counts = []
    for count in (3, 20):
        request = queued(cast)
        fill(cast, request, count)
        look(sign_in(cast.ana), request)  # what the forecast has learned is learned
        counts.append(
            [count_queries(lambda r=request, p=person: look(sign_in(p), r)) for person in (cast.ana, cast.ben)]
        )
    assert counts[0] == counts[1]


def test_it_is_given_to_somebody_else_than_has_it(cast, sign_in):
    page = look(sign_in(cast.cleo), working(cast)).content.decode()
    choices = re.search(r'<select name="assign-to".*?</select>', page, re.DOTALL)
    assert choices is not None
    assert cast.ben.name not in choices[0]
    assert cast.cleo.name in choices[0]


def test_what_is_wrong_in_a_dialog_is_said_once(cast, sign_in):
    page = sign_in(cast.ben).post(f"/requests/{working(cast).pk}/deliver/", {"deliver-text": ""})
    assert page.status_code == 422
    assert page.content.decode().count("One thing needs another look.") == 1
