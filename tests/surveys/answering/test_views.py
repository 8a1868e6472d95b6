"""What does somebody see who answers, and what is left of it?"""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY
from tests.surveys.answering.asking import invited, marked, survey, wave
from tests.surveys.waves import crowd, opened

from footpath.history.models import Event
from footpath.people.models import Answered
from footpath.surveys.answering.doors import address_of
from footpath.surveys.invitations import code_of
from footpath.surveys.models import Invitation, Wave
from footpath.surveys.models.answers import Spooled

pytestmark = pytest.mark.usefixtures("tuesday")
SEND = "/a/"


@pytest.fixture
def asked(cast):
    """Ana is asked in a survey that is open, anonymously."""
    return invited(wave(survey(cast)), cast.ana)


@pytest.fixture
def link(asked):
    """Where the link in her mail leads."""
    return reverse("survey-link", args=[code_of(asked)])


def text(answer):
    return answer.content.decode()


def close(asked):
    """No answers any more."""
    Wave.objects.filter(pk=asked.wave_id).update(state="closed")
    Invitation.objects.filter(wave=asked.wave_id).update(is_open=False)


def sent(asked, **more):
    """What a browser that is not signed in sends."""
    return Client().post(SEND, marked(code=code_of(asked), **more))


def test_the_promise_stands_above_the_first_question(asked, link):
    answer = Client().get(link)
    shown = text(answer)
    assert shown.index("Anonymous: nobody can know that it was you") < shown.index("<fieldset")
    assert "nobody sees one before the survey closes on Mon 7 Dec" in shown
    assert "where 10 or more wrote" in shown
    assert "What hinders you?" not in shown  # for the person alone, and not here
    assert "Only if you chose “By phone” at “Where do you mostly ask?”." in shown


def test_whoever_is_asked_about_a_service_reads_which(cast, asked, sign_in):
    Invitation.objects.filter(pk=asked.pk).update(about=f"service:{cast.move.pk}")
    words, client = f"{cast.move.name} ({cast.facilities.name})", sign_in(cast.ana)
    assert f"about {words} · " in text(client.get(reverse("surveys")))
    form = client.get(reverse("survey-answer", args=[asked.wave_id]), {"about": f"service:{cast.move.pk}"})
    assert f"It is about: <strong>{words}</strong>" in text(form)


def test_a_link_signs_nobody_in_sets_no_cookie_and_is_not_passed_on(asked, link):
    client = Client()
    for answer in (client.get(link), client.post(SEND, marked(code=code_of(asked)))):
        assert answer.status_code == 200
        assert not answer.cookies
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["Referrer-Policy"] == "strict-origin"
        assert "noindex" in answer.headers["X-Robots-Tag"]
    assert not Session.objects.exists()
    assert client.get(reverse("surveys")).status_code == 302  # to sign-in


def test_a_link_works_without_a_token_of_a_form_and_another_site_has_nothing_to_send(asked):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(SEND, marked(code="")).status_code == 410
    assert strict.post(SEND, marked(code=code_of(asked))).status_code == 200


def test_an_answer_leaves_one_row_without_a_person_and_says_thanks(asked):
    before = Event.objects.count()
    answer = sent(asked, seconds="4_to_8", straight="no", skipped="many")
    assert "Thank you, your answers are there" in text(answer)
    row = Spooled.objects.get()
    assert row.answers["they-listen"] == 2
    assert row.answers["again"] == 8
    assert row.quality == {"seconds": "4_to_8", "straight": "no", "skipped": "many"}
    assert row.cells == {"team": "1"}
    asked.refresh_from_db()
    assert asked.done
    assert Event.objects.count() == before
    assert not Answered.objects.exists()


def test_somebody_signed_in_leaves_nothing_more(cast, asked, sign_in):
    client = sign_in(cast.ana)
    client.get(reverse("surveys"))
    kept = [(one.session_key, one.session_data, one.expire_date) for one in Session.objects.all()]
    before = Event.objects.count()
    address = reverse("survey-answer", args=[asked.wave_id])
    assert "Anonymous" in text(client.get(address))
    answer = client.post(address, marked(csrfmiddlewaretoken="x" * 64))
    assert "Back to your surveys" in text(answer)
    assert Spooled.objects.count() == 1
    assert Event.objects.count() == before
    assert not Answered.objects.exists()
    assert [(one.session_key, one.session_data, one.expire_date) for one in Session.objects.all()] == kept


