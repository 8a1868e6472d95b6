"""Does the page of the API say all that programs can do, and do its commands work as they stand?"""

import shlex

from django.conf import settings
from django.urls import reverse
from tests.programs import program

from footpath.site.api import api
from footpath.site.api_document import document
from footpath.site.api_page import examples, groups, marked, said


def test_every_operation_is_on_it(cast, sign_in):
    page = sign_in(cast.ana).get(reverse("api")).content.decode()
    for path, operations in document(api)["paths"].items():
        for operation in operations.values():
            assert f'<details id="{operation["operationId"]}">' in page
            assert path.removeprefix("/api/v1") in page


def test_its_commands_work_as_they_stand(cast):
    client, statuses = program(cast.ana), []
    for example in examples(cast.ana):
        command, *words = shlex.split(example.command.replace("\\\n", " "))
        assert command == "curl"
        headers = dict(words[n + 1].split(": ", 1) for n, word in enumerate(words) if word == "-H")
        assert headers.pop("Authorization") == "Bearer $FOOTPATH_TOKEN"
        body = next((words[n + 1] for n, word in enumerate(words) if word == "-d"), None)
        path = words[-1].removeprefix(settings.PUBLIC_URL)
        kind = headers.pop("Content-Type", "text/plain")
        answer = client.generic("POST" if body else "GET", path, body or "", content_type=kind, headers=headers)
        statuses.append(answer.status_code)
    assert statuses == [200, 200, 200]


def test_types_are_said_in_words():
    whole = {"components": {"schemas": {"Kind": {"enum": ["a", "b"]}}}}
    assert said(whole, {"$ref": "#/components/schemas/Kind"}) == "one of a, b"
    assert said(whole, {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}) == "day or null"
    assert said(whole, {"type": "array", "items": {"type": "integer"}}) == "list of: whole number"
    assert said(whole, {}) == "anything"


def test_code_is_marked_and_nothing_else_is_markup():
    assert marked("With `q` <b>") == "With <code>q</code> &lt;b&gt;"


def test_groups_are_in_the_order_of_the_document():
    names = [group.name for group in groups(document(api))]
    assert names[0] == "People"
    assert len(names) == len(set(names))
