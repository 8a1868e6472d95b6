"""Do the pages of words between two take what people type, and say clearly what they do not take?"""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Promise, ServiceRequest, Word
from footpath.requests.models.word import WordState
from footpath.requests.word_doors import WORD_DOORS

NAUGHTY = json.loads(Path(__file__).parents[2].joinpath("data/blns.json").read_text())
SAY = "/words/new/"


@pytest.fixture
def ana(cast, sign_in):
    return sign_in(cast.ana)


@pytest.fixture
def ben(cast, sign_in):
    return sign_in(cast.ben)


def at(word: Word, verb: str) -> str:
    return reverse(f"word-{verb}", args=[word.pk])


def text_of(response) -> str:
    return response.content.decode()


def test_a_line_typed_at_home_reaches_the_other_one(cast, ana, ben):
    assert 'action="/words/new/"' in text_of(ana.get("/"))
    answer = ana.post(SAY, {"to": "ben okafor", "text": "Can you look at the printer?"})
    word = Word.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/words/{word.pk}/")
    assert (word.helper, word.wanted_by) == (cast.ben, None)
    assert "Can you look at the printer?" in text_of(ben.get("/words/"))


def test_a_person_and_a_team_have_a_line_on_their_page(cast, ana):
    page = text_of(ana.get(reverse("person", args=[cast.ben.pk])))
    assert "Ask Ben something" in page
    assert 'value="ben@demo.example"' in page
    assert "Ask Facilities something" in text_of(ana.get(reverse("team", args=[cast.facilities.pk])))
    ana.post(SAY, {"to": "ben@demo.example", "text": "A ladder?", "wanted_by": "2099-01-01"})  # too far
    ana.post(SAY, {"to": "Facilities", "text": "A ladder?"})
    assert [(word.helper, word.team) for word in Word.objects.all()] == [(None, cast.facilities)]


def test_nobody_is_offered_to_ask_themselves_or_an_empty_team(cast, ana):
    assert 'id="say"' not in text_of(ana.get(reverse("person", args=[cast.ana.pk])))
    assert 'id="say"' not in text_of(ana.get(reverse("team", args=[cast.flight_operations.pk])))


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"to": "Ben Okafor", "text": ""}, "text", "This field is required"),
        ({"to": "", "text": "Hm"}, "to", "This field is required"),
        ({"to": "Ben Okafor", "text": "x" * 281}, "text", "at most 280"),
        ({"to": "Ben Okafor", "text": "a\x00b"}, "text", "Null characters"),
        ({"to": "Ben\x00", "text": "Hm"}, "to", "Null characters"),
        ({"to": "Ben Okafer", "text": "Hm"}, "to", "Did you mean Ben Okafor?"),
        ({"to": "Nobody At All Like This", "text": "Hm"}, "to", "Nobody here is called that"),
        ({"to": "Ana Ferreira", "text": "Hm"}, "to", "a word to yourself"),
        ({"to": "Flight operations", "text": "Hm"}, "to", "Nobody in Flight operations could answer"),
        ({"to": "Ben Okafor", "text": "Hm", "wanted_by": "2026-02-30"}, "wanted_by", "valid date"),
        ({"to": "Ben Okafor", "text": "Hm", "wanted_by": "0001-01-01"}, "wanted_by", "Choose a day"),
        ({"to": "Ben Okafor", "text": "Hm", "wanted_by": "9999-12-31"}, "wanted_by", "Choose a day"),
        ({"to": "Ben Okafor", "text": "Hm", "wanted_by": "tomorrow"}, "wanted_by", "valid date"),
    ],
)
def test_what_cannot_be_taken_is_named_and_stays_in_the_form(cast, ana, typed, field, words):
    answer = ana.post(SAY, typed)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert words in answer.context["form"].errors[field][0]
    assert answer.context["form"]["text"].value() == typed["text"]
    assert not Word.objects.exists()


def test_somebody_who_has_left_is_not_found(cast, ana):
    Person.objects.filter(pk=cast.ben.pk).update(is_active=False)
    answer = ana.post(SAY, {"to": "Ben Okafor", "text": "Hm"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["to"])


def test_namesakes_are_told_apart_by_their_address(cast, ana):
    Person.objects.filter(pk=cast.dov.pk).update(name="Ben Okafor")
    answer = ana.post(SAY, {"to": "Ben Okafor", "text": "Hm"})
    assert "ben@demo.example, dov@demo.example" in answer.context["form"].errors["to"][0]
    assert ana.post(SAY, {"to": "dov@demo.example", "text": "Hm"}).status_code == 302
    assert Word.objects.get().helper == cast.dov


def test_naughty_text_is_kept_as_it_is_or_refused_by_name(cast, ana):
    """Whatever is typed: no error of ours, and what is kept is shown as text, not as part of the page."""
    for text in NAUGHTY:
        before = Word.objects.count()
        answer = ana.post(SAY, {"to": "Ben Okafor", "text": text})
        assert answer.status_code in (302, 422), text
        if answer.status_code == 302:
            word = Word.objects.order_by("-pk")[0]
            assert word.text == " ".join(text.split())
        else:
            assert Word.objects.count() == before
            assert set(answer.context["form"].errors) == {"text"}, text
    page = text_of(ana.get("/words/"))
    assert "<script>alert" not in page
    assert ana.get(Word.objects.get(text__startswith="<script>alert(123)").get_absolute_url()).status_code == 200


def test_naughty_names_find_nobody(cast, ana):
    for text in NAUGHTY[::5]:
        answer = ana.post(SAY, {"to": text, "text": "Hm"})
        assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["to"]), text


