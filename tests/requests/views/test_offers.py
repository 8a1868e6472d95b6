"""Do both sides agree on the page of a request, and does whatever was typed survive what stands in the way?"""

from html import unescape

import pytest
from django.urls import reverse
from tests.cast import past
from tests.requests.agreeing import WHY, afresh, offer, offered, promised
from tests.requests.stages import TUESDAY, anew, day, queued

from footpath.requests import actions
from footpath.requests.learning import learn
from footpath.requests.models import Offer, Promise

pytestmark = pytest.mark.usefixtures("tuesday")


def page(client, request):
    return client.get(reverse("request", args=[request.pk])).text


def send(client, request, verb, **typed):
    address = reverse(f"request-{verb}", args=[request.pk])
    return client.post(address, {f"{verb}-{name}": value for name, value in typed.items()})


def test_three_rounds_from_not_now_to_a_promise(cast, sign_in):
    """The team cannot now, Ana needs it earlier, the team can do a part of it, and she accepts."""
    request, ana, ben = queued(cast), sign_in(cast.ana), sign_in(cast.ben)
    assert "Not now, but on …" in page(ben, request)
    assert "Not now, but on …" not in page(ana, request)
    send(ben, request, "not-now", by_day=day(9), reason=WHY)
    text = page(ana, request)
    assert "Facilities offers Wed 2 Dec" in text
    assert "It is your turn" in text
    assert "An offer waits for your answer" in text
    assert "Waits for Ana Ferreira" in page(ben, request)
    one = Offer.objects.get()
    send(ana, request, "counter-offer", offer=one.pk, by_day=day(4), reason="Monday is the audit.", priority="first")
    two = Offer.objects.last()
    text = page(ben, request)
    assert "before what is not urgent" in text
    assert "Round 2." in text
    send(ben, request, "counter-offer", offer=two.pk, by_day=day(7), scope="Desks first.", reason="Alone.")
    answer = send(ana, request, "accept-offer", offer=Offer.objects.last().pk)
    assert answer.status_code == 302
    text = page(ana, request)
    assert "Agreed. Both sides see it." in text
    assert text.count(">Offer</span>") == 3
    assert "answered with another offer" in text
    assert "accepted the offer: Mon 30 Nov is a promise now" in text
    assert Promise.objects.get().made_by == cast.ben


def test_another_date_says_who_asked_why_and_how_early_and_the_first_stays(cast, sign_in):
    request, friday = promised(cast)
    actions.accept_offer(afresh(offer(request, cast.ana, instead_of=friday)), by=cast.ben, now=TUESDAY)
    text = page(sign_in(cast.ben), request)
    dates = text.partition('id="dates"')[2]
    assert "Promised by Cleo" in dates
    assert "released: the wish changed" in dates
    assert "Then promised by Ben" in dates
    assert text.count("Ana Ferreira asked for it, 3 working days before it was due") == 2  # timeline and dates
    assert text.count(WHY) == 2  # with the offer, and with the promise that came of it


def test_one_strong_button_is_there_for_whoever_has_to_answer(cast, sign_in):
    """Also for Ben, who could take it."""
    made = offered(cast, "ana")
    main = page(sign_in(cast.ben), made.request).partition("<main")[2].partition("<dialog")[0]
    assert main.count("button moss") == 1
    assert "Accept Tue 1 Dec" in main
    assert "Take it" in main


def test_what_was_typed_survives_a_refusal(cast, sign_in):
    request = queued(cast)
    answer = send(sign_in(cast.ana), request, "make-offer", by_day="2020-01-01", reason="Monday is the <audit>.")
    assert answer.status_code == 422
    assert "Monday is the <audit>." in unescape(answer.text)
    assert "Choose a day between today and three years from now." in answer.text
    empty = send(sign_in(cast.ana), request, "make-offer", reason="Because.")
    assert empty.status_code == 422
    assert "This is how it stands already" in empty.text
    strange = send(sign_in(cast.ana), request, "accept-offer", offer=99)
    assert strange.status_code == 422
    assert not Offer.objects.exists()


def test_who_was_slower_keeps_the_words_and_hears_who_was_faster(cast, sign_in):
    made = offered(cast, "cleo")
    actions.take_back_offer(afresh(made), by=cast.ben, now=TUESDAY)
    answer = send(sign_in(cast.ana), made.request, "decline-offer", offer=made.pk, reason="Monday is the audit.")
    assert answer.status_code == 409
    text = unescape(answer.text)
    assert "Somebody was faster: Ben Okafor took the offer back." in text
    assert "Monday is the audit." in text
    wrong_side = send(sign_in(cast.ben), offered(cast, "cleo").request, "accept-offer", offer=Offer.objects.last().pk)
    assert wrong_side.status_code == 403


def test_decline_and_take_back_say_what_stands(cast, sign_in):
    made = offered(cast, "cleo")
    send(sign_in(cast.ana), made.request, "decline-offer", offer=made.pk, reason="Monday is the audit.")
    text = page(sign_in(cast.ben), made.request)
    assert "Ana Ferreira declined the offer; what stood before stands" in text
    assert "Monday is the audit." in text
    again = offer(anew(made.request), cast.ben)
    assert "Take the offer back" in page(sign_in(cast.cleo), made.request)
    send(sign_in(cast.cleo), made.request, "take-back-offer", offer=again.pk)
    assert afresh(again).state == "taken_back"


def test_the_form_says_the_odds_of_the_day_that_is_typed(cast, sign_in):
    past(cast)
    learn(cast.facilities, TUESDAY)
    request, ana = queued(cast), sign_in(cast.ana)
    address = reverse("offer-odds", args=[request.pk])
    assert address in page(ana, request)
    said = ana.get(address, {"make-offer-by_day": day(8).isoformat()}).text
    assert "Done by Tue 1 Dec: <strong>" in said
    assert "chances in" in said
    assert "Choose a day between" in ana.get(address, {"counter-offer-by_day": "2020-01-01"}).text
    assert ana.get(address, {"make-offer-by_day": "soon"}).text.strip() == ""


def test_where_nothing_can_be_said_nothing_is_said(cast, sign_in):
    made = offered(cast, "cleo")
    ana = sign_in(cast.ana)
    assert "Odds of that day" not in page(ana, made.request)
    assert ana.get(reverse("offer-odds", args=[made.request.pk]), {"by_day": day(8)}).text.strip() == ""


def test_the_board_says_what_is_being_agreed(cast, sign_in):
    offered(cast, "cleo")
    text = sign_in(cast.ben).get(reverse("team-board", args=[cast.facilities.pk])).text
    assert '<span class="chip sky">being agreed</span>' in text
