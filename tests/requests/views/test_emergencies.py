"""Which pages ask that a request may overtake, and decide it?"""

from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY, ask
from tests.requests.emergencies import LATER, SAID, WHY, busy, emergency_of
from tests.requests.stages import HOUR, anew, new_terms

from footpath.history.models import Event
from footpath.insight.queries import waiting_for
from footpath.notifications.actions import tell
from footpath.notifications.letters import lines_for, notice_letter
from footpath.notifications.models import Notice
from footpath.people.models import Organization
from footpath.requests import actions
from footpath.requests.models import Emergency, FastLane, ServiceRequest
from footpath.requests.price_of_overtaking import Choice, price
from footpath.requests.views.emergencies import SALT, price_token

pytestmark = pytest.mark.django_db


@pytest.fixture
def line(cast, monkeypatch):
    """For pages, which go by the real clock, it is an hour after everybody asked."""
    monkeypatch.setattr(timezone, "now", lambda: LATER + HOUR)
    return busy(cast)


@pytest.fixture
def emergency(cast, line):
    return emergency_of(cast, ask(cast, LATER))


def page(client, emergency):
    return client.get(reverse("emergency", args=[emergency.pk])).content.decode()


def typed(emergency, **facts):
    shown = facts.pop("shown", None) or price(emergency.request, LATER + HOUR)
    values = {"choice": "overtake", **SAID, "shown": price_token(shown, SALT % emergency.pk)} | facts
    return {f"decide-{name}": value for name, value in values.items()}


def test_before_it_is_asked_one_sees_what_it_would_cost_and_who_decides(cast, line, sign_in):
    request, client = ask(cast, LATER), sign_in(cast.ana)
    address = reverse("overtake", args=[request.pk])
    assert address in client.get(reverse("request", args=[request.pk])).content.decode()
    said = client.get(address).content.decode()
    assert "Max Adler decides." in said
    assert "Let it overtake" in said
    assert "likely broken" in said
    assert "It was not overtaken itself so far." in said
    assert "that you do not see" in said
    assert "Shelf 0" not in said
    refused = client.post(address, {"ask-unforeseen": "A flood.", "ask-protects": ""})
    assert refused.status_code == 422
    assert "A flood." in refused.content.decode()
    shown = client.get(address).context["form"].initial["shown"]
    asked = client.post(address, {**{f"ask-{name}": text for name, text in WHY.items()}, "ask-shown": shown})
    made = Emergency.objects.get()
    assert asked["Location"] == made.get_absolute_url() == client.get(address)["Location"]
    assert "May it overtake?" in client.get(reverse("request", args=[request.pk])).content.decode()


def test_who_asks_can_say_at_once_that_it_cannot_wait(cast, line, sign_in):
    draft = actions.save_draft(
        None,
        service=cast.move,
        by=cast.ana,
        now=LATER,
        title="At once",
        form_key="6f1f64a2-3f0a-4b5e-9d0a-8b5f3c1e2d4f",
    )
    sent = {"do": "ask", "key": str(draft.form_key), "title": "At once", "overtake": "yes"}
    answer = sign_in(cast.ana).post(reverse("ask", args=[cast.move.pk]), sent)
    assert answer["Location"] == reverse("overtake", args=[draft.pk])


def test_whoever_decides_sees_everybody_who_would_wait_and_decides(cast, emergency, line, sign_in):
    client = sign_in(cast.max)
    said = page(client, emergency)
    for words in (WHY["protects"], WHY["unforeseen"], "Shelf 0", "Stay in line", "an apology that you read first"):
        assert words in said
    assert "I am sorry that you have to wait longer: Flight operations had an emergency" in said
    assert [one.title for one in waiting_for(cast.max, LATER)] == [
        "May “Six places from B 2.14 to C 1.03” overtake at Facilities?"
    ]
    assert client.post(reverse("emergency-decide", args=[emergency.pk]), typed(emergency)).status_code == 302
    said = page(client, emergency)
    assert "may come first" in said
    assert SAID["why"] in said
    assert SAID["apology"] in said
    board = sign_in(cast.ben).get(reverse("team-board", args=[cast.facilities.pk])).content.decode()
    assert ">emergency<" in board


def test_a_page_that_is_too_old_asks_again_with_all_that_was_typed(cast, emergency, sign_in):
    now = price(emergency.request, LATER + HOUR)
    cheap = replace(now, options=tuple(replace(one, broken=0.0) for one in now.options))
    client, address = sign_in(cast.max), reverse("emergency-decide", args=[emergency.pk])
    answer = client.post(address, typed(emergency, shown=cheap, why="Because of the fair."))
    said = answer.content.decode()
    assert answer.status_code == 409
    assert "The price has grown while you decided" in said
    assert "Because of the fair." in said
    shown = answer.context["decide_form"].data["decide-shown"]
    assert client.post(address, typed(emergency) | {"decide-shown": shown}).status_code == 302


