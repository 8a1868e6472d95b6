"""How does whoever has the shell of this machine make a token for somebody?"""

import argparse
import sys
from typing import Any


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "token",
        help="make a token with which a program acts for somebody",
        description="Prints a new token, this once: only a digest of it is kept. The person is told that it was made, "
        "and can revoke it under Sign-in and safety.",
    )
    parser.add_argument("email", metavar="EMAIL", help="for whom the program acts")
    parser.add_argument(
        "--scope", choices=("read", "write"), default="read", help="what it may do (default: %(default)s)"
    )
    parser.add_argument(
        "--name",
        default="made at the command line",
        help="what it is for, as its person reads it (default: %(default)s)",
    )
    parser.add_argument(
        "--days", type=int, default=90, help="how long it holds; 0: until revoked (default: %(default)s)"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Make it; nothing but the token goes to standard output."""
    from django.core.exceptions import ValidationError
    from django.core.management import CommandError
    from django.utils import timezone

    from footpath.people.actions import make_token
    from footpath.people.models import Person

    person = Person.objects.filter(email=options.email.strip().lower(), is_active=True).first()
    if person is None:
        raise CommandError(f"nobody who works here has the address {options.email!r}")
    facts = {"name": options.name, "scope": options.scope, "days": options.days or None}
    try:
        token = make_token(person, by=None, now=timezone.now(), **facts)
    except ValidationError as refused:
        field, texts = next(iter(refused.message_dict.items()))
        raise CommandError(f"--{field}: {' '.join(texts)}") from None
    sys.stdout.write(f"{token.secret}\n")
    return 0
