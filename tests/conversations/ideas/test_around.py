"""Where else do ideas and obstacles stand: pages of teams, services and requests, moments, one's own list, search?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY, ask
from tests.conversations.keeping import diary, note
from tests.conversations.offering import hinder, offer

from footpath.conversations.ideas import findable
from footpath.conversations.models import Idea
from footpath.history.models import Event
from footpath.surveys.actions import keep_mine, move_obstacle
from footpath.surveys.models import MineLine


def test_on_the_pages_of_a_team_a_service_and_a_request(cast, sign_in, tuesday):
    it = ask(cast, MONDAY)
    offer(cast, service=cast.move)
    Idea.objects.update(answer_by="2026-11-20")
    hinder(cast, service=cast.move, request=it)
    ana = sign_in(cast.ana)
    for address in (f"/teams/{cast.facilities.pk}/", f"/services/{cast.move.pk}/"):
        page = ana.get(address).content.decode()
        assert "1 idea waits for an answer." in page
        assert "1 late" in page
        assert "Keys only with a paper form" in page
    page = ana.get(it.get_absolute_url()).content.decode()
    assert "Keys only with a paper form" in page
    assert f'name="number" value="{it.number}"' in page


def test_a_moment_leads_to_an_obstacle_and_an_idea_with_what_was_noted_filled_in(cast, sign_in):
    log = diary(cast.ana, now=timezone.now())
    facts = {"outcome": "better", "moment": "I stood at the desk.", "why": "Keys need a form", "team": cast.facilities}
    point = note(log, now=timezone.now(), **facts)
    ana = sign_in(cast.ana)
    page = ana.get(point.get_absolute_url()).content.decode()
    assert "Name what stands in the way" in page
    assert f"/ideas/new/?team={cast.facilities.pk}" in page
    filled = {"filled": "yes", "what": "Keys need a form", "hurts": "I stood at the desk.", "team": cast.facilities.pk}
    page = ana.post("/obstacles/new/", filled).content.decode()
    assert "I stood at the desk." in page
    assert f'value="{cast.facilities.pk}" selected' in page


def test_a_line_of_ones_own_list_can_be_named_for_all_and_then_says_where_it_is(cast, sign_in):
    keep_mine(cast.ana, texts={"obstacles": "Two passwords"}, by=cast.ana, now=MONDAY)
    own = move_obstacle(MineLine.objects.get(), by=cast.ana, now=MONDAY)
    ana = sign_in(cast.ana)
    assert "Name it for all" in ana.get("/surveys/mine/").content.decode()
    hinder(cast, own=own, now=timezone.now() - timedelta(hours=1))
    page = ana.get("/surveys/mine/").content.decode()
    assert "on the pile: has no owner yet" in page
    assert "Name it for all" not in page


@pytest.mark.parametrize("text", ["list of keys", "paper form"])
def test_they_are_found_and_what_is_taken_back_is_not(cast, sign_in, text):
    found = [offer(cast), hinder(cast)]
    for event in Event.objects.filter(kind__in=("idea.offered", "obstacle.named")):
        findable.make_findable(event)
    dov = sign_in(cast.dov)
    assert "/ideas/" in dov.get(f"/search/?q={text}").content.decode()
    assert any(thing.what in dov.get(f"/search/?q={text}").content.decode().replace("<mark>", "").replace("</mark>", "")
               for thing in found)  # fmt: skip
    for thing in found:
        type(thing).objects.filter(pk=thing.pk).update(state="taken_back")
    for event in Event.objects.filter(kind__in=("idea.offered", "obstacle.named")):
        findable.make_findable(event)
    page = dov.get(f"/search/?q={text}").content.decode()
    assert not any(f'href="{thing.get_absolute_url()}"' in page for thing in found)
