"""What do two people see and do in the browser who agree on something?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, RULES, SAID, agreed, last, proposed, ruled
from tests.conversations.interviews.talking import THURSDAY, note, running, seen

from footpath.conversations.actions import (
    agree_to_standard,
    approve_notes,
    check_standard,
    finish_talk,
    follow_up_standard,
    note_left,
    reword_standard,
)
from footpath.conversations.models import Standard
from footpath.people.actions import deactivate

LATER = MONDAY + 38 * DAY
BOXES = {f"{part}{n}": "" for part in ("who", "did", "often") for n in (1, 2)} | {"conclusion": "", "take": ""}
TYPED = {**SAID, **BOXES, "since": "2026-11-30", "every_weeks": "4", "checker": "customer", "in_register": "on",
         "measure_key": "", "other": "Ben Okafor", "serves": "them"}  # fmt: skip


@pytest.fixture
def ana(client, cast, tuesday):
    client.force_login(cast.ana)
    return client


def page(standard):
    return reverse("standard", args=[standard.pk])


def door(standard, name):
    return reverse(f"standard-{name}", args=[standard.pk])


def test_one_proposes_reads_it_once_more_and_agrees(ana, cast):
    assert ana.get("/standards/").status_code == 200
    form = ana.get(f"/standards/new/?with={cast.ben.pk}&serves=them").content.decode()
    assert "Ben Okafor" in form
    answer = ana.post("/standards/new/", TYPED, follow=True)
    standard = Standard.objects.get()
    assert (standard.provider, standard.customer) == (cast.ben, cast.ana)
    shown = answer.content.decode()
    assert SAID["behavior"] in shown
    assert "It holds once both of you have agreed to the same words." in shown
    version = last(standard)
    told = ana.post(door(standard, "agree"), {"number": 1, "hash": version.hash}, follow=True).content.decode()
    assert "You have agreed. It waits for Ben." in told
    assert "Take it off the table" in told
    assert SAID["behavior"][:100] in ana.get("/standards/").content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"behavior": "Be more responsive."}, "What would a camera have seen?"),
        ({"conclusion": "You are slow."}, "What would a camera have seen? Say at least one thing."),
        ({"target": "much"}, "Type a number."),
        ({"other": "Nobody Known"}, "Nobody here is called that"),
        ({"other": "Ana Ferreira"}, "It takes two"),
        ({"every_weeks": "3"}, "Select a valid choice"),
        ({"since": "soon"}, "Enter a valid date"),
    ],
)
def test_what_cannot_be_kept_is_said_and_all_that_was_typed_stays(ana, cast, typed, said):
    answer = ana.post("/standards/new/", TYPED | typed)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert said in shown
    assert SAID["noticed"] in shown
    assert not Standard.objects.exists()


def test_a_behavior_of_the_library_is_taken_over_and_nothing_is_lost(ana, cast):
    answer = ana.post("/standards/new/", TYPED | {"take": "asks-what-for", "begin": "yes", "behavior": ""})
    shown = answer.content.decode()
    assert "Asks what it will be used for</textarea>" in shown
    assert SAID["noticed"] in shown


def test_a_yes_to_a_changed_text_is_a_409_that_says_what_has_changed(ana, cast):
    standard = proposed(cast)
    read = last(standard)
    reword_standard(standard, hash=read.hash, said=SAID | {"target": 8}, by=cast.ben, now=MONDAY)
    answer = ana.post(door(standard, "agree"), {"number": 1, "hash": read.hash})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "The wording has changed since you read it" in shown
    assert "<del>9 of 10 moves or more</del>" in shown
    assert ana.post(door(standard, "agree"), {"number": "x" * 9, "hash": read.hash}).status_code == 409


def test_it_is_said_in_other_words_and_what_was_typed_too_late_stays(ana, cast):
    standard = agreed(cast)
    read = last(standard).hash
    assert 'value="9"' in ana.get(door(standard, "change")).content.decode()
    typed = TYPED | {"hash": read, "noticed": "It is on my desk."}
    assert ana.post(door(standard, "change"), typed).status_code == 302
    late = ana.post(door(standard, "change"), typed | {"noticed": "Ben calls."})
    assert late.status_code == 409
    assert "Ben calls." in late.content.decode()
    assert last(standard).hash in late.content.decode()
    assert ana.post(door(standard, "change"), typed | {"hash": last(standard).hash, "target": ""}).status_code == 422
    same = TYPED | {"hash": last(standard).hash, "noticed": "It is on my desk."}
    assert ana.post(door(standard, "change"), same).status_code == 409
    shown = ana.get(page(standard)).content.decode()
    assert "What would change" in shown
    assert ana.post(door(standard, "drop"), {"hash": last(standard).hash}, follow=True).status_code == 200
    assert ana.post(door(standard, "drop"), {"hash": "x"}).status_code == 409
    assert ana.post(door(standard, "end"), {"reason": " "}).status_code == 422
    ended = ana.post(door(standard, "end"), {"reason": "No moves any more."}, follow=True).content.decode()
    assert "No moves any more." in ended
    assert ana.get(door(standard, "change")).status_code == 409


def test_one_tap_and_one_number(ana, cast):
    standard = agreed(cast)
    check, asked = check_standard(last(standard), now=LATER), follow_up_standard(last(standard), now=LATER)
    shown = ana.get(page(standard)).content.decode()
    assert "Was it kept?" in shown
    assert "Where is it after 30 days?" in shown
    assert "Was it kept?" in ana.get("/").content.decode()
    tap = reverse("standard-check", args=[standard.pk, check.pk])
    assert ana.post(tap, {"kept": "perhaps"}).status_code == 422
    assert "Kept in 1 of 1 stretch" in ana.post(tap, {"kept": "yes"}, follow=True).content.decode()
    assert ana.post(tap, {"kept": "no"}).status_code == 409
    say = reverse("standard-value", args=[standard.pk, asked.pk])
    assert ana.post(say, {"value": "many"}).status_code == 422
    assert ana.post(say, {"value": ""}).status_code == 422
    assert "8 of 10 moves, says Ana; at first 6" in ana.post(say, {"value": "8"}, follow=True).content.decode()
    assert ana.post(say, {"value": "8"}).status_code == 409


def test_rules_of_two_and_somebody_who_leaves(ana, cast):
    typed = {**RULES, "review_on": "2026-12-21", "other": "Ben Okafor", "serves": "them"}
    assert ana.get("/standards/rules/new/").status_code == 200
    ana.post("/standards/rules/new/", typed)
    rules = Standard.objects.get()
    assert RULES["when_wrong"] in ana.get(page(rules)).content.decode()
    assert ana.post("/standards/rules/new/", typed | {"review_on": "2026-11-24"}).status_code == 422
    assert ana.get(door(rules, "change")).status_code == 200
    agreed(cast, standard=rules)
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    note_left(cast.ben, successor=None, now=MONDAY)
    assert "Ben Okafor has left. Say with whom it goes on" in ana.get(page(rules)).content.decode()
    assert ana.post(door(rules, "hand-on"), {"to": "Nobody Known"}).status_code == 422
    assert ana.post(door(rules, "hand-on"), {"to": "Ana Ferreira"}).status_code == 422
    told = ana.post(door(rules, "hand-on"), {"to": "Cleo Marin"}, follow=True).content.decode()
    assert "Cleo Marin is asked to agree, and so are you." in told


def test_both_teams_read_the_register_without_names_and_the_two_their_own_words(client, cast, tuesday):
    standard = agreed(cast)
    agreed(cast, in_register=False, behavior="Ben calls Ana on Fridays at nine.")
    proposed(cast, behavior="Ben brings the keys at nine.")
    address = f"/insight/pairs/{cast.facilities.pk}/{cast.flight_operations.pk}/"
    shown = {}
    for person in (cast.cleo, cast.ana):
        client.force_login(person)
        shown[person] = client.get(address).content.decode()
    assert "Facilities sends the room plan" in shown[cast.cleo]
    assert page(standard) not in shown[cast.cleo]
    assert SAID["behavior"] in shown[cast.ana]
    assert page(standard) in shown[cast.ana]
    assert not any("Ana on Fridays" in one or "brings the keys" in one for one in shown.values())
    empty = client.get(f"/insight/pairs/{cast.flight_operations.pk}/{cast.sales.pk}/").content.decode()
    assert "None yet. Two people who work together" in empty


def test_on_the_page_of_a_coworker_stands_what_one_has_agreed_on_with_them(ana, cast):
    agreed(cast, standard=ruled(cast))
    shown = ana.get(f"/people/{cast.ben.pk}/").content.decode()
    assert "Between you and Ben" in shown
    assert RULES["provider_will"] in shown
    assert RULES["provider_will"] not in ana.get(f"/people/{cast.cleo.pk}/").content.decode()


def test_champions_change_the_words_that_judge(ana, cast):
    assert "unresponsive" in ana.get("/standards/words/").content.decode()
    assert ana.post("/standards/words/", {"words": "snail"}).status_code == 403
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(champions=True)
    assert ana.post("/standards/words/", {"words": "x" * 50}).status_code == 422
    assert "snail" in ana.post("/standards/words/", {"words": "snail"}, follow=True).content.decode()


def test_somebody_else_is_told_that_there_is_none(client, cast, tuesday):
    standard = proposed(cast)
    agree_to_standard(last(standard), hash=last(standard).hash, by=cast.ben, now=MONDAY)
    for person in (cast.eve, cast.cleo, cast.max):
        client.force_login(person)
        assert client.get(page(standard)).status_code == 404
        assert client.post(door(standard, "agree"), {}).status_code == 404


def test_what_was_said_in_a_talk_leads_to_what_can_be_seen(client, cast, tuesday):
    talk = running(cast)
    said = note(talk, "They are unresponsive.", kind="conclusion")
    note(talk, "Nobody called back on Tuesday.", under=said)
    talk = finish_talk(talk, by=talk.interviewer, now=THURSDAY + DAY)
    talk = approve_notes(talk, withheld=set(), seen=seen(talk), by=cast.ana, now=THURSDAY + DAY)
    client.force_login(cast.ana)
    address = f"/standards/new/?talk={talk.pk}&statement={said.pk}"
    form = client.get(address).content.decode()
    assert 'value="They are unresponsive."' in form
    assert 'value="Nobody called back on Tuesday."' in form
    typed = TYPED | {"conclusion": "They are unresponsive."}
    seen_then = {"who1": "Somebody", "did1": "called back nobody", "often1": "on Tuesday"}
    assert client.post(address, typed).status_code == 422
    assert client.post(address, typed | seen_then).status_code == 302
    standard = Standard.objects.get()
    assert (standard.origin, standard.origin_pk) == ("interview", talk.pk)
    assert SAID["behavior"][:60] in client.get(talk.get_absolute_url()).content.decode()
    client.force_login(cast.cleo)
    assert "unresponsive" not in client.get(address).content.decode()
