"""What do all verbs on a small reward have in common?"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.queries import away
from footpath.people.refusals import Refused, faster
from footpath.recognition.actions._ledger import hold, write
from footpath.recognition.locked import lock
from footpath.recognition.models import Entry, Reward
from footpath.recognition.rewards import budgets, states

REASON = 500
_NAMED = ("asked_by", "recipient", "approver", "budget__team__hours", "budget__team__lead", "budget__team__parent")


def held(reward: Reward, *among: str) -> Reward:
    """The reward as it is now, held until the end of the transaction; Refused where it is in none of these states."""
    Reward.objects.select_for_update(no_key=True).get(pk=reward.pk)
    found = Reward.objects.select_related(*_NAMED).get(pk=reward.pk)
    if found.state not in among:
        if found.state != reward.state:
            raise faster(reward.subject_kind, reward.pk)
        raise Refused(_("That cannot be done any more: %(state)s.") % {"state": found.get_state_display()})
    return found


def move(
    reward: Reward, to: str, *, occurrence: Occurrence, by: Person | None, now: datetime, reason: str = "",
    **columns: Any,
) -> Reward:  # fmt: skip
    """Into another state, by whoever saw it in this one; who is slower is told who was faster."""
    if reason:
        columns["locked"] = lock({**reward.texts, "reason": reason})
    if to not in states.OPEN:
        columns["ended_at"] = now
    if Reward.objects.filter(pk=reward.pk, state=reward.state).update(state=to, **columns) != 1:
        raise faster(reward.subject_kind, reward.pk)
    record(occurrence, subject=reward, by=by, now=now)
    return Reward.objects.select_related(*_NAMED).get(pk=reward.pk)


def give_back(reward: Reward, *, by: Person | None, now: datetime) -> None:
    """What it was worth goes back into its budget, of the month or quarter it came from."""
    if reward.state in states.DRAWN:
        write(hold(reward.budget), reward.period, Entry.GIVEN_BACK, reward.amount, by=by, now=now, reward=reward)


def is_over(reward: Reward, now: datetime) -> bool:
    """Whether the month or quarter whose money it is has ended."""
    return bool(budgets.period_of(reward.budget, now) > reward.period)


def nearest(people: Iterable[Person], on: date) -> Person | None:
    """The first of them who is here; while all are away the first one."""
    found = list(people)
    gone = away([one.pk for one in found], on)
    return next((one for one in found if one.pk not in gone), found[0] if found else None)
