"""What does the room people do after an event?"""

from footpath.history.models import Event
from footpath.people.findable import index_people, index_team
from footpath.people.models import Membership, Person, Team


def make_findable(event: Event) -> None:
    """Keep the index true to what became of a person or a team; with a team, to those who are or were in it."""
    if event.subject_kind == Person.subject_kind:
        index_people([event.subject_id], event.at)
    elif event.subject_kind == Team.subject_kind:
        index_team(event.subject_id, event.at)
        index_people(Membership.objects.filter(team=event.subject_id).values_list("person_id", flat=True), event.at)
