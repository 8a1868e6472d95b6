"""What does a host from outside reach with their link, and when does it end?"""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from tests.conversations.grouping import LATER, fresh, seats

from footpath.conversations.actions import end_guest, hold_group
from footpath.conversations.groups.guest_views import WRONG
from footpath.conversations.groups.guests import Guest, address_of, code_of
from footpath.site.logged import without_secrets

SEND = "/focus-groups/host/"


@pytest.fixture
def at(monkeypatch):
    """`at(moment)`: for pages it is then."""
    cache.clear()
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def hosted(table, at):
    """A group that Irene hosts; it has begun."""
    group = table.with_guest(table.agreed())
    at(LATER + timedelta(hours=1))
    return fresh(group)


def sent(group, door, **typed):
    return Client().post(SEND, {"code": code_of(group), "door": door} | typed)


def test_the_page_has_questions_rules_and_who_takes_part_and_makes_no_session(hosted):
    client = Client()
    shown = client.get(f"{SEND}{code_of(hosted)}/")
    assert shown.status_code == 200
    assert "What held you up?" in shown.content.decode()
    assert seats(hosted, "seated")[0].person.name in shown.content.decode()
    assert "sessionid" not in client.cookies
    assert shown["Referrer-Policy"] == "strict-origin"


def test_a_guest_says_who_came_notes_and_finishes(hosted):
    came = [one.pk for one in seats(hosted, "seated")]
    assert sent(hosted, "held", came=came).status_code == 200
    assert sent(hosted, "note", question=1, text="It was late.").status_code == 200
    refused = sent(hosted, "note", question=1, text="Abby was late.")
    assert refused.status_code == 422
    assert "Somebody is named here" in refused.content.decode()
    note = hosted.notes.get()
    assert sent(hosted, "strike", number=note.pk).status_code == 200
    assert sent(hosted, "notes-done").status_code == 409
    assert sent(hosted, "note", question=2, text="x" * 100_000).status_code == 422
    assert sent(hosted, "note", question=2, text="Again.").status_code == 200
    assert sent(hosted, "notes-done").status_code == 200
    assert sent(hosted, "note", question=2, text="Too late.").status_code == 409
    assert fresh(hosted).notes_at


def test_it_opens_nothing_else(hosted):
    client = Client()
    client.get(f"{SEND}{code_of(hosted)}/")
    for page in (hosted.get_absolute_url(), hosted.study.get_absolute_url(), "/focus-groups/", "/people/"):
        assert client.get(page).status_code in {302, 404}
    assert sent(hosted, "cancel").status_code == 404


def test_taken_back_it_ends_at_once_and_looks_like_one_that_never_was(hosted, table):
    code = code_of(hosted)
    end_guest(hosted, by=table.champion, now=LATER)
    over, never = Client().get(f"{SEND}{code}/"), Client().get(f"{SEND}{'a' * 32}/")
    assert (over.status_code, over.content) == (410, never.content)
    assert Client().post(SEND, {"code": code, "door": "notes-done"}).status_code == 410


def test_after_its_end_it_opens_nothing_even_before_the_worker_comes_by(hosted, at):
    came = [one.pk for one in seats(hosted, "seated")]
    hold_group(hosted, came=came, by=Guest(hosted.pk, hosted.guest_hash), now=LATER)
    at(LATER + timedelta(days=4))
    assert Client().get(f"{SEND}{code_of(hosted)}/").status_code == 200
    at(LATER + timedelta(days=5))
    assert Client().get(f"{SEND}{code_of(hosted)}/").status_code == 410


def test_of_two_browsers_that_say_who_came_one_is_told(hosted):
    came = [one.pk for one in seats(hosted, "seated")]
    assert sent(hosted, "held", came=came).status_code == 200
    assert sent(hosted, "held", came=came).status_code in {409, 422}


def test_whoever_tries_many_links_is_not_answered_for_a_while(hosted):
    for n in range(WRONG):
        assert Client().get(f"{SEND}{n:032}/").status_code == 410
    assert Client().get(f"{SEND}{code_of(hosted)}/").status_code == 410


def test_the_code_is_never_written_to_a_log(hosted):
    assert code_of(hosted) not in without_secrets(f'"GET {address_of(hosted)} HTTP/1.1" 500')
