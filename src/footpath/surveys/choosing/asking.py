"""Whom is it asked today whether they would choose a team again, and about which service?"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from math import ceil
from random import Random, SystemRandom

from footpath.people.models import Draw, Membership, Person, What
from footpath.requests.models import ServiceRequest
from footpath.surveys.audience import Asked
from footpath.surveys.models import Invitation, Wave, WaveState
from footpath.surveys.models.instruments import Purpose

USED_WITHIN = timedelta(days=90)
A_QUARTER = timedelta(days=91)
MOST_A_QUARTER = 2  # services about which one person is asked
SPREAD = 30  # days over which those who could be asked are asked: not the whole house on one morning
ROUND = timedelta(days=182)  # then it begins anew, so that everybody can be asked again about the same service


def choice_wave() -> Wave | None:
    """The wave in which it is asked right now."""
    waves = Wave.objects.filter(instrument__purpose=Purpose.CHOICE, always_on=True, state=WaveState.OPEN)
    return waves.select_related("instrument", "version").order_by("-opened_at", "-pk").first()


def used_lately(now: datetime, fewest: int) -> dict[int, set[int]]:
    """Which services were used in the last 90 days, and by whom; only those used by enough that anything can be told.

    Nobody is asked about a service of their own team, nor about what is confidential.
    """
    done = ServiceRequest.objects.filter(accepted_at__gte=now - USED_WITHIN, accepted_at__lte=now)
    done = done.filter(service__confidential=False).exclude(asker=None).order_by()
    members = set(Membership.objects.on(now.date()).values_list("team_id", "person_id"))
    found: dict[int, set[int]] = {}
    for service, team, asker, asked_for in done.values_list("service_id", "team_id", "asker_id", "asked_for_id"):
        person = asked_for or asker
        if service is not None and person is not None and (team, person) not in members:
            found.setdefault(service, set()).add(person)
    return {service: people for service, people in found.items() if len(people) >= fewest}


def whom_to_ask(
    wave: Wave, now: datetime, *, spread: int = SPREAD, luck: Random | None = None
) -> list[tuple[Asked, dict[str, str]]]:
    """Who is asked today about which service, each with the cells of their answer: one service a person and day, two a
    quarter, never twice about the same in one round; services about which few were asked so far go first.

    `spread` is over how many days those who could be asked are spread; `luck` is by chance where it is not given.
    """
    services = used_lately(now, wave.threshold)
    known = set(Invitation.objects.filter(wave=wave).values_list("person_id", "about"))
    counts = Counter(about for _person, about in known)
    lately = Counter(_drawn_since(now))
    could: dict[int, list[str]] = {}
    for service, people in services.items():
        for person in people:
            about = f"service:{service}"
            if (person, about) not in known and lately[person] < MOST_A_QUARTER:
                could.setdefault(person, []).append(about)
    here = {one.pk: one for one in Person.objects.filter(pk__in=could, is_active=True)}
    order = sorted(here)
    (luck or SystemRandom()).shuffle(order)
    asked = []
    for pk in order[: ceil(len(order) / spread)]:
        about = min(could[pk], key=lambda one: (counts[one], one))
        counts[about] += 1
        asked.append((Asked(here[pk], about), {"about": about}))
    return asked


def _drawn_since(now: datetime) -> Iterable[int]:
    draws = Draw.objects.filter(what=What.WOULD_CHOOSE, since__gt=(now - A_QUARTER).date())
    return draws.values_list("person_id", flat=True)
