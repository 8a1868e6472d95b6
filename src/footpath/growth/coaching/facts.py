"""What does the work of somebody show that is worth praise, and where may help be due?

Only what whoever leads them and they themself can both open, each with the way to it; and nothing at all where figures
about single persons are switched off. Praise comes first, and never less of it than of the other.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from footpath.growth.coaching import beside, from_requests
from footpath.growth.coaching.seen import OF_A_KIND, SHOWN, WEEKS, Both, Fact, Source
from footpath.people.models import Organization, Person

PRAISE, HELP = from_requests.PRAISE | beside.PRAISE, from_requests.HELP


@dataclass(frozen=True)
class Found:
    """What stands on the page of one person: praise first, and never less of it."""

    praise: Sequence[Fact] = ()
    help: Sequence[Fact] = ()
    is_off: bool = False  # figures about single persons are switched off


def facts_about(person: Person, supervisor: Person, now: datetime) -> Found:
    """Of the last twelve weeks, the newest first."""
    if not Organization.here().person_measures:
        return Found(is_off=True)
    both = Both(supervisor, person, now, now - WEEKS)
    praise = _once(fact for source in PRAISE.values() for fact in list(source(both))[:OF_A_KIND])
    told = {one.about for one in praise}
    helping = [one for one in _once(_from(HELP, both)) if one.about not in told]
    return Found(praise[:SHOWN], helping[: min(SHOWN, len(praise))])


def facts_of(keys: Sequence[str], person: Person, supervisor: Person, now: datetime) -> list[Fact]:
    """Those that were put on a sheet, in its order: what one of the two cannot open any more is left out."""
    if not keys or not Organization.here().person_measures:
        return []
    wanted: dict[str, set[int]] = {}
    for key in keys:
        kind, _colon, number = key.partition(":")
        if number.isascii() and number.isdecimal() and len(number) < 18:
            wanted.setdefault(kind, set()).add(int(number))
    every = PRAISE | HELP
    found: dict[str, Fact] = {}
    for kind, numbers in wanted.items():
        if kind in every:
            both = Both(supervisor, person, now, now - WEEKS, frozenset(numbers))
            found |= {fact.key: fact for fact in every[kind](both)}
    return [found[key] for key in keys if key in found]


def _from(sources: Mapping[str, Source], both: Both) -> Iterable[Fact]:
    return (fact for source in sources.values() for fact in source(both))


def _once(facts: Iterable[Fact]) -> list[Fact]:
    """What is about one thing stands once; the newest first."""
    kept: dict[str, Fact] = {}
    for fact in facts:
        kept.setdefault(fact.about or fact.key, fact)
    return sorted(kept.values(), key=lambda one: (one.at, one.key), reverse=True)


def counts(facts: Collection[Fact]) -> tuple[int, int]:
    """How many of them are worth praise, and how many are where help may be due."""
    good = sum(one.is_good for one in facts)
    return good, len(facts) - good
