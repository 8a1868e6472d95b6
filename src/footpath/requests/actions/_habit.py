"""What do the verbs on a talk about a habit have in common?"""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.requests.models import Habit
from footpath.requests.refusals import SomebodyWasFaster, last_act


def slower_talk(habit: Habit, *, allowed: bool) -> Callable[[], SomebodyWasFaster]:
    """PermissionDenied for whoever is not one of the two; else what to raise when the other one was faster."""
    if not allowed:
        raise PermissionDenied(_("This talk is between the leads of the two teams."))

    def slower() -> SomebodyWasFaster:
        words = _("Somebody was faster: %(what)s. Nothing you wrote is lost; look again and decide.")
        return SomebodyWasFaster(words % {"what": last_act(habit)})

    return slower
