"""Do programs read the figures that their people read, and no others?"""

import pytest
from tests.people.api.test_rights import by_page, by_program
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import ROLES

__all__ = ["scene", "standing_scene"]  # the fixtures
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("/insight/teams/<int:pk>/", "teams/{team}"),
        ("/insight/services/<int:pk>/", "services/{service}"),
        ("/insight/people/<int:pk>/", "people/{ben}"),
        ("/insight/pairs/<int:provider>/<int:customer>/", "pairs/{team}/{asking}"),
    ],
)
def test_programs_read_what_their_people_read(page: str, address: str, scene: Scene) -> None:
    pages = {role: by_page(scene, role, "GET", page) for role in ROLES[1:]}
    for operation in (f"insight/{address}", f"insight/{address}/requests?measure=promises_kept"):
        assert {role: by_program(scene, role, "GET", operation, {}) for role in ROLES[1:]} == pages
