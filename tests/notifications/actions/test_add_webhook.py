"""How does a program or a chat outside come to be told what happens?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.actions import add_webhook, tell
from footpath.notifications.actions.add_webhook import MOST
from footpath.notifications.models import Notice, Webhook

FACTS = {"name": "Desk bot", "style": "slack", "topics": ["delivered", "asked"]}


def add(team, url, by, **more):
    return add_webhook(team, **{**FACTS, "url": url, **more}, by=by, now=MONDAY)


def test_a_lead_adds_one_for_the_team_and_the_history_says_where_it_leads(cast, receiver):
    made = add(cast.facilities, f" {receiver.url}?token=zq-canary-1 ", cast.cleo)
    assert (made.team, made.state, made.url) == (cast.facilities, "on", f"{receiver.url}?token=zq-canary-1")
    assert made.topics == ["asked", "delivered"]
    event = Event.objects.get(kind="webhook.added")
    assert (event.subject_id, event.actor_id, event.facts) == (
        made.pk,
        cast.cleo.pk,
        {"name": "Desk bot", "host": "127.0.0.1"},
    )


def test_the_lead_is_told_when_somebody_above_adds_one(cast, receiver):
    add(cast.facilities, receiver.url, cast.max)
    tell(Event.objects.get(kind="webhook.added"))
    assert [one.recipient for one in Notice.objects.all()] == [cast.cleo]


@pytest.mark.parametrize("who", ["ana", "ben", "dov", "eve"])
def test_nobody_else_sends_a_teams_content_anywhere_and_least_of_all_who_administers(cast, receiver, who):
    with pytest.raises(PermissionDenied):
        add(cast.facilities, receiver.url, getattr(cast, who))


def test_one_of_the_house_is_for_administrators(cast, receiver):
    assert add(None, receiver.url, cast.eve).team is None
    for person in (cast.cleo, cast.max):
        with pytest.raises(PermissionDenied):
            add(None, receiver.url, person)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "a\r\nb"}, "name"),
        ({"topics": []}, "topics"),
        ({"topics": ["asked", "everything"]}, "topics"),
        ({"style": "fax"}, "style"),
        ({"url": "http://127.0.0.1/"}, "url"),
        ({"url": "https://localhost/"}, "url"),
        ({"url": "https://169.254.169.254/"}, "url"),
        ({"url": ""}, "url"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(cast, receiver, facts, field):
    with pytest.raises(ValidationError) as refused:
        add(cast.facilities, **{"url": receiver.url, "by": cast.cleo, **facts})
    assert list(refused.value.message_dict) == [field]
    assert not Webhook.objects.exists()


def test_there_is_an_end_to_them(cast, receiver):
    made = add(cast.facilities, receiver.url, cast.cleo)
    for number in range(1, MOST):
        Webhook.objects.create(team=cast.facilities, name=str(number), made_by=cast.cleo, made_at=MONDAY)
    with pytest.raises(ValidationError):
        add(cast.facilities, receiver.url, cast.cleo)
    Webhook.objects.filter(pk=made.pk).update(state="removed")
    assert add(cast.facilities, receiver.url, cast.cleo)
