"""Which pages word an instrument: the whole of it, a block, a question?"""

import pytest
from django.urls import reverse
from tests.surveys.making import SMALL, made

from footpath.surveys.building import changes
from footpath.surveys.building.questionnaire import Option
from footpath.surveys.building.stored import questionnaire_of
from footpath.surveys.models import Version

HOW = "how"


def at(name, *parts):
    return reverse(f"survey-{name}", args=["small", *parts])


@pytest.fixture
def page(cast, client, tuesday):
    """Cleo, a champion, builds the small instrument."""
    made(cast)
    client.force_login(cast.cleo)
    return client


def now():
    return questionnaire_of(Version.objects.order_by("-number").first())


def typed(page, address):
    """What stands in the form at an address."""
    form = page.get(address).context["form"]
    found = {name: form[name].value() for name in form.fields}
    found = {name: value for name, value in found.items() if value not in (None, False)}
    return found | {"mark": page.get(address).context["mark"]}


def test_a_question_is_worded_and_the_hint_blocks_nothing(page):
    address = at("build-question", "greets")
    answer = page.post(address, typed(page, address) | {"text": "are friendly and fast"}, follow=True)
    assert "Kept." in answer.text
    assert "may ask two things at once" in answer.text
    assert now().questions[1].text == "are friendly and fast"
    assert now().questions[1].stem == "greets"


def test_only_who_changes_the_same_question_is_told_and_keeps_what_was_typed(page):
    address = at("build-question", "greets")
    seen = typed(page, address)
    other = at("build-question", "why")
    page.post(other, typed(page, other) | {"text": "What for?"})
    assert page.post(address, seen | {"text": "welcome me"}).status_code == 302
    late = page.post(address, seen | {"text": "nod at me"})
    assert late.status_code == 409
    assert "nod at me" in late.text
    assert "welcome me" in late.text
    assert page.post(address, seen | {"text": "nod at me", "mark": late.context["mark"]}).status_code == 302
    assert [one.text for one in now().questions] == ["Have you used it?", "nod at me", "What for?"]


def test_a_new_question_of_each_kind(page):
    add = at("build-add", HOW)
    facts = {"text": "Which one?", "kind": "choice", "options": "Red\nGreen\n", "may_not_apply": "on"}
    page.post(add, facts | {"waits": ["used=yes"], "another": "1"})
    page.post(add, {"text": "Anything else?", "kind": "open", "may_not_apply": "on", "is_reversed": "on"})
    *_before, which, more = now().questions
    assert which.options == (Option("red", "Red"), Option("green", "Green"))
    assert (which.shown_if.item, which.shown_if.values) == ("used", ("yes",))
    assert (more.key, more.may_not_apply, more.is_reversed) == ("anything-else", False, False)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"text": ""}, "This field is required"),
        ({"text": "a" * 401}, "401"),
        ({"text": "a\x00"}, "Null characters"),
        ({"text": "X", "kind": "choice", "options": "One"}, "Give between 2"),
        ({"text": "X", "kind": "ranking", "options": "A\nB\na"}, "Two of the answers are the same"),
        ({"text": "X", "kind": "drop"}, "Select a valid choice"),
        ({"text": "X", "waits": ["nobody=1"]}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_asked_is_said_and_stays_typed(page, facts, says):
    answer = page.post(at("build-add", HOW), {"kind": "open", "help": "Stays here"} | facts)
    assert answer.status_code == 422
    assert says in answer.text
    assert "Stays here" in answer.text
    assert now() == SMALL


def test_blocks(page):
    page.post(at("build-add-block"), {"title": "Mine", "text": "For you.", "private": "on"})
    address = at("build-block", HOW)
    page.post(address, typed(page, address) | {"title": "", "text": "x" * 1001})
    assert [(part.key, part.private) for part in now().parts] == [("used", False), (HOW, False), ("mine", True)]
    page.post(address, typed(page, address) | {"title": "How?"})
    assert now().parts[1].title == "How?"
    assert page.get(at("build-block", "nobody")).status_code == 404


def test_about(page):
    address = at("build-about")
    seen = typed(page, address)
    assert page.post(address, seen | {"minutes": "0"}).status_code == 422
    assert page.post(address, seen | {"minutes": "7", "title": "Other", "mode": "confidential"}).status_code == 302
    assert (now().title, now().minutes, now().mode) == ("Other", 7, "confidential")
    assert page.post(address, seen | {"title": "Late"}).status_code == 409


def test_questions_move_by_buttons_and_go(page):
    arrange = at("build-arrange")
    answer = page.post(arrange, {"question": "why", "do": "up"})
    assert answer.headers["Location"].endswith("#question-why")
    assert [one.key for one in now().questions] == ["used", "why", "greets"]
    part = page.post(
        arrange, {"question": "why", "do": "down"}, headers={"HX-Request": "true", "HX-Target": "questions"}
    )
    assert part.text.lstrip().startswith('<div id="questions">')
    assert now() == SMALL
    page.post(arrange, {"question": "used", "do": "drop"})
    assert "used" not in {one.key for one in now().questions}
    assert page.post(arrange, {"question": "nobody", "do": "up"}).status_code == 404
    assert page.post(arrange, {"question": "why", "do": "explode"}).status_code == 404


def test_a_rule_keeps_its_question_behind_the_one_it_waits_for(page):
    answer = page.post(at("build-arrange"), {"block": HOW, "do": "up"}, follow=True)
    assert "That cannot be: It can wait only for the answer to a question that stands before this one." in answer.text
    assert now() == SMALL


def test_a_behavior_becomes_a_pair_with_one_click(page):
    address = at("build-behaviors")
    page.post(address, {"behavior": "thanks"})
    assert "thanks" in changes.pairs_in(now())
    assert page.post(address, {"behavior": "nobody"}).status_code == 404
    assert "1 pair is asked" in page.get(address).text


def test_what_was_asked_is_shown_and_not_changed(page, tuesday):
    Version.objects.update(fixed_at=tuesday)
    assert "stays as it was" in page.get(at("build")).text
    assert page.get(at("build-question", "greets")).status_code == 404
    page.post(at("build-next"))
    assert page.get(at("build-question", "greets")).status_code == 200


def test_who_does_not_build_learns_nothing(page, cast):
    page.force_login(cast.eve)
    assert page.get(at("build")).status_code == 404
    assert page.get(reverse("survey-builder")).status_code == 403
