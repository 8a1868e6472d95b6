"""Do the pages announce work to come, show it to those who will do it, and make a request of it?"""

import pytest
from tests.requests.announcing import FIRST, LAST, announced, fresh
from tests.requests.views.test_ask import key_on

from footpath.requests import actions
from footpath.requests.models import HeadsUp, ServiceRequest

pytestmark = pytest.mark.django_db


def typed(**more):
    return {"what": "Sales moves", "first": FIRST, "last": LAST, "pieces": 6, **more}


def test_it_is_announced_seen_and_asked(cast, sign_in, tuesday):
    dov, ben = sign_in(cast.dov), sign_in(cast.ben)
    assert "Not yet, but soon" in dov.get(f"/services/{cast.move.pk}/").content.decode()
    assert f"/heads-ups/new/?team={cast.facilities.pk}" in dov.get(f"/teams/{cast.facilities.pk}/").content.decode()
    assert "Facilities: Move" in dov.get(f"/heads-ups/new/?team={cast.facilities.pk}").content.decode()
    address = f"/heads-ups/new/?service={cast.move.pk}"
    assert f'value="{cast.move.pk}" selected' in dov.get(address).content.decode()
    wrong = dov.post("/heads-ups/new/", typed(service=cast.move.pk, last="2026-02-30"))
    assert (wrong.status_code, HeadsUp.objects.count()) == (422, 0)
    assert "There is no such day" in wrong.content.decode()
    assert dov.post("/heads-ups/new/", typed(service=cast.move.pk)).status_code == 302
    it = HeadsUp.objects.get()
    for page in ("/heads-ups/", f"/teams/{cast.facilities.pk}/board/", it.get_absolute_url()):
        assert "Sales moves" in ben.get(page).content.decode()
    assert ben.post(f"{it.get_absolute_url()}see/", {"note": "Fine."}).status_code == 302
    told = dov.get(it.get_absolute_url()).content.decode()
    assert "Ben Okafor of Facilities saw it" in told
    assert "Fine." in dov.get("/heads-ups/").content.decode()
    page = dov.get(dov.post(f"{it.get_absolute_url()}ask/").headers["Location"])
    assert "Not yet, but soon" not in page.content.decode()
    asked = dov.post(f"/services/{cast.move.pk}/ask/", {"title": "Sales moves", "do": "ask", "key": key_on(page)})
    one = ServiceRequest.objects.get()  # what was begun there, and no second one
    assert (asked.headers["Location"], one.heads_up) == (one.get_absolute_url(), it)
    assert one.title in dov.get(it.get_absolute_url()).content.decode().partition("Asked by now")[2]
    assert sign_in(cast.eve).get(it.get_absolute_url()).status_code == 404


def test_it_is_changed_and_taken_back_and_a_stale_page_is_told(cast, sign_in, tuesday):
    it, dov = announced(cast), sign_in(cast.dov)
    seen = {"edits": it.edits}
    assert dov.get(f"{it.get_absolute_url()}change/").status_code == 200
    assert dov.post(f"{it.get_absolute_url()}change/", typed(**seen)).status_code == 302
    stale = dov.post(f"{it.get_absolute_url()}change/", typed(**seen, what="Another word"))
    assert (stale.status_code, "Another word" in stale.content.decode()) == (409, True)
    assert sign_in(cast.ben).get(f"{it.get_absolute_url()}change/").status_code == 403
    assert dov.post(f"{it.get_absolute_url()}drop/", {"reason": "x" * 501}).status_code == 422
    assert dov.post(f"{it.get_absolute_url()}drop/", {"reason": "We stay."}).status_code == 302
    assert fresh(it).state == "dropped"
    assert "Nobody counts with it any more" in dov.get(it.get_absolute_url()).content.decode()
    assert dov.post(f"{it.get_absolute_url()}ask/").status_code == 409


def test_nothing_is_announced_and_what_is_overdue_asks(cast, sign_in, tuesday):
    assert "Nothing is announced" in sign_in(cast.ana).get("/heads-ups/").content.decode()
    HeadsUp.objects.update_or_create(pk=announced(cast).pk, defaults={"asked_about_at": tuesday})
    shown = sign_in(cast.dov).get(HeadsUp.objects.get().get_absolute_url()).content.decode()
    assert "Is it still coming?" in shown
    assert actions.drop_heads_up(fresh(HeadsUp.objects.get()), by=cast.dov, now=tuesday).ended_at == tuesday
