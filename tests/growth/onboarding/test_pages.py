"""Do the pages of somebody new say what is next, and do they keep what was typed?"""

from datetime import timedelta

import pytest
from tests.growth.welcoming import PROOF, again, begun, done, fresh, newcomer, open_one, thing

from footpath.conversations.models import ContactLog, Idea
from footpath.growth.actions import note_surprise
from footpath.growth.models import Onboarding, Surprise
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_from_the_first_tap_to_the_first_check(cast, sign_in, tuesday):
    """What a lead, a new colleague and a buddy do, form by form."""
    nia = newcomer(cast, now=tuesday)
    cleo, ben, me = sign_in(cast.cleo), sign_in(cast.ben), sign_in(nia)
    assert "Nia Quist" in page(cleo, "/onboarding/")
    shown = page(cleo, f"/onboarding/begin/{nia.pk}/")
    assert tuesday.date().isoformat() in shown
    typed = {"team": cast.facilities.pk, "first_day": tuesday.date()}
    assert cleo.post(f"/onboarding/begin/{nia.pk}/", typed).status_code == 302
    it = Onboarding.objects.get()
    assert "Name the buddy" in page(cleo, f"/onboarding/{it.pk}/")
    assert "Everything opens as soon as" in page(me, f"/onboarding/{it.pk}/")
    refused = cleo.post(f"/onboarding/{it.pk}/buddy/", {"buddy": nia.email})
    assert refused.status_code == 422
    assert "nobody looks after themself" in refused.content.decode()
    assert cleo.post(f"/onboarding/{it.pk}/buddy/", {"buddy": cast.ben.email}).status_code == 302
    item = it.items.filter(kind="lesson").first()
    shown = page(me, f"/onboarding/{it.pk}/")
    assert "Your next step" in shown
    assert str(item) in shown
    refused = me.post(f"/onboarding/{it.pk}/items/{item.pk}/done/", {"proof": ""})
    assert refused.status_code == 422
    assert me.post(f"/onboarding/{it.pk}/items/{item.pk}/done/", {"proof": PROOF}).status_code == 302
    shown = page(ben, "/onboarding/")
    assert "Waits for your check" in shown
    assert PROOF in shown
    assert me.post(f"/onboarding/{it.pk}/items/{item.pk}/confirm/").status_code == 403
    back = ben.post(f"/onboarding/{it.pk}/items/{item.pk}/send-back/", {"word": "Which team was it?"})
    assert back.status_code == 302
    assert "Which team was it?" in page(me, f"/onboarding/{it.pk}/")
    assert me.post(f"/onboarding/{it.pk}/items/{item.pk}/done/", {"proof": f"{PROOF}: dispatch"}).status_code == 302
    assert ben.post(f"/onboarding/{it.pk}/items/{item.pk}/confirm/").status_code == 302
    assert fresh(item).state == "confirmed"


def test_strangers_are_told_that_there_is_none(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday)
    item = thing(it)
    for who in (cast.ana, cast.dov, cast.eve):
        for address in (f"/onboarding/{it.pk}/", f"/onboarding/{it.pk}/items/{item.pk}/"):
            assert sign_in(who).get(address).status_code == 404
    for who in (cast.ben, cast.cleo, cast.max, it.hire):
        assert sign_in(who).get(f"/onboarding/{it.pk}/").status_code == 200


def test_nobody_but_whoever_is_new_finds_their_notes(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday)
    me = sign_in(it.hire)
    secret = "Nobody says good morning to the night shift"
    assert me.post(f"/onboarding/{it.pk}/note/", {"text": secret}).status_code == 302
    note = Surprise.objects.get()
    assert secret not in note.locked
    assert secret in page(me, f"/onboarding/{it.pk}/")
    for who in (cast.ben, cast.cleo, cast.max):
        client = sign_in(who)
        assert secret not in page(client, f"/onboarding/{it.pk}/")
        assert "Fresh eyes" not in page(client, f"/onboarding/{it.pk}/")
        assert client.get(f"/onboarding/{it.pk}/notes/{note.pk}/").status_code == 404
        assert client.post(f"/onboarding/{it.pk}/log/").status_code == 404
    assert secret in page(me, f"/onboarding/{it.pk}/notes/{note.pk}/")
    given = {"give": "idea", "what": "Greet the night shift", "team": cast.facilities.pk}
    assert me.post(f"/onboarding/{it.pk}/notes/{note.pk}/", given).status_code == 302
    assert Idea.objects.get().what == "Greet the night shift"
    assert "given as an idea" in page(me, f"/onboarding/{it.pk}/")
    assert me.post(f"/onboarding/{it.pk}/notes/{note.pk}/", given).status_code == 409
    assert me.post(f"/onboarding/{it.pk}/notes/{note.pk}/drop/").status_code == 302


def test_in_the_third_week_the_log_is_one_tap_away_and_theirs_alone(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday, first_day=tuesday.date() - timedelta(days=15))
    me = sign_in(it.hire)
    assert "Begin the two-week log" in page(me, f"/onboarding/{it.pk}/")
    assert me.post(f"/onboarding/{it.pk}/log/").status_code == 302
    log = ContactLog.objects.get()
    assert (log.owner, log.kind) == (it.hire, "diary")
    assert "Your two-week log" in page(me, f"/onboarding/{it.pk}/")
    assert sign_in(cast.cleo).get(log.get_absolute_url()).status_code == 404
    assert me.post(f"/onboarding/{it.pk}/log/").status_code == 302  # one is under way: told, not broken


