"""How do tests change what a team offers?"""

from tests.cast import MONDAY

from footpath.catalog import actions
from footpath.history.models import Event


def draft_of(cast, by=None, **facts):
    """The draft of the next version of the service of the story, with these facts."""
    draft = actions.revise(cast.move, by=by or cast.cleo, now=MONDAY)
    return actions.save_revision(draft, edits=draft.edits, by=by or cast.cleo, now=MONDAY, **facts)


def last_event():
    """The kind of what happened last, and who did it."""
    event = Event.objects.latest("id")
    return event.kind, event.actor_id
