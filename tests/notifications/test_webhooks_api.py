"""Do programs add webhooks and read what was delivered, and learn no secret but a new one?"""

import json

import pytest
from tests.cast import MONDAY
from tests.programs import program

from footpath.notifications.models import Webhook
from footpath.notifications.webhooks.signing import secret_of
from footpath.people.programs.models import Scope

pytestmark = pytest.mark.usefixtures("tuesday")
WHERE = "/api/v1/webhooks"


def send(client, where, body=None, method="post", **headers):
    return client.generic(method.upper(), where, json.dumps(body or {}), "application/json", headers=headers)


@pytest.fixture
def cleo(cast):
    """A program of the lead of Facilities."""
    return program(cast.cleo)


def test_from_adding_to_removing(cast, cleo, receiver):
    body = {"team": cast.facilities.pk, "name": "Bot", "url": f"{receiver.url}?sig=zq-canary-3", "topics": ["asked"]}
    made = send(cleo, WHERE, body)
    here = made["Location"]
    assert (made.status_code, made.json()["state"], made.json()["style"]) == (201, "on", "signed")
    assert made.json()["secret"] == secret_of(Webhook.objects.get().salt)
    read = cleo.get(here)
    assert "secret" not in read.json()
    assert "zq-canary-3" not in read.content.decode() + cleo.get(WHERE).content.decode()
    changed = send(cleo, here, {"topics": ["risk"]}, "patch", If_Match=read["ETag"])
    assert (changed.status_code, changed.json()["topics"], changed.json()["name"]) == (200, ["risk"], "Bot")
    assert send(cleo, here, {"name": "Late"}, "patch", If_Match=read["ETag"]).status_code == 412
    assert send(cleo, f"{here}/try").json()["type"] == "test"
    renewed = send(cleo, f"{here}/secret").json()["secret"]
    assert renewed != made.json()["secret"]
    (delivery,) = cleo.get(f"{here}/deliveries").json()["items"]
    assert (delivery["state"], delivery["attempts"]) == ("waiting", 0)
    assert send(cleo, f"{here}/deliveries/{delivery['id']}/again").status_code == 204
    assert send(cleo, f"{here}/deliveries/0/again").status_code == 404
    assert send(cleo, f"{here}/switch", {"to": "removed"}).json()["state"] == "removed"
    assert cleo.get(WHERE).json()["items"] == []
    assert send(cleo, f"{here}/try").status_code == 409


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"url": "https://[::1]/"}, "url"),
        ({"url": "https://2130706433/"}, "url"),
        ({"topics": []}, "topics"),
        ({"topics": ["notes"]}, "topics"),
        ({"style": "fax"}, "style"),
        ({"team": 999_999}, "team"),
        ({"state": "off"}, "state"),
        ({"salt": "x"}, "salt"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(cast, cleo, receiver, facts, field):
    body = {"team": cast.facilities.pk, "name": "Bot", "url": receiver.url, "topics": ["asked"], **facts}
    answer = send(cleo, WHERE, body)
    assert answer.status_code == 422
    assert any(name.startswith(field) for name in answer.json()["errors"])
    assert not Webhook.objects.exists()


def test_a_program_that_may_only_read_changes_nothing(cast, hook):
    reads = program(cast.cleo, Scope.READ)
    assert reads.get(f"{WHERE}/{hook.pk}").status_code == 200
    for act in ("try", "secret", "switch"):
        assert send(reads, f"{WHERE}/{hook.pk}/{act}", {"to": "off"}).status_code == 403
    assert Webhook.objects.get().state == "on"


def test_a_list_is_read_page_by_page(cast, cleo, hook, house_hook):
    assert [one["name"] for one in cleo.get(WHERE).json()["items"]] == ["Desk bot"]
    first = program(cast.eve).get(f"{WHERE}?limit=1").json()
    assert len(first["items"]) == 1
    assert first["items"][0]["team"] == cast.facilities.pk
    assert [one["team"] for one in program(cast.eve).get(first["next"]).json()["items"]] == [None]
    assert house_hook.made_at == MONDAY
