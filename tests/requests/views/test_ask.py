"""Can somebody ask, and is nothing lost on the way?"""

import re
from datetime import timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.cast import ANSWERS, Cast, past
from tests.requests.stages import new_terms

from footpath.catalog.models import Service, ServiceState
from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.reactions import index_request
from footpath.requests.states import State
from footpath.requests.views.ask import form_for, keep

pytestmark = pytest.mark.django_db
TITLE = "Six places from B 2.14 to C 1.03"


def typed(**facts: object) -> dict[str, object]:
    """What the page of the story's service sends."""
    return {"title": TITLE, **{f"answer_{key}": answer for key, answer in ANSWERS.items()}, **facts}


@pytest.fixture
def ana(cast: Cast, sign_in) -> Client:
    return sign_in(cast.ana)


@pytest.fixture
def address(cast: Cast) -> str:
    return reverse("ask", args=[cast.move.pk])


def words(page) -> str:
    """The text of a page as it is read."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def key_on(page) -> str:
    """The key under which the page sends what is typed on it."""
    return re.search(r'name="key" value="([0-9a-f-]+)"', page.content.decode()).group(1)


def test_the_page_says_what_is_needed_and_when_it_can_be_had(cast: Cast, ana: Client, address: str) -> None:
    past(cast)
    page = words(ana.get(address))
    assert "Ask Facilities" in page
    assert "0 of 5 there" in page
    assert "Still missing: Which room do you leave? · Where to?" in page
    assert re.search(r"\w{3} \d+ \w{3}[ \d]*, (17|9|more than 19|19) chances in (20|10)", page)
    assert "People in Facilities 2" in page
    assert "What this rests on 40 finished requests of this kind speak for it" in page
    assert "Facilities works Mon–Fri 8:00–12:00, 13:00–17:00." in page
    assert "more than 19" in page


def test_where_nothing_is_known_it_says_so_and_what_is_expected(ana: Client, address: str) -> None:
    page = words(ana.get(address))
    assert "Nothing has been finished at Facilities yet, so we cannot say when this would be." in page
    assert "What Facilities expects of itself: First answer by" in page
    assert "chances in 20" not in page


def test_a_day_too_far_away_is_not_shown(cast: Cast, ana: Client, address: str) -> None:
    past(cast, 3)
    long_ago = timezone.now() - timedelta(days=40 * 365)
    first, *open_ones = ServiceRequest.objects.all()
    ServiceRequest.objects.filter(pk=first.pk).update(complete_at=long_ago, started_at=None)
    for one in open_ones:
        moments = {"complete_at": long_ago + timedelta(days=1), "started_at": None, "delivered_at": None}
        ServiceRequest.objects.filter(pk=one.pk).update(state=State.QUEUED, ended_at=None, **moments)
    page = words(ana.get(address))
    assert "We cannot say at the moment when it will be done." in page
    assert "The day would be so far off that nobody could stand by it." in page


def test_a_complete_ask_goes_into_the_queue(ana: Client, address: str) -> None:
    answer = ana.post(address, typed(do="ask", needed_by=timezone.localdate().isoformat()), follow=True)
    asked = ServiceRequest.objects.get()
    assert answer.redirect_chain[0][0] == asked.get_absolute_url()
    assert (asked.state, asked.title, asked.answers["places"]) == (State.QUEUED, TITLE, "6")
    assert asked.short_notice
    assert "Asked. Facilities has everything it needs." in words(answer)


def test_an_incomplete_ask_is_held_and_says_what_is_missing(ana: Client, address: str) -> None:
    page = ana.post(address, typed(do="ask", answer_places="", answer_to_room=""), follow=True)
    assert ServiceRequest.objects.get().state == State.INCOMPLETE
    assert "2 things are missing before work can start" in words(page)


def test_what_is_wrong_is_named_and_what_was_typed_stays(ana: Client, address: str) -> None:
    page = ana.post(address, typed(do="ask", title="", answer_places="six", needed_by="2027-02-29"))
    assert page.status_code == 422
    text = words(page)
    assert "3 things need another look." in text
    for wrong in ("Say in one line what you need.", "Write a number, such as 6 or 2.5.", "There is no such day."):
        assert wrong in text
    body = page.content.decode()
    assert 'href="#id_title"' in body
    assert 'value="six"' in body
    assert 'value="2027-02-29"' in body
    kept = ServiceRequest.objects.get()
    assert (kept.state, kept.answers["from_room"], kept.answers["places"]) == (State.DRAFT, "B 2.14", "")


def test_the_same_page_sent_twice_asks_once(ana: Client, address: str) -> None:
    key = str(uuid4())
    first = ana.post(address, typed(do="ask", key=key))
    again = ana.post(address, typed(do="ask", key=key, title="Something else"), follow=True)
    assert again.redirect_chain[0][0] == first["Location"]
    assert "You have asked this already" in words(again)
    assert ServiceRequest.objects.get().title == TITLE


def test_a_draft_is_kept_and_taken_up_again(cast: Cast, ana: Client, address: str) -> None:
    ana.post(address, typed(do="keep", answer_places="", asked_for="Dov Levi", details="Mind the plants"))
    draft = ServiceRequest.objects.get()
    assert (draft.state, draft.asked_for, draft.customer_team) == (State.DRAFT, cast.dov, cast.sales)
    for page in (ana.get(address), ana.get(reverse("draft", args=[draft.pk]))):
        assert "You began this" in words(page)
        assert key_on(page) == str(draft.form_key)
        for text in (TITLE, "Mind the plants", "Dov Levi", "B 2.14"):
            assert text in page.content.decode()
    sent = ana.post(address, typed(do="ask", key=draft.form_key))
    assert sent["Location"] == draft.get_absolute_url()
    assert ana.get(reverse("draft", args=[draft.pk]))["Location"] == draft.get_absolute_url()


def test_another_one_is_begun_under_a_key_of_its_own(ana: Client, address: str) -> None:
    ana.post(address, typed(do="keep"))
    fresh = ana.get(f"{address}?key=new")
    page = ana.get(fresh["Location"])
    assert TITLE not in page.content.decode()
    ana.post(address, {"title": "A second one", "key": key_on(page), "do": "save"})
    assert "A second one" in ana.get(fresh["Location"]).content.decode()
    assert ServiceRequest.objects.count() == 2


def test_nothing_typed_is_nothing_kept(ana: Client, address: str) -> None:
    assert "There was nothing to keep yet." in words(ana.post(address, {"do": "keep"}, follow=True))
    assert ana.post(address, {"do": "ask"}).status_code == 422
    assert ana.post(reverse("ask-draft", args=[1]), {}).status_code in (204, 404)
    assert not ServiceRequest.objects.exists()


def test_what_is_typed_is_saved_and_what_cannot_be_saved_waits(cast: Cast, ana: Client) -> None:
    save, key = reverse("ask-draft", args=[cast.move.pk]), str(uuid4())
    assert ana.post(save, typed(key=key, answer_places="6")).status_code == 204
    assert (
        ana.post(save, typed(key=key, title="x" * 201, answer_places="six", needed_by="0001-01-01")).status_code == 204
    )
    draft = ServiceRequest.objects.get()
    assert (draft.title, draft.answers["places"], draft.needed_by) == (TITLE, "6", None)


def test_an_older_page_does_not_undo_the_ask(cast: Cast, ana: Client, address: str) -> None:
    key = str(uuid4())
    ana.post(address, typed(do="ask", key=key))
    assert ana.post(reverse("ask-draft", args=[cast.move.pk]), typed(key=key, title="Older")).status_code == 409
    assert ServiceRequest.objects.get().state == State.QUEUED


def test_a_draft_is_thrown_away_by_its_author_alone(cast: Cast, ana: Client, address: str, sign_in) -> None:
    key, discard = str(uuid4()), reverse("ask-discard", args=[cast.move.pk])
    ana.post(address, typed(do="keep", key=key))
    sign_in(cast.dov).post(discard, {"key": key})
    assert ServiceRequest.objects.count() == 1
    ana.post(discard, {"key": key})
    assert not ServiceRequest.objects.exists()


def test_what_a_page_still_saves_by_itself_does_not_bring_a_draft_back(cast: Cast, ana: Client, address: str) -> None:
    key, save = str(uuid4()), reverse("ask-draft", args=[cast.move.pk])
    ana.post(save, typed(key=key))
    ana.post(reverse("ask-discard", args=[cast.move.pk]), {"key": key})
    assert ana.post(save, typed(key=key)).status_code == 409
    assert not ServiceRequest.objects.exists()
    ana.post(address, typed(do="keep", key=key))  # by hand it is meant
    assert ServiceRequest.objects.get().state == State.DRAFT


def test_what_was_asked_cannot_be_thrown_away(cast: Cast, ana: Client, address: str) -> None:
    key = str(uuid4())
    ana.post(address, typed(do="ask", key=key))
    ana.post(reverse("ask-discard", args=[cast.move.pk]), {"key": key})
    assert ServiceRequest.objects.get().state == State.QUEUED


def test_a_draft_is_nobody_else_s_business(cast: Cast, ana: Client, address: str, sign_in) -> None:
    ana.post(address, typed(do="keep"))
    draft = ServiceRequest.objects.get()
    for other in (cast.ben, cast.cleo, cast.dov, cast.eve, cast.max):
        assert sign_in(other).get(reverse("draft", args=[draft.pk])).status_code == 404
        sign_in(other).post(address, {"title": "Mine now", "key": draft.form_key, "do": "save"})
    draft.refresh_from_db()
    assert (draft.title, draft.asker) == (TITLE, cast.ana)


@pytest.mark.parametrize("state", [ServiceState.DRAFT, ServiceState.RETIRED])
def test_only_what_is_published_can_be_asked_for(cast: Cast, ana: Client, address: str, state: str) -> None:
    ana.post(address, typed(do="keep"))
    Service.objects.update(state=state)
    assert ana.get(address).status_code == ana.post(address, typed(do="ask")).status_code == 404
    page = ana.get(reverse("draft", args=[ServiceRequest.objects.get().pk]))
    assert "This cannot be asked for at the moment." in words(page)
    assert TITLE in page.content.decode()


def index_all() -> None:
    for event in Event.objects.all():
        index_request(event)


def test_a_twin_is_shown_before_it_is_asked_again(cast: Cast, ana: Client, address: str) -> None:
    ana.post(address, typed(do="ask"))
    first = ServiceRequest.objects.get()
    index_all()
    page = ana.post(address, typed(do="ask", title="Move six places B 2.14, C 1.03"))
    assert page.status_code == 422
    assert "Ana, this looks like something that is asked already: look at it first." in words(page)
    assert f"{first.number} {TITLE}" in words(page)
    assert ServiceRequest.objects.filter(state=State.DRAFT).count() == 1
    noticed = typed(do="ask", title="Move six places B 2.14, C 1.03", key=key_on(page), noticed=first.pk)
    assert ana.post(address, noticed).status_code == 302
    assert ServiceRequest.objects.filter(state=State.QUEUED).count() == 2


def test_the_parts_beside_follow_what_is_typed(cast: Cast, ana: Client) -> None:
    past(cast)
    here = timezone.localdate(timezone=ZoneInfo(cast.ana.zone))  # at night it is tomorrow there
    later = here + timedelta(days=90)
    odds = reverse("ask-odds", args=[cast.move.pk])
    part = words(ana.post(odds, typed(needed_by=later.isoformat(), answer_places="six")))
    assert "4 of 5 there" in part
    assert re.search(r"Needed by .*\? Ask by ", part)
    assert "How many places? : Write a number" in part
    today = words(ana.post(odds, typed(needed_by=here.isoformat())))
    assert "all there" in today
    assert "That is short notice: Facilities asks for 3 working days." in today
    assert "Asked now, it is ready in time with" in today
    for day in (here - timedelta(days=2), here + timedelta(days=4000)):
        impossible = words(ana.post(odds, typed(needed_by=day.isoformat())))
        assert "When do you need it? : Choose today or a later day, within the next ten years." in impossible
        assert "Needed by" not in impossible
    assert not ServiceRequest.objects.filter(asker=cast.ana).exists()


CATERING = [
    {"key": "catering", "label": "Do you need catering?", "kind": "yes_no"},
    {"key": "food", "label": "What should there be?", "when": ["catering", "yes"]},
]


@pytest.fixture
def catering(cast: Cast) -> Service:
    new_terms(requirements=CATERING)
    return Service.objects.get()


def test_a_question_comes_up_with_the_answer_before_it(catering: Service, ana: Client) -> None:
    odds = reverse("ask-odds", args=[catering.pk])
    assert "What should there be?" not in words(ana.get(reverse("ask", args=[catering.pk])))
    came = ana.post(odds, {"answer_catering": "yes"}).content.decode()
    assert 'id="question-2" hx-swap-oob="true"' in came
    assert "What should there be?" in came
    assert "question-2" not in ana.post(odds, {"answer_catering": "yes", "seen": "food"}).content.decode()
    assert 'id="question-2" hx-swap-oob="true"' in ana.post(odds, {"seen": "food"}).content.decode()


def test_without_scripts_a_new_question_is_shown_before_it_is_asked(catering: Service, ana: Client) -> None:
    address = reverse("ask", args=[catering.pk])
    page = ana.post(address, {"title": "Lunch", "answer_catering": "yes", "do": "ask"})
    assert page.status_code == 422
    assert "This question came up with your answers." in words(page)
    again = {"title": "Lunch", "answer_catering": "yes", "seen": "food", "do": "ask", "key": key_on(page)}
    assert ana.post(address, again).status_code == 302
    assert ServiceRequest.objects.get().state == State.INCOMPLETE


def test_answers_to_questions_that_do_not_apply_are_not_sent(catering: Service, ana: Client) -> None:
    address, key = reverse("ask", args=[catering.pk]), str(uuid4())
    ana.post(address, {"answer_catering": "yes", "answer_food": "Soup", "seen": "food", "do": "save", "key": key})
    ana.post(address, {"answer_catering": "no", "answer_food": "Soup", "title": "Talk", "do": "ask", "key": key})
    asked = ServiceRequest.objects.get()
    assert (asked.state, asked.answers) == (State.QUEUED, {"catering": "no", "food": ""})


def test_somebody_named_is_kept_with_their_number(cast: Cast, ana: Client, address: str) -> None:
    new_terms(requirements=[{"key": "host", "label": "Who is the host?", "kind": "person"}])
    for name, kept in (
        ("max adler", {"id": cast.max.pk, "name": "Max Adler"}),
        ("MAX@demo.example", {"id": cast.max.pk, "name": "Max Adler"}),
        ("The landlord", "The landlord"),
    ):
        key = str(uuid4())
        ana.post(address, {"title": f"Visit of {name}", "answer_host": name, "do": "save", "key": key})
        assert ServiceRequest.objects.get(form_key=key).answers["host"] == kept
    page = ana.get(reverse("draft", args=[ServiceRequest.objects.order_by("pk")[0].pk]))
    assert 'value="Max Adler"' in page.content.decode()


def test_nobody_is_asked_for_whom_nobody_knows(cast: Cast, ana: Client, address: str) -> None:
    page = ana.post(address, typed(do="ask", asked_for="Nobody Known"))
    assert page.status_code == 422
    assert "Nobody, or more than one person, is called that." in words(page)
    assert 'value="Nobody Known"' in page.content.decode()


def test_the_page_asks_the_database_no_more_with_more_in_it(
    cast: Cast, ana: Client, address: str, count_queries
) -> None:
    past(cast, 40)
    ana.get(address)  # learns the forecast, which is kept for a while
    few = count_queries(lambda: ana.get(f"{address}?key={uuid4()}"))
    for number in range(12):
        actions.submit(
            actions.save_draft(None, service=cast.move, by=cast.ana, now=timezone.now(), title=f"{TITLE} {number}"),
            by=cast.ana,
            now=timezone.now(),
        )
    index_all()
    ana.post(address, typed(do="keep"))
    ana.get(address)
    assert few <= 18
    assert count_queries(lambda: ana.get(address)) <= 22  # the files of the draft, and three twins


def test_a_page_sent_twice_at_once_is_one_draft(cast: Cast) -> None:
    """The second one does not see the first one's draft yet when it begins."""
    key = uuid4()
    first = actions.save_draft(None, service=cast.move, by=cast.ana, now=timezone.now(), form_key=key)
    for person, kept_by in ((cast.ana, first), (cast.dov, None)):
        form = form_for(person, cast.move, None, QueryDict(f"key={key}&title=Second"))
        form.is_valid()
        kept = keep(form, person, timezone.now())
        assert (kept == first) is (kept_by is first)
        assert kept.title == "Second"
        assert kept.asker == person
