"""Who is meant by the owner, those whom it touches, whoever leads, when something is put right?"""

from footpath.history.models import Event
from footpath.notifications.audiences import Audience, server
from footpath.notifications.groups import Group
from footpath.people.queries import members_of
from footpath.recovery.models import MakeGood, Recovery
from footpath.recovery.permissions import leads_above
from footpath.recovery.touching import asked_people


def recovery_owner(recovery: Recovery, event: Event) -> set[int | None]:
    """Who owns it; while nobody does, whoever serves there."""
    if recovery.owner_id:
        return {recovery.owner_id}
    if recovery.request is not None and (recovery.confidential or recovery.request.team_id == recovery.team_id):
        return server(recovery.request, event)
    return set(members_of(recovery.team, event.at.date()).values_list("pk", flat=True))


def recovery_lead(recovery: Recovery, _event: Event) -> set[int | None]:
    """Who leads there, or the nearest above, and does not own it."""
    lead = leads_above(recovery.team, without=recovery.owner)
    return {lead.pk if lead else None}


def recovery_touched(recovery: Recovery, _event: Event) -> set[int | None]:
    """Those whom it touches, and whoever speaks for a team that it touches."""
    return {one.pk for one in asked_people(recovery)}


def recovery_told(recovery: Recovery, event: Event) -> set[int | None]:
    """Those of them who are not asked in the same moment whether it is right."""
    asked = recovery.checks.filter(turn=recovery.doubled, asked_at=event.at).values_list("person_id", flat=True)
    return recovery_touched(recovery, event) - set(asked)


def recovery_asked(_recovery: Recovery, event: Event) -> set[int | None]:
    """Those who are asked whether it is right now."""
    return set(event.facts.get("asked", ()))


def recovery_noticed(recovery: Recovery, _event: Event) -> set[int | None]:
    """Whoever said that it went wrong, or noticed the same later."""
    return {recovery.noticed_by_id, *recovery.joined.values_list("by_id", flat=True)}


def recovery_to(_recovery: Recovery, event: Event) -> set[int | None]:
    """Whom the time of this event is offered to."""
    return set(MakeGood.objects.filter(pk=event.facts["make_good_id"]).values_list("to_id", flat=True))


def recovery_slow(recovery: Recovery, event: Event) -> set[int | None]:
    """Whoever leads there, once its owner has been told before."""
    return recovery_lead(recovery, event) if event.facts.get("level") == 2 else set()


_waits, _risk, _moves, _team = Group.WAITS_FOR_ME, Group.AT_RISK, Group.MINE_MOVES, Group.MY_TEAM
RECOVERY_RULES: dict[str, dict[Audience, Group]] = {
    "recovery.noticed": {recovery_owner: _waits, recovery_touched: _moves},
    "recovery.joined": {recovery_owner: _team},
    "recovery.owned": {recovery_touched: _moves, recovery_noticed: _moves},
    "recovery.handed_over": {recovery_owner: _waits, recovery_touched: _moves},
    "recovery.touched_more": {recovery_owner: _team, recovery_told: _moves},
    "recovery.acknowledged": {recovery_touched: _moves, recovery_noticed: _moves},
    "recovery.presented": {recovery_touched: _moves, recovery_noticed: _moves},
    "recovery.step_done": {recovery_owner: _team},
    "recovery.fixed": {recovery_told: _moves, recovery_noticed: _moves},
    "recovery.time_asked": {recovery_lead: _waits},
    "recovery.time_refused": {recovery_owner: _waits},
    "recovery.time_offered": {recovery_to: _waits, recovery_owner: _team},
    "recovery.time_answered": {recovery_owner: _waits},
    "recovery.time_given": {recovery_to: _moves},
    "recovery.check_asked": {recovery_asked: _waits},
    "recovery.said_right": {recovery_owner: _team},
    "recovery.nobody_said": {recovery_owner: _team},
    "recovery.verified": {recovery_owner: _waits, recovery_touched: _moves},
    "recovery.not_right": {recovery_owner: _waits, recovery_lead: _team},
    "recovery.taken_back": {recovery_owner: _team, recovery_touched: _moves},
    "recovery.learned": {recovery_touched: _moves, recovery_lead: _team},
    "recovery.recurred": {recovery_owner: _risk, recovery_lead: _risk},
    "recovery.clock_over": {recovery_owner: _risk, recovery_slow: _risk},
}
