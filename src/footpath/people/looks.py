"""When is it time for somebody to look through whom they serve, and who serves them?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from footpath.people.models import Membership, Person

HALF_A_YEAR = timedelta(days=183)
SETTLED = timedelta(days=10)  # after which somebody new, or new in a team, knows whom they serve
NEW_FOR = timedelta(days=60)  # whoever came before this was there when it was introduced: they begin when they like


@dataclass(frozen=True)
class Due:
    """Why it is time: "new" in the house, in another "team", or "half_year"; and since which day."""

    code: str
    since: date


def due(person: Person, now: datetime) -> Due | None:
    """Whether it is time, and why; one question."""
    known = Person.objects.filter(pk=person.pk).order_by("memberships__since")
    rows = list(known.values_list("list_look__looked_on", "memberships__since"))
    joined = [since for _looked_on, since in rows if since is not None]
    return why_due(joined, rows[0][0] if rows else None, person.today(now))


def why_due(joined: list[date], looked_on: date | None, today: date) -> Due | None:
    """Whether it is time for somebody who joined teams on these days, earliest first, and looked through it then."""
    settled = [day + SETTLED for day in joined if day + SETTLED <= today]
    if looked_on is None:
        new = bool(settled) and settled[-1] > today - NEW_FOR
        return Due("new" if len(settled) == 1 else "team", settled[-1]) if new else None
    later = [day for day in settled if day > looked_on and day - SETTLED > looked_on]
    if later:
        return Due("team", later[0])
    return Due("half_year", looked_on + HALF_A_YEAR) if looked_on + HALF_A_YEAR <= today else None


def people_due(now: datetime) -> list[Person]:
    """For whom it is time and who was not reminded yet, whoever is here; two questions however many they are."""
    joined: dict[int, list[date]] = {}
    for pk, since in Membership.objects.order_by("since").values_list("person_id", "since"):
        joined.setdefault(pk, []).append(since)
    people = Person.objects.filter(is_active=True, pk__in=joined).select_related("list_look").order_by("pk")
    return [one for one in people if _waits(one, joined[one.pk], now)]


def _waits(person: Person, joined: list[date], now: datetime) -> bool:
    look = getattr(person, "list_look", None)
    if look is not None and look.reminded_on is not None:
        return False
    return why_due(joined, look.looked_on if look else None, person.today(now)) is not None
