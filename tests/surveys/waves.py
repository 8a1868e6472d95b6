"""Which waves do the tests run, and who answers them?"""

from datetime import timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.people.models import Membership, Person, Team
from footpath.surveys import actions
from footpath.surveys.models import Block, Instrument, Invitation, Item, ItemKind, Mode, Version, Wave
from footpath.surveys.models.answers import Response, Sealed, Spooled

LATER = MONDAY + timedelta(days=14)
GOOD: dict[str, Any] = {"answers-fast": 4, "one-thing": "Tell me when it is late."}


def crowd(team: Team, count: int, name: str = "Person") -> list[Person]:
    """So many people of a team, with an address of their own each."""
    key = f"{name.lower()}-{team.pk}"
    people = Person.objects.bulk_create(
        Person(
            name=f"{name} No. {n}", email=f"{key}-{n}@demo.example", password="", zone="Europe/Berlin", place="Hall 1"
        )
        for n in range(count)
    )
    Membership.objects.bulk_create(Membership(person=one, team=team, since=MONDAY.date()) for one in people)
    return people


def instrument_of(owner: Person, *, mode: str = Mode.ANONYMOUS, key: str = "how-we-serve", **facts: Any) -> Instrument:
    """Three questions: how often, one of two, and in own words where it was not good."""
    made = Instrument.objects.create(
        key=key, title="How we serve each other", mode=mode, owner=owner, made_at=MONDAY, **facts
    )
    version = Version.objects.create(instrument=made, number=1)
    block = Block.objects.create(version=version, key="us", position=0)
    common = {"version": version, "block": block}
    yes_no = [{"key": "yes", "text": "Yes"}, {"key": "no", "text": "No"}]
    Item.objects.create(**common, key="answers-fast", position=0, kind=ItemKind.FREQUENCY, text="They answer fast")
    Item.objects.create(**common, key="used", position=1, kind=ItemKind.CHOICE, text="Have you asked?", options=yes_no)
    Item.objects.create(**common, key="one-thing", position=2, kind=ItemKind.OPEN, text="What one thing?")
    return made


def planned(cast: Cast, *, people: int = 6, mode: str = Mode.ANONYMOUS, **facts: Any) -> Wave:
    """A wave for Flight operations, which Cleo, a champion, has planned."""
    Person.objects.filter(pk=cast.cleo.pk).update(champions=True)
    cast.cleo.champions = True
    if people:
        crowd(cast.flight_operations, people - 1)  # Ana is the first one
    if mode == Mode.CONFIDENTIAL:
        facts = {"officers": [cast.eve.pk, cast.max.pk]} | facts
    facts = {"audience": {"teams": [cast.flight_operations.pk]}} | facts
    instrument = Instrument.objects.filter(key="how-we-serve").first() or instrument_of(cast.cleo, mode=mode)
    return actions.plan_wave(
        instrument, **({"opens_at": MONDAY, "closes_at": LATER, "by": cast.cleo, "now": MONDAY} | facts)
    )


def opened(cast: Cast, **facts: Any) -> Wave:
    """The same, open."""
    return actions.open_wave(planned(cast, **facts), by=cast.cleo, now=MONDAY)


def answer_all(wave: Wave, count: int | None = None, answers: dict[str, Any] | None = None) -> None:
    """So many of those who are asked answer, or all of them."""
    for invitation in waiting(wave)[:count]:
        actions.answer(invitation, answers=answers or GOOD, now=MONDAY)


def waiting(wave: Wave) -> list[Invitation]:
    """The invitations that nobody has answered yet."""
    found = Invitation.objects.filter(wave=wave, done=False, is_open=True).order_by("pk")
    return list(found.select_related("wave__version", "wave__instrument", "person"))


def raw(wave: Wave) -> dict[str, int]:
    """How many raw rows there are."""
    return {kind.__name__: kind.objects.filter(wave=wave).count() for kind in (Spooled, Response, Sealed)}


def anew(wave: Wave) -> Wave:
    """The wave as the database has it."""
    return Wave.objects.select_related("instrument", "version").get(pk=wave.pk)


def with_small_team(cast: Cast) -> Wave:
    """An open wave in which Ben and Cleo of Facilities are too few, with Flight operations and Sales beside them."""
    crowd(cast.sales, 6, "Seller")
    teams = [cast.flight_operations.pk, cast.sales.pk, cast.facilities.pk]
    return opened(cast, people=7, audience={"teams": teams})


def sealed(cast: Cast, text: str = "I will set fire to it.") -> Wave:
    """A confidential wave whose results are out, in which Ana has said something that frightens; Eve and Max are its
    officers.
    """
    wave = opened(cast, people=12, mode=Mode.CONFIDENTIAL)
    for one in waiting(wave):
        said = text if one.person_id == cast.ana.pk else "All is well."
        actions.answer(one, answers={"one-thing": said, "answers-fast": 3}, now=MONDAY)
    return actions.release(actions.close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
