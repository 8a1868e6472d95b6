"""Which way does an everyday request take? (Told from the ask to the close, the parts in their order.)"""

import math
from datetime import datetime, timedelta
from statistics import NormalDist

from footpath.demo.life import Life, Plan, Telling
from footpath.demo.work import Work
from footpath.pure.working_time import Calendar
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.models.promised import Wish
from footpath.requests.windows import REOPEN_DAYS, SILENCE_DAYS

HOUR = 3600.0
WORTH_A_PROMISE = 2.5 * HOUR  # of work; what is done sooner is simply done
INCOMPLETE, WITHDRAWN, DECLINED = 0.13, 0.035, 0.03  # shares of all requests
PROMISED, SPOKEN, ASKED, UPDATED = 0.72, 0.8, 0.14, 0.85
RENEWED, RELEASED = 0.65, 0.03  # of the promises that would not hold; of all
SENT_BACK, ACCEPTED, RATED, REOPENED = 0.06, 0.72, 0.6, 0.02
WISHED = 0.45  # name a day
STARS = (0.52, 0.34, 0.1, 0.03, 0.01)  # five first
MOST_RENEWALS, MOST_UPDATES = 3, 4
SLACK = 0.17  # of the logarithm
GOES_ON = ((0.04, 0.07), (0.525, 0.545), (0.94, 0.98))  # shares of the work at which it does not wait for anybody


def tell(plan: Plan, work: Work, office: Calendar, now: datetime) -> Life:
    """The life of one everyday request up to `now`."""
    told = Telling(plan, work, office)
    if told.may(WISHED):
        told.life.needed_by = (max(plan.done_at, plan.asked_at) + timedelta(days=told.chance.randint(1, 12))).date()
    _set_out(told)
    end = told.chance.random()
    if end < WITHDRAWN + DECLINED:
        _give_up(told, declined=end > WITHDRAWN)
    else:
        _serve(told)
        _receive(told)
    told.life.steps = [step for step in told.life.steps if step.at <= now]
    return told.life


def _set_out(told: Telling) -> None:
    """It is asked, made complete, and signed off where somebody has to agree."""
    plan, given = told.plan, plan_text(told)
    first = 0.5 * told.chance.random()
    left_out = bool(given) and told.may(INCOMPLETE)
    if left_out:
        told.life.answers[plan.offer.left_out] = ""
    told.then(plan.asked_at, "submit", plan.asker)
    if left_out:
        at = told.waiting(first * 0.3)
        told.then(at, "ask_question", plan.server, text=told.text("missing_ask"), requirement=plan.offer.left_out)
        told.then(max(told.waiting(first), told.later(0.2, 10)), "answer", plan.asker, text=given)
    if plan.signer is not None:
        told.then(told.office.next_open(told.waiting(first + 0.5 * told.chance.random())), "agree", plan.signer)
    lead = plan.service.team.lead
    if plan.service.confidential and lead is not None and lead != plan.server:
        told.then(told.waiting(0.2 * told.chance.random()), "assign", lead, to=plan.server)


def plan_text(told: Telling) -> str:
    """The answer to the question that is sometimes left out, where that is a text."""
    given = told.plan.asked.answers.get(told.plan.offer.left_out, "")
    return given if isinstance(given, str) else ""


def _give_up(told: Telling, *, declined: bool) -> None:
    """Somebody says no, or needs it no more, before anybody has begun."""
    plan = told.plan
    at = told.waiting(0.4 + 0.6 * told.chance.random())
    if declined:
        told.then(at, "decline", plan.server, reason=told.text("declined"), alternative=told.text("instead"))
    else:
        told.then(told.office.next_open(at), "withdraw", plan.asker, reason=told.text("withdrawn"))


