"""Is an idea offered, answered by its date, done and credited on its pages?"""

import pytest
from django.utils import timezone
from tests.conversations.offering import agree, finish, offer

from footpath.conversations.ideas import findable
from footpath.conversations.models import Idea
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice


def told():
    """Who was told of what happened last."""
    event = Event.objects.latest("id")
    tell(event)
    return {notice.recipient.first_name for notice in Notice.objects.filter(event=event)}


def test_from_the_offer_to_the_credit(cast, sign_in, tuesday):
    ana, cleo, ben = (sign_in(one) for one in (cast.ana, cast.cleo, cast.ben))
    typed = {"team": cast.facilities.pk, "what": "One list of keys", "whom": "The gates", "effect": "Nobody runs."}
    address = ana.post("/ideas/new/", typed).url
    assert told() == {"Cleo"}
    assert "Facilities answers by Tue 8 Dec" in ana.get(address).content.decode()
    page = cleo.get(address).content.decode()
    assert "Yes, we do it" in page
    assert "Not now" in page
    assert page.count('method="post"') == page.count("csrfmiddlewaretoken"), "a form that no browser can send"
    due = {"owner": "Ben Okafor", "due": "2026-12-18", "reason": "Gladly."}
    assert cleo.post(f"{address}agree/", due).status_code == 302
    assert told() == {"Ana", "Ben"}
    assert "Cleo Marin said yes. Ben Okafor does it by Fri 18 Dec." in ana.get(address).content.decode()
    assert ben.post(f"{address}finish/", {"result": "It hangs at the desk."}).status_code == 302
    assert told() == {"Ana", "Cleo"}
    assert ben.post(f"{address}credit/", {"people": "Max Adler, ben@demo.example"}).status_code == 302
    assert told() == {"Ana", "Max"}
    page = ana.get(address).content.decode()
    assert "these people had a part in it" in page
    assert "Max Adler" in page
    assert ana.post(f"{address}missed/", {"person": "Cleo Marin"}).status_code == 302
    assert sign_in(cast.max).post(f"{address}leave/").status_code == 302


def test_one_like_it_is_offered_to_be_wanted_instead_and_looked_at_once(cast, sign_in, tuesday):
    theirs = offer(cast, by=cast.dov, what="One list of keys for all gates")
    findable.index_all(timezone.now())
    ana, typed = sign_in(cast.ana), {"team": cast.facilities.pk, "what": "A list of keys for gates"}
    shown = ana.post("/ideas/new/", typed)
    assert (shown.status_code, Idea.objects.count()) == (422, 1)
    assert "One list of keys for all gates" in shown.content.decode()
    assert ana.post(f"/ideas/{theirs.pk}/support/").status_code == 302
    assert "Ana" in ana.get(f"/ideas/{theirs.pk}/").content.decode()
    assert ana.post("/ideas/new/", typed | {"looked": typed["what"]}).status_code == 302
    assert ana.post(f"/ideas/{theirs.pk}/unsupport/").status_code == 302


@pytest.mark.parametrize(
    ("door", "typed", "status", "says"),
    [
        ("agree", {"owner": "Nobody Atall", "due": "2026-12-18", "reason": "kept as typed"}, 422, "“Nobody Atall”"),
        ("agree", {"owner": "Ben Okafor", "due": "2020-01-01", "reason": "kept as typed"}, 422, "from today on"),
        ("set-aside", {"reason": ""}, 422, "This field is required"),
        ("finish", {"result": "kept as typed"}, 409, "waits for an answer"),
        ("nothing", {}, 404, ""),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_typed_is_lost(cast, sign_in, tuesday, door, typed, status, says):
    idea = offer(cast)
    answer = sign_in(cast.cleo).post(f"/ideas/{idea.pk}/{door}/", typed)
    page = answer.content.decode()
    assert answer.status_code == status
    assert says in page
    assert "kept as typed" in page or "kept as typed" not in typed.values()
    idea.refresh_from_db()
    assert idea.state == "offered"


def test_what_is_late_stands_in_the_open_and_chips_show_where_ideas_stand(cast, sign_in, tuesday):
    offer(cast)
    Idea.objects.update(answer_by="2026-11-20")
    finish(cast, agree(cast, offer(cast, what="A second kettle")))
    dov = sign_in(cast.dov)
    page = dov.get("/ideas/").content.decode()
    assert "Late, in the open" in page
    assert "answer is late" in page
    for show, n in {"late": 1, "waiting": 1, "done": 1, "mine": 0, "team": 0, "aside": 0, "agreed": 0, "x": 3}.items():
        found = dov.get(f"/ideas/?show={show}&team={cast.facilities.pk}").content.decode()
        assert (found.count('class="entry-title"') == n) or show == "x", show
    assert "One list of keys" in sign_in(cast.ana).get("/ideas/?show=mine").content.decode()
    assert sign_in(cast.dov).get(f"/ideas/new/?service={cast.move.pk}").status_code == 200
    assert dov.get("/ideas/99999/").status_code == 404
