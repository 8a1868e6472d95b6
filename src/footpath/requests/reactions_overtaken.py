"""What follows when an emergency was asked or decided: promises to say anew, and a look whether it is a habit?"""

from footpath.history.models import Event
from footpath.requests.actions.owe_promises import owe_promises
from footpath.requests.events import EmergencyDecided, OvertakingAsked
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState


def ask_for_promises(event: Event) -> None:
    """Ask for new days as soon as an emergency was let overtake."""
    if event.kind == EmergencyDecided.kind:
        for emergency in Emergency.objects.filter(pk=event.facts["emergency_id"], state=EmergencyState.APPROVED):
            owe_promises(emergency, now=event.at)


def look_for_habits(event: Event) -> None:
    """Look whether asking that team to overtake has become a habit of somebody."""
    from footpath.requests.tasks_overtaken import look_at_team

    if event.kind in (OvertakingAsked.kind, EmergencyDecided.kind):
        for team in Emergency.objects.filter(pk=event.facts["emergency_id"]).values_list("team", flat=True):
            look_at_team.func(team)
