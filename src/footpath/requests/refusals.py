"""Why can this not be done right now, in words for the person who tried?"""

from collections.abc import Sequence

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests import events
from footpath.requests.models import Habit, HeadsUp, Message, Reply, ServiceRequest, Word
from footpath.requests.wording import state_word

# What leaves a request where it stands: nobody is slower for it, and some of it is not for everybody's eyes.
ASIDE = {
    event.kind
    for event in (
        events.Assigned,
        events.Attached,
        events.BackOnTrack,
        events.CallLogged,
        events.CalledBack,
        events.Chased,
        events.Detached,
        events.Displaced,
        events.DueNoMore,
        events.DisplacementSeen,
        events.DueSoon,
        events.EmergencyClosed,
        events.EmergencyDecided,
        events.EmergencyWithdrawn,
        events.FactAdded,
        events.FellAtRisk,
        events.HandsMissing,
        events.MergedIn,
        events.MailAdded,
        events.MailPassedOn,
        events.MessageWritten,
        events.NeedAdded,
        events.NeedEnded,
        events.NeededBy,
        events.NeededNoMore,
        events.NeedLate,
        events.NeedLost,
        events.NeedMet,
        events.NeedPromised,
        events.NoteWritten,
        events.Nudged,
        events.OfferAccepted,
        events.OfferCountered,
        events.OfferDeclined,
        events.OfferLapsed,
        events.OfferMade,
        events.OfferTakenBack,
        events.Overdue,
        events.OvertakingAsked,
        events.PromiseStands,
        events.Promised,
        events.Rated,
        events.ReferralChased,
        events.ReferralRefused,
        events.ReferralTakenBack,
        events.Referred,
        events.Serves,
        events.ServesNoMore,
        events.SignOffChased,
        events.SplitOff,
        events.StepMoved,
        events.UnmergedFrom,
        events.Ticked,
        events.Unticked,
        events.VendorDateGiven,
        events.VendorDayOver,
        events.VendorOrderCanceled,
        events.VendorOrdered,
        events.WatcherAdded,
        events.WatcherLeft,
    )
}


class Refused(Exception):
    """Something that cannot be done as things stand; the text says what is so and what to do."""


class SomebodyWasFaster(Refused):
    """Two people acted at once, and the other one was first."""


class WroteMeanwhile(Refused):
    """Somebody else wrote while this was being written: it is shown before this goes out."""

    def __init__(self, message: Message) -> None:
        words = _("%(who)s wrote while you did: “%(text)s” Yours is kept here; send it as it is, or change it first.")
        who = message.author.name if message.author else "Footpath"
        super().__init__(words % {"who": who, "text": Truncator(message.text).chars(300)})


class Unclear(Refused):
    """A fact of a verb that cannot be used; `field` names it."""

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


def lacks(without: Sequence[str]) -> str:
    """Say what something needs that is not there, and what can be done about it."""
    return _(
        "It needs %(what)s, and that is not there. Wait for it, say that it is not needed after all, or say here why "
        "it is delivered without."
    ) % {"what": ", ".join(without)}


def undone(lines: Sequence[str]) -> Refused:
    """Say what of the checklist must be done before something is delivered."""
    text = _("Not delivered yet: %(what)s is open on the checklist. Tick it off when it is done.")
    return Refused(text % {"what": ", ".join(f"“{line}”" for line in lines)})


def faster(thing: ServiceRequest | Word | HeadsUp | Reply, *kinds: str) -> SomebodyWasFaster:
    """Say who was faster: whoever did the last of these `kinds` of event, else whoever moved it last."""
    return SomebodyWasFaster(
        _("Somebody was faster: %(what)s. Nothing you wrote is lost; look again and decide.")
        % {"what": last_act(thing, *kinds)}
    )


def answered_by(word: Word) -> SomebodyWasFaster:
    """Say which coworker has answered a word that was said to a whole team, and nothing more of it."""
    return SomebodyWasFaster(
        _("%(who)s was faster and has taken this one, so there is nothing left for you to do.") % {"who": word.helper}
    )


def not_now(service_request: ServiceRequest) -> Refused:
    """Say that the request stands where this cannot be done, and who brought it there."""
    return Refused(
        _("That cannot be done now, the request is %(state)s: %(what)s.")
        % {"state": state_word(service_request.state), "what": last_act(service_request)}
    )


def word_not_now(word: Word) -> Refused:
    """Say that a word stands where this cannot be done, and who brought it there."""
    return Refused(_("That cannot be done any more: %(what)s. Nothing you wrote is lost.") % {"what": last_act(word)})


def last_act(thing: ServiceRequest | Word | Habit | HeadsUp | Reply, *kinds: str) -> str:
    """What happened last to a request or a word, in words: of these `kinds`, else of those that moved it."""
    happened = Event.objects.filter(subject_kind=thing.subject_kind, subject_id=thing.pk)
    last = (happened.filter(kind__in=kinds) if kinds else happened.exclude(kind__in=ASIDE)).order_by("id").last()
    return last.occurrence().sentence(name_of(last.actor_id)) if last else _("somebody changed it a moment ago")


def name_of(person_id: int | None) -> str:
    """The name of who did something; Footpath itself where it was nobody."""
    if person_id is None:
        return "Footpath"
    return Person.objects.filter(pk=person_id).values_list("name", flat=True).first() or _("A former colleague")
