"""What do all verbs on focus groups have in common?"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F
from django.utils.translation import gettext as _

from footpath.conversations.groups import states
from footpath.conversations.groups.draw import sits_above
from footpath.conversations.groups.guests import Guest
from footpath.conversations.groups.permissions import is_neutral, runs
from footpath.conversations.locked import lock
from footpath.conversations.models import FocusGroup, FocusStudy, GroupSeat
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.actions import draw, let_go
from footpath.people.models import Person
from footpath.people.queries import away
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone
ASKING_TAKES = 1.0  # minutes of the budget of questions: to read an invitation and to answer it
By = Person | Guest | None


def held(group: FocusGroup, among: Collection[str]) -> FocusGroup:
    """The group as it is now, held until the end of the transaction. Raises Refused where it is in none of these."""
    found = FocusGroup.objects.select_for_update(of=("self",), no_key=True).select_related(
        "study__team", "study__planner", "host"
    )
    now_it_is = found.get(pk=group.pk)
    if now_it_is.state not in among:
        raise Refused(
            _("That cannot be done now: the group is “%(state)s”.") % {"state": now_it_is.get_state_display()}
        )
    return now_it_is


def changed(group: FocusGroup, event: Occurrence, *, by: By, now: datetime, **columns: Any) -> FocusGroup:
    """Change a group, unless somebody has moved it since it was looked at, and write that down; what a guest did is
    nobody's here.
    """
    to = columns.get("state")
    if to and to not in states.AHEAD[group.state]:
        raise Refused(_("That cannot be done now: the group is “%(state)s”.") % {"state": group.get_state_display()})
    seen = {"state": group.state, "sequence": group.sequence}
    if columns and FocusGroup.objects.filter(pk=group.pk, **seen).update(**columns) != 1:
        raise faster(FocusGroup.subject_kind, group.pk)
    for name, value in columns.items():
        setattr(group, name, value)
    group.__dict__.pop("texts", None)
    record(event, subject=group, by=by if isinstance(by, Person) else None, now=now)
    return group


def study_changed(study: FocusStudy, event: Occurrence, *, by: Person | None, now: datetime, **columns: Any) -> None:
    """The same for what several groups have in common."""
    if columns:
        asked = FocusStudy.objects.filter(pk=study.pk, edits=study.edits)
        if asked.update(edits=F("edits") + 1, **columns) != 1:
            raise faster(FocusStudy.subject_kind, study.pk)
        study.refresh_from_db()
        study.__dict__.pop("texts", None)
    record(event, subject=study, by=by, now=now)


def require_runs(study: FocusStudy, by: Person, now: datetime) -> None:
    """PermissionDenied unless somebody runs it."""
    if not runs(study, by, now.date()):
        raise PermissionDenied


def with_texts(thing: FocusGroup | FocusStudy, **texts: Any) -> str:
    """What is written of it, with these in place of what they were, locked."""
    return lock({**thing.texts, **texts})


def checked_neutral(field: str, person: Person, group: FocusGroup, now: datetime, *, above: bool) -> None:
    """ValidationError where somebody belongs to the team it is about, or to its line, or (`above`) leads somebody who
    takes part.
    """
    if not person.is_active or not is_neutral(person, group.study.team, now.date()):
        words = _("Choose somebody who is neither in %(team)s nor above it.") % {"team": group.study.team}
        raise ValidationError({field: words})
    seats = GroupSeat.objects.filter(group=group, state__in=states.KNOWS, person__isnull=False)
    people = [seat.person for seat in seats.select_related("person") if seat.person is not None]
    if any(one.pk == person.pk for one in people):
        raise ValidationError({field: _("%(name)s is asked to take part.") % {"name": person.name}})
    if above and any(sits_above(person, one, now.date()) for one in people):
        raise ValidationError({field: _("%(name)s and somebody who takes part work in one line. Choose somebody else.")
                               % {"name": person.name}})  # fmt: skip


def ask_more(group: FocusGroup, now: datetime) -> list[int]:
    """Ask the next of those who were drawn, until as many are asked as are wanted; the keys of those who were."""
    places = list(GroupSeat.objects.filter(group=group).select_related("person").order_by("rank"))
    there = [one.person for one in places if one.state in states.KNOWS and one.person is not None]
    asked: list[int] = []
    for place in places:
        if len(there) >= group.study.invites:
            break
        person = place.person
        if place.state != states.RESERVE or person is None:
            continue
        if GUARDED and GroupSeat.objects.filter(pk=place.pk, state=states.RESERVE).update(state=states.ASKED) != 1:
            continue
        if not _can_be_asked(group, person, there, now):
            GroupSeat.objects.filter(pk=place.pk).update(state=states.PASSED)
            continue
        there.append(person)
        asked.append(person.pk)
    return asked


def _can_be_asked(group: FocusGroup, person: Person, there: Collection[Person], now: datetime) -> bool:
    today, study = now.date(), group.study
    if not person.is_active or not is_neutral(person, study.team, today) or study.planner_id == person.pk:
        return False
    if person.pk in (group.host_id, group.note_taker_id) or any(sits_above(person, one, today) for one in there):
        return False
    if group.host is not None and sits_above(group.host, person, today):
        return False
    if group.starts_at is not None and away([person.pk], group.starts_at.astimezone(person.timezone).date()):
        return False
    about = f"focus:{group.pk}"
    if draw(person, "talk", ASKING_TAKES, about=about, now=now):
        return True
    let_go("talk", about=about, people=[person])  # the next one is asked instead
    return False


def move_up(group: FocusGroup, now: datetime) -> int | None:
    """Give a seat that has become free to whoever has waited for it the longest; their key."""
    waiting = GroupSeat.objects.filter(group=group, state=states.WAITING).order_by("rank")
    for place in waiting:
        if not take_seat(group):
            return None
        if GroupSeat.objects.filter(pk=place.pk, state=states.WAITING).update(state=states.SEATED) == 1:
            return place.person_id
        give_seat_back(group)
    return None


def take_seat(group: FocusGroup, seen: FocusGroup | None = None) -> bool:
    """Whether a seat was free; it is taken then. Of two who ask at once for the last one, one gets it. The control goes
    by what was `seen`.
    """
    found = FocusGroup.objects.filter(pk=group.pk)
    if GUARDED or seen is None:
        return found.filter(taken__lt=group.study.seats).update(taken=F("taken") + 1) == 1
    return seen.taken < group.study.seats and found.update(taken=F("taken") + 1) == 1


def give_seat_back(group: FocusGroup) -> None:
    """A seat is free again."""
    FocusGroup.objects.filter(pk=group.pk, taken__gt=0).update(taken=F("taken") - 1)
