"""Who is asked in the survey that is measured, and what has arrived of it? Says it as JSON."""

import json
import sys
from datetime import timedelta

import django

django.setup()

from django.utils import timezone  # noqa: E402

from footpath.people.models import Membership, Person, Team, WorkingHours  # noqa: E402
from footpath.surveys import actions  # noqa: E402
from footpath.surveys.invitations import code_of  # noqa: E402
from footpath.surveys.models import Block, Instrument, Invitation, Item, Version  # noqa: E402
from footpath.surveys.models.answers import Response, Spooled  # noqa: E402


def fill(count: int) -> list[str]:
    """So many people in one team, and a survey that all of them are asked; the codes of their links."""
    now = timezone.now()
    week = [[[480, 1020]]] * 5 + [[], []]
    team = Team.objects.create(name="Everybody", hours=WorkingHours.objects.create(name="All", zone="UTC", week=week))
    people = Person.objects.bulk_create(
        Person(name=f"Person {n}", email=f"person{n}@bench.example", password="") for n in range(count)
    )
    Membership.objects.bulk_create(Membership(person=one, team=team, since=now.date()) for one in people)
    Person.objects.filter(pk=people[0].pk).update(champions=True)
    people[0].champions = True
    made = Instrument.objects.create(key="bench", title="How do we serve?", owner=people[0], made_at=now)
    version = Version.objects.create(instrument=made, number=1)
    block = Block.objects.create(version=version, key="us", position=0)
    for place, (key, kind) in enumerate([("how", "frequency"), ("fast", "frequency"), ("one", "open")]):
        Item.objects.create(version=version, block=block, key=key, position=place, kind=kind, text=key)
    wave = actions.plan_wave(
        made, opens_at=now, closes_at=now + timedelta(days=7), audience={"teams": [team.pk]}, by=people[0], now=now
    )
    actions.open_wave(wave, by=people[0], now=now)
    return [code_of(one) for one in Invitation.objects.filter(wave=wave)]


def count() -> dict[str, int]:
    """What is there."""
    answers = Spooled.objects.count() + Response.objects.count()
    return {"answers": answers, "done": Invitation.objects.filter(done=True).count()}


if __name__ == "__main__":
    print(json.dumps(fill(int(sys.argv[2])) if sys.argv[1] == "fill" else count()))
