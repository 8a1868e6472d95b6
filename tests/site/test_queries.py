"""How many questions does each page ask the database?"""

from collections.abc import Callable
from functools import partial

import pytest
from tests.site.scene import Scene, scene, standing_scene
from tests.site.test_matrix import ROLES, Row, client_of, rows

__all__ = ["scene", "standing_scene"]  # the fixtures

Count = Callable[[Callable[[], object]], int]
PAGES = [row for row in rows() if row.method == "GET" and "in" in list(row.cells.values())[1:]]
# The most that a page asks, session and menu included. A change that asks more says so here.
MOST = {
    "/": 14,
    "/api/": 6,
    "/api/v1/openapi.json": 2,
    "/board/": 3,
    "/call-backs/<int:pk>/": 7,
    "/calls/new/": 11,
    "/healthz": 2,
    "/hours/": 8,
    "/hours/<int:pk>/": 7,
    "/hours/new/": 6,
    "/insight/": 9,
    "/insight/figures.csv": 6,
    "/insight/page.pdf": 6,
    "/insight/pairs/<int:provider>/<int:customer>/": 11,
    "/insight/pairs/<int:provider>/<int:customer>/figures.csv": 10,
    "/insight/pairs/<int:provider>/<int:customer>/page.pdf": 10,
    "/insight/pairs/<int:provider>/<int:customer>/<slug:key>/": 12,
    "/insight/pairs/<int:provider>/<int:customer>/<slug:key>/figures.csv": 8,
    "/insight/pairs/<int:provider>/<int:customer>/<slug:key>/page.pdf": 13,
    "/insight/people/<int:pk>/": 9,
    "/insight/people/<int:pk>/figures.csv": 8,
    "/insight/people/<int:pk>/page.pdf": 8,
    "/insight/people/<int:pk>/<slug:key>/": 10,
    "/insight/people/<int:pk>/<slug:key>/figures.csv": 6,
    "/insight/people/<int:pk>/<slug:key>/page.pdf": 11,
    "/insight/services/<int:pk>/": 8,
    "/insight/services/<int:pk>/figures.csv": 7,
    "/insight/services/<int:pk>/page.pdf": 7,
    "/insight/services/<int:pk>/<slug:key>/": 10,
    "/insight/services/<int:pk>/<slug:key>/figures.csv": 6,
    "/insight/services/<int:pk>/<slug:key>/page.pdf": 11,
    "/insight/teams/<int:pk>/": 14,
    "/insight/teams/<int:pk>/figures.csv": 8,
    "/insight/teams/<int:pk>/page.pdf": 8,
    "/insight/teams/<int:pk>/<slug:key>/": 10,
    "/insight/teams/<int:pk>/<slug:key>/figures.csv": 6,
    "/insight/teams/<int:pk>/<slug:key>/page.pdf": 11,
    "/kept/": 22,
    "/mail/<str:token>/": 8,
    "/notices/": 10,
    "/notices/preferences/": 8,
    "/organization/": 7,
    "/outbox/": 10,
    "/people/": 12,
    "/people/<int:pk>/": 20,
    "/people/<int:pk>/away/": 8,
    "/people/<int:pk>/edit/": 8,
    "/people/<int:pk>/leave/": 14,
    "/people/<int:pk>/pairs/": 12,
    "/people/<int:pk>/photo/": 3,
    "/people/<int:pk>/week/": 10,
    "/people/names/": 2,
    "/people/new/": 6,
    "/people/roles/": 13,
    "/requests/<number:pk>/": 20,
    "/requests/<number:pk>/draft/": 14,
    "/requests/<number:pk>/files/<int:file>/": 5,
    "/safety/": 20,
    "/safety/app/": 8,
    "/safety/codes/new/": 8,
    "/safety/passkeys/<int:pk>/remove/": 8,
    "/safety/passkeys/<int:pk>/rename/": 8,
    "/safety/passkeys/add/": 8,
    "/safety/password/": 6,
    "/safety/sure/": 12,
    "/safety/sure/code/": 5,
    "/safety/sure/passkey/": 5,
    "/safety/tokens/": 7,
    "/search/": 6,
    "/services/": 10,
    "/services/<int:pk>/": 10,
    "/services/<int:pk>/ask/": 15,
    "/services/<int:pk>/edit/": 14,
    "/services/<int:pk>/publish/": 11,
    "/services/<int:pk>/versions/": 8,
    "/services/<int:pk>/versions/<int:number>/": 9,
    "/services/mine/": 11,
    "/sign-in/": 2,
    "/sign-in/code/": 2,
    "/sign-in/forgot/": 2,
    "/sign-in/forgot/sent/": 2,
    "/sign-in/link/<str:who>/<str:token>/": 5,
    "/sign-in/passkey/": 2,
    "/teams/<int:pk>/": 18,
    "/teams/<int:pk>/board/": 9,
    "/teams/<int:pk>/edit/": 11,
    "/teams/<int:pk>/members/": 9,
    "/teams/<int:pk>/members/<int:membership>/leave/": 8,
    "/teams/<int:pk>/pairs/": 12,
    "/teams/<int:pk>/promises/": 14,
    "/teams/<int:pk>/promises/figures.csv": 11,
    "/teams/<int:pk>/promises/page.pdf": 11,
    "/teams/<int:pk>/what-if/": 15,  # 15 of a team of which something was learned
    "/teams/new/": 9,
    "/words/": 10,
    "/words/<int:pk>/": 17,
    "/words/new/": 6,
}


@pytest.mark.parametrize("page", PAGES, ids=lambda row: row.route)
def test_a_page_asks_no_more_than_it_did(page: Row, scene: Scene, count_queries: Count) -> None:
    address = scene.address(page.route)
    clients = [client_of(getattr(scene.cast, role)) for role in ROLES[1:] if page.cells[role] == "in"]
    assert max(count_queries(partial(client.get, address)) for client in clients) <= MOST.get(page.route, 0)