def test_yes_by_a_day_is_a_promise(cast, ben, word):
    page = text_of(ben.get(word.get_absolute_url()))
    assert "Ana Ferreira waits for your answer" in page
    day = timezone.localdate() + timedelta(days=7)
    assert ben.post(at(word, "yes"), {"yes-by_day": day.isoformat(), "yes-note": "Gladly"}).status_code == 302
    assert Promise.objects.get().by_day == day
    assert "Gladly" in text_of(ben.get(word.get_absolute_url()))


def test_yes_without_a_day_means_this_working_day(cast, ben, word):
    assert ben.post(at(word, "yes"), {}).status_code == 302
    assert Promise.objects.get().due_at > timezone.now()


@pytest.mark.parametrize("day", ["2026-02-30", "0001-01-01", "9999-12-31", "soon", "2020-01-01"])
def test_an_impossible_day_is_named_and_the_line_with_it_stays(cast, ben, word, day):
    answer = ben.post(at(word, "yes"), {"yes-by_day": day, "yes-note": "Gladly"})
    form = answer.context["form"]["yes"]
    assert (answer.status_code, list(form.errors), form["note"].value()) == (422, ["by_day"], "Gladly")
    assert not Promise.objects.exists()


@pytest.mark.parametrize(
    "moment", ["", "2020-01-01T10:00", "0001-01-01T00:00", "9999-12-31T23:59", "2027-03-28T02:30", "noon"]
)
def test_an_impossible_moment_is_named(cast, ben, word, moment):
    """Half past two on the night when clocks are put forward is none in Berlin."""
    answer = ben.post(at(word, "moment"), {"moment-moment": moment})
    assert (answer.status_code, list(answer.context["form"]["moment"].errors)) == (422, ["moment"])


def test_a_moment_is_read_in_the_helpers_zone_and_agreed_in_one_tap(cast, ana, ben, word):
    day = timezone.localdate() + timedelta(days=30)
    winter = date(day.year + (day.month > 1), 1, 15)
    ben.post(at(word, "moment"), {"moment-moment": f"{winter}T14:00"})
    word.refresh_from_db()
    assert word.offered_at == datetime(winter.year, 1, 15, 13, 0, tzinfo=UTC)
    page = text_of(ana.get(word.get_absolute_url()))
    assert "Does that suit you?" in page
    assert ana.post(at(word, "suits"), {"suits-moment": word.offered_at.isoformat()}).status_code == 302
    assert Promise.objects.get().due_at == word.offered_at


def test_a_newer_moment_is_shown_instead_of_being_agreed_unseen(cast, ana, ben, word):
    first, second = (timezone.now().replace(microsecond=0) + timedelta(days=n) for n in (1, 2))
    actions.offer_moment(word, moment=first, by=cast.ben, now=timezone.now())
    actions.offer_moment(word, moment=second, by=cast.ben, now=timezone.now())
    answer = ana.post(at(word, "suits"), {"suits-moment": first.isoformat()})
    assert answer.status_code == 409
    assert "Somebody was faster: Ben Okafor can help" in text_of(answer)
    answer = ana.post(at(word, "no-thanks"), {"no-thanks-moment": second.isoformat(), "no-thanks-note": "I am away"})
    assert answer.status_code == 302


