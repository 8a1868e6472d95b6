"""What do requests show two teams that talk about what they expect of each other, and who should?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.catalog.agreements.questions import TalkAbout
from footpath.catalog.duties import duties_in
from footpath.catalog.models import Agreement, AgreementVersion
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, tree
from footpath.requests.agreed import agreed, pair_of
from footpath.requests.models import Outcome, ServiceRequest
from footpath.requests.models.overtaking import Habit
from footpath.ui.panels import Panel

LOOKED_BACK = timedelta(days=90)
OFTEN = 12  # requests in these days, both ways: one a week
MOST_SERVICES, MOST_PAIRS = 4, 5


@dataclass(frozen=True)
class Asked:
    """What one team has asked of the other in these days: how often in all, and each service with its verdicts."""

    team: Team
    other: Team
    count: int
    services: tuple[str, ...]
    offers: tuple[str, ...]  # lines that could be taken over into what the team expects


def facts(thing: TalkAbout, _person: Person, now: datetime) -> Panel | None:
    """What was asked in the last 90 days, both ways, and whether an exception has become the habit: for every question
    in which it helps.
    """
    if thing.question.part not in ("expects", "brings", "priorities", "targets"):
        return None
    agreement, team = thing.agreement, thing.question.team
    ways = [(agreement.first, agreement.second), (agreement.second, agreement.first)]
    if thing.question.part == "expects":
        ways = [way for way in ways if way[0] == team]
    elif thing.question.part == "brings":
        ways = [way for way in ways if way[1] == team]
    found = [_asked(one, other, now) for one, other in ways]
    habits = _habits(agreement)
    may_take = thing.question.part == "expects"
    context = {"asked": found, "habits": habits, "may_take": may_take, "days": LOOKED_BACK.days}
    return Panel("requests/talk_facts.html", context)


def _asked(team: Team, other: Team, now: datetime) -> Asked:
    asked = Outcome.objects.filter(team=other, customer_team=team, asked_at__gt=now - LOOKED_BACK, asked_at__lte=now)
    open_to_all = asked.filter(service__confidential=False)
    verdicts = {
        "held": Count("pk", filter=Q(kept=True, promise_at__lte=now)),
        "lost": Count("pk", filter=Q(kept=False, promise_at__lte=now)),
    }
    rows = open_to_all.order_by().values_list("service__name").annotate(n=Count("pk"), **verdicts)
    most = sorted(rows, key=lambda one: (-one[1], one[0]))
    named = most[:MOST_SERVICES]
    offers = tuple(_("%(service)s: by the day that was promised") % {"service": one[0]} for one in named if one[1] > 1)
    return Asked(team, other, sum(one[1] for one in most), tuple(_words(*one) for one in named), offers[:2])


def _words(service: str, count: int, kept: int, broken: int) -> str:
    asked = ngettext("%(service)s: asked once", "%(service)s: asked %(n)d times", count)
    said = asked % {"service": service, "n": count}
    if not kept + broken:
        return said
    return _("%(said)s; %(kept)d of %(all)d promises kept") % {"said": said, "kept": kept, "all": kept + broken}


def _habits(agreement: Agreement) -> list[str]:
    """The flags that are up between the two, in a line each."""
    sides = (agreement.first_id, agreement.second_id)
    found = Habit.objects.filter(ended_at=None, team__in=sides, customer_team__in=sides)
    text = _("%(who)s needs emergencies at %(whom)s so often that they have become the habit. Talk about why.")
    named = found.values_list("customer_team__name", "team__name")
    return [text % {"who": who, "whom": whom} for who, whom in named]


@dataclass(frozen=True)
class Without:
    """Two teams that ask each other often and have agreed nothing; `ours` is the one that the reader speaks for."""

    ours: Team
    other: Team
    count: int


def without(_thing: object, person: Person, now: datetime) -> Panel | None:
    """Teams that ask each other a lot and have no agreement, for those who speak for one of them."""
    led = reach(person, now.date()).leads
    if not led:
        return None
    found = _pairs(led, now)
    return Panel("requests/without_agreement.html", {"pairs": found}) if found else None


def _pairs(led: Iterable[int], now: datetime) -> list[Without]:
    ours = frozenset(led)
    asked = Outcome.objects.filter(asked_at__gt=now - LOOKED_BACK, asked_at__lte=now, customer_team__isnull=False)
    mine = asked.filter(Q(team__in=ours) | Q(customer_team__in=ours)).order_by()
    counts: dict[tuple[int, int], int] = {}
    for one, other, n in mine.values_list("team", "customer_team").annotate(n=Count("pk")):
        if one != other:
            pair = (min(one, other), max(one, other))
            counts[pair] = counts.get(pair, 0) + n
    begun = AgreementVersion.objects.filter(ended_at=None)
    known = set(begun.values_list("agreement__first", "agreement__second")) if counts else set()
    teams = tree()
    most = sorted(((n, pair) for pair, n in counts.items() if n >= OFTEN and pair not in known), reverse=True)
    return [_without(pair, n, ours, teams) for n, pair in most[:MOST_PAIRS]]


def _without(pair: tuple[int, int], count: int, ours: frozenset[int], teams: Any) -> Without:
    mine, other = pair if pair[0] in ours else pair[::-1]
    return Without(Team(pk=mine, name=teams[mine].name), Team(pk=other, name=teams[other].name), count)


def of_request(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The way to what its two teams have agreed, for those who may read it."""
    version = agreed(thing)
    mine = reach(person, now.date())
    if version is None or not {*pair_of(thing)} & (mine.member_of | mine.leads):
        return None
    duties = duties_in(version, thing.team_id, thing.service_id)
    return Panel("requests/agreed_panel.html", {"version": version, "duties": duties.points})
