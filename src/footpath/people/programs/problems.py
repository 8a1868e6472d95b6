"""What is a program told when something does not work? A problem document (RFC 9457)."""

from collections.abc import Mapping
from typing import Any

from django.http import JsonResponse


class Problem(Exception):
    """An answer that says what is wrong: `errors` by the name of the field, `more` other members of the document."""

    def __init__(
        self, status: int, title: str, detail: str = "", errors: Mapping[str, list[str]] | None = None, **more: Any
    ) -> None:
        super().__init__(title)
        self.status, self.title, self.detail, self.errors, self.more = status, title, detail, errors or {}, more


def told(problem: Problem) -> JsonResponse:
    """The problem as a document."""
    facts: dict[str, Any] = {"type": "about:blank", "title": problem.title, "status": problem.status}
    if problem.detail:
        facts["detail"] = problem.detail
    if problem.errors:
        facts["errors"] = dict(problem.errors)
    document = {**facts, **problem.more}
    response = JsonResponse(document, status=problem.status, content_type="application/problem+json")
    if problem.status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="Footpath"'
    if "retry_after" in problem.more:
        response["Retry-After"] = str(problem.more["retry_after"])
    return response
