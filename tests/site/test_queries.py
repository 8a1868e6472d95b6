"""How many questions does each page ask the database?"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import ROLES, Row, client_of, rows

__all__ = ["scene", "standing_scene"]  # the fixtures

Count = Callable[[Callable[[], object]], int]
PAGES = [row for row in rows() if row.method == "GET" and "in" in list(row.cells.values())[1:]]
TABLE = Path(__file__).with_name("queries.txt")
MOST = {
    route: int(most)
    for most, route, *_why in (
        line.split() for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"
    )
}


@pytest.mark.parametrize("page", PAGES, ids=lambda row: row.route)
def test_a_page_asks_no_more_than_it_did(page: Row, scene: Scene, count_queries: Count) -> None:
    address = scene.address(page.route)
    clients = [client_of(getattr(scene.cast, role)) for role in ROLES[1:] if page.cells[role] == "in"]
    assert max(count_queries(partial(client.get, address)) for client in clients) <= MOST.get(page.route, 0)
