"""Which focus groups wait for somebody, which do they plan, and what was reported to them?"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.groups import states, words
from footpath.conversations.groups.permissions import visible_groups, visible_studies
from footpath.conversations.models import FocusGroup, FocusStudy, GroupCoding, GroupSeat, GroupState
from footpath.people.models import Person

SHOWN = 60


@dataclass(frozen=True)
class Line:
    """One line: where it leads, what it says."""

    url: str
    title: str
    about: str
    said: str


def listed(me: Person, now: datetime) -> list[tuple[str, list[Line]]]:
    """One's focus groups: those in which one has a part, then the topics and reports."""
    seats = {one.group_id: one for one in GroupSeat.objects.filter(person=me, state__in=states.KNOWS)}
    sorts = set(GroupCoding.objects.filter(coder=me, done_at=None).values_list("group", flat=True))
    groups = [one for one in visible_groups(me).order_by("-starts_at", "-pk")[:SHOWN] if _has_part(one, me, seats)]
    rows = [_of_group(one, seats.get(one.pk), one.pk in sorts, now) for one in groups]
    studies = visible_studies(me, now.date())[:SHOWN]
    planned = [one for one in studies if one.reported_at is None and one.planner_id == me.pk]
    prefetch_related_objects(planned, "groups")
    plans = [_of_study(one) for one in planned]
    out = [_of_study(one) for one in studies if one.reported_at is not None]
    named = [(_("Where you have a part"), rows), (_("What you plan"), plans), (_("What was reported"), out)]
    return [(name, lines) for name, lines in named if lines]


def _has_part(group: FocusGroup, me: Person, seats: dict[int, GroupSeat]) -> bool:
    """Planning alone is a line of its own."""
    if group.state in states.OUT:
        return False
    works = me.pk in (group.host_id, group.note_taker_id)
    return works or group.pk in seats or group.study.planner_id != me.pk


def _of_group(group: FocusGroup, seat: GroupSeat | None, sorts: bool, now: datetime) -> Line:
    title, _then = words.standing(group, seat, now)
    if sorts and group.state == states.HELD and group.notes_at is not None:
        title = _("Sort the notes into themes: it is your turn")
        return Line(reverse("focus-themes", args=[group.pk]), group.study.topic, words.about(group.study), title)
    return Line(group.get_absolute_url(), group.study.topic, words.about(group.study), title)


def _of_study(study: FocusStudy) -> Line:
    said = _("reported") if study.reported_at else _furthest_behind(study)
    return Line(study.get_absolute_url(), study.topic, words.about(study), said)


def _furthest_behind(study: FocusStudy) -> str:
    """Where the group stands that has the longest way to go, or that the report is due."""
    at = [states.WAY.index(one.state) for one in study.groups.all() if one.state in states.WAY]
    if at and min(at) >= states.WAY.index(states.CHECKED):
        return _("all groups are checked: write the report")
    return str(GroupState(states.WAY[min(at)]).label) if at else _("called off")
