"""Who is the person for whom a program comes in?"""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from footpath.people.actions import use_token
from footpath.people.models import Person
from footpath.people.programs.models import Scope
from footpath.people.programs.problems import Problem
from footpath.people.programs.tokens import person_of

READING = ("GET", "HEAD", "OPTIONS")


class Bearer(HttpBearer):
    """Lets in whoever shows a token that holds, with the scope that the method needs; a session opens nothing here."""

    openapi_description = "A personal token, made under Sign-in and safety or by `footpath token`."

    def authenticate(self, request: HttpRequest, token: str) -> Person | None:
        """The person of the token; from then on the request is theirs, as if they had signed in."""
        now = timezone.now()
        found = person_of(token, now)
        if found is None:
            return None
        if request.method not in READING and found.scope != Scope.WRITE:
            raise Problem(403, "This token may only read.", detail="Make a token that may write, and use that one.")
        use_token(found, now=now)
        request.user = found.person
        return found.person

    def __call__(self, request: HttpRequest) -> Any:
        """As in ninja, asked once a request."""
        if not hasattr(request, "let_in"):
            request.let_in = super().__call__(request)  # type: ignore[attr-defined]
        return request.let_in  # type: ignore[attr-defined]