def _serve(told: Telling) -> None:
    """Promised, begun, asked about, delivered."""
    plan, long = told.plan, told.done - told.asked > WORTH_A_PROMISE
    promises = _promises(told) if long and told.may(PROMISED) else []
    if long and told.may(SPOKEN):
        promises.append((_first_word(told), "write", {"text": told.text("first_word")}))
    if long:
        promises += _on_the_way(told)
    promises.append((plan.begun_at, "take", {}))
    promises += _steps(told)
    talk = _talk(told) if long else []
    for at, verb, facts in sorted([*promises, *talk], key=lambda one: one[0]):
        if verb == "answer":
            told.then(at, verb, plan.asker, **facts)
        else:
            told.then(at, verb, plan.server, **facts)
    text = told.work.done(plan.kind, plan.key, plan.asked_at)
    told.then(plan.done_at, "deliver", plan.server, text=text, met=_met(told))


def _first_word(told: Telling) -> datetime:
    """Mostly within the target of the first answer."""
    version, seconds = told.plan.offer.version, told.plan.service.team.hours.day_seconds
    unit = HOUR if version.first_response_unit == "hours" else seconds
    return told.calendar.add(told.at, (version.first_response or 4) * unit * told.chance.uniform(0.05, 1.05))


Happening = tuple[datetime, str, dict[str, object]]


def _promises(told: Telling) -> list[Happening]:
    """The first promise, and those that took its place because it would not hold or the customer wished so."""
    plan, usual, calendar = told.plan, told.plan.usual, told.calendar
    complete = max(told.at, plan.asked_at)
    at = told.calendar.add(complete, told.chance.uniform(0.2, 5) * HOUR)
    at = min(at, told.when(told.asked + 0.6 * (told.done - told.asked)))
    length = max(told.done - told.asked, HOUR)
    careful = usual.median * math.exp(0.4 * usual.spread)
    slack = SLACK if length > careful else 0.0  # whoever sees that it is a large one says so
    thought = math.exp(0.4 * math.log(careful) + 0.6 * math.log(length) + told.chance.gauss(0.17 + slack, 0.17))
    day = calendar.day_ending(calendar.add(max(at, complete), max(thought - (_worked(told, at) - told.asked), HOUR)))
    found: list[Happening] = [(at, "promise", {"by_day": day, "odds": _odds(told, calendar.day_end(day)), "wish": ""})]
    for renewal in range(MOST_RENEWALS):
        due = calendar.day_end(day)
        wish = Wish.CUSTOMER if told.may(RELEASED) else Wish.PROVIDER
        if wish == Wish.PROVIDER and not (due < plan.done_at and told.may(RENEWED)):
            break
        moment = told.when(max(_worked(told, due) - told.chance.uniform(2, 14) * HOUR, _worked(told, at) + HOUR))
        if not at < moment < min(due, plan.done_at):
            break
        reach = max(due, plan.done_at) if told.may(0.75) else due
        at, day = moment, calendar.working_day_after(reach, 1 + (wish == Wish.CUSTOMER))
        facts = {"by_day": day, "odds": _odds(told, calendar.day_end(day)), "wish": wish}
        found.append((at, "promise", {**facts, "reason": told.text("later", str(renewal))}))
    return found


def _worked(told: Telling, at: datetime) -> float:
    return told.asked + told.calendar.measure(told.plan.asked_at, at)


def _odds(told: Telling, due: datetime) -> float:
    """The chance that a request of this service is done by then."""
    usual, takes = told.plan.usual, max(told.calendar.measure(told.plan.asked_at, due), 60.0)
    chance = NormalDist().cdf((math.log(takes) - math.log(usual.median)) / usual.spread)
    return round(min(max(chance, 0.06), 0.985), 3)


