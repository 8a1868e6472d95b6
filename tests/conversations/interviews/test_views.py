"""Which pages has a talk about somebody's service?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.interviews.talking import PURPOSE, SECRET, THURSDAY, agreed, approved, invited, noted, now_is

from footpath.conversations.models import Interview, Statement
from footpath.conversations.standards.begin import rungs_of


@pytest.fixture
def clock(monkeypatch):
    """Sets the clock by which pages go."""

    def to(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)

    to(MONDAY)
    return to


def test_from_the_invitation_to_the_approved_notes(cast, sign_in, clock):
    ben = sign_in(cast.ben)
    assert ben.get("/interviews/").status_code == 200
    assert "Nobody else here is called that" in ben.post("/interviews/new/", {"to": "Nobody"}).content.decode()
    page = ben.get("/interviews/new/", {"to": cast.ana.name}).content.decode()
    assert "Both of you work then, and nothing of yours is due that day." in page
    typed = {"to": cast.ana.pk, "pick": "other", "starts_at": "2026-11-26T11:00", "purpose": PURPOSE, "minutes": 30}
    sent = ben.post("/interviews/new/", typed | {"questions": "What should I improve?\nWhat else?"})
    talk = Interview.objects.get()
    assert (sent.status_code, sent.headers["Location"]) == (302, talk.get_absolute_url())
    address = talk.get_absolute_url()
    assert ben.get("/interviews/new/", {"to": cast.ana.pk}).headers["Location"] == address  # no second one beside it
    assert "Notes are for Ana first: they change" in ben.get(address).content.decode()
    assert "Waits for the answer of Ana" in ben.get(address).content.decode()

    ana = sign_in(cast.ana)
    page = ana.get(address).content.decode()
    assert "Ben would like to hear how their service is for you" in page
    assert "What else?" in page
    assert "Notes are for you first: you change" in page
    assert ana.post(f"{address}accept/").status_code == 302
    clock(THURSDAY)
    they_talk_on_the_page(cast, sign_in, address)
    she_approves_and_is_thanked(cast, sign_in, address)


def they_talk_on_the_page(cast, sign_in, address):
    ben = sign_in(cast.ben)
    assert "Begin the talk" in ben.get(address).content.decode()
    assert ben.post(f"{address}start/").headers["Location"] == f"{address}guide/"
    page = ben.get(f"{address}guide/").content.decode()
    assert "Say it once more at the start" in page
    assert "Thank, don’t defend" in page
    noted_ = ben.post(f"{address}turn/", {"question": "improve", "text": SECRET, "kind": "conclusion", "to": "own2"})
    assert noted_.status_code == 302
    assert "question 2 of 2" in ben.get(f"{address}guide/").content.decode()
    said = Statement.objects.get()
    assert str(said) == SECRET
    assert ben.post(f"{address}turn/", {"question": "own2", "text": "", "to": "improve"}).status_code == 302
    assert "What would a camera have seen?" in ben.get(f"{address}guide/").content.decode()
    seen = {"question": "improve", "text": "Two calls were not returned.", "under": said.pk}
    assert ben.post(f"{address}guide/", seen).status_code == 302
    behind = said.behind.get()
    assert behind.kind == "behavior"
    assert ben.post(f"{address}sentences/{behind.pk}/strike/", {"edits": 0}).status_code == 302
    assert ben.post(f"{address}pause/").headers["Location"] == f"{address}guide/"
    assert "Paused. Breathe." in ben.get(f"{address}guide/").content.decode()
    assert ben.post(f"{address}finish/").status_code == 302


def she_approves_and_is_thanked(cast, sign_in, address):
    ana, one = sign_in(cast.ana), Statement.objects.get()
    page = ana.get(f"{address}notes/").content.decode()
    assert SECRET in page
    changed = ana.post(f"{address}sentences/{one.pk}/", {f"s{one.pk}-text": "Call back.", f"s{one.pk}-edits": 0})
    assert changed.status_code == 302
    assert ana.post(f"{address}approve/", {"seen": f"{one.pk}:0"}).status_code == 409  # not what is there now
    assert ana.post(f"{address}approve/", {"seen": f"{one.pk}:1"}).status_code == 302
    ben = sign_in(cast.ben)
    page = ben.get(address).content.decode()
    assert "Call back." in page
    assert SECRET not in page
    assert ben.post(f"{address}thank/", {"thank-thanks": ""}).status_code == 422
    assert ben.post(f"{address}thank/", {"thank-thanks": "Thank you."}).status_code == 302
    assert "Ben says thank you" in sign_in(cast.ana).get(address).content.decode()


def test_an_ambush_is_refused_on_the_page_and_nothing_typed_is_lost(cast, sign_in, clock):
    talk = agreed(cast)
    ben, address = sign_in(cast.ben), talk.get_absolute_url()
    answer = ben.post(f"{address}start/")
    assert (answer.status_code, now_is(talk).state) == (409, "accepted")
    assert "It is agreed for" in answer.content.decode()
    soon = {
        "to": cast.dov.pk,
        "pick": "other",
        "starts_at": "2026-11-24T09:00",
        "purpose": "Precious words",
        "minutes": 30,
    }
    answer = ben.post("/interviews/new/", soon)
    assert (answer.status_code, Interview.objects.count()) == (422, 1)
    assert "at least two working days" in answer.content.decode()
    assert "Precious words" in answer.content.decode()
    moved = ben.post(f"{address}move/", {"move-pick": "other", "move-starts_at": "2026-11-24T09:00"})
    assert moved.status_code == 422


def test_the_customer_may_pick_write_wish_somebody_else_or_say_no(cast, sign_in, clock):
    talk = invited(cast)
    ana, address = sign_in(cast.ana), talk.get_absolute_url()
    assert ana.post(f"{address}pick/", {"pick-pick": "other", "pick-starts_at": ""}).status_code == 422
    assert ana.post(f"{address}other/").status_code == 302
    named = {"name-interviewer": "Cleo Marin", "name-pick": "other", "name-starts_at": "2026-11-27T10:00"}
    ben = sign_in(cast.ben)
    assert "find it easier to talk to somebody else" in ben.get(address).content.decode()
    assert ben.post(f"{address}name/", named | {"name-interviewer": "Zorro"}).status_code == 422
    assert ben.post(f"{address}name/", named).status_code == 302
    assert "with Cleo Marin" in sign_in(cast.ana).get(address).content.decode()
    assert "Hand it back" in sign_in(cast.cleo).get(address).content.decode()
    ana = sign_in(cast.ana)
    assert ana.post(f"{address}now/").status_code == 302
    assert now_is(talk).starts_at == MONDAY
    assert ana.post(f"{address}write/").headers["Location"] == f"{address}notes/"
    assert ana.post(f"{address}notes/", {"question": "need", "text": " "}).status_code == 422
    assert ana.post(f"{address}notes/", {"question": "need", "text": "Keys."}).status_code == 302
    assert "Send my answers" in ana.get(f"{address}notes/").content.decode()
    one = Statement.objects.get()
    assert ana.post(f"{address}sentences/{one.pk}/strike/", {"edits": "x"}).status_code == 422
    assert ana.post(f"{address}sentences/{one.pk}/strike/", {"edits": 0}).status_code == 302
    assert ana.post(f"{address}approve/").status_code == 422  # nothing was answered
    assert ana.post(f"{address}decline/").status_code == 302
    assert "This talk" not in ana.get("/interviews/").content.decode()


def test_nobody_else_learns_of_it_administrators_included(cast, sign_in, clock):
    talk = noted(cast)
    address, one = talk.get_absolute_url(), talk.statements.first()
    for who in (cast.eve, cast.max, cast.cleo, cast.dov):
        client = sign_in(who)
        for way in ("", "guide/", "notes/"):
            assert client.get(f"{address}{way}").status_code == 404
        for way in ("start/", "approve/", "turn/", f"sentences/{one.pk}/", f"sentences/{one.pk}/strike/"):
            assert client.post(f"{address}{way}").status_code == 404
    ben = sign_in(cast.ben)
    assert ben.get(f"{address}notes/").status_code == 403
    assert ben.get(f"{address}guide/").status_code == 302
    assert sign_in(cast.ana).get(f"{address}guide/").status_code == 403


def test_what_the_customer_keeps_back_is_read_by_those_who_were_in_the_room(cast, sign_in, clock):
    talk = approved(cast, withheld=1, interviewer=cast.cleo)
    address = talk.get_absolute_url()
    assert SECRET in sign_in(cast.cleo).get(address).content.decode()
    assert SECRET not in sign_in(cast.ben).get(address).content.decode()
    clock(THURSDAY + timedelta(days=1))
    assert "First say thank you" in sign_in(cast.ben).get(address).content.decode()


def test_what_stays_in_the_room_is_no_standard(cast):
    talk = approved(cast, SECRET, "You answer on the same day.", withheld=1)
    assert [str(one.statement) for one in rungs_of(talk, cast.ben)] == ["You answer on the same day."]
