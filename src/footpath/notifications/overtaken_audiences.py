"""Who is meant by those who owe promises after an emergency, and by those who should talk about a habit?"""

from footpath.history.models import Event
from footpath.requests.habits import leads_of
from footpath.requests.models import Emergency, Habit
from footpath.requests.promises_owed import whom_to_ask


def promisers(emergency: Emergency, _event: Event) -> set[int | None]:
    """Those who gave the promises that an emergency displaced, and who leads them."""
    return whom_to_ask(emergency)


def habit_leads(habit: Habit, _event: Event) -> set[int | None]:
    """The leads of both teams."""
    return leads_of(habit)
