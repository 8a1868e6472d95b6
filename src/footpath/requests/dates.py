"""The four dates: what do the two sides read?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.spans import Span
from footpath.pure.targets import Clock
from footpath.requests.clocks import clocks_of, spans_of, targets_now, verdict_on
from footpath.requests.models import Promise, ServiceRequest, Target
from footpath.requests.permissions import Side
from footpath.requests.promise import delivery_promises
from footpath.requests.renegotiated import moved_words
from footpath.requests.states import ENDED, IN_QUEUE
from footpath.requests.turns import why
from footpath.ui import wording


@dataclass(frozen=True)
class DateRow:
    """One line of the card "The dates"."""

    label: str
    value: str
    note: str = ""
    tone: str = ""
    is_met: bool = False  # a target that was met in time: nothing is left of it to look out for


def four_dates(service_request: ServiceRequest, seen_as: frozenset[Side], now: datetime) -> list[DateRow]:
    """Needed by, targets, promise, forecast; never one date for all four."""
    rows = [_needed(service_request, seen_as)]
    if (place := why(service_request)) and service_request.state not in ENDED:
        rows.append(DateRow(_("When not all can be first"), place.place, place.reason))
    spans = spans_of(service_request)
    clocks = clocks_of(service_request, spans, now)
    rows += [_target(service_request, clock, seen_as) for clock in clocks if not _is_over(service_request, clock)]
    if not clocks and service_request.complete_at:
        rows.append(DateRow(_("Agreement"), _("no agreement")))
    rows += _of_other_teams(service_request)
    rows += [_promised(promise, spans, now) for promise in _promises(service_request)]
    if service_request.state in IN_QUEUE:
        rows.append(_forecast(service_request))
    return rows


def _is_over(service_request: ServiceRequest, clock: Clock) -> bool:
    """Nothing was due yet when the request ended, so nothing is left of the target."""
    ended = service_request.ended_at
    return ended is not None and clock.met_at is None and clock.due_at > ended


def _needed(service_request: ServiceRequest, seen_as: frozenset[Side]) -> DateRow:
    label = _("You need it by") if Side.CUSTOMER in seen_as else _("Needed by")
    if service_request.needed_by is None:
        return DateRow(label, _("no day given"))
    note = _("short notice") if service_request.short_notice else ""
    return DateRow(label, wording.day(service_request.needed_by), note, "sun" if note else "")


def _target(service_request: ServiceRequest, clock: Clock, seen_as: frozenset[Side]) -> DateRow:
    target = targets_now(service_request)[clock.kind]
    other = service_request.team if Side.CUSTOMER in seen_as else service_request.customer_team
    label = _expected(target, agreed_with=other.name if target.agreement_id and other else "")
    if clock.met_at is not None:
        words = _("met %(when)s, late") if clock.is_late else _("met %(when)s")
        note = words % {"when": wording.moment(max(clock.met_at, clock.started_at))}
        tone = "clay" if clock.is_late else "moss"
        return DateRow(label, wording.moment(clock.due_at), note, tone, is_met=not clock.is_late)
    if clock.phase == "paused":
        day = service_request.terms.hours or service_request.team.hours
        left = wording.duration(max(clock.left_seconds, 0), day.day_seconds)
        return DateRow(label, _("stands still"), _("%(left)s left when it goes on") % {"left": left}, "sun")
    return DateRow(
        label, wording.moment(clock.due_at), _("late") if clock.is_late else "", "clay" if clock.is_late else ""
    )


def _expected(target: Target, *, agreed_with: str = "", team: str = "") -> str:
    """What is expected, by the agreement with a team, by the service, or of another team that had it before."""
    length = {
        "days": ngettext("%(n)d working day", "%(n)d working days", target.amount),
        "hours": ngettext("%(n)d working hour", "%(n)d working hours", target.amount),
    }[target.unit] % {"n": target.amount}
    plain = {
        "first_response": _("First answer within %(length)s"),
        "next_update": _("Next word within %(length)s"),
        "delivery": _("Delivery within %(length)s"),
    }
    agreed = {
        "first_response": _("Agreement with %(who)s: first answer within %(length)s"),
        "next_update": _("Agreement with %(who)s: next word within %(length)s"),
        "delivery": _("Agreement with %(who)s: within %(length)s"),
    }
    elsewhere = {
        "first_response": _("While %(who)s had it: first answer within %(length)s"),
        "next_update": _("While %(who)s had it: next word within %(length)s"),
        "delivery": _("While %(who)s had it: within %(length)s"),
    }
    words = agreed if agreed_with else elsewhere if team else plain
    return words[target.kind] % {"length": length, "who": agreed_with or team}


def _of_other_teams(service_request: ServiceRequest) -> list[DateRow]:
    """What was met, or was due, while another team had it; asks for their names where there are any."""
    found = []
    for target in service_request.targets.all():
        if target.team_id == service_request.team_id or target.due_at is None:
            continue
        later = (span.since for span in service_request.spans.all() if span.team_id != target.team_id)
        given_on = min((since for since in later if since >= target.started_at), default=None)
        if target.met_at or (given_on and target.due_at <= given_on):
            is_met = target.met_at is not None and target.met_at <= target.due_at
            label, note = _expected(target, team=target.team.name), _("met") if is_met else _("not met")
            found.append(DateRow(label, wording.moment(target.due_at), note, "moss" if is_met else "clay"))
    return found


def _promises(service_request: ServiceRequest) -> list[Promise]:
    """The delivery promises, first and latest."""
    found = delivery_promises(service_request)
    for promise in found:
        promise.request = service_request
    return found if len(found) < 2 else [found[0], found[-1]]


def _promised(promise: Promise, spans: list[Span], now: datetime) -> DateRow:
    label = _("Promised by %(who)s") if promise.supersedes_id is None else _("Then promised by %(who)s")
    verdict = getattr(promise, "verdict", None) or verdict_on(promise, spans, now)  # once frozen it stays
    note, tone = "", "moss"
    if verdict is not None:
        note = {
            "kept": _("kept"),
            "early": _("kept early"),
            "broken": _("not kept"),
            "released": _("released: the wish changed"),
            "void": _("no longer needed"),
        }[verdict.outcome]
        tone = "clay" if verdict.outcome == "broken" else "moss"
        if verdict.moved_seconds:
            moved = wording.days(verdict.moved_seconds, _day_seconds(promise))
            note += " · " + _("moved by %(moved)s of waiting for the customer") % {"moved": moved}
    if promise.supersedes_id is not None and promise.request is not None:
        note = " · ".join(filter(None, [moved_words(promise, promise.request), note]))
    return DateRow(label % {"who": promise.made_by.first_name}, wording.day(promise.by_day), note, tone)


def _day_seconds(promise: Promise) -> int:
    return promise.request.team.hours.day_seconds if promise.request else 8 * 3600


def _forecast(service_request: ServiceRequest) -> DateRow:
    label = _("Forecast: half / 17 in 20")
    half, most = service_request.forecast_p50_at, service_request.forecast_p85_at
    if half is None or most is None:
        return DateRow(label, _("cannot say yet"))
    calendar = service_request.team.calendar
    days = " / ".join(wording.day(calendar.day_ending(moment)) for moment in (half, most))
    seen = (
        _("seen %(when)s") % {"when": wording.moment(service_request.forecast_at)}
        if service_request.forecast_at
        else ""
    )
    return DateRow(label, days, seen)