def _talk(told: Telling) -> list[Happening]:
    """What is asked and awaited while somebody works on it."""
    found: list[Happening] = []
    plan = told.plan
    if told.may(ASKED):
        begin = told.chance.uniform(0.08, 0.35)
        asked, answer = told.work.question(told.plan.kind, told.plan.key)
        found.append((told.between(begin), "ask_question", {"text": asked}))
        until = told.office.next_open(told.between(begin + told.chance.uniform(0.02, 0.15)))
        found.append((min(until, told.between(0.52)), "answer", {"text": answer}))
    if told.may(plan.outside):
        note, on = told.text("outside"), told.work.waits_outside(plan.service.team.name, plan.key)
        found.append((told.between(0.55), "wait_for", {"waits_for": "outside", "note": note, "on": on}))
        found.append((told.between(told.chance.uniform(0.65, 0.93)), "resume", {}))
    elif (team := told.work.waits_for_team(plan.service.team.name, plan.key)) is not None:
        note = told.text("elsewhere")
        found.append((told.between(0.55), "wait_for", {"waits_for": "team", "note": note, "on": Awaited(team=team)}))
        found.append((told.between(0.62 + 0.3 * told.work.lots.share(plan.key, "wait")), "resume", {}))
    return found


def _on_the_way(told: Telling) -> list[Happening]:
    """Words in between, so that nobody has to ask."""
    days = (told.done - told.asked) / told.plan.service.team.hours.day_seconds
    often = min(int(days / (0.8 * (told.plan.offer.version.next_update or 6))), MOST_UPDATES)
    found: list[Happening] = [(told.between(0.03), "write", {"text": told.text("on_it")})] if told.may(0.25) else []
    for turn in range(often):
        if told.may(UPDATED):
            share = (turn + 0.4 + 0.6 * told.chance.random()) / (often + 1)
            at = told.when(told.asked + share * (told.done - told.asked))
            found.append((max(at, told.at), "write", {"text": told.text("update", str(turn))}))
    return found


def _steps(told: Telling) -> list[Happening]:
    """Work goes on from step to step, when it does not wait."""
    rest = list(told.plan.offer.steps)[1:]
    moments = [told.between(told.chance.uniform(*moment)) for moment in GOES_ON[-len(rest) :]] if rest else []
    going_on = zip(moments, rest, strict=True)
    return [(at, "move_step", {"key": key}) for at, key in going_on if told.plan.begun_at < at < told.plan.done_at]


def _receive(told: Telling) -> None:
    """Looked at, perhaps sent back, accepted or left to silence, rated, closed."""
    plan = told.plan
    if told.may(SENT_BACK):
        told.then(told.later(0.5, 12), "send_back", plan.asker, text=told.text("sent_back"))
        _deliver_again(told)
    by_hand = told.may(ACCEPTED)
    _accept(told, by_hand=by_hand)
    if told.may(REOPENED):
        told.then(told.later(2, 16), "reopen", plan.asker, text=told.text("reopened"))
        _deliver_again(told)
        _accept(told, by_hand=by_hand)
    accepted = told.at
    if by_hand and told.may(RATED):
        [stars] = told.chance.choices((5, 4, 3, 2, 1), STARS)
        late = stars < 4
        comment = told.text("critique" if late else "thanks") if told.may(0.5) else ""
        told.then(told.at, "rate", plan.asker, stars=stars, comment=comment, beyond=stars == 5 and told.may(0.15))
    told.then(told.calendar.add_days(accepted, REOPEN_DAYS) + _tick(told), "close", None)


def _deliver_again(told: Telling) -> None:
    at = told.calendar.add(told.at, told.chance.uniform(2, 14) * HOUR)
    told.then(at, "deliver", told.plan.server, text=told.text("again"), met=_met(told))


def _met(told: Telling) -> list[str] | None:
    """The lines of the acceptance list that are there: all, where somebody ticks them."""
    return told.plan.offer.criteria if told.may(0.7) else None


def _accept(told: Telling, *, by_hand: bool) -> None:
    if by_hand:
        told.then(told.later(0.2, 20), "accept", told.plan.asker)
    else:
        told.then(told.calendar.add_days(told.at, SILENCE_DAYS) + _tick(told), "accept_silence", None)


def _tick(told: Telling) -> timedelta:
    """The worker comes by every ten minutes."""
    return timedelta(seconds=told.chance.randint(5, 600))
