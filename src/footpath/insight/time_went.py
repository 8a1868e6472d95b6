"""Where did the time go between two teams, or around one: who was waited for, and what was displaced?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.insight.scorecards import FEWEST, Period, Section
from footpath.insight.subjects import Subject
from footpath.people.models import Person, Team
from footpath.pure.ledger import ACCOUNTS
from footpath.requests.models import ServiceRequest, TimeSpent
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.permissions import visible_to
from footpath.requests.time_spent import Spent
from footpath.requests.time_words import TONES, account_label, label, names_for
from footpath.ui import wording
from footpath.ui.charts.ledger import Segment

SUBJECTS = ("team", "pair")  # of subjects that have such a page


@dataclass(frozen=True)
class Row:
    """One line: working time of the serving team, in a request on average, in all of them, and in as many weeks before;
    in how many requests it was there at all, and for what was displaced by how many emergencies.
    """

    label: str
    tone: str
    seconds: int
    mean: str
    share: str
    before: str  # empty where there was too little
    requests: int
    emergencies: int
    query: str  # leads to the requests
    where: "Wanted"


@dataclass(frozen=True)
class Part:
    """One side: what was asked of whom. Of fewer than FEWEST requests nothing is said."""

    key: str
    title: str
    withheld: str = ""
    n: int = 0  # requests that were accepted in these weeks
    day_seconds: int = 8 * 3600
    rows: tuple[Row, ...] = ()
    mean: str = ""
    sentence: str = ""
    before: str = ""

    @property
    def is_told(self) -> bool:
        """Whether there are enough requests to say anything."""
        return self.n >= FEWEST

    @property
    def segments(self) -> list[Segment]:
        """The rows as a drawing."""
        return [Segment(row.label, row.seconds, row.mean, row.tone) for row in self.rows]


@dataclass(frozen=True)
class Basis:
    """Of how many requests, now and before; all their seconds together, and how many of them make a day."""

    n: int
    before: int
    total: int
    day: int


@dataclass(frozen=True)
class Wanted:
    """Which line somebody asks the requests of: an account, and where it is one of several the team or the vendor."""

    account: str
    team: int | None = None
    vendor: str = ""


def parts_of(subject: Subject, period: Period) -> list[Part]:
    """Both sides of a pair, or a team as provider and as customer."""
    return [_part(subject, section, period) for section in sections_of(subject)]


def sections_of(subject: Subject) -> list[Section]:
    """The sides of a subject whose time is told: of a pair who serves whom, both ways."""
    of_pair = subject.kind == "pair"
    return [one for one in subject.sections if not of_pair or one.key in ("provider", "back_provider")]


def _part(subject: Subject, section: Section, period: Period) -> Part:
    title = title_of(subject, section)
    if section.withheld:
        return Part(section.key, title, section.withheld)
    kept = _kept(section).filter(week__gte=period.before.since, week__lt=period.until)
    now = Q(week__gte=period.since)
    n, before = kept.aggregate(
        n=Count("request", filter=now, distinct=True), before=Count("request", filter=~now, distinct=True)
    ).values()
    if n < FEWEST:
        return Part(section.key, title, n=n)
    found = _lines(kept, now)
    basis = Basis(n, before, sum(one["here"] for one in found), _day_seconds(subject, section))
    names = names_for(_spent(one) for one in found)
    rows = tuple(_row(one, basis, label(_spent(one), names)) for one in found if one["here"])
    was, day = sum(one["was"] for one in found), basis.day
    return Part(
        key=section.key, title=title, n=n, day_seconds=day, rows=rows, mean=wording.working_days(basis.total / n, day),
        before=wording.working_days(was / before, day) if before >= FEWEST else "", sentence=_sentence(rows, basis),
    )  # fmt: skip


def _kept(section: Section) -> QuerySet[TimeSpent]:
    scope: dict[str, Any] = {"team__in": section.scope.teams, "customer_team__in": section.scope.customer_teams}
    return TimeSpent.objects.filter(**{column: keys for column, keys in scope.items() if keys}).order_by()


def _lines(kept: QuerySet[TimeSpent], now: Q) -> Sequence[dict[str, Any]]:
    rows: QuerySet[TimeSpent, Any] = kept.values("account", "waited_for", "vendor").annotate(
        here=Sum("seconds", filter=now, default=0),
        was=Sum("seconds", filter=~now, default=0),
        requests=Count("request", filter=now, distinct=True),
        emergencies=Count("emergency", filter=now, distinct=True),
    )
    return sorted(
        list[dict[str, Any]](rows), key=lambda one: (ACCOUNTS.index(one["account"]), -one["here"], one["vendor"])
    )


def _spent(one: dict[str, Any]) -> Spent:
    return Spent(one["account"], one["waited_for"], one["vendor"], None, one["here"])


def _row(one: dict[str, Any], basis: Basis, name: str) -> Row:
    asked = {"line": one["account"], "team": one["waited_for"] or "", "vendor": one["vendor"]}
    return Row(
        label=name,
        tone=TONES[one["account"]],
        seconds=one["here"],
        mean=_mean(one["here"], basis.n, basis.day),
        share=wording.percent(one["here"] / basis.total),
        before=_mean(one["was"], basis.before, basis.day) if basis.before >= FEWEST else "",
        requests=one["requests"],
        emergencies=one["emergencies"],
        query=urlencode({key: value for key, value in asked.items() if value}),
        where=Wanted(one["account"], one["waited_for"], one["vendor"]),
    )


def _mean(seconds: int, n: int, day: int) -> str:
    """In days, so that the column lines up; what is less than a tenth of one in hours or minutes."""
    mean = seconds / n
    return wording.days(mean, day) if mean >= 0.05 * day or not mean else wording.duration(mean, day)


def _sentence(rows: Sequence[Row], basis: Basis) -> str:
    """What took most besides the work itself, and how much of it was waiting for others."""
    others = [row for row in rows if row.tone != "moss"]
    most = max(others, key=lambda row: row.seconds, default=None)
    if most is None:
        return ""
    by = next((row.emergencies for row in rows if row.emergencies), 0)
    moved = ngettext("%(n)d emergency moved others back.", "%(n)d emergencies moved others back.", by) % {"n": by}
    longest = _("Most time besides the work itself: %(what)s, %(days)s a request.")
    text = longest % {"what": most.label, "days": wording.days(most.seconds / basis.n, basis.day)}
    return f"{text} {moved}" if by else text


def title_of(subject: Subject, section: Section) -> str:
    """What a side is called."""
    if subject.kind == "team":
        words = {"provider": _("What was asked of %(team)s"), "customer": _("What %(team)s asked of others")}
        return words[section.key] % {"team": subject.title}
    return section.title


def _day_seconds(subject: Subject, section: Section) -> int:
    """How long a day of work is where it was served; of a team as customer where it works itself."""
    serving = subject.ids[0] if subject.kind == "team" or section.key == "provider" else subject.ids[1]
    return Team.objects.select_related("hours").get(pk=serving).hours.day_seconds


def wanted_in(section: Section, line: str, team: str, vendor: str) -> Wanted | None:
    """The line in an address; None where there is none such."""
    if line not in ACCOUNTS or section.withheld or (team and not (team.isdecimal() and len(team) < 19)):
        return None
    return Wanted(line, int(team) if team else None, vendor[:120])


def requests_behind(section: Section, wanted: Wanted, period: Period) -> ServiceRequestQuerySet:
    """Every request in which that line has any time, whoever may see it; what took longest first."""
    line = {"account": wanted.account, "waited_for": wanted.team, "vendor": wanted.vendor}
    spent = _kept(section).filter(week__gte=period.since, week__lt=period.until, **line)
    keys = spent.values("request")
    here = Q(**{f"time_spent__{column}": value for column, value in line.items()})
    found = ServiceRequest.objects.filter(pk__in=keys).annotate(spent=Sum("time_spent__seconds", filter=here))
    return found.order_by("-spent", "-pk")


def visible_behind(found: ServiceRequestQuerySet, reader: Person, now: datetime) -> QuerySet[Any]:
    """Those of them that the reader may see, each with the seconds `spent`."""
    return found.filter(pk__in=visible_to(reader, now.date()).values("pk")).with_names()


def wanted_label(wanted: Wanted) -> str:
    """What the line is called."""
    line = Spent(wanted.account, wanted.team, wanted.vendor, None, 0)
    return label(line, names_for([line])) if wanted.team or wanted.vendor else account_label(wanted.account)
