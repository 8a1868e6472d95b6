"""May two requests become one, which of them should go on, and who would see more than before?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests.events import Merged, MergedIn, NoteWritten, Unmerged, UnmergedFrom
from footpath.requests.models import Merge, Need, OutsideAsk, ServiceRequest
from footpath.requests.permissions import Side, can, sides, standing, visible_to
from footpath.requests.reached import below
from footpath.requests.refusals import name_of
from footpath.requests.states import OPEN, State
from footpath.requests.wording import state_word

GOES_ON = (*OPEN, State.DELIVERED)  # where there is something to follow
AMONG_MERGES = tuple(one.kind for one in (Merged, MergedIn, Unmerged, UnmergedFrom))  # nothing was done to it
_FAR = 100_000  # requests of a chain that are looked through


@dataclass(frozen=True)
class Comes:
    """What would come of merging `it` into another one: who follows that one from then on, and who of them sees it for
    the first time; what goes along that those around the other one have not seen, and how many of them there are.
    """

    followers: tuple[Person, ...]
    newcomers: tuple[Person, ...]
    files: int
    questions: int
    readers: tuple[Person, ...]  # of the other one, who do not see `it` now


def stands_for(it: ServiceRequest, by: Person, now: datetime) -> bool:
    """Whether somebody speaks for the customer of it, who may give away what was promised to them."""
    return Side.CUSTOMER in sides(standing(by, now.date()), it)


def why_not(it: ServiceRequest, into: ServiceRequest, *, by_customer: bool) -> str:
    """Why the one cannot be merged into the other, and what to do; "" where it can."""
    facts = {"one": it.number, "other": into.number}
    if it.pk == into.pk:
        return _("That is this request, or it was merged into it.")
    if into.state not in GOES_ON:
        words = _("%(other)s is %(state)s: nothing goes on there.")
        return words % (facts | {"state": state_word(into.state)})
    return next((text % facts for text in _obstacles(it, into, by_customer=by_customer) if text), "")


def _obstacles(it: ServiceRequest, into: ServiceRequest, *, by_customer: bool) -> Iterable[str]:
    yield _confidence(it, into)
    yield _promised(it, into) if not by_customer else ""
    if it.lane and not into.lane:
        yield _("%(one)s was let in before others, and stays. Merge %(other)s into it.")
    if OutsideAsk.objects.filter(request=it).exists():
        yield _("An outside customer waits for %(one)s, so it stays. Merge %(other)s into it.")
    if into.pk in below([it.pk], _FAR) or it.pk in below([into.pk], _FAR):
        yield _("One of %(one)s and %(other)s waits for the other: they are not the same. End the need first.")
    waits = Need.objects.filter(child=it, ended_at=None, parent__state__in=OPEN)
    if into.state == State.DELIVERED and waits.exists():  # it would wait for a delivery that has been
        yield _("Another request waits for %(one)s, and %(other)s is there already: end that need first.")


def _confidence(it: ServiceRequest, into: ServiceRequest) -> str:
    """What was asked in confidence is not brought before others."""
    if it.confidential != into.confidential:
        return _("One of %(one)s and %(other)s was asked in confidence. Others would read what is not theirs to read.")
    theirs = {(one.asker_id, one.asked_for_id) for one in (it, into)}
    if it.confidential and len(theirs) > 1:
        return _("%(one)s and %(other)s were asked in confidence by different people, so they stay apart.")
    return ""


def _promised(it: ServiceRequest, into: ServiceRequest) -> str:
    """A day that somebody gave their word on does not vanish because two requests are the same."""
    if it.promised_day is None or (into.promised_day is not None and into.promised_day <= it.promised_day):
        return ""
    return _(
        "%(one)s is promised for an earlier day. Merge %(other)s into %(one)s, or promise that day for %(other)s first."
    )


def survives(one: ServiceRequest, other: ServiceRequest) -> ServiceRequest:
    """Which of two should go on: what is delivered, or was let in before others; then the earlier promise; then what
    is in work; then what was asked first.
    """

    def place(it: ServiceRequest) -> tuple[object, ...]:
        begun = it.state in (State.WORKING, State.WAITING)
        no_day = date.max
        return (it.state != State.DELIVERED, not it.lane, it.promised_day or no_day, not begun, it.pk)

    return min(one, other, key=place)


def comes_of(it: ServiceRequest, into: ServiceRequest, now: datetime) -> Comes:
    """What would come of merging `it` into the other one. A few questions for each person who is around one of them and
    not around the other.
    """
    mine, theirs = around_it(it), around_it(into)
    people = {one.pk: one for one in Person.objects.filter(pk__in=mine | theirs, is_active=True).order_by("name")}
    followers = tuple(one for pk, one in people.items() if pk in mine - theirs)
    files = it.attachments.count()
    questions = it.questions.filter(answered_at=None, requirement="").count()
    return Comes(
        followers=followers,
        newcomers=_blind(followers, into, now),
        files=files,
        questions=questions,
        readers=_blind((one for pk, one in people.items() if pk in theirs - mine), it, now),
    )


def around_it(it: ServiceRequest) -> set[int]:
    """Who asked, whom it is for, and who follows it."""
    found = {it.asker_id, it.asked_for_id, *it.watchers.values_list("person_id", flat=True)}
    return {pk for pk in found if pk is not None}


def _blind(people: Iterable[Person], it: ServiceRequest, now: datetime) -> tuple[Person, ...]:
    """Those who do not see it now."""
    return tuple(one for one in people if not visible_to(one, now.date()).filter(pk=it.pk).exists())


def merge_of(it: ServiceRequest) -> Merge | None:
    """The merge by which it ended, while that is not undone."""
    found = Merge.objects.filter(request=it, undone_at=None).select_related("by", "into__asker", "into__service")
    return found.first()


def can_undo(merge: Merge, person: Person, now: datetime) -> bool:
    """Whether this person may undo the merge, and nothing has happened since."""
    may = all(can("unmerge", person, it, now.date()) for it in (merge.request, merge.into))
    return may and not done_since(merge, merge.into)


def done_since(merge: Merge, into: ServiceRequest) -> str:
    """What somebody has done to the request that goes on, so that the merge cannot be undone any more; "" for nothing.
    One question.
    """
    if into.survivor_id is not None:
        return _("%(number)s was merged itself since then. Undo that first.") % {"number": into.number}
    on_it = Event.objects.filter(subject_kind=into.subject_kind, subject_id=into.pk, at__gte=merge.at)
    done = None
    for event in on_it.filter(actor_id__isnull=False).order_by("-id"):
        if event.kind == MergedIn.kind and event.facts.get("merged_id") == merge.request_id:
            break
        done = done if event.kind in AMONG_MERGES else event
    if done is None:
        return ""
    words = _("That cannot be undone any more: since then, %(what)s. Split it, or ask anew for what is different.")
    inside = done.kind == NoteWritten.kind  # of which the customer hears nothing
    said = _("the team has worked on it") if inside else done.occurrence().sentence(name_of(done.actor_id))
    return words % {"what": said}
