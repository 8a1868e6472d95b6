"""What waits for me, what comes to me, and whom do I serve?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.catalog.agreements.waiting import how_many_wait as agreements_waiting
from footpath.catalog.permissions import spoken_for
from footpath.conversations.ideas.waiting import how_many_wait as ideas_waiting
from footpath.conversations.ideas.waiting import idea_lines
from footpath.conversations.sheets.waiting import how_many_wait as sheets_waiting
from footpath.conversations.sheets.waiting import sheet_lines
from footpath.insight.agreement_lines import agreement_lines
from footpath.insight.recovery_lines import recovery_lines
from footpath.insight.survey_lines import survey_lines
from footpath.people.models import Person
from footpath.people.permissions import Reach, reach
from footpath.requests.call_queries import call_backs_with
from footpath.requests.leaving import sign_offs_of
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.negotiation import offers_waiting_for
from footpath.requests.negotiation_panel import told
from footpath.requests.outside import to_tell
from footpath.requests.overtaking import for_fast_lane, months_of, to_look_back, waiting_emergencies
from footpath.requests.overtaking_lines import emergency_lines, fast_lane_lines, look_back_lines
from footpath.requests.permissions import visible_to
from footpath.requests.referring import given_back, referrals_for
from footpath.requests.states import OPEN, State
from footpath.requests.waiting_lines import given_back_lines, referred_lines, telling_lines
from footpath.requests.windows import ASKED_IN, silence_accepts_at
from footpath.requests.word_queries import Line, call_backs_owed, words_to_answer, words_waiting_for
from footpath.surveys.answering.waiting import how_many_wait as surveys_waiting
from footpath.ui import wording
from footpath.ui.counts import Counts, Later, at_once

SHOWN = 50  # of each list on the home page; the rest is a click away


@dataclass(frozen=True)
class Serving:
    """How many open requests a customer team has with my teams."""

    team: str
    count: int


def waiting_for(person: Person, now: datetime) -> list[Line]:
    """Questions, offers, what needs my yes, calls I owe, what I left incomplete, words, deliveries; in this order."""
    count, of_ideas = _waiting(person, now)  # one question says which of the others need not be put
    return [
        *(_questions(person) if count.questions else ()),
        *(_offers(person, now) if count.offers else ()),
        *(emergency_lines(person, now) if count.emergencies else ()),
        *(fast_lane_lines(person, now) if count.fast_lane else ()),
        *(_sign_offs(person) if count.sign_offs else ()),
        *(agreement_lines(person, now) if count.agreements else ()),  # counted at their own place in the menu
        *(survey_lines(person, now) if count.surveys else ()),  # these, too
        *(sheet_lines(person, now) if count.sheets else ()),
        *recovery_lines(person, now),
        *(idea_lines(person, now, of_ideas) if count.ideas else ()),
        *(referred_lines(person, now) if count.referrals else ()),
        *(given_back_lines(person, now) if count.given_back else ()),
        *(call_backs_owed(person, now) if count.call_backs else ()),
        *(telling_lines(person, now) if count.to_tell else ()),
        *(_incomplete(person) if count.incomplete else ()),
        *(look_back_lines(person, now) if count.to_look_back else ()),
        *words_waiting_for(person, now),  # those too for which one could say thanks: they are not counted
        *(_delivered(person) if count.delivered else ()),
    ]


def how_many_wait(person: Person, now: datetime) -> Later:
    """The number behind Home in the navigation: all of these together."""
    mine = reach(person, now.date())
    spoken = tuple(sorted(spoken_for(person))) if mine.leads else ()
    return _waits.later(person.pk, tuple(mine.member_of), tuple(mine.leads), spoken, *months_of(person, now))


class Waiting(NamedTuple):
    """How many things of each kind wait for somebody."""

    questions: int
    offers: int
    sign_offs: int
    incomplete: int
    delivered: int
    call_backs: int
    words: int
    referrals: int
    given_back: int
    to_tell: int
    emergencies: int
    to_look_back: int
    fast_lane: int
    agreements: int
    surveys: int
    sheets: int
    ideas: int


def _waiting(person: Person, now: datetime) -> tuple[Waiting, Sequence[int]]:
    """And of the last of them how many are ideas, advice, obstacles."""
    asked = how_many_wait(person, now), agreements_waiting(person, now.date()), surveys_waiting(person, now)
    counted, agreements, surveys, sheets, ideas = at_once([*asked, sheets_waiting(person), ideas_waiting(person, now)])
    return Waiting(*[*counted, sum(agreements), sum(surveys), sum(sheets), sum(ideas)]), ideas


@Counts
def _waits(
    pk: int, member_of: tuple[int, ...], leads: tuple[int, ...], spoken: tuple[int, ...], *months: Any
) -> Sequence[QuerySet[Any]]:
    person = Person(pk=pk)
    mine = [_mine(person).filter(state=state) for state in (State.INCOMPLETE, State.DELIVERED)]
    reached = Reach(frozenset(member_of), frozenset(leads))
    owed = call_backs_with(person, reached)
    asked = _asked_of(person), offers_waiting_for(person, reached), sign_offs_of(person)
    found = (*asked, *mine, owed, words_to_answer(person, member_of))
    emergencies = waiting_emergencies(person), to_look_back(person)
    referred = referrals_for(person), given_back(person)
    return *found, *referred, to_tell(person, spoken), *emergencies, for_fast_lane(person, months)


def coming_to(person: Person) -> ServiceRequestQuerySet:
    """What I asked for and has not been delivered yet, soonest promise first."""
    return _mine(person).filter(state__in=OPEN).with_names().order_by("promised_due_at", "id")


def in_my_hands(person: Person) -> ServiceRequestQuerySet:
    """What I have taken, in the order of the board."""
    mine = ServiceRequest.objects.in_queue().filter(assignee=person)
    return mine.with_names().order_by("board_rank", "id")


def serving(person: Person, now: datetime) -> list[Serving]:
    """For whom my teams have something open, most first."""
    teams = reach(person, now.date()).member_of
    rows = (
        visible_to(person, now.date())
        .filter(team_id__in=teams)
        .in_queue()
        .order_by()
        .values("customer_team__name")
        .annotate(n=Count("pk", distinct=True))
        .order_by("-n", "customer_team__name")
    )
    return [Serving(row["customer_team__name"] or _("Without a team"), row["n"]) for row in rows[:6]]


def _mine(person: Person) -> ServiceRequestQuerySet:
    return ServiceRequest.objects.filter(Q(asker=person) | Q(asked_for=person))


def _asked_of(person: Person) -> QuerySet[Question]:
    return Question.objects.filter(asked_of=person, answered_at=None, request__state__in=ASKED_IN)


def _questions(person: Person) -> list[Line]:
    found = _asked_of(person).select_related("request__team", "asked_by", "message").order_by("id")[:SHOWN]
    return [
        Line(
            title=question.message.text.splitlines()[0][:120],
            detail=_("%(team)s asks · the clock waits since %(time)s")
            % {"team": question.request.team.name, "time": wording.moment(question.asked_at)},
            url=question.request.get_absolute_url() + "#question",
            act=_("Answer"),
            whose=question.asked_by.name,
            strong=True,
        )
        for question in found
    ]


def _offers(person: Person, now: datetime) -> list[Line]:
    found = offers_waiting_for(person, reach(person, now.date())).order_by("lapses_at", "id")[:SHOWN]
    names = ("request__team", "request__asker", "request__asked_for", "request__assignee", "made_by")
    return [
        Line(
            title=f"{told_offer.title}: {told_offer.offer.request.title}",
            detail=_("%(reason)s · it lapses %(when)s")
            % {"reason": told_offer.offer.reason, "when": wording.moment(told_offer.offer.lapses_at)},
            url=told_offer.offer.request.get_absolute_url() + "#offer",
            act=_("Answer"),
            whose=told_offer.offer.made_by.name,
            strong=True,
        )
        for told_offer in (told(offer) for offer in found.select_related(*names))
    ]


def _sign_offs(person: Person) -> list[Line]:
    found = sign_offs_of(person).select_related("request__team", "request__asker", "approver").order_by("id")[:SHOWN]
    return [
        Line(
            title=one.request.title,
            detail=_("%(who)s asks %(team)s · it starts when you agree")
            % {"who": one.request.asker, "team": one.request.team.name},
            url=one.request.get_absolute_url(),
            act=_("Decide"),
            whose=str(one.request.asker),
            strong=True,
        )
        for one in found
    ]


def _incomplete(person: Person) -> list[Line]:
    found = _mine(person).filter(state=State.INCOMPLETE).with_names().order_by("id")[:SHOWN]
    return [
        Line(
            title=one.title,
            detail=_("%(team)s cannot start yet: something is missing") % {"team": one.team.name},
            url=one.get_absolute_url(),
            act=_("Fill it in"),
            whose=one.team.name,
            strong=True,
        )
        for one in found
    ]


def _delivered(person: Person) -> list[Line]:
    delivered = _mine(person).filter(state=State.DELIVERED).with_names().prefetch_related("messages")
    found = delivered.order_by("delivered_at")[:SHOWN]
    return [
        Line(
            title=_("%(title)s: is everything there?") % {"title": one.title},
            detail=_delivered_when(one),
            url=one.get_absolute_url(),
            act=_("Look"),
            whose=one.team.name,
            strong=False,
        )
        for one in found
    ]


def _delivered_when(request: ServiceRequest) -> str:
    """When it was delivered, and when silence accepts it, where it does."""
    names = {"team": request.team.name, "when": wording.moment(request.delivered_at or request.drafted_at)}
    due = silence_accepts_at(request)
    if due is None:
        return _("%(team)s delivered %(when)s") % names
    return _("%(team)s delivered %(when)s · accepts by itself on %(day)s") % {**names, "day": wording.day(due)}
