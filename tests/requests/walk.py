"""What becomes of a request when anybody tries anything at any time?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from tests.cast import ANSWERS, MONDAY, ask
from tests.requests.linked import of_it
from tests.requests.stages import EVERYBODY, LACKING, anew, new_terms

from footpath.demo.cast import Cast
from footpath.files.actions import store
from footpath.history.record import of_the_past
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Commitment, Need, Question, ServiceRequest, VendorOrder
from footpath.requests.models.promised import Wish
from footpath.requests.negotiation import open_offer
from footpath.requests.offers import offers
from footpath.requests.permissions import sides, standing
from footpath.requests.promise import latest_promise
from footpath.requests.refusals import Refused
from footpath.requests.states import State

Verb = Callable[["Walk", ServiceRequest, Person], object]


@dataclass
class Step:
    """One attempt: who tried what, whether their page offered it, and whether it was done."""

    verb: str
    by: Person
    offered: bool
    done: bool
    at: datetime


class Walk:
    """A request on which the cast acts at random, from a seed."""

    def __init__(self, cast: Cast, seed: int) -> None:
        """Ana has asked; sometimes something is missing, often Ben has it, half of the time it is for Dov."""
        self.cast, self.chance, self.now = cast, Random(seed), MONDAY
        answers = self.chance.choice([ANSWERS, ANSWERS, LACKING])
        asked_for = self.chance.choice([None, cast.dov])
        facts = {"title": "Six places", "answers": answers, "asked_for": asked_for}
        cast.move.sign_off = self.chance.choice(["", "", "line_manager"])
        new_terms(sign_off=cast.move.sign_off)
        draft = actions.save_draft(None, service=cast.move, by=cast.ana, now=self.now, **facts)
        self.request = actions.submit(draft, by=cast.ana, now=self.now)
        if self.request.state == State.QUEUED and self.chance.random() < 0.7:
            actions.take(self.request, by=cast.ben, now=self.now)

    def steps(self, count: int) -> Iterator[Step]:
        """So many attempts, minutes to days apart; most of them what a page offers, some of them anything at all."""
        for _ in range(count):
            self.now += timedelta(minutes=self.chance.choice([7, 45, 180, 1000, 2800]))
            yield self.attempt()

    def attempt(self) -> Step:
        """Somebody tries one verb on a fresh page."""
        request = anew(self.request)
        turn = {"approver": "max", "provider": "ben", "person": "eve", "outside": "cleo"}.get(request.ball, "ana")
        by = getattr(self.cast, self.chance.choice([turn] * 9 + [*EVERYBODY]))
        offered = offers(by, request, sides(standing(by, self.now.date()), request))
        some = sorted(offered | NOT_ON_THE_PAGE) if self.chance.random() < 0.9 else list(VERBS)
        [verb] = self.chance.choices(some, [LIKELY.get(verb, 2) for verb in some])
        try:
            with transaction.atomic(), of_the_past():
                done = VERBS[verb](self, request, by) is not False
        except (Refused, PermissionDenied):
            done = False
        return Step(verb, by, verb in offered, done, self.now)


def _promise(walk: Walk, it: ServiceRequest, by: Person) -> object:
    by_day = (walk.now + timedelta(days=walk.chance.randint(4, 12))).date()
    wish = walk.chance.choice(Wish.values)
    return actions.promise(
        it, by_day=by_day, reason="So it is.", wish=wish, instead_of=latest_promise(it), by=by, now=walk.now
    )


def _terms(walk: Walk) -> dict[str, Any]:
    """Something that stands nowhere yet."""
    by_day = (walk.now + timedelta(days=walk.chance.randint(60, 90))).date()
    return {"by_day": by_day, "scope": f"As said at {walk.now}.", "reason": "So it is."}


def _offer(walk: Walk, it: ServiceRequest, by: Person) -> object:
    return actions.make_offer(it, **_terms(walk), instead_of=latest_promise(it), by=by, now=walk.now)


def _not_now(walk: Walk, it: ServiceRequest, by: Person) -> object:
    by_day = (walk.now + timedelta(days=walk.chance.randint(60, 90))).date()
    return actions.not_now(it, by_day=by_day, reason="So it is.", instead_of=latest_promise(it), by=by, now=walk.now)


def _about_offer(verb: Callable[..., object], *, terms: bool = False, **facts: Any) -> Verb:
    """A verb about the offer that is open."""

    def act(walk: Walk, it: ServiceRequest, by: Person) -> object:
        found = open_offer(it)
        return found is not None and verb(found, **(_terms(walk) if terms else facts), by=by, now=walk.now)

    return act


def _lapse(walk: Walk, it: ServiceRequest, _by: Person) -> object:
    found = open_offer(it)
    return found is not None and actions.let_offer_lapse(found, now=walk.now)


def _end_need(walk: Walk, it: ServiceRequest, by: Person) -> object:
    found = Need.objects.filter(parent=it, ended_at=None).order_by("id").first()
    return found is not None and actions.end_need(found, by=by, now=walk.now)


def _about_order(verb: Callable[..., object], *, dated: bool = False) -> Verb:
    """A verb about an order that has not come."""

    def act(walk: Walk, it: ServiceRequest, by: Person) -> object:
        order = VendorOrder.objects.filter(request=it, came_on=None, canceled_at=None).order_by("id").first()
        if order is None:
            return False
        order.request = it
        facts = {"day": (walk.now + timedelta(days=3 + order.dates.count())).date()} if dated else {}
        return verb(order, **facts, by=by, now=walk.now)

    return act


def _answer(walk: Walk, it: ServiceRequest, by: Person) -> object:
    question = Question.objects.filter(request=it, answered_at=None).order_by("id").first()
    if question is None:
        return False
    question.request = it
    return actions.answer(question, text="Type F", by=by, now=walk.now)


def _chase(walk: Walk, it: ServiceRequest, _by: Person) -> object:
    question = Question.objects.filter(request=it, answered_at=None).select_related("request__team").first()
    return question is not None and actions.chase(question, now=walk.now)


def _attach(walk: Walk, it: ServiceRequest, by: Person) -> object:
    file = store(ContentFile(b"a sketch", name="plan.txt"), by_id=by.pk, now=walk.now)
    return actions.attach(it, file=file, requirement=walk.chance.choice(["", "plan"]), by=by, now=walk.now)


def _other_team(walk: Walk, it: ServiceRequest) -> Any:
    return walk.cast.facilities if it.team == walk.cast.sales else walk.cast.sales


def _plain(verb: Callable[..., object], **facts: Any) -> Verb:
    return lambda walk, it, by: verb(it, **facts, by=by, now=walk.now)


def _serve(walk: "Walk", it: ServiceRequest, by: Person) -> object:
    due = {"customer": "Northair", "due_at": MONDAY + timedelta(days=90), "added_at": MONDAY}
    flight, _new = Commitment.objects.get_or_create(kind="flight", reference="NA 912", defaults=due)
    return actions.serve(it, commitment=flight, by=by, now=walk.now)


VERBS: dict[str, Verb] = {
    "take": _plain(actions.take),
    "put_back": _plain(actions.put_back),
    "wait": _plain(actions.wait_for, waits_for="outside", note="the landlord"),
    "resume": _plain(actions.resume),
    "deliver": _plain(actions.deliver, text="Done.", despite="It follows."),
    "merge": lambda walk, it, by: actions.merge(it, into=ask(walk.cast, walk.now), by=by, now=walk.now),
    "unmerge": _plain(actions.unmerge),
    "split": _plain(actions.split, titles=["A key", "Two sockets"]),
    "nudge": _plain(actions.nudge),
    "need": lambda walk, it, by: actions.need(it, child=of_it(walk.cast, by=by), by=by, now=walk.now),
    "end_need": _end_need,
    "serve": _serve,
    "ask_emergency": _plain(actions.ask_emergency, unforeseen="The carrier lost it.", protects="The fair on Monday."),
    "order_from_vendor": _plain(actions.order_from_vendor, vendor="Koller", what="A pump"),
    "note_vendor_date": _about_order(actions.note_vendor_date, dated=True),
    "note_arrival": _about_order(actions.note_arrival),
    "cancel_order": _about_order(actions.cancel_order),
    "accept": _plain(actions.accept),
    "send_back": _plain(actions.send_back, text="Not yet."),
    "reopen": _plain(actions.reopen, text="Loose."),
    "decline": _plain(actions.decline, reason="No room.", alternative="C 1.04"),
    "withdraw": _plain(actions.withdraw),
    "promise": _promise,
    "make_offer": _offer,
    "not_now": _not_now,
    "counter_offer": _about_offer(actions.counter_offer, terms=True),
    "accept_offer": _about_offer(actions.accept_offer),
    "decline_offer": _about_offer(actions.decline_offer, reason="No."),
    "take_back_offer": _about_offer(actions.take_back_offer),
    "lapse": _lapse,
    "assign": lambda walk, it, by: actions.assign(
        it, to=walk.cast.dov if it.team == walk.cast.sales else walk.cast.cleo, by=by, now=walk.now
    ),
    "refer": lambda walk, it, by: actions.refer(
        it, to=_other_team(walk, it), reason="Theirs.", again=True, by=by, now=walk.now
    ),
    "accept_referral": _plain(actions.accept_referral),
    "refuse_referral": _plain(actions.refuse_referral, reason="Not ours."),
    "take_back_referral": _plain(actions.take_back_referral),
    "ask_question": lambda walk, it, by: actions.ask_question(
        it, text="Which?", asked_of=walk.chance.choice([p for p in (walk.cast.ana, walk.cast.eve) if p != by]),
        by=by, now=walk.now,
    ),
    "complete": _plain(actions.fill_in, answers={"signs_off": "Max Adler"}),
    "found_it": _plain(actions.found_it, requirement="signs_off", text="Max Adler"),
    "rate": _plain(actions.rate, stars=4),
    "write": _plain(actions.write, text="Hello."),
    "note": _plain(actions.note, text="The key is with Karl."),
    "agree": _plain(actions.agree),
    "refuse_sign_off": _plain(actions.refuse_sign_off, reason="Too dear.", alternative="In January."),
    "unwatch": _plain(actions.unwatch),
    "watch": lambda walk, it, by: actions.watch(it, person=walk.cast.eve, by=by, now=walk.now),
    "attach": _attach,
    "log_call": _plain(actions.log_call, text="Called."),
    "answer": _answer,
    "chase": _chase,
    "silence": lambda walk, it, _by: actions.accept_silence(it, now=walk.now),
    "close": lambda walk, it, _by: actions.close(it, now=walk.now),
}  # fmt: skip
NOT_ON_THE_PAGE = {"answer", "merge", "unmerge", "nudge", "chase", "silence", "close", "lapse"}  # or elsewhere
LIKELY = {  # so that it gets far: what carries it on more often than what ends it or says something
    **dict.fromkeys(
        ("take", "deliver", "accept", "send_back", "reopen", "complete", "answer", "resume", "rate", "agree"), 9
    ),
    **dict.fromkeys(("decline", "withdraw", "note", "watch", "attach", "log_call", "write", "assign", "refer"), 0.7),
    **dict.fromkeys(("chase", "silence", "lapse", "make_offer", "not_now", "need", "order_from_vendor", "serve"), 0.7),
    **dict.fromkeys(("merge", "split", "nudge"), 0.7),
}
