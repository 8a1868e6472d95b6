"""Who asks whom on a service worksheet in the tests, and what do they say?"""

from datetime import datetime, timedelta

from tests.cast import MONDAY

from footpath.conversations import actions
from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.demo.cast import Cast
from footpath.people.models import Person

OWN, PREDICTED, RATING = 9, 8, 5
REASON = "I answer the same day, QUARTZ."  # the capitals are what is looked for where it must not be
ANSWERS = {
    "need": "Six places moved by Friday, BASALT.",
    "improve": "Say a day when you take it.",
    "surplus": "The weekly seating list, OBSIDIAN.",
}


def drafts(cast: Cast, *, now: datetime = MONDAY) -> list[Worksheet]:
    """Ben of Facilities asks Ana and Dov, who both are no part of his line."""
    begun = actions.begin_round(customers=[cast.ana, cast.dov], by=cast.ben, now=now)
    return list(begun.sheets.order_by("pk").select_related("provider", "customer", "round"))


def seal(sheet: Worksheet, *, now: datetime = MONDAY) -> Worksheet:
    """Ben seals what he thinks."""
    return actions.seal_sheet(sheet, own=OWN, predicted=PREDICTED, reason=REASON, by=sheet.provider, now=now)


def sent(cast: Cast, *, now: datetime = MONDAY) -> Worksheet:
    """Ana has been asked; so has Dov."""
    for one in drafts(cast, now=now):
        seal(one, now=now)
    return sheet_of(cast.ana)


def opened(cast: Cast, *, now: datetime = MONDAY) -> Worksheet:
    """Ana has answered: both read both."""
    return answer(sent(cast, now=now), now=now)


def answer(sheet: Worksheet, *, now: datetime = MONDAY) -> Worksheet:
    """The customer answers."""
    return actions.answer_sheet(sheet, answers=ANSWERS, rating=RATING, by=sheet.customer, now=now)


def looked_at_again(cast: Cast, *, now: datetime = MONDAY) -> Worksheet:
    """Sixty days later both are asked for a number."""
    settled = actions.step_sheet(opened(cast, now=now), to=states.SETTLED, by=cast.ana, now=now)
    assert actions.turn_sheet(settled, now=now + timedelta(days=60))
    return sheet_of(cast.ana)


def sheet_of(customer: object) -> Worksheet:
    """The one worksheet with this customer, as it is now."""
    return Worksheet.objects.select_related("provider", "customer", "round").get(customer=customer)


def champion(person: Person) -> Person:
    """Whoever runs surveys."""
    Person.objects.filter(pk=person.pk).update(champions=True)
    person.refresh_from_db()
    return person
