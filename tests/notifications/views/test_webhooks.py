"""Do leads and administrators see who outside is told, how that goes, and nothing that is a secret?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY, happened

from footpath.notifications.actions import add_webhook, call_webhooks, change_webhook, deliver, switch_webhook
from footpath.notifications.models import Delivery, Webhook
from footpath.notifications.webhooks.signing import secret_of

pytestmark = pytest.mark.usefixtures("tuesday")
CANARY = "zq-canary-99"
NEW = {"name": "Channel", "style": "slack", "topics": ["asked", "risk"]}


@pytest.fixture
def cleo(cast, sign_in):
    """The lead of Facilities, at the desk."""
    return sign_in(cast.cleo)


def page(client, name="webhooks", *of, status=200):
    answer = client.get(reverse(name, args=of))
    assert answer.status_code == status
    return answer.content.decode()


def test_a_lead_adds_one_from_the_page_of_the_team(cast, cleo, receiver):
    assert reverse("webhooks") in page(cleo, "team", cast.facilities.pk)
    assert "Nobody outside is told anything" in page(cleo)
    assert "Facilities" in page(cleo, "webhook-new")
    typed = {**NEW, "whose": cast.facilities.pk, "url": f"{receiver.url}/{CANARY}/long-enough-to-hide"}
    answer = cleo.post(reverse("webhook-new"), typed, follow=True)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Something new to do" in shown
    assert CANARY not in shown + page(cleo)  # the address of a chat is its password
    assert "127.0.0.1" in shown


@pytest.mark.parametrize("url", ["https://[::ffff:127.0.0.1]/", "http://0x7f000001/", "https://ana@93.184.216.34/"])
def test_an_address_inside_is_refused_with_the_reason_and_nothing_typed_is_lost(cast, cleo, url):
    answer = cleo.post(reverse("webhook-new"), {**NEW, "whose": cast.facilities.pk, "url": url})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert f'value="{url}"' in shown
    assert 'value="Channel"' in shown
    assert "called" in shown or "before the host" in shown or "as four numbers" in shown


def test_who_chooses_a_team_that_is_not_theirs_is_refused(cast, cleo, receiver):
    for whose in (cast.sales.pk, "house", "x", ""):
        answer = cleo.post(reverse("webhook-new"), {**NEW, "whose": whose, "url": receiver.url})
        assert answer.status_code == 422
    assert not Webhook.objects.exists()


def test_a_change_keeps_the_address_that_is_not_shown(cast, cleo, hook, receiver):
    assert receiver.url in page(cleo, "webhook-edit", hook.pk)  # one that is signed is no secret
    typed = {"name": "Bot", "style": "slack", "url": "", "topics": ["risk"], "edits": 0}
    assert cleo.post(reverse("webhook-edit", args=[hook.pk]), typed).status_code == 302
    assert (Webhook.objects.get().name, Webhook.objects.get().url) == ("Bot", receiver.url)
    slower = cleo.post(reverse("webhook-edit", args=[hook.pk]), typed | {"name": "Slower"})
    assert slower.status_code == 409
    assert "Somebody was faster" in slower.content.decode()
    assert 'value="Slower"' in slower.content.decode()


def test_the_list_of_deliveries_says_what_came_of_each_and_not_what_was_in_it(cast, cleo, hook, asked, receiver):
    receiver.answers = [500]
    call_webhooks(happened(asked), now=MONDAY)
    deliver(Delivery.objects.get().pk, now=MONDAY)
    shown = page(cleo, "webhook", hook.pk)
    assert "It answered 500." in shown
    assert "Something new to do" in shown
    assert asked.title not in shown
    assert "zq-canary-body" not in shown


def test_a_test_that_is_on_its_way_is_looked_after(cast, cleo, hook, receiver, tuesday):
    waits = 'hx-trigger="every 2s"'
    assert waits not in page(cleo, "webhook", hook.pk)
    cleo.post(reverse("webhook-try", args=[hook.pk]))
    assert waits in page(cleo, "webhook", hook.pk)
    deliver(Delivery.objects.get().pk, now=tuesday)
    part = cleo.get(reverse("webhook", args=[hook.pk]), headers={"HX-Request": "true", "HX-Target": "log"})
    assert part.content.startswith(b'<div id="log">')
    assert b"arrived" in part.content


def test_what_is_done_on_its_page_is_done(cast, cleo, hook, asked, receiver):
    def act(name, *more, **typed):
        return cleo.post(reverse(name, args=[hook.pk, *more]), typed)

    assert act("webhook-try").status_code == 302
    test = Delivery.objects.get()
    deliver(test.pk, now=MONDAY.replace(day=25))
    assert act("webhook-again", test.pk).status_code == 302
    assert Delivery.objects.get().state == "waiting"
    assert act("webhook-switch", to="off").status_code == 302
    late = act("webhook-try")
    assert late.status_code == 409
    assert "Switch it on" in late.content.decode()
    assert act("webhook-switch", to="removed").status_code == 302
    assert "Removed in the last 30 days" in page(cleo)
    assert "Bring it back" in page(cleo, "webhook", hook.pk)
    assert act("webhook-switch", to="nonsense").status_code == 302  # as if it were off
    assert Webhook.objects.get().state == "off"
    assert act("webhook-again", test.pk + 1).status_code == 404


def test_the_secret_is_shown_to_whoever_keeps_it_and_in_the_answer_alone(cast, cleo, hook, sign_in):
    secret = secret_of(hook.salt)
    assert secret not in page(cleo, "webhook", hook.pk)
    where = reverse("webhook-secret", args=[hook.pk])
    assert secret in cleo.post(where).content.decode()
    renewed = cleo.post(where, {"new": "1"}).content.decode()
    assert secret_of(Webhook.objects.get().salt) in renewed
    assert secret not in renewed
    assert sign_in(cast.eve).post(where).status_code == 403
    change_webhook(Webhook.objects.get(), style="slack", edits=1, by=cast.cleo, now=MONDAY)
    assert cleo.post(where, {"new": "1"}).status_code == 409


def test_an_administrator_sees_that_there_is_one_and_switches_it_off_and_no_more(cast, hook, sign_in):
    eve = sign_in(cast.eve)
    shown = page(eve, "webhook", hook.pk)
    assert "Switch it off" in shown
    for act in ("Send a test", "Show the secret", "Remove it"):
        assert act not in shown
    assert eve.post(reverse("webhook-switch", args=[hook.pk])).status_code == 302
    assert eve.post(reverse("webhook-switch", args=[hook.pk]), {"to": "on"}).status_code == 403


def test_how_it_is_doing_is_said_in_words(cast, cleo, hook):
    facts = {"resting_until": MONDAY.replace(day=25), "failures": 3, "last_error": "It could not be reached."}
    Webhook.objects.filter(pk=hook.pk).update(**facts)
    shown = page(cleo, "webhook", hook.pk)
    assert "Nothing gets through" in shown
    assert "3 times in a row" in shown
    Webhook.objects.filter(pk=hook.pk).update(state="stopped")
    assert "Nothing got through for a whole day" in page(cleo, "webhook", hook.pk)
    assert "stopped by Footpath" in page(cleo)


def test_fifty_ask_the_database_no_more_than_two(cast, cleo, hook, count_queries, receiver):
    asked = []
    for count in (1, 15):
        for number in range(count):
            facts = {**NEW, "name": str(number), "url": receiver.url}
            add_webhook(cast.facilities, **facts, by=cast.cleo, now=MONDAY)
            Delivery.objects.create(webhook=hook, not_before=MONDAY, give_up_at=MONDAY, created_at=MONDAY)
        asked.append((count_queries(lambda: page(cleo)), count_queries(lambda: page(cleo, "webhook", hook.pk))))
    assert asked[0] == asked[1]


def test_of_a_team_that_somebody_leads_no_longer_they_see_nothing(cast, cleo, hook):
    switch_webhook(hook, to="off", by=cast.cleo, now=MONDAY)
    type(cast.facilities).objects.filter(pk=cast.facilities.pk).update(lead=cast.ben)
    page(cleo, "webhook", hook.pk, status=404)
