"""May programs do to services what their people may do on the pages, and nothing else?"""

from typing import Any

import pytest
from tests.people.api.test_rights import by_page, by_program
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import ROLES

__all__ = ["scene", "standing_scene"]  # the fixtures
pytestmark = pytest.mark.django_db

SAME: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("GET", "/services/", "GET", "services", {}),
    ("GET", "/services/<int:pk>/", "GET", "services/{service}", {}),
    ("GET", "/services/<int:pk>/versions/", "GET", "services/{service}/versions", {}),
    ("GET", "/services/<int:pk>/versions/<int:number>/", "GET", "services/{service}/versions/1", {}),
    ("POST", "/services/mine/", "POST", "teams/{team}/services", {"name": "Paint a room"}),
    ("GET", "/services/<int:pk>/edit/", "POST", "services/{service}/revise", {}),
    ("POST", "/services/<int:pk>/edit/", "PATCH", "services/{service}/draft", {"cost": "Free"}),
    ("POST", "/services/<int:pk>/publish/", "POST", "services/{service}/publish", {}),
    ("POST", "/services/<int:pk>/discard/", "POST", "services/{service}/discard-revision", {}),
    ("POST", "/services/<int:pk>/retire/", "POST", "services/{service}/retire", {}),
    ("POST", "/services/<int:pk>/retire/", "POST", "services/{service}/bring-back", {}),
]


@pytest.mark.parametrize("same", SAME, ids=lambda same: f"{same[2]} {same[3]}")
def test_programs_get_in_where_their_people_do(same: tuple[str, str, str, str, dict[str, Any]], scene: Scene) -> None:
    method, route, *operation = same
    pages = {role: by_page(scene, role, method, route) for role in ROLES[1:]}
    assert {role: by_program(scene, role, *operation) for role in ROLES[1:]} == pages