def test_a_session_that_was_idle_is_not_written_when_somebody_answers(cast, asked, sign_in):
    client = sign_in(cast.ana)
    client.get(reverse("surveys"))
    session = client.session
    session["seen_at"] = (MONDAY - timedelta(days=1)).timestamp()
    session.save()
    client.post(reverse("survey-answer", args=[asked.wave_id]), marked())
    assert client.session["seen_at"] == session["seen_at"]


def test_the_own_gap_is_computed_from_what_was_sent(asked):
    shown = text(sent(asked))
    # they: 2, 3 and reversed 4 -> 2; I: 4, 5 and reversed 1 -> 5
    assert '<span class="display">+2.3</span>' in shown
    assert "you see your own service higher" in shown
    assert "Such a gap is normal" in shown


def test_of_two_devices_the_first_counts_and_the_second_is_told(cast, asked, link, sign_in):
    phone, desk = Client(), sign_in(cast.ana)
    address = reverse("survey-answer", args=[asked.wave_id])
    assert phone.get(link).status_code == desk.get(address).status_code == 200
    phone.post(SEND, marked(code=code_of(asked)))
    second = desk.post(address, marked(**{"q.again": "1"}))
    assert second.status_code == 409
    assert "The answers that were sent first count" in text(second)
    third = sent(asked, **{"q.again": "1"})
    assert third.status_code == 410
    assert "The ones that were sent first count" in text(third)
    assert [row.answers["again"] for row in Spooled.objects.all()] == [8]
    assert "You have answered this already" in text(desk.get(address))


def test_a_link_whose_survey_is_over_and_one_that_never_was_say_the_same(cast, asked, link):
    def over(address):
        answer = Client().get(address)
        assert not answer.cookies
        return answer.status_code, text(answer).replace(answer.context["kept"], "")

    unknown = over(reverse("survey-link", args=["a" * 32]))
    assert unknown[0] == 410
    assert over(reverse("survey-link", args=["ö" * 32])) == over(reverse("survey-link", args=["x" * 900])) == unknown
    close(asked)
    assert over(link) == unknown
    late = sent(asked)
    assert (late.status_code, text(late).replace(late.context["kept"], "")) == unknown


def test_an_13_whoever_holds_a_link_does_not_learn_whether_it_was_used(asked, link):
    def tries():
        looked = Client().get(link, {"seed": "ab"})
        empty = Client().post(SEND, {"code": code_of(asked), "seed": "ab"})
        wrong = sent(asked, seed="ab", **{"q.again": "11"})
        return [(one.status_code, text(one)) for one in (looked, empty, wrong)]

    before = tries()
    assert [status for status, _page in before] == [200, 422, 422]
    assert sent(asked).status_code == 200
    assert tries() == before


def test_the_link_of_somebody_who_has_left_takes_nothing(cast, asked, link):
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert Client().get(link).status_code == 410
    assert sent(asked).status_code == 410
    assert not Spooled.objects.exists()


def test_the_link_can_be_typed_from_paper(asked, link):
    assert address_of(asked).endswith(link)
    assert Client().get(link.upper().replace("/A/", "/a/")).status_code == 200


def test_a_text_that_is_too_long_is_refused_and_all_of_it_is_still_there(asked):
    long = "ä" * 100_000
    typed = {"q.one-thing": long, "q.where": "phone", "q.ways": ["speed", "words"], "q.order.speed": "2"}
    answer = sent(asked, **typed)
    assert answer.status_code == 422
    shown = text(answer)
    assert "This is 100000 characters long" in shown
    assert long in shown
    assert "Give each of them a place of its own." in shown
    assert shown.count(" checked") == 6 + 1 + 1 + 2  # six steps, one of ten, one choice, two of several
    assert '<option value="2" selected>' in shown
    assert 'href="#q.one-thing"' in shown
    assert not Spooled.objects.exists()
    asked.refresh_from_db()
    assert not asked.done


def test_what_is_missing_and_what_is_nothing_is_said(asked):
    answer = Client().post(SEND, {"code": code_of(asked), "q.where": "desk"})
    assert "Please answer this one" in text(answer)
    assert answer.status_code == 422


@pytest.mark.parametrize("bad", ["6", "0", "often", "²", "9" * 5000, "\x00", "<b>"])
def test_what_no_browser_sends_is_refused_in_words(asked, bad):
    answer = sent(asked, **{"q.they-date": bad, "seed": bad, "language": bad, "about": bad, "seconds": bad})
    assert answer.status_code == 422
    assert "Choose one from 1 to 5." in text(answer)
    assert not Spooled.objects.exists()


