"""What may stand in a bid before it is locked, and who may have a part in it?"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.bids import money, states
from footpath.bids.actions._bid import LONG, SHORT
from footpath.bids.models import Bid, Invited, Role, Seat
from footpath.bids.permissions import runs
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.pure.bids import TOP, WHOLE, Criterion
from footpath.pure.money import DIGITS

MOST_CRITERIA = 8
ANCHOR = 200


@dataclass(frozen=True)
class Brief:
    """What somebody types of a bid: what is needed, by when, by which criteria, and who has a part in it."""

    title: str
    need: str
    asked: str
    closes_at: datetime | None
    currency: str = "EUR"
    budget: str = ""
    is_for_all: bool = False
    criteria: Sequence[Criterion] = ()
    teams: Sequence[Team] = ()
    scorers: Sequence[Person] = ()
    procurement: Sequence[Person] = ()
    links: dict[str, Any] = field(default_factory=dict)  # request, commitment, service, replaces


def columns(brief: Brief, now: datetime) -> dict[str, Any]:
    """What is kept of it in the table; ValidationError naming the field."""
    if brief.currency not in DIGITS:
        raise ValidationError({"currency": _("Choose one.")})
    budget = brief.budget.strip()
    return {
        "title": typed.one_line("title", brief.title, longest=SHORT, needed=True),
        "need": typed.many_lines("need", brief.need, longest=LONG, needed=True),
        "asked": typed.many_lines("asked", brief.asked, longest=LONG, needed=True),
        "currency": brief.currency,
        "budget": money.typed("budget", budget, brief.currency, zero=False) if budget else None,
        "is_for_all": brief.is_for_all,
        "closes_at": closing(brief.closes_at, now),
        "criteria": [asdict(one) for one in checked(brief.criteria)],
    }


def closing(moment: datetime | None, now: datetime, *, name: str = "closes_at") -> datetime:
    """A moment ahead, within a year; nights and holidays are allowed, and said on the page."""
    if moment is None:
        raise ValidationError({name: _("Say by when offers can come.")})
    if moment <= now:
        raise ValidationError({name: _("This moment is over. Choose one that lies ahead.")})
    if moment > now + states.LONGEST_AHEAD:
        raise ValidationError({name: _("Choose a moment within a year from now.")})
    return moment.replace(microsecond=0)


def checked(criteria: Sequence[Criterion]) -> list[Criterion]:
    """Criteria as they are kept: each with a name of its own and a weight; their sum is asked when they are locked."""
    found, names = [], set()
    if len(criteria) > MOST_CRITERIA:
        raise ValidationError({"name_1": _("Choose at most %(most)s criteria.") % {"most": MOST_CRITERIA}})
    for at, one in enumerate(criteria, start=1):
        name = typed.one_line(f"name_{at}", one.name, longest=60, needed=True)
        if name.casefold() in names:
            raise ValidationError({f"name_{at}": _("Two criteria have this name.")})
        names.add(name.casefold())
        if not 1 <= one.weight <= WHOLE:
            raise ValidationError({f"weight_{at}": _("A weight lies between 1 and 100.")})
        anchors = {
            which: typed.one_line(f"{which}_{at}", getattr(one, which), longest=ANCHOR, needed=which != "middle")
            for which in ("low", "middle", "high")
        }
        found.append(Criterion(f"c{at}", name, one.weight, **anchors))
    return found


def ready(bid: Bid) -> None:
    """Whether the criteria can be locked: ValidationError says what is missing."""
    together = sum(one.weight for one in bid.measures)
    if not bid.criteria:
        raise ValidationError({"name_1": _("Name at least one criterion, with what stands for 0 and %(top)s points.")
                               % {"top": TOP}})  # fmt: skip
    if together != WHOLE:
        raise ValidationError(
            {"weight_1": _("The weights sum to %(sum)s. Together they have to be 100.") % {"sum": together}}
        )
    if bid.seats.filter(role=Role.SCORER, person__is_active=True).count() < states.SCORERS:
        raise ValidationError({"scorers": _("Name at least three who score, each on their own.")})
    if not bid.is_for_all and not bid.invited.exists() and not bid.seats.filter(role=Role.PROCUREMENT).exists():
        raise ValidationError({"teams": _("Nobody could offer: invite a team, or name who enters quotes of vendors.")})


def seat_everybody(bid: Bid, brief: Brief, now: datetime) -> None:
    """Who may offer, who scores and who enters quotes, as typed; ValidationError naming the field."""
    if bid.team_id in {one.pk for one in brief.teams}:
        raise ValidationError({"teams": _("%(team)s needs it, and cannot offer it to itself.") % {"team": bid.team}})
    both = {one.pk for one in brief.scorers} & {one.pk for one in brief.procurement}
    if both:
        raise ValidationError({"procurement": _("Whoever enters quotes does not score.")})
    _working("scorers", brief.scorers)
    _working("procurement", brief.procurement)
    for one in brief.procurement:
        if runs(one, bid, now.date()):
            raise ValidationError(
                {"procurement": _("%(name)s runs this bid, and must not know a quote early.") % {"name": one.name}}
            )
    Invited.objects.filter(bid=bid).delete()
    Invited.objects.bulk_create(Invited(bid=bid, team=team) for team in {one.pk: one for one in brief.teams}.values())
    Seat.objects.filter(bid=bid).delete()
    parts = {**{(one.pk, Role.SCORER): one for one in brief.scorers},
             **{(one.pk, Role.PROCUREMENT): one for one in brief.procurement}}  # fmt: skip
    Seat.objects.bulk_create(Seat(bid=bid, person=one, role=role) for (_pk, role), one in parts.items())


def _working(field: str, people: Iterable[Person]) -> None:
    for one in people:
        if not one.is_active:
            raise ValidationError({field: _("%(name)s does not work here any more.") % {"name": one.name}})
