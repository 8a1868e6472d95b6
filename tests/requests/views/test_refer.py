"""Do the pages find who could have a request, ask them, and tell everybody where it is?"""

import pytest
from tests.requests.referrals import WHY, offers_of, referred
from tests.requests.stages import queued

from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.models import OutsideAsk, Referral, ServiceRequest

pytestmark = pytest.mark.django_db


def page(client, request):
    return client.get(f"/requests/FP-{request.pk}/").content.decode()


def test_who_could_have_it_stands_there_with_why_not_now(cast, sign_in, tuesday):
    request, service, ben = queued(cast), offers_of(cast), sign_in(cast.ben)
    people.change_person(cast.dov, facts={"good_at": ["leases"]}, by=cast.dov, now=tuesday)
    people.say_away(cast.dov, first=tuesday.date(), last=tuesday.date(), by=cast.dov, now=tuesday)
    address = f"/requests/FP-{request.pk}/refer-to/"
    assert "Nobody is found by these words" in ben.get(address, {"q": "zebra"}).content.decode()
    shown = ben.get(address, {"q": "offer lease"}).content.decode()
    assert f'value="service-{service.pk}"' in shown
    assert f'value="person-{cast.dov.pk}"' in shown
    assert "away until Tue 24 Nov" in shown
    refused = ben.post(address, {"to": f"person-{cast.dov.pk}", "reason": WHY, "q": "lease"})
    assert (refused.status_code, Referral.objects.count()) == (422, 0)
    assert "Dov Levi is away until Tue 24 Nov" in refused.content.decode()
    assert WHY in refused.content.decode()
    assert ben.post(address, {"to": f"service-{service.pk}", "reason": WHY}).status_code == 302
    assert Referral.objects.get().to_service == service
    assert "It cannot be referred as it stands" in ben.get(address).content.decode()
    assert sign_in(cast.ana).get(address).status_code == 403


def test_each_side_reads_where_it_is(cast, sign_in, tuesday):
    request = referred(cast, service=offers_of(cast))
    for name in ("ana", "ben"):
        told = page(sign_in(getattr(cast, name)), request)
        assert "Referred, waiting for the yes of Sales" in told
        assert "is asked to take it over" in told
    dov = sign_in(cast.dov)
    asked = page(dov, request)
    assert "Facilities asks whether you take this over" in asked
    assert "1 of 2 facts that you need are there" in asked
    assert "Which airline?" in asked
    assert dov.post(f"/requests/FP-{request.pk}/accept-referral/").status_code == 302
    moved = page(sign_in(cast.ana), request)
    assert "Facilities referred it to Sales" in moved
    assert "had it before" in moved
    assert dov.post(f"/requests/FP-{request.pk}/accept-referral/").status_code == 409


def test_a_no_is_read_by_those_who_look_further(cast, sign_in, tuesday):
    request = referred(cast)
    answer = {"refuse-referral-reason": "Procurement writes these."}
    assert sign_in(cast.dov).post(f"/requests/FP-{request.pk}/refuse-referral/", answer).status_code == 302
    assert "Sales cannot take it" in page(sign_in(cast.ben), request)
    assert sign_in(cast.dov).get(f"/requests/FP-{request.pk}/").status_code == 404


def test_what_an_outside_customer_asked_finds_its_way(cast, sign_in, tuesday):
    dov = sign_in(cast.dov)
    proposed = dov.get("/outside/new/", {"text": "They want to move desks"}).content.decode()
    assert f'value="service-{cast.move.pk}"' in proposed
    typed = {"name": "Mrs. Lund", "reach_at": "lund@northair.example", "text": "Please move our desks."}
    refused = dov.post("/outside/new/", {**typed, "where": ""})
    assert (refused.status_code, OutsideAsk.objects.count()) == (422, 0)
    assert "Please move our desks." in refused.content.decode()
    assert dov.post("/outside/new/", {**typed, "where": "unknown"}).status_code == 302
    asked = ServiceRequest.objects.get(channel="outside")
    assert asked.team == cast.facilities  # where the words fit best
    assert "Asked by an outside customer" in page(sign_in(cast.ben), asked)
    lost = dov.post("/outside/new/", {**typed, "text": "Zebras?", "where": "unknown"})
    assert (lost.status_code, "Nothing here is found by these words" in lost.content.decode()) == (422, True)
    actions.decline(asked, reason="No.", alternative="Gate 5.", by=cast.ben, now=tuesday)
    assert "Tell Mrs. Lund" in dov.get("/").content.decode()
    assert dov.post(f"/requests/FP-{asked.pk}/tell-outside/").status_code == 302
    assert "Tell Mrs. Lund" not in dov.get("/").content.decode()
