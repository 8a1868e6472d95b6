"""Which days of what goes on here belong into somebody's own calendar?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.conversations.groups.entry import summary as focus_summary
from footpath.conversations.groups.permissions import visible_groups
from footpath.conversations.groups.states import AHEAD_OF_IT, KNOWS, SEATED
from footpath.conversations.interviews.calendar import subject
from footpath.conversations.interviews.permissions import visible_interviews
from footpath.conversations.interviews.states import IN_CALENDARS, INVITED
from footpath.conversations.models import GroupSeat
from footpath.notifications.feeds.meetings import meetings_of
from footpath.people.models import Person
from footpath.requests.call_queries import call_backs_of
from footpath.requests.models import Promise, ServiceRequest, SignOff, Word
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.word import WordState
from footpath.requests.permissions import seen_among, visible_to
from footpath.requests.states import OPEN, State
from footpath.requests.windows import silence_accepts_at

MOST = 500  # entries
CALL = timedelta(minutes=15)


@dataclass(frozen=True)
class Entry:
    """One entry: a whole day, or a while that ends at a moment; by `key` it is known again.

    `since` is when it came to be as it is, so that the same state makes the same bytes.
    """

    key: str
    at: date | datetime
    summary: str
    url: str
    since: datetime
    text: str = ""
    lasts: timedelta | None = None  # of a while that begins at its moment; else it ends there

    @property
    def day(self) -> date:
        """Its day."""
        return self.at.date() if isinstance(self.at, datetime) else self.at

    @property
    def is_moment(self) -> bool:
        """Whether it is a moment and no whole day."""
        return isinstance(self.at, datetime)


def days_of(person: Person, now: datetime) -> list[Entry]:
    """What somebody promised, needs, gets, has to look at, to call back and to sign: a fixed number of queries."""
    today = now.astimezone(ZoneInfo(person.zone)).date()
    found = [
        *_of_requests(person, now),
        *_words(person),
        *_call_backs(person, now),
        *_sign_offs(person, now, today),
        *_talks(person),
        *(Entry(*line) for line in meetings_of(person, today, MOST)),
        *_focus_groups(person, now),
    ]
    return sorted(found, key=lambda entry: (entry.day, entry.key))[:MOST]


def _of_requests(person: Person, now: datetime) -> Iterator[Entry]:
    mine = Q(assignee=person) | Q(asker=person) | Q(asked_for=person)
    seen = visible_to(person, now.date()).with_names().filter(mine, state__in=(*OPEN, State.DELIVERED))
    for it in seen.prefetch_related("messages").order_by("-pk")[:MOST]:
        is_customer = person.pk in (it.asker_id, it.asked_for_id)
        if it.state == State.DELIVERED:
            if is_customer:
                yield from _to_look_at(it)
            continue
        since = it.complete_at or it.submitted_at or it.drafted_at
        if it.promised_day:
            words = _("%(team)s delivers: %(what)s") if is_customer else _("Promised: %(what)s")
            facts = {"what": named(it), "team": it.team.name}
            yield Entry(f"request/{it.pk}/promised", it.promised_day, words % facts, it.get_absolute_url(), since)
        if it.needed_by and it.needed_by != it.promised_day:
            words = _("You need: %(what)s") if is_customer else _("Needed: %(what)s")
            summary = words % {"what": named(it)}
            yield Entry(f"request/{it.pk}/needed", it.needed_by, summary, it.get_absolute_url(), since)


def _to_look_at(it: ServiceRequest) -> Iterator[Entry]:
    """The day on which silence becomes a yes: by then somebody has to have looked."""
    until = silence_accepts_at(it)
    if until is None or it.delivered_at is None:
        return
    day = until.astimezone(ZoneInfo(it.team.calendar.zone)).date() if it.team.hours else until.date()
    summary = _("Look at what was delivered: %(what)s") % {"what": named(it)}
    text = _("After this day it counts as accepted.")
    yield Entry(f"request/{it.pk}/delivered", day, summary, it.get_absolute_url(), it.delivered_at, text)


def _talks(person: Person) -> Iterator[Entry]:
    """Talks about somebody's service, agreed or proposed; what they are about is on their page alone."""
    for talk in visible_interviews(person).filter(state__in=IN_CALENDARS).order_by("-pk")[:MOST]:
        summary = subject(talk) if talk.state != INVITED else _("%(talk)s?") % {"talk": subject(talk)}
        lasts = timedelta(minutes=talk.minutes)
        yield Entry(
            f"talk/{talk.pk}", talk.starts_at, summary, talk.get_absolute_url(), talk.sent_at,
            str(talk.texts.get("place", "")), lasts,
        )  # fmt: skip


