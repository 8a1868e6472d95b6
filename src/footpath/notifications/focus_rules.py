"""Who is told what of focus groups? Each hears of their own part; nobody hears who said what, or who said no."""

from django.utils.translation import gettext as _

from footpath.conversations.groups import states
from footpath.conversations.groups.permissions import judged, visible_groups, visible_studies
from footpath.conversations.models import FocusGroup, FocusStudy, GroupCoding, GroupSeat
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind
from footpath.people.models import Membership
from footpath.people.permissions import line_of

_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM


def named(_group: FocusGroup, event: Event) -> set[int | None]:
    """Whoever the event names."""
    people = event.facts.get("people") or []
    return {one for one in people if isinstance(one, int)}


def focus_host(group: FocusGroup, _event: Event) -> set[int | None]:
    """Who hosts it, and who writes for them."""
    return {group.host_id, group.note_taker_id}


def focus_planner(group: FocusGroup, _event: Event) -> set[int | None]:
    """Who plans it."""
    return {group.study.planner_id}


def focus_coders(group: FocusGroup, _event: Event) -> set[int | None]:
    """The two who put notes into themes."""
    return set(GroupCoding.objects.filter(group=group).values_list("coder_id", flat=True))


def focus_asked(group: FocusGroup, _event: Event) -> set[int | None]:
    """Those who are asked, take part or wait."""
    return set(_people(group=group, state__in=states.KNOWS))


def focus_came(group: FocusGroup, _event: Event) -> set[int | None]:
    """Those who were there."""
    return set(_people(group=group, came=True))


def study_came(study: FocusStudy, _event: Event) -> set[int | None]:
    """Those who were in any of its groups."""
    return set(_people(group__study=study, came=True))


def study_team(study: FocusStudy, event: Event) -> set[int | None]:
    """The team whose service it is about, and those who lead it."""
    members = Membership.objects.on(event.at.date()).filter(team__in=judged(study.team), person__is_active=True)
    return {*members.values_list("person_id", flat=True), *(one.lead_id for one in line_of(study.team))}


def study_sayers(study: FocusStudy, _event: Event) -> set[int | None]:
    """Who says what became of a theme: the nearest lead, and who planned it."""
    lead = next((one.lead_id for one in line_of(study.team) if one.lead_id), None)
    return {lead, study.planner_id}


def _people(**among: object) -> set[int]:
    found = GroupSeat.objects.filter(person__isnull=False, **among).values_list("person_id", flat=True)
    return {one for one in found if one is not None}


FOCUS_RULES: dict[str, dict[Audience, Group]] = {
    "focus_group.host_named": {focus_host: _waits},
    "focus_group.invited": {named: _waits},
    "focus_group.moved": {focus_asked: _waits, focus_host: _moves},
    "focus_group.moved_up": {named: _moves},
    "focus_group.reminded": {named: _waits},
    "focus_group.held": {focus_planner: _moves},
    "focus_group.notes_done": {focus_coders: _waits, focus_planner: _moves},
    "focus_group.coders_named": {focus_coders: _waits},
    "focus_group.both_done": {focus_coders: _waits},
    "focus_group.coded": {focus_came: _waits, focus_planner: _moves},
    "focus_group.quote_proposed": {focus_host: _waits, focus_came: _waits},
    "focus_group.objected": {focus_coders: _waits, focus_planner: _waits},
    "focus_group.checked": {focus_planner: _waits},
    "focus_group.canceled": {focus_asked: _moves, focus_host: _moves, focus_coders: _moves},
    "focus_study.reported": {study_came: _moves, study_team: _team},
    "focus_study.asked": {study_sayers: _waits},
    "focus_study.told": {study_came: _moves},
}
FOCUS_KINDS: dict[str, Kind] = {
    FocusGroup.subject_kind: Kind(
        every=lambda: FocusGroup.objects.select_related("study__team", "study__service"),
        visible=lambda person, _on: visible_groups(person),
        about=lambda it: _("Focus group about %(team)s") % {"team": it.study.team},
        address=lambda it: str(it.get_absolute_url()),
    ),
    FocusStudy.subject_kind: Kind(
        every=lambda: FocusStudy.objects.select_related("team", "service"),
        visible=visible_studies,
        about=lambda it: _("Focus groups about %(team)s") % {"team": it.team},
        address=lambda it: str(it.get_absolute_url()),
    ),
}
