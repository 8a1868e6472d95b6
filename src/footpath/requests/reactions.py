"""What does the room requests do after an event?"""

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people.events import (
    HoursSaved,
    PersonAway,
    PersonBack,
    PersonDeactivated,
    PersonReactivated,
    TeamJoined,
    TeamLeft,
)
from footpath.people.models import Membership, Person, Team
from footpath.requests import findable
from footpath.requests.events import (
    Accepted,
    AcceptedBySilence,
    ClosedPolitely,
    Completed,
    Declined,
    Delivered,
    FactAdded,
    FoundByProvider,
    LeftBehind,
    Merged,
    OfferedBack,
    PutBack,
    QuestionAnswered,
    ReferralAccepted,
    Reopened,
    Resumed,
    SentBack,
    SignedOff,
    SplitFrom,
    StepMoved,
    Submitted,
    Unmerged,
    WentOn,
    Withdrawn,
)
from footpath.requests.learning import learn_soon
from footpath.requests.leaving import handing_over
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.outcomes import note_outcomes
from footpath.requests.pace import note_paces
from footpath.requests.time_spent import note_time_spent as note_time_spent_of

_TELLING = {
    event.kind
    for event in (
        *(Submitted, Completed, FactAdded, FoundByProvider, QuestionAnswered, SplitFrom),
        *(Accepted, AcceptedBySilence, Declined, Withdrawn, ClosedPolitely, Merged, Reopened, Unmerged),  # over, or not
    )
}
_COMES_OR_GOES = {
    event.kind
    for event in (
        *(Submitted, Completed, SignedOff, Withdrawn, Declined, ClosedPolitely, Delivered, SentBack, Reopened),
        *(Merged, Unmerged, SplitFrom),
    )
}
_LIES_FREE = {
    event.kind
    for event in (
        *(Submitted, Completed, SignedOff, PutBack, LeftBehind, OfferedBack, QuestionAnswered, ReferralAccepted),
        *(Reopened, WentOn, Resumed, SplitFrom, Unmerged, SentBack),
    )
}
_ACCEPTED_OR_NOT = {event.kind for event in (Accepted, AcceptedBySilence, Reopened)}
_CHANGES_A_TEAM = {event.kind for event in (TeamJoined, TeamLeft)}
_CHANGES_A_PERSON = {event.kind for event in (PersonAway, PersonBack, PersonDeactivated, PersonReactivated)}


def refresh_queue(event: Event) -> None:
    """Forecast the queue of the team that serves this request anew: what happened to one moves the others. Where more
    of the team waits to be reacted to, the last of it does so for all: a crowd that asks at once is forecast once.
    """
    from footpath.requests.tasks import refresh_team

    if event.subject_kind == ServiceRequest.subject_kind:
        team_id = ServiceRequest.objects.filter(pk=event.subject_id).values_list("team_id", flat=True).first()
        if team_id is not None and not _is_followed(event, team_id):
            refresh_team.func(team_id)


def _is_followed(event: Event, team_id: int) -> bool:
    later = Event.objects.filter(pk__gt=event.pk, reacted_at=None, subject_kind=event.subject_kind)
    waiting = list(later.values_list("subject_id", flat=True)[:100])
    return bool(waiting) and ServiceRequest.objects.filter(pk__in=waiting, team_id=team_id).exists()


def learn_anew(event: Event) -> None:
    """Let the worker learn anew of the teams whose requests, people or hours have changed."""
    teams = Team.objects.none()
    if event.kind in _COMES_OR_GOES:
        teams = Team.objects.filter(requests=event.subject_id)
    elif event.kind in _CHANGES_A_TEAM:
        teams = Team.objects.filter(pk=event.subject_id)
    elif event.kind in _CHANGES_A_PERSON:
        stays = Membership.objects.on(event.at.date()).filter(person=event.subject_id)
        teams = Team.objects.filter(memberships__in=stays)
    elif event.kind == HoursSaved.kind:
        teams = Team.objects.filter(hours=event.subject_id)
    for team_id in teams.order_by("pk").values_list("pk", flat=True).distinct():
        learn_soon(team_id, event.at)


def index_request(event: Event) -> None:
    """Make what was asked findable, warn of asking it twice; and what outside customers wait for."""
    if event.subject_kind == ServiceRequest.subject_kind and event.kind in _TELLING:
        findable.index_request(event.subject_id, event.at)
    elif event.subject_kind == Commitment.subject_kind:
        findable.index_commitment(event.subject_id, event.at)


def note_outcome(event: Event) -> None:
    """Keep what came of the request, for the figures."""
    if event.subject_kind == ServiceRequest.subject_kind:
        note_outcomes(ServiceRequest.objects.filter(pk=event.subject_id))


def note_time_spent(event: Event) -> None:
    """Keep where the time of the request went once it is accepted, and nothing of one that is reopened."""
    if event.kind in _ACCEPTED_OR_NOT:
        note_time_spent_of(ServiceRequest.objects.filter(pk=event.subject_id))


def hand_over(event: Event) -> None:
    """Hand over what somebody has left open who has left, or who has left a team."""
    from footpath.requests.tasks import each

    if event.kind == PersonDeactivated.kind:
        person_id, team_id = event.subject_id, None
    elif event.kind == TeamLeft.kind:
        person_id, team_id = event.facts["person_id"], event.subject_id
    else:
        return
    each(handing_over(Person.objects.get(pk=person_id), event.at, team_id))


def find_hands(event: Event) -> None:
    """What nobody has gets somebody where the team wants it so; what somebody has who is away is offered back, and
    their yes is asked of whoever stands in.
    """
    from footpath.requests.tasks import each
    from footpath.requests.tasks_hands import asking_stand_ins, finding_hands, offering_back

    if event.kind in _LIES_FREE:
        each(finding_hands(event.at, event.subject_id))
    elif event.kind == PersonAway.kind:
        each(offering_back(event.at, event.subject_id))
        each(asking_stand_ins(event.at, event.subject_id))


def note_pace(event: Event) -> None:
    """Measure anew how fast a service is, each time something of it was delivered or went on."""
    if event.kind in (Delivered.kind, StepMoved.kind):
        note_paces(Service.objects.filter(requests=event.subject_id), event.at)
