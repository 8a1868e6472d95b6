"""Where does somebody begin, and does what they typed stay?"""

import pytest
from django.utils import timezone
from tests.conversations.keeping import diary, note, sheet

from footpath.conversations.models import ContactLog
from footpath.people.actions import prefer_customer


def test_the_first_customer_is_proposed_and_chosen_before_anything_else(cast, sign_in):
    prefer_customer(provider=cast.ben, customer=cast.flight_operations, seen=None, by=cast.ben, now=timezone.now())
    client = sign_in(cast.ben)
    assert "Flight operations" in client.get("/contact-points/").content.decode()
    assert f'value="{cast.flight_operations.pk}" selected' in client.get("/contact-points/given/").content.decode()
    refused = client.post("/contact-points/given/", {"customer": "", "customer_name": ""})
    assert (refused.status_code, ContactLog.objects.count()) == (422, 0)
    begun = client.post("/contact-points/given/", {"customer": cast.flight_operations.pk}, follow=True)
    assert "stands here already" not in begun.content.decode()  # nothing of these weeks is known
    assert ContactLog.objects.get().customer == "Flight operations"


def test_a_second_log_is_refused_and_the_day_stays_typed(cast, sign_in):
    client, today = sign_in(cast.ana), timezone.localdate().isoformat()
    assert client.post("/contact-points/start/", {"first": today, "prompts": "on"}).status_code == 302
    again = client.post("/contact-points/start/", {"first": today, "prompts": "on"})
    assert again.status_code == 409
    assert today in again.content.decode()
    assert client.get("/contact-points/start/").status_code == 302  # to the one there is
    far = client.post("/contact-points/start/", {"first": "2001-01-01"})
    assert (far.status_code, "from today on" in far.content.decode()) == (422, True)


@pytest.mark.parametrize("steps", [("pause", "resume"), ("prompts", "finish", "close")])
def test_each_button_does_what_it_says_or_says_why_not(cast, sign_in, steps):
    log = diary(cast.ana, now=timezone.now())
    note(log, now=timezone.now())
    client = sign_in(cast.ana)
    answers = [client.post(f"/contact-points/{log.pk}/{step}/").status_code for step in steps]
    assert answers == ([302, 302] if len(steps) == 2 else [302, 302, 409])  # what one learned is asked for before


def test_what_one_looked_at_is_listed_with_its_balance(cast, sign_in):
    log = sheet(cast.ana, now=timezone.now())
    note(log, now=timezone.now())
    assert "I was served: 1 of 1 went well" in sign_in(cast.ana).get("/contact-points/").content.decode()
