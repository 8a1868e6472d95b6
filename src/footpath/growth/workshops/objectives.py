"""What moved in how sure people are of the four objectives, from before to after, and to sixty days later?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import Entry, Moment, ObjectiveRating, Workshop
from footpath.growth.workshops.exercises.objectives import OBJECTIVES
from footpath.pure.paired import Gap, gap

KEYS = tuple(key for key, _words in OBJECTIVES)
SHORT: dict[str, str | Promise] = {
    "best_results": _("Best results with other departments"),
    "differing_goals": _("Differing goals"),
    "influence": _("Influence without power"),
    "the_system": _("Working with the system"),
}
KEPT = "objectives"  # under which what moved is kept at the end
BEHAVIORS: dict[str, str | Promise] = {
    "asked": _("Asked a customer in the house what they need most"),
    "agreed": _("Agreed with somebody on what each side can expect"),
    "alternative": _("Said no with something else that helps, and a time"),
    "found_out": _("Found out what lies behind a wish before answering"),
    "step": _("Did a step of my plan"),
}
Said = Mapping[str, Mapping[str, Any]]  # of one person: by moment what they said


@dataclass(frozen=True)
class Moved:
    """One objective: how sure people were, on average, and what moved in those who answered at both moments."""

    key: str
    first: float | None
    second: float | None
    change: Gap | None

    @property
    def label(self) -> str:
        """The objective in a few words."""
        return str(SHORT[self.key])

    @property
    def plain(self) -> dict[str, Any]:
        """As JSON keeps it."""
        change = self.change and [self.change.n, self.change.mean, self.change.low, self.change.high]
        return {"key": self.key, "first": self.first, "second": self.second, "change": change}


def kept_moved(row: Mapping[str, Any]) -> Moved:
    """As it was kept."""
    change = Gap(*row["change"]) if row["change"] else None
    return Moved(row["key"], row["first"], row["second"], change)


def said_in(workshop: Workshop) -> list[Said]:
    """What everybody who is still in it said before and after, and sixty days later."""
    people: dict[int, dict[str, Mapping[str, Any]]] = {}
    here = {"participant__workshop": workshop, "participant__removed_at": None}
    for entry in Entry.objects.filter(**here, exercise__in=(Moment.BEFORE, Moment.AFTER)):
        people.setdefault(entry.participant_id, {})[entry.exercise] = entry.answers
    later = in_batches(ObjectiveRating.objects.filter(**here, moment=Moment.DAY60), workshop.threshold)
    for rating in later:
        people.setdefault(rating.participant_id, {})[Moment.DAY60] = {key: getattr(rating, key) for key in KEYS}
    return list(people.values())


def moved(people: Sequence[Said], least: int, to: str = Moment.AFTER) -> list[Moved]:
    """Each of the four, from before to `to`; nothing is said of fewer people than `least`."""
    return [_moved(key, people, least, to) for key in KEYS]


def _moved(key: str, people: Sequence[Said], least: int, to: str) -> Moved:
    def value(one: Said, moment: str) -> int | None:
        found = one.get(moment, {}).get(key)
        return found if isinstance(found, int) else None

    def mean(moment: str) -> float | None:
        found = [step for one in people if (step := value(one, moment)) is not None]
        return sum(found) / len(found) if len(found) >= least else None

    both = [(value(one, Moment.BEFORE), value(one, to)) for one in people]
    pairs = [(float(a), float(b)) for a, b in both if a is not None and b is not None]
    return Moved(key, mean(Moment.BEFORE), mean(to), gap(pairs) if len(pairs) >= least else None)


def in_batches(ratings: Iterable[ObjectiveRating], least: int) -> list[ObjectiveRating]:
    """Of the answers that come in over weeks so many at a time that no single one can be seen in what is told."""
    found = sorted(ratings, key=lambda one: (one.rated_at, one.pk))
    return found[: len(found) // least * least]


def done_since(later: Sequence[ObjectiveRating]) -> list[tuple[str, int]]:
    """How many of those who answered sixty days later did what."""
    return [(str(words), sum(key in one.did for one in later)) for key, words in BEHAVIORS.items()]