def test_everything_that_can_be_answered_arrives(asked):
    typed = {
        "q.they-date": "na", "q.where": "phone", "q.number": " 4711 ", "q.ways": ["speed", "care"],
        "q.order.speed": "3", "q.order.care": "1", "q.order.words": "2", "q.one-thing": "More air.",
    }  # fmt: skip
    assert sent(asked, **typed).status_code == 200
    answers = Spooled.objects.get().answers
    assert answers["they-date"] == "na"
    assert answers["number"] == "4711"
    assert answers["ways"] == ["speed", "care"]
    assert answers["order"] == ["care", "words", "speed"]
    assert answers["one-thing"] == "More air."


def test_the_language_is_chosen_or_that_of_the_browser(asked, link):
    assert "Wie gern kämen Sie wieder?" in text(Client().get(link, headers={"Accept-Language": "de-AT,en;q=.5"}))
    assert "Wie gern kämen Sie wieder?" in text(Client().get(link, {"language": "de"}))
    shown = text(Client().get(link, {"language": "tlh"}))
    assert "How likely would you come back to them?" in shown
    assert 'hreflang="de" lang="de">Deutsch' in shown


def test_an_address_reads_the_questions_in_its_order(asked, link):
    once, again = (text(Client().get(link, {"seed": "ab12"})) for _ in range(2))
    assert once == again
    assert len({text(Client().get(link)) for _ in range(5)}) > 1


def test_a_survey_that_is_not_mine_is_not_there(cast, asked, sign_in):
    assert sign_in(cast.dov).get(reverse("survey-answer", args=[asked.wave_id])).status_code == 404
    invited(wave(asked.wave.version, number=2, state="planned"), cast.dov)
    assert sign_in(cast.dov).get(reverse("survey-answer", args=[asked.wave_id + 1])).status_code == 404


def test_a_closed_survey_says_so_to_whoever_was_asked(cast, asked, sign_in):
    close(asked)
    client = sign_in(cast.ana)
    assert "This survey is closed" in text(client.get(reverse("survey-answer", args=[asked.wave_id])))
    late = client.post(reverse("survey-answer", args=[asked.wave_id]), marked())
    assert late.status_code == 409
    assert "Nothing you typed was sent." in text(late)
    assert not Spooled.objects.exists()


def test_what_waits_stands_on_its_page_and_at_home(cast, asked, sign_in):
    invited(wave(asked.wave.version, number=2), cast.ana, waits=True, is_open=False)
    client = sign_in(cast.ana)
    page, home = text(client.get(reverse("surveys"))), text(client.get(reverse("home")))
    assert "4 minutes · until Mon 7 Dec" in page
    assert "One more survey waits until your month has room for it." in page
    assert "A survey waits for you (4 minutes)" in home
    client.post(reverse("survey-answer", args=[asked.wave_id]), marked())
    page, home = text(client.get(reverse("surveys"))), text(client.get(reverse("home")))
    assert "No survey waits for you" in page
    assert "Answered, still open" in page
    assert "A survey waits for you" not in home


@pytest.mark.parametrize(
    ("mode", "said", "at_the_end"),
    [
        ("confidential", "by two named people together", "You can have it erased until the survey is closed."),
        ("identified", "Eve", "Once sent, it cannot be changed."),
        ("anonymous", "Nobody can open it later, whatever the reason", "there is no way to tell which answer is yours"),
    ],
)
def test_each_way_says_who_can_know(asked, link, mode, said, at_the_end):
    Wave.objects.filter(pk=asked.wave_id).update(mode=mode)
    shown = text(Client().get(link))
    assert said in shown
    assert at_the_end in shown


def test_an_25_before_sending_the_respondent_sees_the_exact_figures_that_will_hold_the_answer(cast):
    crowd(cast.facilities, 3)
    opened_one = opened(cast, people=12, audience={"teams": [cast.flight_operations.pk, cast.facilities.pk]})
    ana = Invitation.objects.get(wave=opened_one, person=cast.ana)
    shown = text(Client().get(reverse("survey-link", args=[code_of(ana)])))
    assert shown.index("Everybody together; 10 or more are asked") < shown.index("<fieldset")
    assert "<li>Flight operations; 10 or more are asked" in shown
    assert "<li>Facilities; 5 to 9 are asked" not in shown  # not one of those that hold hers
    assert "Facilities: 5 to 9 are asked" in shown  # in the whole plan
    assert "No other groups, ever" in shown
    assert "no group of fewer than 5 people can be computed" in shown
