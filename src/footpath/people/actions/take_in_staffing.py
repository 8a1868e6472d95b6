"""How do counts of people who left and days of absence come in?"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import StaffingTakenIn
from footpath.people.models import Organization, Person
from footpath.people.models.staffing import EMPTIED, StaffingMonth
from footpath.people.permissions import can_count_staffing
from footpath.people.staffing.file import SaidMonth
from footpath.people.staffing.shown import may_tell_whole, shown_of


@transaction.atomic
def take_in_staffing(rows: Sequence[SaidMonth], *, by: Person, now: datetime) -> list[date]:
    """Keep what a file says of teams and months; each month that it names is replaced whole. Returns these months.

    Which teams of a month may be shown is decided now, and only from those that might be shown before, if it was there
    before. For champions and administrators; PermissionDenied.
    """
    if not can_count_staffing(by):
        raise PermissionDenied
    # One file after the other
    organization = Organization.objects.select_for_update(no_key=True).get_or_create(pk=1)[0]
    months: dict[date, list[SaidMonth]] = defaultdict(list)
    for row in rows:
        months[row.month].append(row)
    for month, said in months.items():
        _replace(month, said)
    record(StaffingTakenIn([f"{month:%Y-%m}" for month in sorted(months)]), subject=organization, by=by, now=now)
    return sorted(months)


def _replace(month: date, said: Sequence[SaidMonth]) -> None:
    kept = {one.team_id: one for one in StaffingMonth.objects.filter(month=month)}
    among = {team for team, one in kept.items() if one.shown} if kept else None
    people = {one.team.pk: one.people for one in said}
    facts = {"whole": may_tell_whole({team: one.people for team, one in kept.items()}, people)}
    facts["whole"] &= all(one.whole for one in kept.values())
    shown = shown_of(people, among)
    StaffingMonth.objects.filter(month=month).exclude(team__in=people).update(**EMPTIED, **facts)
    for one in said:
        StaffingMonth.objects.update_or_create(
            team=one.team,
            month=month,
            defaults={
                **facts, "people": one.people, "left": one.left, "absent_days": one.absent_days,
                "shown": one.team.pk in shown, "is_there": True,
            },
        )  # fmt: skip
