"""Of people who act at once, who wins, and what do the others hear?"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Thread
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Model

from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.requests.refusals import Refused as RequestRefused

Act = Callable[[Any, Person], object]


class Heard(NamedTuple):
    """Who won, and what the others were told."""

    won: list[Person]
    told: list[str]


def at_once(see: Callable[[], Any], *acts: tuple[Act, Person]) -> Heard:
    """Everybody sees how it is, and when all have seen it they act in the same instant, each on a connection.

    An act that returns False has not won.
    """
    heard, broken, ready = Heard([], []), [], Barrier(len(acts), timeout=60)

    def one(act: Act, person: Person) -> None:
        try:
            seen = see()
            ready.wait()
            if act(seen, person) is not False:
                heard.won.append(person)
        except (Refused, RequestRefused) as refusal:
            heard.told.append(str(refusal))
        except Exception as error:
            broken.append(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=pair) for pair in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    if broken:
        raise broken[0]  # says what happened, and where
    return heard


@contextmanager
def without(constraint: str, kind: type[Model]) -> Iterator[None]:
    """For a control: the database does not keep this out of the table; the rows of the table are gone afterwards."""
    whole = kind._meta.constraints
    [guard] = [one for one in whole if one.name == constraint]
    kind._meta.constraints = [one for one in whole if one is not guard]  # SQLite makes the table anew, as this says
    with connection.schema_editor() as editor:
        editor.remove_constraint(kind, guard)
    try:
        yield
    finally:
        kind._default_manager.all().delete()
        kind._meta.constraints = whole
        with connection.schema_editor() as editor:
            editor.add_constraint(kind, guard)
