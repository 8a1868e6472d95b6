"""Who works at Northfield airport beside the cast, what do they say of themselves, and who is away?"""

import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from footpath.demo.cast import ZONE
from footpath.demo.lots import Lots
from footpath.people import actions
from footpath.people.models import Absence, ListLook, Pair, PairNote, Person, Team
from footpath.people.pairs import column

LISBON = "Lisbon station"
TOLD = ("does", "good_at", "languages", "says_name", "pronouns", "reach_me", "place")
SAYS_WHAT = 0.8  # of all people say in their profile what they do


def hire(line: dict[str, Any], taken: dict[str, Person], password_hash: str, now: datetime) -> list[Person]:
    """The people of one team, added to `taken`, which knows everybody by the first part of their address."""
    found = []
    for name, job, *rest in line["members"]:
        site, company = [*rest, "", ""][:2]
        first = address_for(name, taken)
        at_lisbon = LISBON in (site or line["place"])
        person = actions.add_person(
            name=name, email=f"{first}@demo.example", job=job, phone=_phone(len(taken), at_lisbon=at_lisbon),
            zone="Europe/Lisbon" if at_lisbon else ZONE, password_hash=password_hash, by=None, now=now,
        )  # fmt: skip
        person.place, person.company = site or line["place"], company
        taken[first] = person
        found.append(person)
    return found


def address_for(name: str, taken: Iterable[str]) -> str:
    """The first name in plain letters; where somebody has that already, first and last name."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i")).encode("ascii", "ignore").decode().lower()
    first, _, last = plain.partition(" ")
    return f"{first}.{last.replace(' ', '')}" if first in taken else first


def _phone(number: int, *, at_lisbon: bool) -> str:
    return f"+351 21 555 0{100 + number}" if at_lisbon else f"+49 30 5550 {200 + number}"


def introduce(staff: dict[str, Any], people: dict[str, Person], lots: Lots) -> None:
    """Let everybody say something of themselves: by hand, else drawn from what their team does and can do."""
    teams = {name: line for line in staff["team"] for name in line["addresses"]}
    for name, person in people.items():
        own, line = staff["profiles"].get(name, {}), teams.get(name)
        if line:
            _draw(person, name, line, staff["languages"], lots)
        elif not person.place:
            person.place = "Main terminal, A 3.01"
        for field, value in own.items():
            setattr(person, field, value)
        person.champions = name in staff["champions"]["people"]
    Person.objects.bulk_update(people.values(), [*TOLD, "company", "champions"])


def _draw(person: Person, name: str, line: dict[str, Any], languages: dict[str, list[str]], lots: Lots) -> None:
    if lots.share(name, "says") < SAYS_WHAT:
        person.does = lots.one(line["does"], name, "does")
        can = sorted(line["good_at"], key=lambda one: lots.share(name, one))
        person.good_at = can[: 1 + int(3 * lots.share(name, "how much"))]
    other = lots.one(languages["others"], name, "language")
    person.languages = [*languages["common"], *([other] if lots.share(name, "speaks") < 0.6 else [])]
    if lots.share(name, "pronouns") < 0.1:
        person.pronouns = lots.one(["she/her", "he/him", "they/them"], name, "which")


def send_away(staff: dict[str, Any], people: dict[str, Person], now: datetime) -> None:
    """Who is absent these days, or will be, and who stands in for them."""
    Absence.objects.bulk_create(
        Absence(
            person=people[line["who"]],
            first=(now + timedelta(days=line["first"])).date(),
            last=(now + timedelta(days=line["last"])).date(),
            delegate=people[line["stands_in"]] if "stands_in" in line else None,
        )
        for line in staff["away"]
    )


def pair_up(staff: dict[str, Any], people: dict[str, Person], teams: dict[str, Team]) -> None:
    """Who serves whom, as it was said by hand."""
    Pair.objects.bulk_create(
        Pair(
            **{
                f"{end}_{'team' if line[end] in teams else 'person'}": teams.get(line[end]) or people[line[end]]
                for end in ("provider", "customer")
            },
            top=line.get("top", False),
            **_who_says(line),
            provider_goal=line.get("provider_goal", ""),
            customer_goal=line.get("customer_goal", ""),
        )
        for line in staff["pair"]
    )


def _who_says(line: dict[str, Any]) -> dict[str, bool]:
    """Whoever has a goal has said so; where nobody has one, the table says who."""
    says = line.get("says", "" if "provider_goal" in line or "customer_goal" in line else "provider")
    return {f"{side}_says": f"{side}_goal" in line or says in (side, "both") for side in ("provider", "customer")}


def note_down(staff: dict[str, Any], people: dict[str, Person], teams: dict[str, Team], now: datetime) -> None:
    """What some noted for themselves about whom they serve, and when they last looked through it."""
    for line in staff["note"]:
        ends = [column(side, teams.get(line[side]) or people[line[side]]) for side in ("provider", "customer")]
        pair = Pair.objects.get(**ends[0], **ends[1])
        facts = {name: line[name] for name in ("service", "needs", "if_late", "importance", "often")}
        PairNote.objects.create(pair=pair, owner=people[line["who"]], edits=1, **facts)
    ListLook.objects.bulk_create(
        ListLook(person=people[line["who"]], looked_on=(now - timedelta(days=line["days_ago"])).date())
        for line in staff["look"]
    )
