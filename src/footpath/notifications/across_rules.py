"""Who is told what of interdepartmental teams, and what can a notice about them lead to?"""

from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import (
    visible_councils,
    visible_decisions,
    visible_meetings,
    visible_policies,
    visible_seats,
    visible_trials,
)
from footpath.growth.models import (
    Council,
    CouncilDecision,
    CouncilMeeting,
    CouncilPolicy,
    CouncilSeat,
    CouncilTrial,
)
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind

_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM

ACROSS_KINDS: dict[str, Kind] = {
    Council.subject_kind: Kind(
        every=lambda: Council.objects.select_related("sponsor", "founded_by"),
        visible=lambda person, _on: visible_councils(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    CouncilSeat.subject_kind: Kind(
        every=lambda: CouncilSeat.objects.select_related("council", "person", "team"),
        visible=lambda person, _on: visible_seats(person),
        about=lambda it: f"{it.council.name} · {it.team.name}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    CouncilMeeting.subject_kind: Kind(
        every=lambda: CouncilMeeting.objects.select_related("council"),
        visible=lambda person, _on: visible_meetings(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    CouncilPolicy.subject_kind: Kind(
        every=lambda: CouncilPolicy.objects.select_related("council", "obstacle"),
        visible=lambda person, _on: visible_policies(person),
        about=lambda it: str(it.what),
        address=lambda it: str(it.get_absolute_url()),
    ),
    CouncilDecision.subject_kind: Kind(
        every=lambda: CouncilDecision.objects.select_related("council"),
        visible=lambda person, _on: visible_decisions(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    CouncilTrial.subject_kind: Kind(
        every=lambda: CouncilTrial.objects.select_related("council"),
        visible=lambda person, _on: visible_trials(person),
        about=lambda it: str(it.what),
        address=lambda it: str(it.get_absolute_url()),
    ),
}


def _inside(council: Council) -> set[int | None]:
    seated = council.seats.filter(state=states.TAKEN).values_list("person_id", flat=True)
    return {*seated, council.sponsor_id if council.state != states.PREPARED else None}


def asked_sponsor(council: Council, _event: Event) -> set[int | None]:
    """Whoever is asked to stand behind it."""
    return {council.sponsor_id}


def founder(council: Council, _event: Event) -> set[int | None]:
    """Whoever founded it."""
    return {council.founded_by_id}


def all_inside(council: Council, _event: Event) -> set[int | None]:
    """Members and the sponsor."""
    return _inside(council)


def seat_asked(seat: CouncilSeat, _event: Event) -> set[int | None]:
    """Whoever is asked to speak for a department."""
    return {seat.person_id}


def seat_keeper(seat: CouncilSeat, _event: Event) -> set[int | None]:
    """Who asked them."""
    return {seat.asked_by_id, seat.council.founded_by_id}


def inside_of_it(thing: CouncilMeeting | CouncilPolicy | CouncilDecision | CouncilTrial, _event: Event) -> set[
    int | None
]:  # fmt: skip
    """Members and the sponsor of the team of a meeting, a policy, a decision or an experiment."""
    return _inside(thing.council)


def decision_owner(decision: CouncilDecision, _event: Event) -> set[int | None]:
    """Who does it."""
    return {decision.owner_id}


def decision_sponsor(decision: CouncilDecision, _event: Event) -> set[int | None]:
    """Who stands behind the team."""
    return {decision.council.sponsor_id}


def obstacle_namer(policy: CouncilPolicy, _event: Event) -> set[int | None]:
    """Who named the obstacle that the policy was."""
    return {policy.obstacle.named_by_id if policy.obstacle else None}


def trial_beginner(trial: CouncilTrial, _event: Event) -> set[int | None]:
    """Who began it."""
    return {trial.begun_by_id}


ACROSS_RULES: dict[str, dict[Audience, Group]] = {
    "council.sponsor_asked": {asked_sponsor: _waits},
    "council.sponsored": {founder: _moves},
    "council.sponsor_declined": {founder: _waits},
    "council.sponsor_missing": {founder: _waits},
    "council.ended": {all_inside: _moves},
    "council_seat.asked": {seat_asked: _waits},
    "council_seat.taken": {seat_keeper: _moves},
    "council_seat.declined": {seat_keeper: _waits},
    "council_seat.left": {seat_keeper: _waits},
    "council_seat.gone": {seat_keeper: _waits},
    "council_meeting.planned": {inside_of_it: _moves},
    "council_meeting.moved": {inside_of_it: _moves},
    "council_meeting.canceled": {inside_of_it: _moves},
    "council_meeting.held": {inside_of_it: _team},
    "council_meeting.near": {inside_of_it: _waits},
    "council_policy.decided": {obstacle_namer: _moves, inside_of_it: _team},
    "council_decision.made": {decision_owner: _waits, inside_of_it: _team},
    "council_decision.superseded": {decision_owner: _moves, inside_of_it: _team},
    "council_decision.done": {inside_of_it: _moves},
    "council_decision.handed_on": {decision_owner: _waits},
    "council_decision.due_soon": {decision_owner: _waits},
    "council_decision.overdue": {decision_owner: _waits, decision_sponsor: Group.AT_RISK},
    "council_trial.due": {trial_beginner: _waits},
    "council_trial.ended": {inside_of_it: _team},
}
