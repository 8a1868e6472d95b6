"""Whom does a wave ask, and about what?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random, SystemRandom
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import below, tree
from footpath.requests.models import ServiceRequest
from footpath.surveys.refusals import Unclear

USED_WITHIN = timedelta(days=90)
MOST = 20_000  # entries of an audience
KINDS = ("teams", "services", "pairs", "people")


@dataclass(frozen=True)
class Asked:
    """Somebody who is asked; about a service ("service:12") or a team ("team:5"), or about nothing in particular."""

    person: Person
    about: str = ""


def clean_audience(audience: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The audience as it is kept: teams (with those below them), services that people used, pairs of teams (each about
    the other), people. Unclear (audience) where it names nobody, something unknown, or something that is no number.
    """
    if set(audience) - set(KINDS):
        raise Unclear("audience", _("An audience has teams, services, pairs of teams and people."))
    found = {kind: list(audience.get(kind) or []) for kind in KINDS}
    pairs = [list(pair) if isinstance(pair, list | tuple) else [pair] for pair in found["pairs"]]
    if any(len(pair) != 2 or pair[0] == pair[1] for pair in pairs):
        raise Unclear("audience", _("A pair names two different teams."))
    found["pairs"] = pairs
    teams = [*found["teams"], *(team for pair in pairs for team in pair)]
    numbers = [*teams, *found["services"], *found["people"]]
    if not numbers:
        raise Unclear("audience", _("Choose whom to ask: teams, services, pairs of teams, or people."))
    if len(numbers) > MOST or any(type(one) is not int or not 0 < one < 2**63 for one in numbers):
        raise Unclear("audience", _("Something in the audience is not known here. Look again."))
    known = (
        Team.objects.filter(pk__in=teams).count() == len(set(teams))
        and Service.objects.filter(pk__in=found["services"]).count() == len(set(found["services"]))
        and Person.objects.filter(pk__in=found["people"]).count() == len(set(found["people"]))
    )
    if not known:
        raise Unclear("audience", _("Something in the audience is not known here. Look again."))
    return {kind: value for kind, value in found.items() if value}


def people_asked(audience: Mapping[str, Any], now: datetime, luck: Random | None = None) -> list[Asked]:
    """Everybody who is asked, once: whoever could be asked about several things is asked about the one that fewest
    are asked about so far, so that each answer of a wave is another person's.
    """
    about: dict[int, set[str]] = {}

    def ask(people: Iterable[int], what: str) -> None:
        for pk in people:
            about.setdefault(pk, set()).add(what)

    ask(audience.get("people", []), "")
    for team in audience.get("teams", []):
        ask(members([team], now), "")
    for one, other in audience.get("pairs", []):
        ask(members([one], now), f"team:{other}")
        ask(members([other], now), f"team:{one}")
    for service, asker in used(audience.get("services", []), now):
        ask([asker], f"service:{service}")
    people = list(Person.objects.filter(pk__in=about, is_active=True).order_by("pk"))
    order = list(people)
    (luck or SystemRandom()).shuffle(order)
    counts: Counter[str] = Counter()
    chosen: dict[int, str] = {}
    for person in order:
        things = about[person.pk] - {""} or {""}
        chosen[person.pk] = min(things, key=lambda what: (counts[what], what))
        counts[chosen[person.pk]] += 1
    return [Asked(person, chosen[person.pk]) for person in people]


def members(teams: list[int], now: datetime) -> set[int]:
    """Everybody in these teams and in those below them today."""
    all_of_them = below(teams, {pk: team.parent_id for pk, team in tree().items()})
    return set(Membership.objects.on(now.date()).filter(team__in=all_of_them).values_list("person_id", flat=True))


def used(services: list[int], now: datetime) -> list[tuple[int, int]]:
    """Who asked for which of these services in the last 90 days: (service, person)."""
    if not services:
        return []
    asked = ServiceRequest.objects.filter(service__in=services, submitted_at__gte=now - USED_WITHIN)
    rows = asked.order_by().values_list("service_id", "asker_id").distinct()
    return [(service, asker) for service, asker in rows if asker is not None]