def test_what_cannot_be_taken_comes_back_as_it_was_typed(cast, sign_in, tuesday):
    nia = newcomer(cast, now=tuesday)
    cleo = sign_in(cast.cleo)
    typed = {"team": cast.facilities.pk, "first_day": "2031-01-01", "buddy": cast.ben.email}
    answer = cleo.post(f"/onboarding/begin/{nia.pk}/", typed)
    assert answer.status_code == 422
    assert "within half a year" in answer.content.decode()
    assert cast.ben.email in answer.content.decode()
    it = begun(cast, nia, tuesday)
    item = thing(it)
    answer = cleo.post(f"/onboarding/{it.pk}/items/{item.pk}/waive/", {"reason": " "})
    assert answer.status_code == 422
    assert "Why is it not needed" in answer.content.decode()
    answer = cleo.post(f"/onboarding/{it.pk}/first-day/", {"first_day": "1999-02-30"})
    assert answer.status_code == 422
    assert cleo.post(f"/onboarding/begin/{nia.pk}/", {**typed, "first_day": tuesday.date()}).status_code == 409


def test_whoever_may_not_begin_is_refused_and_an_administrator_lands_on_the_list(cast, sign_in, tuesday):
    nia = newcomer(cast, now=tuesday)
    for who in (cast.ana, cast.ben, cast.dov):
        assert sign_in(who).get(f"/onboarding/begin/{nia.pk}/").status_code == 403
    eve = sign_in(cast.eve)
    typed = {"team": cast.facilities.pk, "first_day": tuesday.date(), "buddy": cast.ben.email}
    assert eve.post(f"/onboarding/begin/{nia.pk}/", typed).headers["Location"] == "/onboarding/"
    assert eve.get(f"/onboarding/{Onboarding.objects.get().pk}/").status_code == 404


def test_a_champion_writes_and_publishes_and_a_team_adds_its_own(cast, sign_in, tuesday):
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    dov, cleo = sign_in(cast.dov), sign_in(cast.cleo)
    assert "As Footpath comes" in page(sign_in(cast.ana), "/onboarding/plans/0/")
    line = {"kind": "item", "title": "Walk the apron at night", "who": "buddy", "due": "12"}
    assert dov.post("/onboarding/plans/0/parts/new/", line).status_code == 302
    assert "Walk the apron at night" in page(dov, "/onboarding/plans/0/")
    assert "Walk the apron at night" not in page(sign_in(cast.ana), "/onboarding/plans/0/")
    assert dov.post("/onboarding/plans/0/publish/").status_code == 302
    assert "Walk the apron at night" in page(sign_in(cast.ana), "/onboarding/plans/0/versions/2/")
    assert cleo.get("/onboarding/plans/0/parts/new/").status_code == 403
    own = f"/onboarding/plans/{cast.facilities.pk}/"
    lesson = {"kind": "lesson", "title": "Our tools", "due": "4", "minutes": "20", "check": "Which one is yours?"}
    assert cleo.post(f"{own}parts/new/", lesson).status_code == 302
    assert cleo.post(f"{own}publish/").status_code == 302
    assert "Our tools" in page(sign_in(cast.ana), own)
    assert dov.get(f"{own}parts/new/").status_code == 403
    for due in ("0", "400", "x", ""):
        answer = dov.post("/onboarding/plans/0/parts/new/", {**line, "title": "Late", "due": due})
        assert answer.status_code == 422
        assert "Late" in answer.content.decode()


def test_a_newer_plan_is_shown_and_taken_by_an_act(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday)
    kept = done(it, now=tuesday)
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    dov, cleo = sign_in(cast.dov), sign_in(cast.cleo)
    dov.post(f"/onboarding/plans/0/parts/{kept.part}/drop/")
    other = thing(it, part=9)
    answer = dov.post(
        "/onboarding/plans/0/parts/9/", {"kind": "item", "title": "A warm welcome", "who": "lead", "due": "2"}
    )
    assert answer.status_code == 302
    dov.post("/onboarding/plans/0/publish/")
    assert "There is a newer plan" in page(cleo, f"/onboarding/{it.pk}/")
    assert "There is a newer plan" not in page(sign_in(it.hire), f"/onboarding/{it.pk}/")
    shown = page(cleo, f"/onboarding/{it.pk}/newer/")
    assert "Removed" in shown
    assert "A warm welcome" in shown
    assert again(it).house.number == 1
    assert cleo.post(f"/onboarding/{it.pk}/newer/").status_code == 302
    assert again(it).house.number == 2
    assert fresh(kept).left_plan
    assert fresh(other).title == "A warm welcome"
    assert sign_in(it.hire).get(f"/onboarding/{it.pk}/newer/").status_code == 403


def test_all_confirmed_or_waived_is_a_certificate_with_the_waivers(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday)
    cleo = sign_in(cast.cleo)
    assert cleo.get(f"/onboarding/{it.pk}/certificate.pdf").status_code == 404
    for item in it.items.exclude(kind="buddy"):
        answer = cleo.post(f"/onboarding/{it.pk}/items/{item.pk}/waive/", {"reason": "Came from Sales"})
        assert answer.status_code == 302
    assert again(it).state == "complete"
    printed = cleo.get(f"/onboarding/{it.pk}/certificate.pdf")
    assert printed.content.startswith(b"%PDF")
    note_surprise(it, text="x", by=it.hire, now=tuesday)
    assert "Certificate" in page(sign_in(it.hire), f"/onboarding/{it.pk}/")
    assert "Certificate" in page(sign_in(it.hire), "/onboarding/")
