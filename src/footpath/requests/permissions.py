"""Who may see a request, and who may do what to it?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import Reach, reach
from footpath.requests.models import Question, Referral, ServiceRequest, Word
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.models.word import WordQuerySet
from footpath.requests.sight import sees
from footpath.requests.states import State


class Side(StrEnum):
    """What somebody is to a request."""

    CUSTOMER = "customer"  # asked for it, or it is for them
    PROVIDER = "provider"  # in the team that serves it
    LEAD = "lead"  # leads that team, or a team above it
    INSIDE = "inside"  # one of those two, and not the person it is for: reads what the team notes for itself
    ABOVE_CUSTOMER = "above_customer"  # leads the customer's team, or a team above it
    APPROVER = "approver"  # was asked to agree before work starts, or stands in for whoever was
    DECIDES = "decides"  # one of these, while it is not decided yet
    ASKED = "asked"  # was asked a question on it
    WATCHER = "watcher"
    REFERRED = "referred"  # is or was asked to take it over, or in the team that was


class Part(StrEnum):
    """What somebody is to a word between two."""

    ASKER = "asker"
    HELPER = "helper"  # has it, or is in the team to which it was said while nobody there has answered


_CUSTOMER = frozenset({Side.CUSTOMER})
_SERVES = frozenset({Side.PROVIDER, Side.LEAD})
_PARTIES = _CUSTOMER | _SERVES
_EVERYBODY = frozenset(Side)
MAY: dict[str, frozenset[Side]] = {
    "submit": _CUSTOMER,
    "withdraw": _CUSTOMER,
    "nudge": _CUSTOMER,
    "merge": _PARTIES,
    "unmerge": _PARTIES,
    "split": _PARTIES,
    "accept": _CUSTOMER,
    "send_back": _CUSTOMER,
    "reopen": _CUSTOMER,
    "rate": _CUSTOMER,
    "see_displacement": _CUSTOMER,
    "complete": _CUSTOMER,
    "agree": frozenset({Side.APPROVER}),
    "refuse_sign_off": frozenset({Side.APPROVER}),
    "take": _SERVES,
    "put_back": _SERVES,
    "assign": _SERVES,
    "promise": _SERVES,
    "wait": _SERVES,
    "resume": _SERVES,
    "move_step": _SERVES,
    "tick": _SERVES,
    "deliver": _SERVES,
    "decline": _SERVES,
    "note": frozenset({Side.INSIDE}),
    "found_it": _SERVES,
    "need": _SERVES,
    "end_need": _SERVES,
    "order_from_vendor": _SERVES,
    "note_vendor_date": _SERVES,
    "note_arrival": _SERVES,
    "cancel_order": _SERVES,
    "tell_outside": _CUSTOMER | {Side.LEAD, Side.ABOVE_CUSTOMER},  # these where whoever heard it has left: outside.py
    "refer": _SERVES,
    "take_back_referral": _SERVES,
    "accept_referral": frozenset({Side.REFERRED}),
    "refuse_referral": frozenset({Side.REFERRED}),
    "log_call": _SERVES,
    "ask_question": _PARTIES | {Side.DECIDES},
    "serve": _PARTIES,
    "ask_emergency": _PARTIES,
    "write": _EVERYBODY,
    "attach": _PARTIES | {Side.ASKED},
    "make_offer": _PARTIES,
    "not_now": _SERVES,
    "counter_offer": _PARTIES,
    "accept_offer": _PARTIES,
    "decline_offer": _PARTIES,
    "take_back_offer": _PARTIES,
    "watch": _EVERYBODY,
    "unwatch": frozenset({Side.WATCHER}),
}


@dataclass(frozen=True)
class Standing:
    """A person's reach on a day, computed once for all questions of one page."""

    person: Person
    reach: Reach


def standing(person: Person, on: date) -> Standing:
    """Where the person stands; two queries."""
    return Standing(person, reach(person, on))


def visible_to(person: Person, on: date) -> ServiceRequestQuerySet:
    """The requests that `person` may see: asker, person it is for, watchers, whoever was asked or has to agree, the
    serving team (of each team it is or was with, and of the one that is asked to take it over), leads of the
    customer's team, and managers above either side. Of a confidential service the assigned and the team's own lead
    alone see it, besides those who asked or were asked in.
    Drafts: their author.
    """
    return seen_with(person, reach(person, on))


def seen_with(person: Person, mine: Reach) -> ServiceRequestQuerySet:
    """The same for somebody whose reach is known."""
    return ServiceRequest.objects.filter(sees(person, mine))


