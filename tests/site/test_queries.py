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
    "/": 17,
    "/api/": 17,
    "/api/v1/openapi.json": 2,
    "/board/": 3,
    "/call-backs/<int:pk>/": 14,
    "/calls/new/": 18,
    "/healthz": 2,
    "/hours/": 11,
    "/hours/<int:pk>/": 10,
    "/hours/new/": 9,
    "/insight/": 12,
    "/insight/figures.csv": 6,
    "/insight/page.pdf": 6,
    "/insight/pairs/<int:provider>/<int:customer>/": 22,
    "/insight/pairs/<int:provider>/<int:customer>/figures.csv": 21,
    "/insight/pairs/<int:provider>/<int:customer>/page.pdf": 21,
    "/insight/pairs/<int:provider>/<int:customer>/<slug:key>/": 15,
    "/insight/pairs/<int:provider>/<int:customer>/<slug:key>/figures.csv": 16,
    "/insight/pairs/<int:provider>/<int:customer>/<slug:key>/page.pdf": 16,
    "/insight/people/<int:pk>/": 15,
    "/insight/people/<int:pk>/figures.csv": 11,
    "/insight/people/<int:pk>/page.pdf": 11,
    "/insight/people/<int:pk>/<slug:key>/": 13,
    "/insight/people/<int:pk>/<slug:key>/figures.csv": 11,
    "/insight/people/<int:pk>/<slug:key>/page.pdf": 11,
    "/insight/services/<int:pk>/": 15,
    "/insight/services/<int:pk>/figures.csv": 11,
    "/insight/services/<int:pk>/page.pdf": 11,
    "/insight/services/<int:pk>/<slug:key>/": 13,
    "/insight/services/<int:pk>/<slug:key>/figures.csv": 11,
    "/insight/services/<int:pk>/<slug:key>/page.pdf": 11,
    "/insight/teams/<int:pk>/": 22,
    "/insight/teams/<int:pk>/figures.csv": 12,
    "/insight/teams/<int:pk>/page.pdf": 12,
    "/insight/teams/<int:pk>/<slug:key>/": 14,
    "/insight/teams/<int:pk>/<slug:key>/figures.csv": 12,
    "/insight/teams/<int:pk>/<slug:key>/page.pdf": 12,
    "/kept/": 25,
    "/mail/<str:token>/": 8,
    "/notices/": 17,
    "/notices/preferences/": 15,
    "/organization/": 10,
    "/outbox/": 17,
    "/people/": 19,
    "/people/<int:pk>/": 28,
    "/people/<int:pk>/away/": 12,
    "/people/<int:pk>/edit/": 12,
    "/people/<int:pk>/leave/": 17,
    "/people/<int:pk>/pairs/": 15,
    "/people/<int:pk>/photo/": 3,
    "/people/<int:pk>/week/": 14,
    "/people/names/": 2,
    "/people/new/": 13,
    "/people/roles/": 16,
    "/requests/<number:pk>/": 32,
    "/requests/<number:pk>/draft/": 21,
    "/requests/<number:pk>/files/<int:file>/": 5,
    "/safety/": 26,
    "/safety/app/": 8,
    "/safety/codes/new/": 8,
    "/safety/passkeys/<int:pk>/remove/": 8,
    "/safety/passkeys/<int:pk>/rename/": 8,
    "/safety/passkeys/add/": 8,
    "/safety/password/": 13,
    "/safety/sure/": 19,
    "/safety/sure/code/": 5,
    "/safety/sure/passkey/": 5,
    "/safety/tokens/": 17,
    "/search/": 13,
    "/services/": 17,
    "/services/<int:pk>/": 22,
    "/services/<int:pk>/ask/": 23,
    "/services/<int:pk>/edit/": 22,
    "/services/<int:pk>/publish/": 20,
    "/services/<int:pk>/versions/": 20,
    "/services/<int:pk>/versions/<int:number>/": 20,
    "/services/mine/": 20,
    "/sign-in/": 3,
    "/sign-in/code/": 2,
    "/sign-in/forgot/": 2,
    "/sign-in/forgot/sent/": 2,
    "/sign-in/link/<str:who>/<str:token>/": 5,
    "/sign-in/passkey/": 2,
    "/teams/<int:pk>/": 25,
    "/teams/<int:pk>/board/": 19,
    "/teams/<int:pk>/edit/": 18,
    "/teams/<int:pk>/members/": 15,
    "/teams/<int:pk>/members/<int:membership>/leave/": 15,
    "/teams/<int:pk>/pairs/": 19,
    "/teams/<int:pk>/promises/": 16,
    "/teams/<int:pk>/promises/figures.csv": 11,
    "/teams/<int:pk>/promises/page.pdf": 11,
    "/teams/<int:pk>/what-if/": 17,  # 15 of a team of which something was learned
    "/teams/new/": 16,
    "/words/": 17,
    "/words/<int:pk>/": 24,
    "/words/new/": 13,
}


@pytest.mark.parametrize("page", PAGES, ids=lambda row: row.route)
def test_a_page_asks_no_more_than_it_did(page: Row, scene: Scene, count_queries: Count) -> None:
    address = scene.address(page.route)
    clients = [client_of(getattr(scene.cast, role)) for role in ROLES[1:] if page.cells[role] == "in"]
    assert max(count_queries(partial(client.get, address)) for client in clients) <= MOST.get(page.route, 0)
