"""May programs do to requests and words what their people may do on the pages, and nothing else?"""

import json
from typing import Any

import pytest
from django.db import transaction
from tests.programs import program
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import ROLES, outcome, rows

from footpath.requests.doors import DOORS
from footpath.requests.word_doors import WORD_DOORS

__all__ = ["scene", "standing_scene"]  # the fixtures
pytestmark = pytest.mark.django_db
PAGES = {(row.method, row.route): row.cells for row in rows()}
OTHERS: list[tuple[str, str, str, dict[str, Any]]] = [  # operation, and the page that does the same
    ("GET requests/{request}", "GET", "/requests/<number:pk>/", {}),
    ("GET requests/{draft}", "GET", "/requests/<number:pk>/draft/", {}),
    ("GET requests/{request}/timeline", "GET", "/requests/<number:pk>/", {}),
    ("GET requests/{request}/files/{file}", "GET", "/requests/<number:pk>/files/<int:file>/", {}),
    ("POST requests/{request}/fill-in", "POST", "/requests/<number:pk>/fill-in/", {"answers": {}}),
    ("POST requests/{request}/found-it", "POST", "/requests/<number:pk>/found-it/", {"answers": {}}),
    (
        "POST requests/{request}/ask-for-it", "POST", "/requests/<number:pk>/ask-for-it/",
        {"requirement": "places", "asked_of": 1},
    ),
    ("PATCH requests/{draft}", "GET", "/requests/<number:pk>/draft/", {}),
    ("DELETE requests/{draft}", "GET", "/requests/<number:pk>/draft/", {}),
    ("POST requests/{draft}/submit", "GET", "/requests/<number:pk>/draft/", {}),
    ("GET teams/{team}/board", "GET", "/teams/<int:pk>/board/", {}),
    ("GET teams/{team}/what-if", "GET", "/teams/<int:pk>/what-if/", {}),
    ("POST teams/{team}/next", "POST", "/teams/<int:pk>/next/", {}),
    ("GET services/{service}/odds", "GET", "/services/<int:pk>/ask/", {}),
    ("POST services/{service}/requests", "POST", "/services/<int:pk>/ask/", {}),
    ("GET words/{word}", "GET", "/words/<int:pk>/", {}),
    ("POST call-backs/{call_back}/called-back", "POST", "/call-backs/<int:pk>/", {}),
]  # fmt: skip
LIFE = [(f"POST requests/{{request}}/{verb}", "POST", f"/requests/<number:pk>/{verb}/", None) for verb in DOORS]
WORDS = [(f"POST words/{{word}}/{verb}", "POST", f"/words/<int:pk>/{verb}/", None) for verb in WORD_DOORS]


def sent(scene: Scene, operation: str) -> dict[str, Any]:
    """What the page would be sent, as JSON has it."""
    verb = operation.rpartition("/")[2]
    more = {"refuse-sign-off": {"reason": "No.", "alternative": "Later."}, "move-step": {"step": "any"}}
    more |= {"merge": {"into": "FP-99"}, "split": {"titles": "A key"}}
    more |= {one: {"offer": 1} for one in ("accept-offer", "take-back-offer")}
    more |= {one: {"offer": 1, "reason": "So."} for one in ("counter-offer", "decline-offer")}
    typed = (scene.on_word() if operation.startswith("POST words") else scene.on_request() | more).get(verb, {})
    found = {name: value if isinstance(value, int | str) else str(value) for name, value in typed.items()}
    return found | ({"moment": f"{found['moment']}:00Z"} if "moment" in found else {})


def by_program(scene: Scene, role: str, operation: str, body: dict[str, Any] | None) -> str:
    """What somebody's program gets."""
    things = {"team": scene.cast.facilities.pk, "service": scene.cast.move.pk, "file": scene.attachment.pk}
    things |= {name: getattr(scene, name).pk for name in ("request", "draft", "word", "call_back")}
    method, address = operation.format(**things).split()
    with transaction.atomic():
        client = program(getattr(scene.cast, role))
        if address.endswith("/attach"):
            got = outcome(client.post(f"/api/v1/{address}", scene.on_request()["attach"]))
        else:
            facts = (
                json.dumps(sent(scene, operation) if body is None else body) if method not in ("GET", "DELETE") else ""
            )
            got = outcome(client.generic(method, f"/api/v1/{address}", facts, content_type="application/json"))
        transaction.set_rollback(True)
    return got


@pytest.mark.parametrize("same", [*OTHERS, *LIFE, *WORDS], ids=lambda same: same[0])
def test_programs_get_in_where_their_people_do(same: tuple[str, str, str, Any], scene: Scene) -> None:
    """The table of pages holds for programs, too."""
    operation, method, route, body = same
    cells = PAGES[method, route]
    assert {role: by_program(scene, role, operation, body) for role in ROLES[1:]} == {
        role: cells[role] for role in ROLES[1:]
    }
