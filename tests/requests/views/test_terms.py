"""Do the pages go by the terms: qualities, the acceptance list, steps?"""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.cast import ANSWERS, MONDAY
from tests.requests.stages import TUESDAY, anew, delivered, draft, incomplete, kinds, new_terms, working
from tests.requests.views.test_page import look, words

from footpath.catalog.actions._versions import keep_version
from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.usefixtures("tuesday")
LEVELS = [
    {"name": "Standard", "criteria": ["It stands", "It is clean"]},
    {"name": "Overnight", "criteria": ["Nobody sees a box"], "note": "when nobody may notice"},
]
STEPS = [{"key": "look", "name": "Look at it", "who": "Ben"}, {"key": "move", "name": "Move it"}]


@pytest.fixture(autouse=True)
def terms(cast):
    """Two qualities and two steps."""
    new_terms(levels=LEVELS, steps=STEPS)
    cast.move.refresh_from_db()


def test_which_quality_is_asked_with_what_each_holds(cast, sign_in):
    address = reverse("ask", args=[cast.move.pk])
    client = sign_in(cast.ana)
    page = client.get(address)
    assert "Which quality?" in words(page)
    assert "Overnight when nobody may notice Nobody sees a box" in words(page)
    assert re.search(r'value="Standard" checked', page.content.decode())
    typed = {"title": "Six places", "level": "Overnight", "do": "ask"} | {f"answer_{k}": v for k, v in ANSWERS.items()}
    assert client.post(address, typed).status_code == 302
    request = ServiceRequest.objects.get()
    assert (request.state, request.level) == (State.QUEUED, "Overnight")
    assert "A good delivery, Overnight" in words(look(client, request))


def test_a_quality_that_there_is_not_is_refused_with_everything_typed(cast, sign_in):
    typed = {"title": "Six places", "level": "Golden", "do": "ask"}
    page = sign_in(cast.ana).post(reverse("ask", args=[cast.move.pk]), typed)
    assert page.status_code == 422
    assert "Six places" in page.content.decode()


def test_where_there_is_no_choice_nobody_is_asked(cast, sign_in):
    new_terms(levels=LEVELS[:1])
    assert "Which quality?" not in words(sign_in(cast.ana).get(reverse("ask", args=[cast.move.pk])))


def test_a_draft_says_that_the_service_was_revised_meanwhile(cast, sign_in):
    kept = draft(cast)
    version = keep_version(cast.move, 2, by=cast.cleo, now=TUESDAY)
    type(version).objects.filter(pk=version.pk).update(note="We ask for the floor now.")
    page = words(sign_in(cast.ana).get(reverse("draft", args=[kept.pk])))
    assert "Facilities has revised this service since you began" in page
    assert "We ask for the floor now." in page


def test_the_provider_ticks_what_is_there_and_the_customer_what_is_not(cast, sign_in):
    request = working(cast)
    ben, ana = sign_in(cast.ben), sign_in(cast.ana)
    ben.post(reverse("request-deliver", args=[request.pk]), {"deliver-text": "Done.", "deliver-met": ["It stands"]})
    page = words(look(ana, request))
    assert "It stands there" in page
    assert "It is clean not there" in page
    sent = {"send-back-text": "It wobbles.", "send-back-missing": ["It stands"]}
    ana.post(reverse("request-send-back", args=[request.pk]), sent)
    assert [one["met"] for one in anew(request).acceptance] == [False, False]
    again = look(ben, request).content.decode()
    assert not re.search(r'name="deliver-met"[^>]*checked', again)


def test_the_second_delivery_starts_from_what_was_there(cast, sign_in):
    request = delivered(cast)
    listed = [{"text": "It stands", "met": True}, {"text": "It is clean", "met": None}]
    ServiceRequest.objects.update(acceptance=listed)
    actions.send_back(anew(request), text="Dust.", missing=["It is clean"], by=cast.ana, now=TUESDAY)
    page = look(sign_in(cast.ben), request).content.decode()
    assert re.findall(r'name="deliver-met" value="([^"]*)"[^>]*checked', page) == ["It stands"]


def test_a_line_that_is_not_on_the_list_is_refused(cast, sign_in):
    request = working(cast)
    typed = {"deliver-text": "Done.", "deliver-met": ["It smells of paint"]}
    page = sign_in(cast.ben).post(reverse("request-deliver", args=[request.pk]), typed)
    assert page.status_code == 422
    assert anew(request).state == State.WORKING


def test_the_steps_stand_on_the_page_and_who_serves_goes_on(cast, sign_in):
    request = working(cast)
    ben = sign_in(cast.ben)
    assert "Look at it here now Ben" in words(look(sign_in(cast.ana), request))
    ben.post(reverse("request-move-step", args=[request.pk]), {"move-step-step": "move"})
    assert "Look at it done" in words(look(ben, request))
    assert anew(request).step == "move"
    assert ben.post(reverse("request-move-step", args=[request.pk]), {"move-step-step": "paint"}).status_code == 422


def test_who_promises_reads_how_far_they_may_go_alone(cast, sign_in):
    new_terms(alone_days=2)
    request = anew(working(cast))
    actions.promise(request, by_day=TUESDAY.date(), by=cast.ben, now=MONDAY)
    said = "You may move the date by up to 2 working days alone. Beyond that Cleo Marin decides."
    assert said in words(look(sign_in(cast.ben), request))


def test_what_asks_for_a_file_gets_a_file(cast, sign_in):
    request = incomplete(cast)
    question = actions.ask_question(
        request, text="A sketch?", asked_of=cast.dov, requirement="plan", by=cast.ben, now=MONDAY
    )
    dov = sign_in(cast.dov)
    assert "Add the file here" in words(look(dov, request))
    typed = {"attach-file": SimpleUploadedFile("plan.txt", b"a sketch"), "attach-requirement": "plan"}
    assert dov.post(reverse("request-attach", args=[request.pk]), typed).status_code == 302
    question.refresh_from_db()
    assert question.answered_at is not None
    assert anew(request).answers["plan"] == "plan.txt"


def test_no_box_for_a_text_of_some_lines_cuts_what_is_pasted(cast, sign_in):
    for person, request in ((cast.ben, working(cast)), (cast.ana, delivered(cast))):
        for area in re.findall(r"<textarea[^>]*>", look(sign_in(person), request).content.decode()):
            assert "maxlength" not in area


def test_who_follows_may_stop(cast, sign_in, asked):
    actions.watch(asked, person=cast.eve, by=cast.ana, now=MONDAY)
    eve = sign_in(cast.eve)
    assert "Stop following this" in words(look(eve, asked))
    assert eve.post(reverse("request-unwatch", args=[asked.pk])).headers["Location"] == "/"
    assert kinds(asked)[-1] == "watcher_left"
    assert "Stop following this" not in words(look(sign_in(cast.ana), asked))


def test_who_is_away_is_not_offered_for_it(cast, sign_in, asked):
    Absence.objects.create(person=cast.cleo, first=TUESDAY.date(), last=TUESDAY.date())
    page = look(sign_in(cast.ben), asked).content.decode()
    choices = re.search(r'<select name="assign-to".*?</select>', page, re.S)
    assert choices is not None
    assert "Cleo" not in choices[0]
