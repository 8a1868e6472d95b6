"""How does whoever has the shell of this machine let the first administrator in?"""

import argparse
import sys
from typing import Any


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "administrator",
        help="let somebody administer, and print the address at which they choose a password",
        description="Gives the role of an administrator to somebody who is here already, or, with --name, to somebody "
        "new. Prints the address at which they choose their password; it holds for seven days. All others are added, "
        "and get roles, in the browser.",
    )
    parser.add_argument("email", metavar="EMAIL", help="who administers")
    parser.add_argument("--name", help="their name, where nobody with this address is here yet")
    parser.add_argument(
        "--zone", default="UTC", help="time zone of somebody new, as Europe/Berlin (default: %(default)s)"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Give it; nothing but the address goes to standard output, and nothing to whoever has a password already."""
    from django.core.exceptions import ValidationError
    from django.core.management import CommandError
    from django.utils import timezone

    from footpath.people.actions import add_person, give_role
    from footpath.people.models import Person
    from footpath.people.roles import Role
    from footpath.people.sign_in.links import INVITATION, address_of

    email, now = options.email.strip().lower(), timezone.now()
    person = Person.objects.filter(email=email).first()
    if person is None and not options.name:
        raise CommandError(f"nobody has the address {options.email!r}; with --name NAME they are added")
    try:
        if person is None:
            person = add_person(name=options.name, email=email, zone=options.zone, by=None, now=now)
        give_role(person, role=Role.ADMINISTRATOR, by=None, now=now)
    except ValidationError as refused:
        raise CommandError(" ".join(refused.messages)) from None
    if person.has_usable_password():
        sys.stderr.write(f"{person.name} administers, and signs in with the password they have.\n")
    else:
        sys.stdout.write(f"{address_of(person, INVITATION)}\n")
    return 0