def seen_among(found: ServiceRequestQuerySet, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Of the requests that somebody sees those on which these rows hang, as keys for `request__in`: asked without the
    rows, the database would look at every request of the house first.
    """
    return found.filter(pk__in=rows.exclude(request=None).order_by().values("request")).order_by().values("pk")


def visible_words(person: Person, on: date) -> WordQuerySet:
    """Words between two are seen by the two alone; one said to a team, by its members until somebody answers it."""
    mine = reach(person, on)
    return Word.objects.filter(Q(asker=person) | Q(helper=person) | Q(helper=None, team_id__in=mine.member_of))


def taken_words(person: Person, on: date) -> WordQuerySet:
    """Words said to a team of the person that a coworker there has answered by now: whoever comes later is told who
    was faster, and sees nothing more of it.
    """
    mine = reach(person, on)
    return Word.objects.filter(team_id__in=mine.member_of, helper__isnull=False).exclude(asker=person)


def word_parts(person: Person, word: Word, on: date) -> frozenset[Part]:
    """What the person is to a word between two; nothing for everybody else."""
    if not person.is_active:
        return frozenset()
    if person.pk == word.asker_id:
        return frozenset({Part.ASKER})
    if person.pk == word.helper_id:
        return frozenset({Part.HELPER})
    addressed = word.helper_id is None and word.team_id in reach(person, on).member_of
    return frozenset({Part.HELPER}) if addressed else frozenset()


def require_part(part: Part, person: Person, word: Word, now: datetime) -> None:
    """PermissionDenied unless the person is this to the word."""
    if part not in word_parts(person, word, now.date()):
        raise PermissionDenied(_("That is for the other of the two to do."))


def sides(where: Standing, service_request: ServiceRequest) -> frozenset[Side]:
    """Everything that the person is to this request. A draft is its author's alone."""
    it, person, mine = service_request, where.person, where.reach
    if it.state == State.DRAFT:
        return _CUSTOMER if person.pk == it.asker_id else frozenset()
    is_open = not it.confidential
    signs = [one for one in it.sign_offs.all() if person.pk in (one.approver_id, one.delegate_id)]
    own_lead = it.team_id in mine.leads and it.team.lead_id in (person.pk, None)  # nobody between them and the team
    is_any = {
        Side.CUSTOMER: person.pk in (it.asker_id, it.asked_for_id),
        Side.PROVIDER: it.team_id in mine.member_of and (is_open or it.assignee_id == person.pk),
        Side.LEAD: own_lead or (is_open and it.team_id in mine.leads),
        Side.ABOVE_CUSTOMER: is_open and it.customer_team_id in mine.leads,
        Side.APPROVER: bool(signs),
        Side.DECIDES: any(one.decided_at is None for one in signs),
        Side.ASKED: any(one.asked_of_id == person.pk for one in it.questions.all()),
        Side.WATCHER: any(one.person_id == person.pk for one in it.watchers.all()),
    }
    is_any[Side.REFERRED] = any(is_asked_over(one, person, mine, is_open=is_open) for one in it.referrals.all())
    serves = is_any[Side.PROVIDER] or is_any[Side.LEAD]
    is_any[Side.INSIDE] = serves and person.pk != (it.asked_for_id or it.asker_id)
    return frozenset(side for side, so in is_any.items() if so)


def is_asked_over(referral: Referral, person: Person, mine: Reach, *, is_open: bool) -> bool:
    """Whether it is, or was, theirs to say yes or no to a referral: of whom it names and the lead of the team; of what
    is not confidential every member of it, and those above.
    """
    if person.pk in (referral.to_person_id, referral.to_team.lead_id):
        return True
    return is_open and referral.to_team_id in mine.member_of | mine.leads


def can(verb: str, person: Person, service_request: ServiceRequest, on: date) -> bool:
    """Whether `person` has the right to this verb on the request, wherever the request stands."""
    return person.is_active and bool(MAY[verb] & sides(standing(person, on), service_request))


def can_answer(question: Question, person: Person, seen_as: frozenset[Side]) -> bool:
    """Whether somebody who is this to the request may answer a question on it: whoever was asked, and both sides."""
    return person.pk == question.asked_of_id or bool(seen_as & _PARTIES)


def require(verb: str, person: Person, service_request: ServiceRequest, now: datetime) -> None:
    """PermissionDenied unless the person has the right to this verb."""
    if not can(verb, person, service_request, now.date()):
        raise PermissionDenied(_("Your part in this request does not include that."))
