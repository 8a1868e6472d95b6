"""What is not asked any more, although it waited?"""

from collections.abc import Collection

from footpath.people.models import Draw, Person


def let_go(what: str, *, about: str, people: Collection[Person] | None = None) -> int:
    """Forget what waits to be asked: all of it, or what waits for `people`; how many it waited for.

    What was asked stays in the budget of its month, whatever came of it.
    """
    waiting = Draw.objects.filter(what=what, about=about, month=None)
    if people is not None:
        waiting = waiting.filter(person__in=people)
    return waiting.delete()[0]
