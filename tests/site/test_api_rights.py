"""May programs do what their people may do on the pages, and nothing else? Two tables, each tried by its own test."""

import pytest
from tests.site.test_api_matrix import rows as operations
from tests.site.test_matrix import ROLES, rows

# What a page does, and the operations that do the same.
SAME = {
    "GET /people/": ["list_people"],
    "GET /people/<int:pk>/": ["read_person", "list_person_pairs"],
    "POST /people/<int:pk>/edit/": ["change_person"],
    "POST /people/new/": ["add_person"],
    "POST /people/<int:pk>/leave/": ["deactivate"],
    "POST /people/<int:pk>/return/": ["reactivate"],
    "POST /people/<int:pk>/role/": ["give_role", "take_role"],
    "POST /people/<int:pk>/invite/": ["invite"],
    "GET /people/<int:pk>/away/": ["list_absences"],
    "POST /people/<int:pk>/away/": ["say_away"],
    "POST /people/<int:pk>/away/<int:absence>/cancel/": ["cancel_absence"],
    "GET /teams/<int:pk>/": ["list_teams", "read_team", "list_pairs"],
    "GET /teams/<int:pk>/members/": ["list_members"],
    "POST /teams/new/": ["add_team"],
    "POST /teams/<int:pk>/edit/": ["change_team"],
    "POST /teams/<int:pk>/members/": ["join_team"],
    "POST /teams/<int:pk>/members/<int:membership>/leave/": ["leave_team"],
    "POST /teams/<int:pk>/pairs/": ["state_pair", "forget_pair", "prefer_customer"],
    "GET /hours/": ["list_hours"],
    "GET /hours/<int:pk>/": ["read_hours"],
    "POST /hours/<int:pk>/": ["change_hours"],
    "POST /hours/new/": ["add_hours"],
    "GET /services/": ["list_services"],
    "GET /services/<int:pk>/": ["read_service"],
    "GET /services/<int:pk>/versions/": ["list_service_versions"],
    "GET /services/<int:pk>/versions/<int:number>/": ["read_service_version"],
    "POST /services/mine/": ["offer_service"],
    "POST /services/<int:pk>/edit/": ["revise_service", "change_service_draft"],
    "POST /services/<int:pk>/publish/": ["publish_service"],
    "POST /services/<int:pk>/discard/": ["discard_service_draft"],
    "POST /services/<int:pk>/retire/": ["retire_service", "bring_back_service"],
    "GET /insight/teams/<int:pk>/": ["read_team_insight"],
    "GET /insight/teams/<int:pk>/<slug:key>/": ["list_team_requests"],
    "GET /teams/<int:pk>/promises/": ["read_team_promises"],
    "GET /insight/services/<int:pk>/": ["read_service_insight"],
    "GET /insight/services/<int:pk>/<slug:key>/": ["list_service_requests"],
    "GET /insight/people/<int:pk>/": ["read_person_insight"],
    "GET /insight/people/<int:pk>/<slug:key>/": ["list_person_requests"],
    "GET /insight/pairs/<int:provider>/<int:customer>/": ["read_pair_insight"],
    "GET /insight/pairs/<int:provider>/<int:customer>/<slug:key>/": ["list_pair_requests"],
    "GET /insight/teams/<int:pk>/time/": ["read_team_time"],
    "GET /insight/pairs/<int:provider>/<int:customer>/time/": ["read_pair_time"],
    "GET /plan/": ["plan_backwards"],
    "GET /notices/": ["list_notices"],
    "POST /notices/<int:pk>/": ["read_notice"],
    "POST /notices/read/": ["read_notices"],
}


@pytest.mark.parametrize("page", SAME)
def test_programs_get_in_where_their_people_do(page: str) -> None:
    method, route = page.split()
    [cells] = [row.cells for row in rows() if (row.method, row.route) == (method, route)]
    people = {role: cells[role] for role in ROLES[1:]}
    for name in SAME[page]:
        assert {role: operations()[name][role] for role in ROLES[1:]} == people, name


BUTTONS = {"/requests/<number:pk>/": "request", "/words/<int:pk>/": "word"}  # each with a verb of its own behind it


@pytest.mark.parametrize("where", BUTTONS)
def test_each_verb_is_as_open_as_its_button(where: str) -> None:
    pages = {row.route.removeprefix(where).strip("/"): row.cells for row in rows() if row.method == "POST"}
    asked = {name: cells for name, cells in operations().items() if name.startswith(f"{BUTTONS[where]}_")}
    verbs = {verb: f"{BUTTONS[where]}_{verb.replace('-', '_')}" for verb in pages if verb and "/" not in verb}
    same = {verb: name for verb, name in verbs.items() if name in asked}
    assert len(same) >= 10
    wrong = [verb for verb, name in same.items() for role in ROLES[1:] if asked[name][role] != pages[verb][role]]
    assert wrong == []