def _focus_groups(person: Person, now: datetime) -> Iterator[Entry]:
    """Those to come in which somebody sits, waits for a seat, hosts or takes notes; asked and not answered with a
    question mark. Never what it is about.
    """
    seats = GroupSeat.objects.filter(person=person, state__in=KNOWS, group__in=visible_groups(person))
    sits = dict(seats.values_list("group", "state"))
    mine = Q(pk__in=sits) | Q(host=person) | Q(note_taker=person)
    to_come = visible_groups(person).filter(mine, state__in=AHEAD_OF_IT, starts_at__gte=now)
    for one in to_come.order_by("starts_at", "pk")[:MOST]:
        assert one.starts_at is not None
        sure = sits.get(one.pk, SEATED) == SEATED
        words = focus_summary() if sure else _("%(what)s?") % {"what": focus_summary()}
        place, lasts = str(one.texts.get("place", "")), timedelta(minutes=one.minutes)
        yield Entry(f"focus/{one.pk}", one.starts_at, words, one.get_absolute_url(), one.starts_at, place, lasts)


def _words(person: Person) -> Iterator[Entry]:
    """What somebody has promised a coworker."""
    under_way = {"word__helper": person, "word__state": WordState.PROMISED, "superseded_by": None}
    promises = Promise.objects.filter(kind=PromiseKind.WORD, **under_way).select_related("word__asker")
    for promise in promises.order_by("-pk")[:MOST]:
        word = promise.word
        assert word is not None  # by the kind of promise
        facts = {"who": word.asker.first_name, "what": Truncator(word.text).chars(80)}
        summary = _("A hand for %(who)s: %(what)s") % facts
        yield Entry(f"word/{word.pk}", promise.by_day, summary, word.get_absolute_url(), promise.made_at)


def _call_backs(person: Person, now: datetime) -> Iterator[Entry]:
    calls = call_backs_of(person, now).select_related("request__service", "request__version", "word__asker")
    for promise in calls.order_by("-pk")[:MOST]:
        caller: Person | None
        if promise.request is not None:
            about: ServiceRequest | Word = promise.request
            caller, what = promise.request.customer, named(promise.request)
        else:
            assert promise.word is not None  # a promise is about one of them
            about, caller, what = promise.word, promise.word.asker, Truncator(promise.word.text).chars(80)
        summary = _("Call back %(who)s: %(what)s") % {"who": caller.name if caller else _("somebody"), "what": what}
        yield Entry(f"call/{promise.pk}", promise.due_at, summary, about.get_absolute_url(), promise.made_at)


def _sign_offs(person: Person, now: datetime, today: date) -> Iterator[Entry]:
    """What waits for somebody's yes waits today, each day anew."""
    mine = Q(approver=person) | Q(delegate=person)
    waiting = SignOff.objects.filter(mine, decided_at=None, request__state=State.SIGN_OFF)
    seen = waiting.filter(request__in=seen_among(visible_to(person, now.date()), waiting))
    for one in seen.select_related("request__service", "request__version").order_by("-pk")[:MOST]:
        summary = _("Waits for your yes: %(what)s") % {"what": named(one.request)}
        yield Entry(f"sign-off/{one.pk}", today, summary, one.request.get_absolute_url(), one.asked_at)


def named(service_request: ServiceRequest) -> str:
    """A request as a calendar shows it, which others may read: of what is confidential the number alone."""
    return (
        service_request.number if service_request.confidential else f"{service_request.number} {service_request.title}"
    )
