"""Which instruments do the tests of the builder use?"""

from dataclasses import replace

from tests.cast import MONDAY

from footpath.people.models import Person
from footpath.surveys.actions.take_instrument import take_instrument
from footpath.surveys.building.questionnaire import Condition, Option, Part, Question, Questionnaire

YES_NO = (Option("yes", "Yes"), Option("no", "No"))
SMALL = Questionnaire(
    key="small",
    title="How was it?",
    parts=(
        Part("used", questions=(Question("used", "choice", "Have you used it?", options=YES_NO),)),
        Part(
            "how",
            "When I ask coworkers for something, they …",
            shuffled=True,
            questions=(
                Question("greets", "frequency", "greet me", stem="greets", voice="asking", behavior="greets"),
                Question("why", "open", "Why?", shown_if=Condition("used", ("no",)), may_not_apply=False),
            ),
        ),
    ),
)


def champion(person: Person) -> Person:
    """Somebody who may build surveys."""
    Person.objects.filter(pk=person.pk).update(champions=True)
    person.champions = True
    return person


def made(cast, whole=SMALL, **facts):
    """An instrument that Cleo, who is a champion, has made; its first draft."""
    instrument = take_instrument(replace(whole, **facts), by=champion(cast.cleo), now=MONDAY)
    return instrument.versions.get()
