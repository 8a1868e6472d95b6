"""How do practice cards, polished lines and phrases come about in the tests?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.models import Card, Phrase, Polish
from footpath.people.models import Person

SAYS = "We can't do it by Thursday"
LINE = "By Thursday I can give you the first two pages, the rest follows on Monday at noon."
BETTER = "The first two pages come on Thursday, the rest on Monday at noon. Which two do you need first?"
LIMIT = "Only two of us know the machine, and one is away"


def card(owner: Person, now: datetime = MONDAY, **more: str) -> Card:
    """Somebody's card with a line of their own."""
    texts = {"says": SAYS, "rewritten": LINE, "limit": LIMIT, **more}
    return actions.keep_card(None, situation="later", texts=texts, by=owner, now=now)


def suggested(owner: Person, helper: Person, now: datetime = MONDAY) -> Polish:
    """A coworker has suggested a line for it."""
    polish = actions.ask_polish(card(owner, now), helper=helper, by=owner, now=now)
    return actions.suggest_polish(polish, line=BETTER, note="A question helps them", by=helper, now=now)


def accepted(owner: Person, helper: Person, now: datetime = MONDAY) -> Card:
    """The line was taken over."""
    return actions.accept_polish(suggested(owner, helper, now), by=owner, now=now).card


@dataclass(frozen=True)
class Practiced:
    """Ben's card with a line of Ana that waits, and a phrase that Facilities has."""

    card: Card
    polish: Polish
    phrase: Phrase

    def at(self, route: str, cast: Cast) -> Any:
        """What a number in an address stands for."""
        kinds = {"cards": self.card, "polish": self.polish, "teams": cast.facilities, "phrases": self.phrase}
        return next((thing for word, thing in kinds.items() if route.startswith(f"/practice/{word}/")), None)


def practiced(cast: Cast, now: datetime) -> Practiced:
    """For the tables of all pages."""
    given = phrase(cast, now)
    polish = suggested(cast.ben, cast.ana, now)
    return Practiced(polish.card, polish, given)


def phrase(cast: Cast, now: datetime = MONDAY, **facts: Any) -> Phrase:
    """Ben has given a line to Facilities."""
    given = {"team": cast.facilities, "text": BETTER, "named": False, **facts}
    return actions.give_phrase(accepted(cast.ben, cast.ana, now), **given, by=cast.ben, now=now)
