"""Is the document what OpenAPI 3.1 asks for, is it whole, and is the one in docs/ the one that is served?"""

from copy import deepcopy
from pathlib import Path

import pytest
from django.test import Client
from ninja.openapi.schema import OpenAPISchema
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from footpath.site.api import api
from footpath.site.api_document import WRITING, document, written

DOCUMENT = document(api)
KEPT = Path(__file__).resolve().parents[2] / "docs/openapi.json"
OPERATIONS = [
    (path, method, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
]


@pytest.mark.django_db
def test_it_is_served_to_everybody():
    response = Client().get("/api/v1/openapi.json")
    assert response["Content-Type"] == "application/json"
    assert response.json() == DOCUMENT


def test_it_is_the_one_that_is_kept():
    """Where this fails, what programs rely on has changed: look at the difference, then run script/openapi."""
    assert KEPT.read_text(encoding="utf-8") == written(api)


def test_it_is_valid():
    assert [str(error) for error in OPENAPI_31_VALIDATOR.iter_errors(DOCUMENT)] == []


def test_every_operation_has_its_own_name_and_says_what_it_does():
    names = [operation["operationId"] for _path, _method, operation in OPERATIONS]
    assert sorted(set(names)) == sorted(names)
    for _path, _method, operation in OPERATIONS:
        assert operation["operationId"].isidentifier()
        assert 3 <= len(operation["summary"]) <= 60, operation["summary"]
        assert len(operation["description"]) > 10
        assert operation["tags"]
        assert operation["security"] == [{"Bearer": []}]


def test_every_write_takes_a_key_and_refuses_what_it_does_not_know():
    for path, method, operation in OPERATIONS:
        key = {"$ref": "#/components/parameters/IdempotencyKey"}
        assert (key in operation["parameters"]) == (method in WRITING), path
        for kind, content in operation.get("requestBody", {}).get("content", {}).items():
            if kind == "application/json" and "$ref" in content["schema"]:
                body = DOCUMENT["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
                assert body["additionalProperties"] is False, (path, method)


def test_every_operation_says_how_it_refuses():
    for _path, method, operation in OPERATIONS:
        needed = {"401", "403", "422", "503"} | ({"400", "409", "415"} if method in WRITING else {"304"})
        assert needed <= operation["responses"].keys()
        edits = {"$ref": "#/components/parameters/IfMatch"} in operation["parameters"]
        assert edits == ("428" in operation["responses"])


def test_no_two_things_share_a_name(monkeypatch):
    """Of two schemas with one name the document would have only the second."""
    found, twice = {}, set()

    def add(_self, definitions):
        twice.update(name for name, one in definitions.items() if found.setdefault(name, deepcopy(one)) != one)

    monkeypatch.setattr(OpenAPISchema, "add_schema_definitions", add)
    api.get_openapi_schema(path_prefix="/api/v1/")
    assert found
    assert twice == set()
