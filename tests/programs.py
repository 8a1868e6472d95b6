"""How does a program come in, in tests?"""

from django.test import Client
from django.utils import timezone

from footpath.people.models import Person
from footpath.people.programs.models import Scope, Token
from footpath.people.programs.tokens import digest_of, new_secret


def program(person: Person, scope: Scope = Scope.WRITE) -> Client:
    """A client that shows a token of that person."""
    secret = new_secret()
    facts = {"name": "a test", "digest": digest_of(secret), "hint": secret[:8], "made_at": timezone.now()}
    Token.objects.create(person=person, scope=scope, **facts)
    return Client(headers={"Authorization": f"Bearer {secret}"})
