"""What do programs learn of people and teams, and what can they change?"""

from django.http import HttpRequest
from ninja import Router, Schema

from footpath.people.middleware import reader

router = Router(tags=["People"])


class Me(Schema):
    """Whose token this is."""

    id: int
    name: str
    email: str


@router.get("/me", response=Me, operation_id="me")
def me(request: HttpRequest) -> object:
    """The person for whom the token acts."""
    return reader(request)
