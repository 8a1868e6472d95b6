"""Which pages tell a talk to coworkers, and ask how it has gone since?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.conversations.interviews.talking import SECRET, THURSDAY, approved

from footpath.conversations.actions import thank_for_talk, turn_talk
from footpath.conversations.models import Debrief


@pytest.fixture
def clock(monkeypatch):
    """Sets the clock by which pages go."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


def test_from_the_draft_to_what_coworkers_read(cast, sign_in, clock):
    clock(THURSDAY + timedelta(days=1))
    talk = approved(cast, withheld=1)
    thank_for_talk(talk, text="Thanks.", by=cast.ben, now=timezone.now())
    it, sentence = Debrief.objects.get(), talk.statements.get(fate="told")
    ben, address = sign_in(cast.ben), it.get_absolute_url()
    assert "Then tell your coworkers" in ben.get(talk.get_absolute_url()).content.decode()
    page = ben.get(address).content.decode()
    assert str(sentence) in page
    assert SECRET not in page
    typed = {"edits": 0, "setup": "I asked Ana.", "issues_said": [sentence.pk], "show": "yes"}
    assert ben.post(address, typed | {"edits": 7}).status_code == 409
    assert ben.post(address, typed | {"issues_said": [0]}).status_code == 422
    assert ben.post(address, typed).status_code == 302
    assert "“Ana” is the name" in ben.get(address).content.decode()
    assert sign_in(cast.cleo).get(address).status_code == 404  # she has not been told
    the_customer_says_yes(cast, sign_in, address, typed)
    coworkers_read(cast, sign_in, it, str(sentence))


def the_customer_says_yes(cast, sign_in, address, typed):
    ana = sign_in(cast.ana)
    page = ana.get(address).content.decode()
    assert "May this be told?" in page
    assert ana.post(f"{address}agree/", {"agrees": "yes", "hash": "x"}).status_code == 409
    assert ana.post(f"{address}agree/", {"agrees": "no"}).status_code == 302
    assert sign_in(cast.ben).post(address, typed | {"edits": 3, "setup": "I asked a customer."}).status_code == 302
    page = sign_in(cast.ana).get(address).content.decode()
    shown = page.split('name="hash" value="')[1].split('"')[0]
    assert sign_in(cast.ana).post(f"{address}agree/", {"agrees": "yes", "hash": shown}).status_code == 302


def coworkers_read(cast, sign_in, it, sentence):
    address, talk = it.get_absolute_url(), it.interview
    ben = sign_in(cast.ben)
    assert ben.post(f"{address}tell/").status_code == 422
    assert ben.post(f"{address}tell/", {"present": [cast.cleo.pk]}).status_code == 302
    cleo = sign_in(cast.cleo)
    page = cleo.get(address).content.decode()
    assert "I asked a customer." in page
    assert sentence not in page  # first what goes through her mind
    assert cleo.post(f"{address}react/", {"text": "Ouch."}).status_code == 302
    assert sentence in cleo.get(address).content.decode()
    assert "Ouch." in sign_in(cast.ben).get(address).content.decode()
    assert cleo.get(talk.get_absolute_url()).status_code == 404  # the talk itself is none of hers
    for who in (cast.dov, cast.eve, cast.max):
        assert sign_in(who).get(address).status_code == 404


def test_it_may_stay_between_the_two(cast, sign_in, clock):
    clock(THURSDAY + timedelta(days=1))
    approved(cast)
    address = Debrief.objects.get().get_absolute_url()
    assert sign_in(cast.ben).post(f"{address}leave-out/").status_code == 302
    assert "Kept between the two" in sign_in(cast.ben).get(address).content.decode()
    assert sign_in(cast.ben).post(f"{address}leave-out/").status_code == 409


def test_how_it_has_gone_since_is_one_tap(cast, sign_in, clock):
    talk = approved(cast)
    clock(THURSDAY + timedelta(days=31))
    turn_talk(talk, now=timezone.now())
    ana, address = sign_in(cast.ana), talk.get_absolute_url()
    assert "How has it gone since?" in ana.get(address).content.decode()
    assert ana.post(f"{address}since/30/", {"since30-since": ""}).status_code == 422
    assert ana.post(f"{address}since/30/", {"since30-since": "better", "since30-text": "Yes."}).status_code == 302
    assert ana.post(f"{address}since/30/", {"since30-since": "same"}).status_code == 409
    assert "After 30 days" in sign_in(cast.ben).get(address).content.decode()
    assert sign_in(cast.ben).post(f"{address}since/30/", {}).status_code == 403
