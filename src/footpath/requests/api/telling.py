"""What is told of a request, to this person, at this moment?"""

from datetime import datetime
from typing import Any

from django.http import Http404

from footpath.catalog.requirements import missing
from footpath.people.models import Person
from footpath.requests.acceptance import acceptance_list
from footpath.requests.api.links import links
from footpath.requests.api.offer_shapes import OfferRead
from footpath.requests.api.shapes import RequestLine, columns
from footpath.requests.checklist import Line, checklist_of
from footpath.requests.clocks import clocks_of, spans_of, targets_now, verdict_on
from footpath.requests.lookalikes import Lookalike
from footpath.requests.merging import can_undo, merge_of
from footpath.requests.models import Offer, ServiceRequest
from footpath.requests.negotiation import thread
from footpath.requests.odds_panel import odds_panel
from footpath.requests.offers import offers
from footpath.requests.path import stones
from footpath.requests.permissions import Side, can_answer, sides, standing
from footpath.requests.promise import Odds, delivery_promises, latest_promise, odds_of
from footpath.requests.queries import load_told, open_questions, visible_request
from footpath.requests.sentences import ball, situation
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.steps import steps_of

Facts = dict[str, Any]
CALLED = {"complete": "fill-in", "log_call": "call"}  # verbs whose address has another name


def told(it: ServiceRequest, me: Person, now: datetime) -> Facts:
    """The request as RequestRead has it. A fixed number of queries."""
    load_told(it)
    seen_as = sides(standing(me, now.date()), it)
    questions = open_questions(it)
    return {
        **columns(RequestLine, it),
        "details": it.details,
        "situation": situation(it, questions),
        "yours": ball(it, me, seen_as, questions).yours,
        "may": sorted({*may(it, me, seen_as), *_undoing(it, me, now)}),
        "dates": _dates(it, now),
        "path": stones(it, latest_promise(it)),
        "steps": steps_of(it),
        "answers": _answers(it),
        "missing": _missing(it),
        "checklist": [_check(line) for line in checklist_of(it)],
        "acceptance": acceptance_list(it),
        "questions": [{**_plain(one, "id asked_by asked_of asked_at requirement"), "text": one.message.text}
                      for one in questions],
        **_plain(it, "scope impact urgency priority"),
        "offers": [_offer(one) for one in thread(it)],
        "sign_offs": list(it.sign_offs.all()),
        "watchers": [one.person for one in it.watchers.all()],
        "files": [{**_plain(one, "id requirement added_at"), "name": one.file.name, "size": one.file.size}
                  for one in it.attachments.all()],
        "rating": getattr(it, "rating", None),
        "merged_into": it.survivor_id,
        "links": links(it, me, now),
    }  # fmt: skip


def _check(line: Line) -> Facts:
    done = line.tick
    return {**_plain(line, "text needed"), "done_by": done and done.by, "done_at": done and done.at}


def told_if_seen(pk: int, me: Person, now: datetime) -> Facts | None:
    """The request as it stands after a verb; None where the person sees it no longer."""
    try:
        return told(visible_request(me, pk, now), me, now)
    except Http404:
        return None


def may(it: ServiceRequest, me: Person, seen_as: frozenset[Side]) -> list[str]:
    """What the person can do, by the names of the addresses."""
    found = {CALLED.get(verb, verb.replace("_", "-")) for verb in offers(me, it, seen_as)} - {"call"}
    if any(can_answer(question, me, seen_as) for question in open_questions(it)):
        found.add("answer")
    if it.state == State.INCOMPLETE and "ask-question" in found:
        found.add("ask-for-it")
    if it.state == State.DRAFT and seen_as:
        found.add("submit")
    return sorted(found)


def _undoing(it: ServiceRequest, me: Person, now: datetime) -> list[str]:
    """Whether the merge by which it ended can be undone, by the name of the address; asks only of what was merged."""
    merge = merge_of(it) if it.survivor_id else None
    return ["unmerge"] if merge and can_undo(merge, me, now) else []


def lookalike(one: Lookalike) -> Facts:
    """An open request that is much like another."""
    return {**_plain(one.request, "id number title state"), "whose": one.whose}


def forecast(odds: Odds, *, asking: bool = False) -> Facts | None:
    """The odds as ForecastRead has them; None where nothing honest can be said."""
    if not odds.known:
        return None
    panel = odds_panel(odds, asking=asking)
    lines = [f"{one.label}: {one.value}" for one in (*panel.reasons, *panel.more)]
    return {
        "p50": odds.day(0.5),
        "p85": odds.day(0.85),
        "p95": odds.day(0.95),
        "chance": panel.chance,
        "reasons": [*lines, *panel.notes, *panel.rests_on],
        "basis": panel.codes,
        "flags": panel.codes["flags"],
        "as_of": panel.codes.get("as_of"),
    }


def _dates(it: ServiceRequest, now: datetime) -> Facts:
    spans = spans_of(it)
    targets = targets_now(it)
    promises = delivery_promises(it)
    found = []
    for promise in promises:
        promise.request = it
        frozen = getattr(promise, "verdict", None)
        verdict = frozen or verdict_on(promise, spans, now)
        facts = _plain(promise, "id by_day due_at odds reason wish made_by made_at")
        if verdict is not None:
            facts["verdict"] = {**_plain(verdict, "outcome late_seconds moved_seconds"), "final": frozen is not None}
        found.append({"verdict": None, **facts, "supersedes": promise.supersedes_id})
    return {
        "needed_by": it.needed_by,
        "targets": [
            _plain(clock, "kind started_at due_at met_at phase left_seconds")
            | {"amount": targets[clock.kind].amount, "unit": targets[clock.kind].unit, "late": clock.is_late}
            for clock in clocks_of(it, spans, now)
        ],
        "forecast": forecast(odds_of(it, now)) if it.state in IN_QUEUE else None,
        "promises": found,
    }


def _offer(offer: Offer) -> Facts:
    links = {name: getattr(offer, f"{name}_id") for name in ("counters", "instead_of", "promise")}
    return {**{name: getattr(offer, name) for name in OfferRead.model_fields if name not in links}, **links}


def _answers(it: ServiceRequest) -> list[Facts]:
    return [{**_plain(item, "key label kind"), "answer": it.answers.get(item.key) or ""} for item in it.terms.form]


def _missing(it: ServiceRequest) -> list[Facts]:
    """What has to be there before work starts; nothing once it could."""
    if it.state not in (State.DRAFT, State.INCOMPLETE):
        return []
    asked = {one.requirement: one.asked_of for one in open_questions(it)}
    lacking = missing(it.terms.form, it.answers)
    return [{**_plain(item, "key label kind why choices"), "asked_of": asked.get(item.key)} for item in lacking]


def _plain(thing: object, names: str) -> Facts:
    return {name: getattr(thing, name) for name in names.split()}
