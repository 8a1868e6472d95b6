"""What do requests hold of somebody who is erased, and what is left?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Bulk, FirstView, Presence, SavedView, ServiceRequest, Watcher
from footpath.requests.states import State


def erase(person: Person, now: datetime) -> None:
    """What was theirs alone goes: drafts, own views, acts on many, what they follow and look at. What they asked,
    promised and wrote belongs to both sides and stays; what was in their hands went on when they left (leaving.py).
    """
    del now
    for draft in ServiceRequest.objects.filter(asker=person, state=State.DRAFT):
        actions.discard_draft(draft, by=person)
    Bulk.objects.filter(by=person).delete()
    for kind in (Watcher, Presence, FirstView):
        kind._default_manager.filter(person=person).delete()
    SavedView.objects.filter(owner=person, shared=False).delete()  # shared ones are the team's
