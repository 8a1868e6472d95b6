"""Who would choose which team again, asked all through the last months?"""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from footpath.catalog.models import Service
from footpath.demo.answered import how_answered
from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield, told
from footpath.people.models import Person
from footpath.surveys import actions
from footpath.surveys.audience import Asked
from footpath.surveys.choosing.asking import MOST_A_QUARTER, used_lately
from footpath.surveys.models import Invitation, Wave
from footpath.surveys.releasing import release_batches
from footpath.surveys.taking_in import move, spool

OPTIONS = ("surely-another", "probably-another", "unsure", "probably-us", "surely-us")
ROUNDS, APART = 11, timedelta(days=15)  # since when, and how often figures came; the round of half a year is not over
ASKED, ANSWER = 7, 5  # about a service each time: a batch


def ask_for_months(northfield: Northfield, now: datetime, lots: Lots) -> Wave:
    """It has been asked since last summer, a few each fortnight about each service that enough people use."""
    described, begun = told("chosen"), now - ROUNDS * APART
    wave = actions.begin_choice(by=northfield.people[described["by"]], now=begun)
    services = {one.pk: one for one in Service.objects.filter(team__name__in=described["teams"]).select_related("team")}
    times: Counter[int] = Counter()
    known: set[tuple[int, int]] = set()
    for number in range(1, ROUNDS + 1):
        at = begun + number * APART - timedelta(hours=6)
        if number % 6 == 0:
            times.clear()  # a quarter is over
        used = {pk: people for pk, people in used_lately(at, ASKED).items() if pk in services}
        for pk in sorted(used):
            could = sorted(one for one in used[pk] if times[one] < MOST_A_QUARTER and (one, pk) not in known)
            chosen = lots.many("choice", pk, number).sample(could, min(ASKED, len(could)))
            if len(chosen) == ASKED and _answered(wave, services[pk], chosen, described, lots=lots, now=at):
                times.update(chosen)
                known |= {(one, pk) for one in chosen}
        luck = lots.many("choice moves", number)
        move(wave, luck=luck)
        release_batches(wave, now=at, luck=luck)
    return wave


def _answered(
    wave: Wave, service: Service, chosen: list[int], described: dict[str, Any], *, lots: Lots, now: datetime
) -> bool:
    """Ask these about the service; enough of them for a batch answer, as `actions.answer` takes it in."""
    about = f"service:{service.pk}"
    people = Person.objects.filter(pk__in=chosen).order_by("email")
    made = actions.invite(wave, [(Asked(one, about), {"about": about}) for one in people], now=now)
    opened = [one for one in made if one.is_open][:ANSWER]
    if len(opened) < ANSWER:
        return False
    for one in opened:
        answers = _says(one.person.email, service, described, lots)
        quality = how_answered(lots, one.person.email, about)
        spool(wave.pk, cells=one.cells, answers=answers, quality=quality, of=None)
    rows = Invitation.objects.filter(wave=wave, about=about, person__in=[one.person_id for one in opened])
    rows.update(done=True)
    return True


def _says(email: str, service: Service, described: dict[str, Any], lots: Lots) -> dict[str, Any]:
    luck, team = lots.many("chooses", email, service.name), service.team.name
    mood = described["level"].get(team, 0.0) + luck.gauss(0, 1.1)
    choice = OPTIONS[max(0, min(4, round(3 + mood)))]
    reasons = sorted(luck.sample(described["reasons"], luck.randint(1, 2)))
    found: dict[str, Any] = {"choose": choice, "reasons": reasons}
    words = described["change"].get(team, [])
    if words and luck.random() < described["tells"].get(team, 0.4):
        found["change"] = luck.choice(words)
    return found
