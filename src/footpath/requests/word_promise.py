"""What did a helper give their word on, in whose working hours, and was it kept?"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.queries import home_team
from footpath.pure import kept
from footpath.pure.spans import Span
from footpath.pure.working_time import Calendar, office
from footpath.requests.models import Promise, Word
from footpath.requests.models.promised import PromiseKind, Wish
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Unclear

FURTHEST = timedelta(days=1100)
HELPING_TAKES = 3600  # working seconds: who can help at two is still at it at half past, and has kept their word


def calendar_of(person: Person, on: date) -> Calendar:
    """When somebody works: with their home team; without one from nine to five where they are."""
    team = home_team(person, on)
    return team.calendar if team else office(person.zone)


def promising_team(word: Word, now: datetime) -> Team | None:
    """Whose past tells how good a promise about this word is: the team that was asked, else that of the helper."""
    if word.team is not None or word.helper is None:
        return word.team
    return home_team(word.helper, now.date())


def today_of(person: Person, now: datetime) -> date:
    """The working day that somebody means who says yes without naming a day: this one, or after hours the next."""
    return calendar_of(person, now.date()).day_ending(now)


def day_of(moment: datetime, person: Person) -> date:
    """The day on which a moment falls where the person works."""
    return moment.astimezone(ZoneInfo(calendar_of(person, moment.date()).zone)).date()


def due(person: Person, by_day: date, now: datetime) -> datetime:
    """The end of that working day where the person works; Unclear for a day that cannot be promised."""
    if not now.date() - timedelta(days=1) <= by_day <= now.date() + FURTHEST:
        raise Unclear("by_day", _("Choose a day between today and three years from now."))
    due_at = calendar_of(person, now.date()).end_of_working_day(by_day)
    if due_at <= now:
        raise Unclear("by_day", _("That working day is over. Choose the next one or a later day."))
    return due_at


def coming(moment: datetime, now: datetime, field: str) -> datetime:
    """The moment, if it still lies ahead; else Unclear."""
    if not now < moment <= now + FURTHEST:
        raise Unclear(field, _("Choose a moment between now and three years from now."))
    return moment


def latest_promise(word: Word) -> Promise | None:
    """The promise that holds now."""
    return (
        word.promises.filter(kind=PromiseKind.WORD, superseded_by=None).select_related("made_by").order_by("id").last()
    )


def must_be_done_at(promise: Promise, word: Word) -> datetime:
    """When a promise breaks: at its due moment, or, where help begins at that moment, a working hour later."""
    if word.offered_at is None or promise.due_at != word.offered_at:
        return promise.due_at
    return calendar_of(promise.made_by, promise.made_at.date()).add(promise.due_at, HELPING_TAKES)


def verdict_on(promise: Promise, word: Word, now: datetime) -> kept.Verdict | None:
    """The verdict on a promise about a word as things stand; None while it can still be kept."""
    later = word.promises.filter(kind=PromiseKind.WORD, pk__gt=promise.pk, wish=Wish.CUSTOMER).order_by("id").first()
    released = later.made_at if later else None
    if word.state == WordState.GROWN:
        released = released or now  # the job was changed at the asker's wish
    return kept.judge(
        must_be_done_at(promise, word),
        promise.made_at,
        calendar_of(promise.made_by, promise.made_at.date()),
        now=now,
        spans=[Span("withdrawn", now)] if word.state == WordState.WITHDRAWN else [],
        done_at=word.done_at,
        released_at=released,
    )
