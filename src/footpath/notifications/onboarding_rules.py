"""Who is told what of the first ninety days of somebody new?"""

from footpath.growth.models import Onboarding, OnboardingItem
from footpath.growth.onboarding.tasks import leader_of
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group


def onboarding_hire(it: Onboarding, _event: Event) -> set[int | None]:
    """Whoever is new."""
    return {it.hire_id}


def onboarding_buddy(it: Onboarding, _event: Event) -> set[int | None]:
    """Their buddy."""
    return {it.buddy_id}


def onboarding_checker(it: Onboarding, _event: Event) -> set[int | None]:
    """Whoever confirms what was done: the checker, else the buddy, else whoever leads the team."""
    return {it.checker_id or it.buddy_id or _lead(it)}


def onboarding_lead(it: Onboarding, _event: Event) -> set[int | None]:
    """Whoever leads the team."""
    return {_lead(it)}


def onboarding_doer(it: Onboarding, event: Event) -> set[int | None]:
    """Whoever did what the event is about."""
    return set(OnboardingItem.objects.filter(pk=event.facts["item"]).values_list("done_by_id", flat=True))


def onboarding_reminded(it: Onboarding, event: Event) -> set[int | None]:
    """Whose turn it is."""
    what = event.facts["what"]
    if what == "buddy":
        return {_lead(it)}
    return onboarding_checker(it, event) if what == "check" else {it.hire_id}


def onboarding_waits_for_buddy(it: Onboarding, _event: Event) -> set[int | None]:
    """Whoever leads the team, as long as there is no buddy."""
    return {_lead(it)} if it.buddy_id is None else set()


def _lead(it: Onboarding) -> int | None:
    lead = leader_of(it)
    return lead.pk if lead else None


_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM
ONBOARDING_RULES: dict[str, dict[Audience, Group]] = {
    "onboarding.begun": {onboarding_hire: _moves, onboarding_waits_for_buddy: _waits},
    "onboarding.buddy_named": {onboarding_buddy: _waits, onboarding_hire: _moves},
    "onboarding.checker_named": {onboarding_checker: _team},
    "onboarding.item_done": {onboarding_checker: _waits},
    "onboarding.item_confirmed": {onboarding_doer: _moves},
    "onboarding.item_sent_back": {onboarding_doer: _waits},
    "onboarding.item_waived": {onboarding_hire: _moves},
    "onboarding.version_followed": {onboarding_hire: _moves},
    "onboarding.first_day_moved": {onboarding_hire: _moves, onboarding_buddy: _team},
    "onboarding.team_followed": {onboarding_lead: _waits},
    "onboarding.somebody_missing": {onboarding_lead: _waits},
    "onboarding.reminded": {onboarding_reminded: _waits},
    "onboarding.completed": {onboarding_hire: _moves, onboarding_buddy: _team, onboarding_lead: _team},
    "onboarding.ended": {onboarding_hire: _moves, onboarding_buddy: _team},
}
