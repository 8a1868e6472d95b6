"""Does every operation of the API hold against what it was not made for, member by member?"""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client
from tests.programs import program
from tests.site.questions import DOCUMENT, OPERATIONS, address, headers, sent
from tests.site.scene import Scene
from tests.sweep.bad import MOMENTS, NO_DAYS, NO_MOMENTS, NO_TIMES, NUL, TEXTS, TIMES
from tests.sweep.standing import scene, standing_scene
from tests.sweep.trial import shapes, writes

from footpath.people.models import Person

__all__ = ["scene", "standing_scene"]  # the fixtures
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday")]
FEW, ALL = 3, 10**9
NO_INTEGERS = [True, "1", "\uff10\uff11", 1.5, 1e300, -(2**63) - 1, 2**63, [1], {"id": 1}, "1e309", 10**400]
NO_TEXTS = [0, 1.5, True, [], {}, ["a"]]
WRONG = {"integer": NO_INTEGERS, "number": ["1", True, [], {}], "string": NO_TEXTS, "boolean": ["yes", 2, [], "0"]}
NOT = {"date": NO_DAYS, "date-time": [*NO_MOMENTS, "2027-02-28T10:00"], "time": NO_TIMES}
ODD_BUT_READABLE = {"date": ["2028-02-29", "0001-01-01", "9999-12-31"], "date-time": MOMENTS, "time": TIMES}
READABLE = {text for texts in ODD_BUT_READABLE.values() for text in texts}
SIZES = [1, 120, 121, 200, 201, 280, 281, 2001, 8001, 10**6]
ROOMS = sorted({path.split("/")[3] for path, _, _ in OPERATIONS.values()})
MUCH = [*((room, FEW) for room in ROOMS), *(pytest.param(room, ALL, marks=pytest.mark.slow) for room in ROOMS)]
Case = tuple[str, Any, bool]  # the member, what is sent there, and whether it must be refused


@pytest.mark.parametrize(("room", "most"), MUCH)
def test_bad_members_are_refused_by_name_or_kept_as_they_are(
    room: str, most: int, scene: Scene, record_property: Callable[[str, object], None]
) -> None:
    Person.objects.filter(pk=scene.cast.cleo.pk).update(administers=True)
    client, wrong, count = program(scene.cast.cleo), [], 0
    for name, (path, _method, operation) in OPERATIONS.items():
        if path.split("/")[3] == room:
            found = [*bodies(operation), *queries(operation)]
            drawn = found if len(found) <= most else random.Random(name).sample(found, most)
            wrong += [
                f"{name} with {case[0]}={case[1]!r:.60}: {one}"
                for case in drawn
                for one in tried(client, name, scene, case)
            ]
            count += len(drawn)
    record_property("cases", count)
    assert not wrong, "\n".join(wrong)


def tried(client: Client, name: str, scene: Scene, case: Case) -> Iterator[str]:
    """Send one member that is bad; says what is wrong with the answer, and takes back what it did."""
    _path, method, operation = OPERATIONS[name]
    member, value, refused = case
    more, goal = sent(name, operation, scene), address(name, scene)
    if member.startswith("?"):
        goal += f"{'&' if '?' in goal else '?'}{member[1:]}={quote(str(value).encode('utf-8', 'surrogatepass'))}"
    else:
        more["data"] = json.dumps({**json.loads(more["data"]), member: value})
    with transaction.atomic(), writes() as written:
        answer = client.generic(method.upper(), goal, headers=headers(operation), **more)
        transaction.set_rollback(True)
    if answer.status_code >= 500:
        yield str(answer.status_code)
    elif answer.status_code >= 400:
        told = answer.json()
        if answer["Content-Type"] != "application/problem+json" or not told.get("title"):
            yield f"{answer.status_code} that says nothing"
        if answer.status_code == 422 and refused and member.strip("?") not in "".join(told.get("errors", {})):
            yield f"names {told.get('errors')}"
    elif refused:
        yield f"taken ({answer.status_code})"
    elif isinstance(value, str) and method != "get" and value not in READABLE and not kept(value, written):
        yield "changed or lost"


def kept(text: str, written: set[str]) -> bool:
    """Whether it was written as it is, up to line ends and blanks at both ends, alone or within a longer text."""
    return not text.strip() or any(shape in one for shape in shapes(text) for one in written)


def bodies(operation: dict[str, Any]) -> Iterator[Case]:
    """Bad values for each member of the body."""
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    for name, schema in resolved(content["schema"]).get("properties", {}).items() if content else ():
        kinds = [resolved(one) for one in schema.get("anyOf", [schema])]
        types = {kind.get("type") for kind in kinds}
        for kind in kinds if len(types - {"null", None}) == 1 else ():
            yield from ((name, value, True) for value in WRONG.get(kind.get("type"), ()))
            yield from ((name, value, True) for value in NOT.get(kind.get("format"), ()))
            yield from ((name, value, False) for value in ODD_BUT_READABLE.get(kind.get("format"), ()))
            if kind.get("type") == "string":
                plain = "format" not in kind and "enum" not in kind and "const" not in kind
                yield from ((name, text, False) for text in TEXTS if plain)
                yield from ((name, text, True) for text in [*NUL, "\ud800"])
                yield from ((name, "x" * size, size > kind.get("maxLength", 10**7)) for size in SIZES if plain)


def queries(operation: dict[str, Any]) -> Iterator[Case]:
    """Bad values for what stands behind the question mark."""
    for one in operation["parameters"]:
        if one.get("in") == "query":
            yield from ((f"?{one['name']}", text, False) for text in [*TEXTS, *NUL, "9" * 5000, "-1", "2027-02-29"])


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """What a reference means."""
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema
