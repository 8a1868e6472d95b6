"""What does somebody new have to do, by the plan with which they begin?"""

from footpath.growth.models import HOUSE, Doer, ItemKind, Onboarding, OnboardingItem, SyllabusVersion
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import due_on
from footpath.people.models import Person
from footpath.people.pairs import End
from footpath.pure.syllabus import Part, parts_of


def planned(onboarding: Onboarding) -> list[OnboardingItem]:
    """All parts of the house and of the team; not stored yet."""
    versions = [version for version in (onboarding.house, onboarding.addition) if version]
    return [item_of(onboarding, version, part) for version in versions for part in parts_of(version.content)]


def buddy_item(onboarding: Onboarding) -> OnboardingItem:
    """The first of all: a buddy before the first day; not stored yet."""
    day = due_on(onboarding.team.calendar, onboarding.first_day, 0)
    return OnboardingItem(
        onboarding=onboarding, kind=ItemKind.BUDDY, who=Doer.LEAD, due_day=0, due_on=day, state=states.OPEN
    )


def item_of(onboarding: Onboarding, version: SyllabusVersion, part: Part) -> OnboardingItem:
    """A part of the plan as something that one of them has to do; not stored yet."""
    return OnboardingItem(
        onboarding=onboarding, kind=part.kind, version=version, whose=version.syllabus.whose, part=part.id,
        title=part.title, who=part.who, due_day=part.due, asks_text=part.asks,
        due_on=due_on(onboarding.team.calendar, onboarding.first_day, part.due), state=opened(onboarding),
    )  # fmt: skip


def visit_to(onboarding: Onboarding, end: End, due: int) -> OnboardingItem:
    """A customer to meet, a team or a person; not stored yet."""
    side = {"person": end} if isinstance(end, Person) else {"team": end}
    day = due_on(onboarding.team.calendar, onboarding.first_day, due)
    return OnboardingItem(
        onboarding=onboarding, kind=ItemKind.VISIT, whose=HOUSE, due_day=due, due_on=day, asks_text=True,
        state=opened(onboarding), **side,
    )  # fmt: skip


def opened(onboarding: Onboarding) -> str:
    """How new things begin: locked until there has been a buddy."""
    named = onboarding.buddy_id is not None or onboarding.items.filter(
        kind=ItemKind.BUDDY, state__in=states.SETTLED
    ).exists()  # fmt: skip
    return states.OPEN if named else states.LOCKED
