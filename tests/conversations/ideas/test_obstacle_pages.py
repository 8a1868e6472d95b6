"""Is an obstacle named, looked at and decided on its pages, and what does the pile say?"""

from django.utils import timezone
from tests.cast import MONDAY, ask
from tests.conversations.offering import decide, hinder, own

from footpath.conversations.actions import feel_obstacle
from footpath.conversations.ideas import findable
from footpath.conversations.models import Obstacle
from footpath.surveys.actions import keep_mine, move_obstacle
from footpath.surveys.models import MineLine

TYPED = {"kind": "policy", "what": "Keys only with a paper form", "often": "weekly", "minutes": "30"}


def test_from_the_name_to_the_decision(cast, sign_in, tuesday):
    ana, cleo, ben = (sign_in(one) for one in (cast.ana, cast.cleo, cast.ben))
    it = ask(cast, MONDAY)
    typed = TYPED | {"team": cast.facilities.pk, "number": it.number, "service": cast.move.pk}
    address = ana.post("/obstacles/new/", typed).url
    page = ana.get(address).content.decode()
    assert "2.2 hours a month" in page
    assert "Six places" in page
    assert "Six places" not in sign_in(cast.dov).get(address).content.decode()
    assert cleo.post(f"{address}own/", {"owner": "Ben Okafor", "review_by": "2026-12-18"}).status_code == 302
    assert ben.post(f"{address}decide/", {"outcome": "changed", "decision": ""}).status_code == 422
    assert ben.post(f"{address}decide/", {"outcome": "changed", "decision": "A mail will do."}).status_code == 302
    page = ana.get(address).content.decode()
    assert "That gives back about 2.2 hours a month." in page
    assert ana.post(f"{address}again/", {"why": "Not by night."}).status_code == 302
    assert ana.post(f"{address}unfeel/").status_code == 302
    assert ana.post(f"{address}decide/", {"outcome": "kept", "decision": "x"}).status_code == 403


def test_one_like_it_and_a_name_in_the_text_are_shown_once_before_it_goes(cast, sign_in, tuesday):
    hinder(cast, by=cast.dov)
    findable.index_all(timezone.now())
    ana, typed = sign_in(cast.ana), TYPED | {"what": "A paper form for keys", "hurts": "Ben never has one."}
    shown = ana.post("/obstacles/new/", typed)
    page = shown.content.decode()
    assert (shown.status_code, Obstacle.objects.count()) == (422, 1)
    assert "Keys only with a paper form" in page
    assert "“Ben” is the name of somebody who works here." in page
    looked = "A paper form for keys\nBen never has one."
    assert ana.post("/obstacles/new/", typed | {"looked": looked}).status_code == 302
    assert ana.post("/obstacles/new/", typed | {"looked": looked, "number": "FP-99"}).status_code == 422


def test_one_of_ones_own_list_is_filled_in_and_moved_with_one_more_tap(cast, sign_in, tuesday):
    keep_mine(cast.ana, texts={"obstacles": "Two passwords"}, by=cast.ana, now=MONDAY)
    line = move_obstacle(MineLine.objects.get(), by=cast.ana, now=MONDAY)
    ana = sign_in(cast.ana)
    page = ana.post("/obstacles/new/", {"filled": "yes", "own": line.pk, "what": "Two passwords"}).content.decode()
    assert f'name="own" value="{line.pk}"' in page
    assert Obstacle.objects.count() == 0
    typed = TYPED | {"what": "Two passwords", "own": line.pk}
    assert ana.post("/obstacles/new/", typed).status_code == 302
    assert ana.post("/obstacles/new/", typed | {"what": "Again"}).status_code == 409
    assert sign_in(cast.ben).post("/obstacles/new/", typed).status_code == 302  # not his: only the words go
    assert Obstacle.objects.filter(own=line).count() == 1


def test_the_pile_is_for_champions_and_leads_and_in_the_order_of_hours(cast, sign_in, tuesday):
    small, large = hinder(cast), hinder(cast, what="The lift stops at noon", team=None, minutes=60)
    feel_obstacle(large, often="daily", minutes=5, by=cast.dov, now=MONDAY)
    decide(cast, own(cast, hinder(cast, what="A stamp for each key")))
    page = sign_in(cast.cleo).get("/obstacles/pile/").content.decode()
    assert page.index(large.what) < page.index(small.what)
    assert "2 stand in the way and cost about 8 hours a month. 2 hours a month were given back." in page
    assert "Dov" not in page
    for role in ("ana", "ben", "dov"):
        assert sign_in(getattr(cast, role)).get("/obstacles/pile/").status_code == 403
    dov = sign_in(cast.dov)
    for show, n in {"": 2, "mine": 1, "team": 0, "own": 0, "late": 0, "changed": 1, "decided": 1}.items():
        assert dov.get(f"/obstacles/?show={show}").content.decode().count('class="entry-title"') == n, show
