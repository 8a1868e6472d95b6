"""What do focus groups hold of somebody who is erased, and how does what they owe go on?"""

from datetime import datetime

from footpath.conversations.groups import states
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import (
    FocusGroup,
    FocusStudy,
    GroupCode,
    GroupCoding,
    GroupNote,
    GroupObjection,
    GroupQuote,
    GroupSeat,
    GroupTheme,
)
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """Before a meeting their place is somebody else's; after it no name stands there. What they hosted or wrote goes on
    without them; unfinished codes go, and who runs the groups names another one. Their name goes from every text.
    """
    del now
    for place in GroupSeat.objects.filter(person=person).select_related("group"):
        if place.state == states.SEATED and place.group.state == states.RECRUITING:
            taken = GroupSeat.objects.filter(group=place.group, state=states.SEATED).exclude(pk=place.pk).count()
            FocusGroup.objects.filter(pk=place.group_id).update(taken=taken)
    GroupSeat.objects.filter(person=person, came=True).update(person=None, state=states.GONE)
    GroupSeat.objects.filter(person=person).delete()
    FocusGroup.objects.filter(host=person).update(host=None)
    FocusGroup.objects.filter(note_taker=person).update(note_taker=None)
    GroupNote.objects.filter(written_by=person).update(written_by=None)
    GroupTheme.objects.filter(made_by=person).update(made_by=None)
    GroupTheme.objects.filter(became_by=person).update(became_by=None)
    open_ones = GroupCoding.objects.filter(coder=person, group__state=states.HELD)
    GroupCode.objects.filter(coder=person, note__group__in=open_ones.values("group")).delete()
    open_ones.delete()
    names = names_of(person)
    for model in (FocusStudy, FocusGroup, GroupNote, GroupTheme, GroupQuote, GroupObjection):
        for pk, kept in model._default_manager.exclude(locked="").values_list("pk", "locked"):
            told = unlock(kept)
            cleaned = {key: without_names(text, names) for key, text in told.items()}
            if cleaned != told and "lost" not in told:
                model._default_manager.filter(pk=pk).update(locked=lock(cleaned))