def test_better_ask_leads_back_to_ones_own_words(cast, ben, word, sign_in):
    answer = ben.post(at(word, "hand-on"), {"hand-on-to": "Dov Levi", "hand-on-note": "Dov bought it"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/words/"
    assert "Handed on, with its history." in text_of(answer)
    assert ben.get(word.get_absolute_url()).status_code == 404
    page = text_of(sign_in(cast.dov).get(word.get_absolute_url()))
    assert "Ben Okafor handed it on to Dov Levi" in page
    assert "Dov bought it" in page


def test_done_thanks_and_the_end(cast, ana, ben, word):
    ben.post(at(word, "done"), {"done-note": "It was out of paper"})
    page = text_of(ana.get(word.get_absolute_url()))
    assert "Say thanks?" in page
    assert 'value="Thank you, Ben."' in page
    ana.post(at(word, "thanks"), {"thanks-text": "Thank you, Ben, the queue is gone."})
    word.refresh_from_db()
    assert word.state == WordState.THANKED
    assert "Thank you, Ben, the queue is gone." in text_of(ben.get("/words/"))


def test_another_day_is_promised_instead_of_the_first(cast, ana, ben, word):
    now = timezone.now()
    first = actions.answer_yes(word, by=cast.ben, now=now, by_day=now.date() + timedelta(days=5))
    typed = {"by_day": (now.date() + timedelta(days=9)).isoformat(), "wish": "provider", "instead_of": first.pk}
    answer = ben.post(at(word, "later"), {f"later-{key}": value for key, value in typed.items()})
    assert list(answer.context["form"]["later"].errors) == ["reason"]
    ben.post(at(word, "later"), {f"later-{key}": value for key, value in {**typed, "reason": "No part yet"}.items()})
    assert list(Promise.objects.values_list("supersedes", flat=True)) == [None, first.pk]
    assert "No part yet" in text_of(ana.get(word.get_absolute_url()))


def test_one_tap_makes_it_a_request_where_there_is_one_service(cast, ana, word):
    assert f'name="grow-service" value="{cast.move.pk}"' in text_of(ana.get(word.get_absolute_url()))
    answer = ana.post(at(word, "grow"), {"grow-service": cast.move.pk})
    draft = ServiceRequest.objects.get()
    assert answer.headers["Location"] == reverse("draft", args=[draft.pk])
    assert (draft.title, draft.asker) == (word.text, cast.ana)


@pytest.mark.parametrize("service", ["", "0", "99999999999999999999", "desk"])
def test_a_service_that_is_none_grows_nothing(cast, ana, word, service):
    answer = ana.post(at(word, "grow"), {"grow-service": service})
    assert (answer.status_code, list(answer.context["form"]["grow"].errors)) == (422, ["service"])
    assert not ServiceRequest.objects.exists()


def test_whoever_comes_second_for_a_team_is_told_who_has_it(cast, ben, team_word):
    ben.get(team_word.get_absolute_url())
    actions.answer_yes(team_word, by=cast.cleo, now=MONDAY)
    answer = ben.post(at(team_word, "yes"), {})
    assert answer.status_code == 409
    assert "Cleo Marin was faster and has taken this one" in text_of(answer)
    assert "ladder" not in text_of(answer)
    assert ben.post(at(team_word, "thanks"), {"thanks-text": "Hm"}).status_code == 404


def test_what_has_ended_says_so_and_keeps_the_line(cast, ben, word):
    actions.withdraw_word(word, by=cast.ana, now=MONDAY)
    answer = ben.post(at(word, "done"), {"done-note": "It was out of paper"})
    assert answer.status_code == 409
    assert "Ana Ferreira does not need it any more" in text_of(answer)
    assert answer.context["form"]["done"]["note"].value() == "It was out of paper"


@pytest.mark.parametrize("verb", WORD_DOORS)
def test_every_button_survives_naughty_text(cast, ana, ben, word, verb):
    """In every box of every form: never an error of ours."""
    client = ana if verb in ("suits", "no-thanks", "thanks", "withdraw", "grow") else ben
    boxes = WORD_DOORS[verb].form.base_fields
    for text in [*NAUGHTY[::25], "a\x00b", "9" * 400]:
        answer = client.post(at(word, verb), {f"{verb}-{box}": text for box in boxes})
        assert answer.status_code in (302, 409, 422), text


def test_a_list_of_words_asks_the_database_no_more_for_more_words(cast, ben, count_queries):
    def said(n: int) -> None:
        for nth in range(n):
            word = actions.say_word(f"Number {nth}", to=cast.ben, by=cast.ana, now=MONDAY)
            if nth % 2:
                actions.answer_yes(word, by=cast.ben, now=timezone.now())
            actions.say_word(f"Of {nth}", to=cast.cleo, by=cast.ben, now=MONDAY)

    said(2)
    few = count_queries(lambda: ben.get("/words/"))
    said(12)
    assert count_queries(lambda: ben.get("/words/")) == few
    assert few < 25


def test_a_long_history_asks_the_database_no_more(cast, ben, word, count_queries):
    few = count_queries(lambda: ben.get(word.get_absolute_url()))
    for n in range(1, 9):
        actions.offer_moment(word, moment=timezone.now() + timedelta(hours=n), by=cast.ben, now=timezone.now())
    assert count_queries(lambda: ben.get(word.get_absolute_url())) == few
    assert few < 30
