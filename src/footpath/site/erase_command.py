"""How does whoever has the shell of this machine erase somebody?"""

import argparse
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from footpath.people.models import Person


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "erase",
        help="erase what says who somebody was; what is shared stays as of a former colleague",
        description="Says what would go and what would stay; with --apply it is done, and cannot be undone. Whoever "
        "still works here leaves first, and what they owe goes on. After an older backup was restored, run it again.",
    )
    parser.add_argument("person", metavar="PERSON", help="the e-mail address, or the number in their page's address")
    parser.add_argument("--successor", metavar="EMAIL", help="who leads their teams from now on")
    parser.add_argument("--apply", action="store_true", help="do it")
    return parser


def run(options: argparse.Namespace) -> int:
    """Say what it does, or do it."""
    from django.core.exceptions import ValidationError
    from django.core.management import CommandError
    from django.utils import timezone

    from footpath.people.actions import erase_person
    from footpath.people.erasure import erasure_of
    from footpath.people.refusals import Refused

    person = somebody(options.person)
    if person.erased_at is not None:
        sys.stdout.write(f"Number {person.pk} is erased already.\n")
        return 0
    facts: dict[str, Any] = {"by": None, "now": timezone.now(), "successor": _successor(options.successor)}
    try:
        if options.apply:
            erase_person(person, **facts)
            sys.stdout.write(f"Erased. In the history it is former colleague number {person.pk}.\n")
            return 0
        found = erasure_of(person, **facts)
    except Refused as refused:
        raise CommandError(str(refused)) from None
    except ValidationError as refused:
        raise CommandError(f"--successor: {' '.join(refused.messages)}") from None
    sys.stdout.write(f"{person.name} <{person.email}>, number {person.pk}\n")
    _list("Goes", found.goes)
    _list("Seems to name them, and does not any more where it stays", found.names)
    _list("Stays, as of a former colleague", {**found.stays, "things that they did, in the history": found.did})
    sys.stdout.write("\nNothing is erased yet. Run it again with --apply; it cannot be undone.\n")
    return 0


def somebody(said: str) -> "Person":
    """Whoever is meant by an address or a number; CommandError where there is nobody."""
    from django.core.management import CommandError

    from footpath.people.models import Person

    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 19 else None
    found = Person.objects.filter(pk=number) if number else Person.objects.filter(email=said.strip().lower())
    person = found.first()
    if person is None:
        raise CommandError(f"nobody has the address or number {said!r}")
    return person


def _successor(email: str | None) -> "Person | None":
    return somebody(email) if email else None


def _list(title: str, counts: Mapping[str, int]) -> None:
    lines: Iterable[str] = (f"  {count:>7}  {table}" for table, count in counts.items()) if counts else ["        0"]
    sys.stdout.write("\n".join([f"\n{title}:", *lines, ""]))
