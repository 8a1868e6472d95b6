"""What stands on the page of somebody new, for whoever reads it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from footpath.conversations.models import ContactLog, LogKind
from footpath.growth.models import ItemKind, Onboarding, OnboardingItem, Surprise
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import day_number, today_of
from footpath.growth.onboarding.permissions import can_check, can_do, can_guide, can_visit, can_waive
from footpath.people.models import Person
from footpath.pure.syllabus import Part, milestone_of, parts_of
from footpath.ui.wording import day


@dataclass(frozen=True)
class ItemShown:
    """One thing to do, and what its reader can do about it."""

    item: OnboardingItem
    is_late: bool
    may_do: bool
    may_undo: bool
    may_check: bool


@dataclass(frozen=True)
class Stretch:
    """What is due until one milestone."""

    day: int
    until: str
    items: list[ItemShown]
    settled: int
    is_over: bool

    @property
    def anchor(self) -> str:
        """Its name in addresses."""
        return f"by-{self.day}"

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do in it."""
        return self.settled == len(self.items)


def items_of(onboarding: Onboarding) -> list[OnboardingItem]:
    """All of them in order, each with what the rules need."""
    found = list(onboarding.items.select_related("team", "person", "done_by", "settled_by"))
    for item in found:
        item.onboarding = onboarding
    return found


def shown(item: OnboardingItem, reader: Person, today: date, on: date) -> ItemShown:
    """With what this reader can do about it."""
    runs = item.onboarding.state == states.UNDER_WAY
    is_open, is_done = item.state == states.OPEN, item.state == states.DONE
    return ItemShown(
        item,
        is_late=runs and item.state in (states.OPEN, states.LOCKED) and item.due_on < today,
        may_do=runs and is_open and can_do(reader, item, on),
        may_undo=runs and is_done and item.done_by_id == reader.pk,
        may_check=runs and is_done and can_check(reader, item, on),
    )


def stretches(items: Iterable[ItemShown], today: date) -> list[Stretch]:
    """By milestone, in order."""
    found: dict[int, list[ItemShown]] = {}
    for one in items:
        found.setdefault(milestone_of(one.item.due_day, states.MILESTONES), []).append(one)
    return [
        Stretch(
            milestone, _until(rows), rows, sum(one.item.state in states.SETTLED for one in rows),
            max(one.item.due_on for one in rows) < today,
        )
        for milestone, rows in sorted(found.items())
    ]  # fmt: skip


def _until(rows: list[ItemShown]) -> str:
    return day(max(one.item.due_on for one in rows))


def next_for(items: Iterable[ItemShown]) -> ItemShown | None:
    """What its reader does next: of what is open, whatever is due first."""
    return next((one for one in items if one.may_do), None)


def part_of(item: OnboardingItem) -> Part | None:
    """Its words in the version from which it came."""
    parts = parts_of(item.version.content) if item.version else []
    return next((part for part in parts if part.id == item.part), None)


def page_of(onboarding: Onboarding, reader: Person, now: datetime) -> dict[str, Any]:
    """Everything on the page but its forms."""
    today, on = today_of(onboarding, now), now.date()
    rows = [shown(item, reader, today, on) for item in items_of(onboarding)]
    is_hire, runs = reader.pk == onboarding.hire_id, onboarding.state == states.UNDER_WAY
    following = next_for(rows)
    return {
        "it": onboarding,
        "is_hire": is_hire,
        "runs": runs,
        "day_number": day_number(onboarding, today),
        "stretches": stretches(rows, today),
        "settled": sum(one.item.state in states.SETTLED for one in rows),
        "of": len(rows),
        "next": following,
        "part": part_of(following.item) if following else None,
        "to_check": [one for one in rows if one.may_check],
        "is_locked": any(one.item.state == states.LOCKED for one in rows),
        "may_guide": runs and can_guide(reader, onboarding, on),
        "may_visit": runs and can_visit(reader, onboarding, on),
        "may_waive": runs and can_waive(reader, onboarding, on),
        **(fresh_eyes(onboarding, today) if is_hire else {}),
    }


def fresh_eyes(onboarding: Onboarding, today: date) -> dict[str, Any]:
    """Their own notes, and whether it is time for the two-week log; for whoever is new alone."""
    number, (first, last) = day_number(onboarding, today), states.FRESH_EYES
    in_time = onboarding.state == states.UNDER_WAY and first <= number <= last
    log = ContactLog.objects.filter(owner=onboarding.hire, kind=LogKind.DIARY, first__gte=onboarding.first_day)
    return {
        "notes": list(Surprise.objects.filter(onboarding=onboarding).select_related("idea", "obstacle")),
        "is_time": in_time,
        "log": log.order_by("-first").first(),
    }


def waits_for_check(rows: Iterable[Onboarding], reader: Person, now: datetime) -> list[ItemShown]:
    """Of all of these, what waits for this reader's check."""
    by_key = {one.pk: one for one in rows if one.state == states.UNDER_WAY}
    found = OnboardingItem.objects.filter(onboarding__in=by_key, state=states.DONE).exclude(kind=ItemKind.BUDDY)
    items = list(found.select_related("team", "person", "done_by").order_by("done_at"))
    for item in items:
        item.onboarding = by_key[item.onboarding_id]
    told = [shown(item, reader, now.date(), now.date()) for item in items]
    return [one for one in told if one.may_check]
