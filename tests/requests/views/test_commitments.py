"""Do the pages on what outside customers wait for show and take down what they should, to whom they should?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.requests.outside import DAY, DUE, flight, link, ordered, serving

from footpath.requests import actions
from footpath.requests.looking_ahead import look_at
from footpath.requests.models import Commitment, ServiceRequest, Serving

TYPED = {"kind": "flight", "reference": "NA 912", "customer": "Northair", "due_at": "2026-11-27T18:00", "note": ""}


def late_chain(cast):
    """A flight that is a day late: its request needs another one, for which a pump was ordered that has not come."""
    one, [first, second] = serving(cast, 2, due_at=MONDAY + timedelta(hours=2))
    actions.promise(second, by_day=MONDAY.date(), by=cast.ben, now=MONDAY)
    ordered(second, cast, MONDAY, MONDAY + 3 * DAY)
    return one, first, second


def test_the_list_has_the_late_ones_first_and_filters(cast, tuesday, sign_in):
    late_chain(cast)
    flight(cast, reference="NA 1", due_at=MONDAY + 3 * DAY, team=cast.facilities)
    over = flight(cast, reference="NA 2")
    actions.drop_commitment(over, by=cast.ana, now=MONDAY)
    look_at(Commitment.objects.values_list("pk", flat=True), tuesday)
    client = sign_in(cast.dov)
    page = client.get("/commitments/").content.decode()
    assert page.index("NA 912") < page.index("NA 1")
    assert "NA 2" not in page
    assert "late by 22 h" in page
    for show, expected in (("late", "NA 912"), ("ended", "NA 2"), ("", "NA 1")):
        assert expected in client.get("/commitments/", {"show": show}).content.decode()
    assert "Nothing here" in client.get("/commitments/", {"show": "ours"}).content.decode()
    assert "NA 912" not in client.get("/commitments/", {"q": "shipment"}).content.decode()
    assert "NA 1<" not in client.get("/commitments/", {"q": "iberia", "show": "x"}).content.decode()


def test_the_page_tells_where_the_lateness_was_born_and_a_stranger_less(cast, tuesday, sign_in):
    one, first, second = late_chain(cast)
    page = sign_in(cast.ben).get(one.get_absolute_url()).content.decode()
    assert "Where the lateness was born" in page
    assert "Hydrotek" in page
    assert second.get_absolute_url() in page
    hidden = sign_in(cast.dov).get(one.get_absolute_url()).content.decode()
    assert "Facilities" in hidden
    assert not any(word in hidden for word in ("Hydrotek", "Hop 0", first.number, second.number))
    ServiceRequest.objects.update(version=None)
    type(cast.move).objects.update(confidential=True)
    veiled = sign_in(cast.dov).get(one.get_absolute_url()).content.decode()
    assert "A confidential request" in veiled
    assert "Facilities" not in veiled.partition("<main")[2]


def test_the_page_asks_as_much_of_a_long_chain_as_of_a_short_one(cast, tuesday, sign_in, count_queries):
    short, _requests = serving(cast, 2)
    long, requests = serving(cast, 8, reference="NA 913")
    link(requests[0], requests[5], cast)
    client = sign_in(cast.ben)
    counts = [count_queries(lambda one=one: client.get(one.get_absolute_url())) for one in (short, long)]
    assert counts[0] == counts[1] <= 22


def test_one_is_noted_with_the_request_that_serves_it(cast, tuesday, sign_in):
    request = ask(cast, MONDAY)
    client = sign_in(cast.ana)
    assert request.title in client.get(f"/commitments/new/?for={request.number}").content.decode()
    answer = client.post("/commitments/new/", {**TYPED, "for": request.number})
    assert answer.headers["Location"] == request.get_absolute_url()
    assert Serving.objects.get().commitment.customer == "Northair"
    again = client.post("/commitments/new/", TYPED)
    assert again.status_code == 422
    assert "This is here already" in again.content.decode()
    assert 'value="Northair"' in again.content.decode()


def test_two_who_change_it_at_once_see_both_texts(cast, tuesday, sign_in):
    one = flight(cast, note="Heavy")
    address = f"/commitments/{one.pk}/edit/"
    client, typed = sign_in(cast.ana), {**TYPED, "team": cast.flight_operations.pk, "edits": 0}
    assert client.post(address, {**typed, "note": "Mine"}).status_code == 302
    slower = sign_in(cast.max).post(address, {**typed, "note": "Theirs", "customer": "Iberia"})
    page = slower.content.decode()
    assert slower.status_code == 409
    assert "Ana Ferreira changed" in page
    assert all(text in page for text in ("Theirs", "Mine", "Iberia", "Northair"))
    assert sign_in(cast.ben).get(address).status_code == 403


@pytest.mark.parametrize(
    ("act", "typed", "status", "said"),
    [
        ("meet", {"meet-met_at": "2026-11-30T12:00"}, 422, "has not come yet"),
        ("meet", {"meet-met_at": "soon"}, 422, "Enter a valid"),
        ("drop", {"drop-reason": "x" * 301}, 422, "at most 300"),
        ("drop", {"drop-reason": "Canceled", "edits": 7}, 409, "Somebody was faster"),
    ],
)
def test_what_cannot_be_is_said_with_all_that_was_typed(cast, tuesday, sign_in, act, typed, status, said):
    one = flight(cast)
    answer = sign_in(cast.ana).post(f"/commitments/{one.pk}/{act}/", {"edits": 0, **typed})
    assert answer.status_code == status
    assert said in answer.content.decode()
    assert Commitment.objects.get().met_at is None


def test_met_and_dropped(cast, tuesday, sign_in):
    one, other = flight(cast), flight(cast, reference="NA 1")
    client = sign_in(cast.ana)
    client.post(f"/commitments/{one.pk}/meet/", {"edits": 0})
    client.post(f"/commitments/{other.pk}/drop/", {"edits": 0, "drop-reason": "Canceled"})
    assert "in time" in client.get(one.get_absolute_url()).content.decode()
    assert "does not wait for it any more" in client.get(other.get_absolute_url()).content.decode()


def test_a_request_is_linked_from_its_page_and_at_intake(cast, tuesday, sign_in):
    flight(cast)
    request, client = ask(cast, MONDAY), sign_in(cast.ana)
    assert "An outside customer waits for it" in client.get(request.get_absolute_url()).content.decode()
    refused = client.post(f"/requests/{request.number}/serve/", {"serve-commitment": "NA 9"})
    assert refused.status_code == 422
    assert 'value="NA 9"' in refused.content.decode()
    client.post(f"/requests/{request.number}/serve/", {"serve-commitment": "flight na 912"})
    page = client.get(request.get_absolute_url()).content.decode()
    assert "Northair counts on it" in page
    client.post(f"/requests/{request.number}/stop-serving/", {"stop-serving-commitment": "flight NA 912"})
    assert not Serving.objects.exists()
    address = f"/services/{cast.move.pk}/ask/"
    typed = {"title": "Two desks", "key": "5a3f7a52-38e4-4b34-a9a8-5f5f0b1f8a11", "do": "keep"}
    assert client.post(address, {**typed, "serves": "NA 1"}).status_code == 422
    assert client.post(address, {**typed, "serves": "na 912"}).status_code == 302
    draft = Serving.objects.get().request
    assert 'value="flight NA 912"' in client.get(f"/requests/{draft.number}/draft/").content.decode()
    assert "NA 912" in client.get("/commitments/names/", {"serve-commitment": "nort"}).content.decode()


def test_where_the_work_ends_up_is_for_ones_own_eyes_and_for_the_team(cast, tuesday, sign_in):
    one, [first, second] = serving(cast, 2)
    actions.take(second, by=cast.ben, now=MONDAY)
    client = sign_in(cast.ben)
    page = client.get(f"/people/{cast.ben.pk}/ends/").content.decode()
    assert "Flight NA 912" in page
    assert second.title in page
    assert first.title not in page
    assert sign_in(cast.cleo).get(f"/people/{cast.ben.pk}/ends/").status_code == 403
    actions.take(first, by=cast.ben, now=MONDAY)
    assert "on its way to Northair" in client.get("/").content.decode()
    actions.meet_commitment(one, met_at=DUE - 5 * DAY, by=cast.ana, now=MONDAY)
    team = sign_in(cast.cleo).get(f"/teams/{cast.facilities.pk}/ends/").content.decode()
    assert "1 of 1 was met in time" in team
    assert "No path is known yet" in sign_in(cast.ana).get(f"/people/{cast.ana.pk}/ends/").content.decode()
