"""Does a hidden request stay hidden on every way to it?"""

import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.programs import program
from tests.site.questions import OPERATIONS, address, headers, sent
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import client_of, rows

from footpath.notifications.models import Mail, Notice
from footpath.requests import actions
from footpath.requests.findable import index_all
from footpath.requests.models import ServiceRequest

__all__ = ["scene", "standing_scene"]  # the fixtures

CANARY, ABSENT = "quetzalcoatl", "xiuhtecuhtli"
PAGES = [row.route for row in rows() if row.method == "GET"]


def without_tokens(page: str) -> str:
    """The page without what differs each time: tokens and numbers."""
    return re.sub(r"\d+|csrf[^>]*|content=\"[^\"]*\"", "", page)


@pytest.fixture
def hidden(scene: Scene) -> Scene:
    """The request of the scene, with a word on it that stands nowhere else, findable for whoever may see it."""
    now = timezone.now()
    ServiceRequest.objects.filter(pk=scene.request.pk).update(title=f"The {CANARY} in B 2.14", details=CANARY)
    scene.request.refresh_from_db()
    actions.write(scene.request, text=f"It is the {CANARY}.", by=scene.cast.ana, now=now)
    index_all(now)
    return scene


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_no_page_gives_it_away(hidden: Scene, who: str) -> None:
    client = client_of(getattr(hidden.cast, who))
    answers = {route: client.get(hidden.address(route)) for route in PAGES}
    told = [route for route, answer in answers.items() if CANARY.encode() in answer.getvalue()]
    assert told == []
    for way in ("search", "people", "services", "people-names"):
        asked = [client.get(reverse(way), {"q": word}).content.decode().replace(word, "") for word in (CANARY, ABSENT)]
        assert without_tokens(asked[0]) == without_tokens(asked[1])  # as if nobody had ever written it
    assert CANARY not in client.get(reverse("search"), {"q": hidden.request.number}).content.decode()
    person = getattr(hidden.cast, who)
    assert not Notice.objects.filter(recipient=person, event__subject_id=hidden.request.pk).exists()
    assert not Mail.objects.filter(recipient=person).exists()


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_no_operation_gives_it_away(hidden: Scene, who: str) -> None:
    client = program(getattr(hidden.cast, who))
    told = [name for name in OPERATIONS if CANARY.encode() in asked_of(client, name, hidden)]
    assert told == []
    for path in ("people", "teams", "services"):
        lists = [client.get(f"/api/v1/{path}", {"q": word}).json()["items"] for word in (CANARY, ABSENT)]
        assert lists[0] == lists[1]


def asked_of(client: Client, name: str, scene: Scene) -> bytes:
    """What an operation answers, whatever it is; what it did is taken back."""
    _path, method, operation = OPERATIONS[name]
    more: dict[str, Any] = sent(name, operation, scene)
    with transaction.atomic():
        answer = client.generic(method.upper(), address(name, scene), headers=headers(operation), **more)
        transaction.set_rollback(True)
    return answer.getvalue()


def test_whoever_may_see_it_reads_it_through_the_api(hidden: Scene) -> None:
    """The control: the same questions, asked by somebody around the request."""
    client = program(hidden.cast.ben)
    told = {name for name in OPERATIONS if CANARY.encode() in asked_of(client, name, hidden)}
    assert {"list_requests", "read_request", "read_timeline", "read_board"} <= told


def test_whoever_may_see_it_finds_it(hidden: Scene) -> None:
    """The control: the same word leads there."""
    page = client_of(hidden.cast.ben).get(f"{reverse('search')}?q={CANARY}").content.decode()
    assert hidden.request.get_absolute_url() in page


@pytest.mark.parametrize("who", ["dov", "eve"])
def test_a_number_that_is_hidden_looks_like_one_that_is_not_there(hidden: Scene, who: str) -> None:
    client, missing = client_of(getattr(hidden.cast, who)), 900_000 + hidden.request.pk
    seen = {}
    for pk in (hidden.request.pk, hidden.draft.pk, missing):
        answer = client.get(reverse("request", args=[pk]))
        seen[pk] = (answer.status_code, without_tokens(answer.content.decode()))
    assert seen[hidden.request.pk] == seen[hidden.draft.pk] == seen[missing]
    assert seen[missing][0] == 404
