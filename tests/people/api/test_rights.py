"""May programs do what their people may do on the pages, and nothing else?"""

import json
from typing import Any

import pytest
from django.db import transaction
from tests.programs import program
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import ROLES, client_of, outcome

__all__ = ["scene", "standing_scene"]  # the fixtures
pytestmark = pytest.mark.django_db

# What a page does, and the operation that does the same: method, address, body.
SAME: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("GET", "/people/", "GET", "people", {}),
    ("GET", "/people/<int:pk>/", "GET", "people/{ben}", {}),
    ("POST", "/people/<int:pk>/edit/", "PATCH", "people/{ben}", {"job": "Carpenter"}),
    ("POST", "/people/<int:pk>/week/", "PATCH", "people/{ben}", {"week": None}),
    ("POST", "/people/new/", "POST", "people", {"name": "Finn", "email": "finn@demo.example"}),
    ("POST", "/people/<int:pk>/leave/", "POST", "people/{ben}/deactivate", {}),
    ("POST", "/people/<int:pk>/return/", "POST", "people/{ben}/reactivate", {}),
    ("POST", "/people/<int:pk>/role/", "POST", "people/{ben}/give-role", {"role": "champion"}),
    ("POST", "/people/<int:pk>/role/", "POST", "people/{ben}/take-role", {"role": "champion"}),
    ("POST", "/people/<int:pk>/invite/", "POST", "people/{ben}/invite", {}),
    ("GET", "/people/<int:pk>/away/", "GET", "people/{ben}/absences", {}),
    ("POST", "/people/<int:pk>/away/", "POST", "people/{ben}/say-away", {"first": "2027-12-01", "last": "2027-12-02"}),
    ("POST", "/people/<int:pk>/away/<int:absence>/cancel/", "POST", "people/{ben}/cancel-absence", {"absence": 1}),
    ("GET", "/teams/<int:pk>/", "GET", "teams/{team}", {}),
    ("GET", "/teams/<int:pk>/members/", "GET", "teams/{team}/members", {}),
    ("POST", "/teams/<int:pk>/edit/", "PATCH", "teams/{team}", {"purpose": "Roofs"}),
    ("POST", "/teams/new/", "POST", "teams", {"name": "Doors", "hours": 1}),
    ("POST", "/teams/<int:pk>/members/", "POST", "teams/{team}/join", {"person": 1, "since": "2026-12-01"}),
    (
        "POST", "/teams/<int:pk>/members/<int:membership>/leave/", "POST", "teams/{team}/leave",
        {"membership": 1, "until": "2026-12-01"},
    ),
    (
        "POST", "/teams/<int:pk>/pairs/", "POST", "teams/{team}/state-pair",
        {"side": "customer", "other": {"person": 1}},
    ),
    ("POST", "/teams/<int:pk>/pairs/", "POST", "teams/{team}/forget-pair", {"pair": 1}),
    ("POST", "/teams/<int:pk>/pairs/", "POST", "teams/{team}/prefer-customer", {"customer": None, "seen": None}),
    (
        "POST", "/people/<int:pk>/pairs/", "POST", "people/{ben}/state-pair",
        {"side": "customer", "other": {"team": 1}},
    ),
    ("POST", "/people/<int:pk>/pairs/", "POST", "people/{ben}/forget-pair", {"pair": 1}),
    ("POST", "/people/<int:pk>/pairs/", "POST", "people/{ben}/prefer-customer", {"customer": None, "seen": None}),
    ("GET", "/hours/", "GET", "hours", {}),
    ("GET", "/hours/<int:pk>/", "GET", "hours/{hours}", {}),
    ("POST", "/hours/<int:pk>/", "PATCH", "hours/{hours}", {"name": "Berlin"}),
    ("POST", "/hours/new/", "POST", "hours", {"name": "Late", "zone": "UTC", "week": [[[480, 720]], *[[]] * 6]}),
]  # fmt: skip


def by_page(scene: Scene, role: str, method: str, route: str) -> str:
    """What somebody gets on the page."""
    with transaction.atomic():
        client = client_of(getattr(scene.cast, role))
        got = outcome((client.post if method == "POST" else client.get)(scene.address(route), scene.typed(route)))
        transaction.set_rollback(True)
    return got


def by_program(scene: Scene, role: str, method: str, address: str, body: dict[str, Any]) -> str:
    """What their program gets; of which state it has seen the rights do not depend."""
    cast = scene.cast
    things = {"ben": cast.ben.pk, "team": cast.facilities.pk, "hours": cast.hours.pk, "service": cast.move.pk}
    things["asking"] = cast.flight_operations.pk
    with transaction.atomic():
        client = program(getattr(cast, role))
        where, seen = f"/api/v1/{address.format(**things)}", {"If-Match": '"0"'}
        facts = {"data": json.dumps(body), "content_type": "application/json"} if method != "GET" else {}
        answer = client.generic(method, where, headers=seen, **facts)
        transaction.set_rollback(True)
    return "in" if answer.status_code == 412 else outcome(answer)


@pytest.mark.parametrize("same", SAME, ids=lambda same: f"{same[2]} {same[3]}")
def test_programs_get_in_where_their_people_do(same: tuple[str, str, str, str, dict[str, Any]], scene: Scene) -> None:
    method, route, *operation = same
    pages = {role: by_page(scene, role, method, route) for role in ROLES[1:]}
    assert {role: by_program(scene, role, *operation) for role in ROLES[1:]} == pages
