"""Which webhooks are told of an event?"""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY, ask, happened

from footpath.history.kinds import all_kinds
from footpath.history.models import Event
from footpath.jobs import run_all
from footpath.notifications.actions import call_webhooks, change_webhook
from footpath.notifications.models import Delivery
from footpath.notifications.reactions import tell_webhooks
from footpath.notifications.webhooks.payloads import written
from footpath.notifications.webhooks.topics import TOPIC_OF
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

CANARY = "zq-canary-77"


def later():
    """After the story of the tests, and after the real clock, by which jobs fall due."""
    return max(MONDAY, timezone.now()) + timedelta(minutes=1)


def told(hook):
    return Delivery.objects.filter(webhook=hook)


def test_it_is_put_out_once_for_each_that_wants_to_hear_of_it(cast, hook, house_hook, asked):
    change_webhook(house_hook, topics=["delivered"], edits=0, by=cast.eve, now=MONDAY)
    event = happened(asked)
    assert [call_webhooks(event, now=MONDAY) for _twice in range(2)] == [1, 0]
    assert (told(hook).count(), told(house_hook).count()) == (1, 0)


def test_the_worker_tells_it_along_with_everything_else(cast, hook, asked, receiver):
    run_all(now=later(), raise_errors=True)
    assert json.loads(receiver.calls[0].body)["type"] == "request.submitted"


def test_what_a_team_asked_of_others_is_not_told_in_its_own_channel(cast, hook, receiver):
    """Its members do not see what each of them asked; the asker hears of it as always."""
    type(hook).objects.filter(pk=hook.pk).update(team=cast.flight_operations)
    draft = actions.save_draft(None, service=cast.move, title="A desk", by=cast.ana, now=MONDAY)
    asked = actions.submit(draft, by=cast.ana, now=MONDAY)
    assert call_webhooks(happened(asked), now=MONDAY) == 0


def test_of_what_is_confidential_nobody_is_told_anything(cast, hook, house_hook, asked):
    type(cast.move).objects.filter(pk=cast.move.pk).update(confidential=True)
    assert call_webhooks(happened(asked), now=MONDAY) == 0


def test_what_a_team_notes_for_itself_leaves_by_no_webhook(cast, hook, house_hook, asked, receiver):
    actions.take(asked, by=cast.ben, now=MONDAY)
    actions.note(asked, text=CANARY, by=cast.ben, now=MONDAY)
    actions.write(asked, text=f"{CANARY} for all", by=cast.ben, now=MONDAY)
    for event in Event.objects.filter(subject_kind="request"):
        tell_webhooks(event)
    run_all(now=later(), raise_errors=True)
    assert len(receiver.calls) >= 4
    assert CANARY not in "".join(call.body.decode() for call in receiver.calls)


def test_the_house_hears_number_team_and_kind_alone(cast, hook, house_hook, asked):
    actions.take(asked, by=cast.ben, now=MONDAY)
    call_webhooks(happened(asked), now=MONDAY)
    of_team, of_house = (json.loads(written(told(one).get())) for one in (hook, house_hook))
    assert of_team["actor"] == "Ben Okafor"
    assert of_team["about"]["title"] == asked.title
    assert (of_house["actor"], of_house["type"]) == (None, "request.taken")
    assert sorted(of_house["about"]) == ["kind", "number", "service", "state", "team", "url"]
    for word in (asked.title, "Ben", "Ana", "Flight"):
        assert word not in json.dumps(of_house)


def test_every_kind_that_is_told_can_happen():
    assert set(TOPIC_OF) <= {one.kind for one in all_kinds()}


def test_that_one_became_another_or_the_customer_asks_where_it_is_is_told(cast, hook, asked):
    change_webhook(hook, topics=["delivered", "talk", "back", "asked"], edits=0, by=cast.cleo, now=MONDAY)
    twin = ask(cast, MONDAY)
    actions.nudge(asked, by=cast.ana, now=MONDAY)
    actions.merge(twin, into=ServiceRequest.objects.get(pk=asked.pk), by=cast.ben, now=MONDAY)
    actions.unmerge(ServiceRequest.objects.get(pk=twin.pk), by=cast.ben, now=MONDAY)
    [part] = actions.split(ServiceRequest.objects.get(pk=twin.pk), titles=["A key"], by=cast.ben, now=MONDAY)
    actions.add_mail(part, text=CANARY, address="ops@nordmed.example", now=MONDAY)
    wanted = ["request.nudged", "request.merged", "request.unmerged", "request.split_from", "request.mail_added"]
    for kind in wanted:
        assert call_webhooks(Event.objects.get(kind=kind), now=MONDAY) == 1
    bodies = [json.loads(written(one)) for one in told(hook).order_by("id")]
    assert [body["type"] for body in bodies] == wanted
    assert CANARY not in json.dumps(bodies)


@pytest.mark.parametrize("style", ["slack", "teams", "signed"])
def test_nothing_that_is_typed_becomes_a_link_or_a_call_to_everybody(cast, hook, style):
    title = '<!channel> <https://evil.example|Click> [x](https://evil.example) *b* \u2028 & "q"'
    change_webhook(hook, style=style, edits=0, by=cast.cleo, now=MONDAY)
    draft = actions.save_draft(None, service=cast.move, title=title, by=cast.ana, now=MONDAY)
    call_webhooks(happened(actions.submit(draft, by=cast.ana, now=MONDAY)), now=MONDAY)
    body = json.loads(written(told(hook).get()))
    if style == "slack":
        assert body["text"].startswith("<http://127.0.0.1:8000/requests/")
        assert body["text"].count("<") == 1
        assert "&lt;!channel&gt;" in body["text"]
    elif style == "teams":
        card = body["attachments"][0]["content"]
        assert {block["type"] for block in card["body"]} == {"RichTextBlock"}  # plain text, no Markdown
        assert card["actions"][0]["url"].startswith("http://127.0.0.1:8000/requests/")
    else:
        assert body["about"]["title"] == draft.title


def test_what_outside_customers_wait_for_is_told_to_the_team_that_owes_it(cast, hook, house_hook):
    facts = {"kind": "flight", "reference": "NA 912", "customer": "Northair", "due_at": MONDAY, "team": cast.facilities}
    owed = actions.add_commitment(**facts, by=cast.cleo, now=MONDAY)
    actions.meet_commitment(owed, by=cast.cleo, now=MONDAY)
    assert call_webhooks(Event.objects.get(kind="commitment.met"), now=MONDAY) == 2
    body = json.loads(written(told(hook).get()))
    assert (body["about"]["kind"], body["about"]["customer"]) == ("commitment", "Northair")
    assert "Northair" not in written(told(house_hook).get()).decode()
