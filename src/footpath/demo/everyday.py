"""How does an everyday request to Facilities or IT go? (From the ask to the close, as far as `now` lets it come.)"""

from collections.abc import Generator
from datetime import datetime, timedelta

from footpath.demo.desk import Past
from footpath.demo.organization import address
from footpath.demo.stage import Stage, Story
from footpath.demo.work import Work
from footpath.requests import actions
from footpath.requests.models import Promise
from footpath.requests.models.promised import Wish
from footpath.requests.windows import REOPEN_DAYS

SERVES = {
    "Facilities": ["ben", "ben", "lena", "lena", "tomas", "tomas", "cleo"],
    "IT": ["jonas", "jonas", "priya", "sami", "sami"],
}
WORTH_A_PROMISE = timedelta(hours=3)  # what is done sooner is simply done
SOON = 25 * 60  # working seconds after the ask, in which a date is promised
SAID_BEFORE = 10  # working hours before it would break, a promise that will not hold is renewed


def everyday(stage: Stage, work: Work, past: Past) -> Story:
    """One request of the log, lived through the verbs."""
    number, lots = past.row.id, work.lots
    asked = work.asked(past.service, number, past.opened_at)
    server = stage.who(lots.one(SERVES[past.row.team], number, "server"))
    now = yield past.opened_at
    request = stage.ask(past.service, past.customer, asked.title, now, **asked.answers)
    started = past.row.started_at or past.opened_at + (past.closed_at - past.opened_at) / 3
    held = None
    if past.closed_at - past.opened_at > WORTH_A_PROMISE:
        now = yield stage.calendar.add(now, SOON)
        held = stage.promise(request, address(server), now)
        if lots.share(number, "spoke") < 0.5:
            actions.write(request, text=work.line("first_word", number), by=server, now=now)
    says_so = lots.share(number, "says so") < 0.8
    if held and says_so:
        held = yield from _renewed(held, stage, work, past, until=started)
    now = yield max(stage.calendar.next_open(started), now)
    actions.take(request, by=server, now=now)
    if held and lots.share(number, "on it") < 0.7:
        actions.write(request, text=work.line("on_it", number), by=server, now=now)
    if held and says_so:
        held = yield from _renewed(held, stage, work, past, until=past.closed_at)
    now = yield max(stage.calendar.next_open(past.closed_at), now)
    actions.deliver(request, text=work.done(past.service, number), by=server, now=now)
    now = yield now + timedelta(hours=1 + 30 * lots.share(number, "accepts"))
    customer = stage.who(past.customer)
    actions.accept(request, by=customer, now=now)
    if lots.share(number, "rates") < 0.6:
        stars = 5 if lots.share(number, "stars") < 0.6 else 4
        actions.rate(request, stars=stars, comment=work.line("praise", number), by=customer, now=now)
    now = yield stage.calendar.add_days(now, REOPEN_DAYS)
    actions.close(request, now=now)


def _renewed(
    held: Promise, stage: Stage, work: Work, past: Past, *, until: datetime
) -> Generator[datetime, datetime, Promise]:
    """As long as the promise will not hold, another one is made before it breaks, with the reason."""
    while held.request and held.due_at < past.closed_at:
        moment = stage.before(held.due_at, hours=SAID_BEFORE)
        if not held.made_at < moment < until:
            break
        now = yield moment
        held = stage.promise(
            held.request, address(held.made_by), now, instead_of=held, wish=Wish.PROVIDER,
            reason=work.line("later", f"{past.row.id} {held.by_day}"),
        )  # fmt: skip
    return held
