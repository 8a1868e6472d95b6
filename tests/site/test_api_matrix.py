"""Which program gets what? The table in api_matrix.txt, tried with a token of everybody at every operation."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from tests.programs import program
from tests.site.questions import OPERATIONS, address, headers, sent
from tests.site.scene import Scene, scene, standing_scene

from footpath.people.programs.models import Scope

__all__ = ["scene", "standing_scene"]  # the fixtures

TABLE = Path(__file__).with_name("api_matrix.txt")
ROLES = ("nobody", "reads", "ana", "ben", "cleo", "dov", "eve", "max")
# Every page is asked of the second database by test_queries, every operation by test_api_fuzz.
pytestmark = pytest.mark.same_anywhere


def rows() -> dict[str, dict[str, str]]:
    """What each role gets, by the name of the operation."""
    lines = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return {name: dict(zip(ROLES, cells, strict=True)) for name, *cells in lines}


@pytest.fixture(scope="module")
def clients(standing_scene: Scene) -> dict[str, Client]:
    """A program of everybody; `reads` is one of Ben's that may only read."""
    cast = standing_scene.cast
    mine = {role: program(getattr(cast, role)) for role in ROLES[2:]}
    return {"nobody": Client(), "reads": program(cast.ben, Scope.READ), **mine}


def test_every_operation_is_in_the_table() -> None:
    assert sorted(rows()) == sorted(OPERATIONS)


@pytest.mark.parametrize("name", sorted(rows()))
def test_everybody_gets_what_the_table_says(name: str, scene: Scene, clients: dict[str, Client]) -> None:
    assert {role: outcome(name, scene, clients[role]) for role in ROLES} == rows()[name]


def outcome(name: str, scene: Scene, client: Client) -> str:
    """What a program got, in the words of the table; what it did is taken back."""
    _path, method, operation = OPERATIONS[name]
    more: dict[str, Any] = sent(name, operation, scene)
    with transaction.atomic():
        response = client.generic(method.upper(), address(name, scene), headers=headers(operation), **more)
        transaction.set_rollback(True)
    assert response.status_code < 500
    if response.status_code >= 400:
        assert response["Content-Type"] == "application/problem+json"
    let_in = response.status_code < 400 or response.status_code in (409, 412, 422)
    return "in" if let_in else str(response.status_code)