def test_what_is_not_said_is_asked_for_and_who_was_slower_is_told(cast, emergency, sign_in):
    client, address = sign_in(cast.max), reverse("emergency-decide", args=[emergency.pk])
    refused = client.post(address, typed(emergency, why="", apology="Sorry indeed."))
    assert refused.status_code == 422
    assert "Sorry indeed." in refused.content.decode()
    actions.withdraw_emergency(Emergency.objects.get(), by=cast.ana, now=LATER)
    late = client.post(address, typed(emergency))
    assert late.status_code == 409


def test_the_asker_sees_who_decides_and_may_take_it_back(cast, emergency, sign_in):
    client = sign_in(cast.ana)
    said = page(client, emergency)
    assert "Max Adler decides." in said
    assert "Take it back" in said
    assert "Shelf 0" not in said
    assert client.post(reverse("emergency-withdraw", args=[emergency.pk])).status_code == 302
    assert "asks no more to overtake" in page(client, emergency)


def test_who_only_waits_longer_sees_number_team_and_reason_and_nothing_more(cast, emergency, sign_in):
    client, address = sign_in(cast.dov), reverse("emergency", args=[emergency.pk])
    assert client.get(address).status_code == 404
    actions.decide_emergency(emergency, choice=Choice.OVERTAKE, by=cast.max, now=LATER, **SAID)
    said = page(client, emergency)
    for words in (emergency.number, "Flight operations", WHY["unforeseen"], SAID["apology"], "Shelf"):
        assert words in said
    for words in (emergency.request.title, WHY["protects"], SAID["why"]):
        assert words not in said
    assert sign_in(cast.eve).get(address).status_code == 404


def test_of_a_confidential_service_the_decider_reads_no_names(cast, emergency, sign_in):
    new_terms(confidential=True)
    said = page(sign_in(cast.max), emergency)
    assert emergency.request.title not in said
    assert "Shelf" not in said
    assert "a confidential request" in said
    assert "A confidential request" in said


def test_work_that_cannot_be_forecast_says_so_and_can_be_decided(cast, sign_in, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: LATER)
    emergency = emergency_of(cast, ask(cast, MONDAY))
    client = sign_in(cast.max)
    said = page(client, emergency)
    assert "How long the work takes is not known yet." in said
    assert "You can decide all the same." in said
    client.post(reverse("emergency-decide", args=[emergency.pk]), typed(emergency))
    assert anew(emergency.request).lane == "emergency"


def test_the_lead_lets_it_into_the_fast_lane_of_the_team(cast, emergency, sign_in):
    client = sign_in(cast.cleo)
    sent = {"lane-a_month": 2, "lane-edits": 0}
    assert client.post(reverse("fast-lane", args=[cast.facilities.pk]), sent).status_code == 302
    assert FastLane.objects.get().a_month == 2
    client.post(reverse("fast-lane", args=[cast.facilities.pk]), {"lane-a_month": 99})
    assert FastLane.objects.get().a_month == 2
    assert "2 left this month" in client.get(reverse("team", args=[cast.facilities.pk])).content.decode()
    said = page(client, emergency)
    assert "you can let in 2 more requests this month alone" in said
    assert "Let it overtake" not in said
    assert said.index("Choose</h2>") < said.index("Who would wait longer")  # on a phone one below the other
    client.post(reverse("emergency-decide", args=[emergency.pk]), typed(emergency, choice="fast"))
    assert Emergency.objects.get().of_budget


def test_once_it_is_over_it_is_asked_whether_it_could_have_been_foreseen(cast, emergency, sign_in):
    actions.decide_emergency(emergency, choice=Choice.OVERTAKE, by=cast.max, now=LATER, **SAID)
    it = actions.take(ServiceRequest.objects.get(pk=emergency.request_id), by=cast.ben, now=LATER)
    actions.deliver(it, text="Done.", by=cast.ben, now=LATER)
    client, address = sign_in(cast.cleo), reverse("emergency-close", args=[emergency.pk])
    assert "Looking back" in page(client, emergency)
    assert client.post(address, {"close-foreseen": "yes", "close-note": ""}).status_code == 422
    assert client.post(address, {"close-foreseen": "no"}).status_code == 302
    assert "Could it have been foreseen?" in page(client, emergency)
    assert client.post(address, {"close-foreseen": "no"}).status_code == 409


def test_whoever_decides_gets_a_mail_that_says_who_slips(cast, emergency):
    assert tell(Event.objects.get(kind="emergency.asked")) == 1
    notice = Notice.objects.get(recipient=cast.max)
    [said] = lines_for([notice], cast.max, LATER)
    letter = notice_letter(said, cast.max)
    for words in (WHY["protects"], "Let it overtake", "FP-", "then ready by"):
        assert words in letter.text


def test_administrators_are_told_to_name_somebody_where_nobody_is_above_both(cast, line, sign_in):
    request = ask(cast, LATER, by=cast.max, title="A desk for Max")
    emergency_of(cast, request, by=cast.max)
    assert tell(Event.objects.get(kind="organization.decider_lacking")) == 1
    [said] = lines_for(Notice.objects.filter(recipient=cast.eve), cast.eve, LATER)
    assert said.url == reverse("organization") + "#deciders"
    assert "the administrators have been told" in page(sign_in(cast.max), Emergency.objects.get()).lower()
    assert Organization.objects.count() == 1
