"""Why can this not be done to a survey right now, in words for whoever tried?"""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from footpath.catalog.requirements import BROKEN
from footpath.history.models import Event
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear, name_of
from footpath.surveys.models import Wave

__all__ = ["NotTaken", "Refused", "SomebodyWasFaster", "Unclear", "Unusable", "faster", "not_now", "usable"]


class Unusable(Refused):
    """Answers that cannot be taken as they are; `errors` says why, by the keys of their questions."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(_("Some answers cannot be taken like this. Each says why; nothing you typed is lost."))
        self.errors = dict(errors)


class NotTaken(Refused):
    """No answer is taken here; the same words whatever the reason, so that nobody learns anything from them."""

    def __init__(self) -> None:
        super().__init__(
            _("No answer can be given here: nothing is asked, or an answer was given already, or it is over.")
        )


def faster(wave: Wave) -> SomebodyWasFaster:
    """Say who did what to the wave last."""
    text = _("Somebody was faster: %(what)s. Nothing you typed is lost; look again and decide.")
    return SomebodyWasFaster(text % {"what": last_act(wave)})


def not_now(wave: Wave) -> Refused:
    """Say that the wave stands where this cannot be done."""
    words = {"state": wave.get_state_display(), "what": last_act(wave)}
    return Refused(_("That cannot be done now, the survey is %(state)s: %(what)s.") % words)


def last_act(wave: Wave) -> str:
    """What happened last to a wave, in words."""
    last = Event.objects.filter(subject_kind=wave.subject_kind, subject_id=wave.pk).order_by("id").last()
    if last is None:
        return _("somebody changed it a moment ago")
    return last.occurrence().sentence(name_of(last.actor_id))


def usable(text: str, field: str, *, longest: int, needed: bool = True) -> str:
    """The text without blanks around it; Unclear where it is empty, too long, or holds what cannot be kept."""
    text = text.replace("\r\n", "\n").strip()
    if needed and not text:
        raise Unclear(field, _("Please write something here."))
    if BROKEN.search(text):
        raise Unclear(field, _("There is a character in it that cannot be kept."))
    if len(text) > longest:
        words = _("This is %(n)d characters long; at most %(most)d fit.")
        raise Unclear(field, words % {"n": len(text), "most": longest})
    return text
