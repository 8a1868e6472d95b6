"""What follows when a role-play is played to its end?"""

from footpath.growth.actions import note_training
from footpath.growth.models import Rehearsal
from footpath.history.models import Event


def learned(event: Event) -> None:
    """Whoever was left with that role-play alone has learned to coach."""
    if event.subject_kind != Rehearsal.subject_kind:
        return
    played = Rehearsal.objects.filter(pk=event.subject_id, ended_at__isnull=False).select_related("player").first()
    if played is not None:
        note_training(played.player, now=event.at)
