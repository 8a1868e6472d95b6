"""What can programs do here, for the people who write them? The document of the API as a page."""

import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.first_time import KEPT
from footpath.ui.page import render_page


@dataclass(frozen=True)
class Part:
    """One thing that can be sent with an operation."""

    name: str
    kind: str
    text: str
    needed: bool


@dataclass(frozen=True)
class Shown:
    """One operation."""

    id: str
    method: str
    path: str
    summary: str
    text: str
    parameters: list[Part]
    body: list[Part]

    @property
    def tone(self) -> str:
        """The color of its method."""
        return "sky" if self.method == "GET" else "clay" if self.method == "DELETE" else "moss"


@dataclass(frozen=True)
class Group:
    """The operations of one subject."""

    name: str
    operations: list[Shown] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """By which a link finds it."""
        return f"about-{slugify(self.name)}"


@dataclass(frozen=True)
class Example:
    """A command that can be copied and works."""

    title: str
    id: str
    command: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What programs can do, how they get in, and three calls to begin with."""
    facts = {
        "examples": examples(reader(request)),
        "groups": groups(import_module("footpath.site.api").described()),  # loaded when somebody wants to read it
        "base": f"{settings.PUBLIC_URL}/api/v1/",
        "hours": int(KEPT.total_seconds() // 3600),
    }
    return render_page(request, "people/api.html", facts)


def examples(person: Person) -> list[Example]:
    """Who am I, find somebody, and note days away: a read, a list and a write that everybody may."""
    first = timezone.localdate() + timedelta(days=60)
    days = json.dumps({"first": str(first), "last": str(first + timedelta(days=4))})
    return [
        Example(_("Who am I?"), "example-me", _curl("/me")),
        Example(_("Find a team by its words"), "example-find", _curl("/teams?q=move&limit=5")),
        Example(
            _("Note that you are away; repeated, it happens once"),
            "example-write",
            _curl(
                f"/people/{person.pk}/say-away", "Content-Type: application/json", "Idempotency-Key: away-1", data=days
            ),
        ),
    ]


def _curl(path: str, *headers: str, data: str = "") -> str:
    """A command of curl, with the token in a variable of the shell so that it is in no history."""
    lines = ['curl -H "Authorization: Bearer $FOOTPATH_TOKEN"', *(f"-H {shlex.quote(header)}" for header in headers)]
    if data:
        lines.append(f"-d {shlex.quote(data)}")
    return " \\\n  ".join([*lines, shlex.quote(f"{settings.PUBLIC_URL}/api/v1{path}")])


def groups(whole: dict[str, Any]) -> list[Group]:
    """The operations by subject, in the order of the document."""
    found: dict[str, Group] = {}
    for path, operations in whole["paths"].items():
        for method, operation in operations.items():
            name = (operation.get("tags") or [_("Others")])[0]
            found.setdefault(name, Group(name)).operations.append(_shown(whole, path, method, operation))
    return list(found.values())


def _shown(whole: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> Shown:
    given = [_meant(whole, one) for one in operation["parameters"]]
    parameters = [
        Part(one["name"], said(whole, one["schema"]), marked(one.get("description", "")), bool(one.get("required")))
        for one in given
        if one["name"] != "Idempotency-Key"
    ]
    return Shown(
        id=operation["operationId"],
        method=method.upper(),
        path=path.removeprefix("/api/v1"),
        summary=operation["summary"],
        text=marked(operation.get("description", "")),
        parameters=parameters,
        body=list(_body(whole, operation)),
    )


def _body(whole: dict[str, Any], operation: dict[str, Any]) -> Iterator[Part]:
    """The members of what is sent."""
    for content in operation.get("requestBody", {}).get("content", {}).values():
        schema = _meant(whole, content["schema"])
        for name, one in schema.get("properties", {}).items():
            needed = name in schema.get("required", [])
            yield Part(name, said(whole, one), marked(one.get("description", "")), needed)


def marked(text: str) -> SafeString:
    """What stands between backticks as code."""
    parts = enumerate(text.split("`"))
    return format_html_join("", "{}", ((format_html("<code>{}</code>", part) if n % 2 else part,) for n, part in parts))


def _meant(whole: dict[str, Any], one: dict[str, Any]) -> dict[str, Any]:
    """What a reference of the document leads to."""
    if "$ref" not in one:
        return one
    _start, *way = one["$ref"].split("/")
    for name in way:
        whole = whole[name]
    return whole


def said(whole: dict[str, Any], schema: dict[str, Any]) -> str:
    """A type in words."""
    schema = _meant(whole, schema)
    choices = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")
    if choices:
        return _(" or ").join(dict.fromkeys(said(whole, one) for one in choices))
    if "enum" in schema:
        return _("one of %(values)s") % {"values": ", ".join(map(str, schema["enum"]))}
    if schema.get("type") == "array":
        return _("list of: %(kind)s") % {"kind": said(whole, schema.get("items", {}))}
    words = {
        "date": _("day"),
        "date-time": _("moment"),
        "binary": _("file"),
        "string": _("text"),
        "integer": _("whole number"),
        "number": _("number"),
        "boolean": _("true or false"),
        "object": _("object"),
        "null": _("null"),
    }
    kind = schema.get("format") if schema.get("format") in words else schema.get("type")
    return words.get(str(kind), _("anything"))
