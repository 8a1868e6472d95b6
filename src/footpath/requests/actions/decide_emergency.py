"""How is it decided whether a request may overtake others?"""

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.actions._overtaking import LONGEST, faster_with, require_open, settle_emergency
from footpath.requests.actions._say import usable
from footpath.requests.events import Displaced, EmergencyDecided
from footpath.requests.models import Displacement, Emergency, FastLane, Promise, ServiceRequest
from footpath.requests.models.asked import Lane
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.models.promised import PromiseKind
from footpath.requests.overtaking import IN_LINE, left_of_budget, may_decide, may_let_in
from footpath.requests.price_of_overtaking import Choice, Option, Price, price
from footpath.requests.refusals import Refused, Unclear

CLEARLY = 0.25  # promises: who saw so many fewer broken is asked again


class PriceHasGrown(Refused):
    """Whoever decides saw a lower price than the one that is to be paid now; `price` is the new one."""

    def __init__(self, text: str, new: Price) -> None:
        super().__init__(text)
        self.price = new


@transaction.atomic
def decide_emergency(
    emergency: Emergency,
    *,
    choice: str,
    why: str,
    apology: str = "",
    by: Person,
    now: datetime,
    shown: Price | None = None,
    current: Price | None = None,
) -> Emergency:
    """Decide: let it overtake, let it into the fast lane (to the earliest place where no promise likely breaks), or let
    it stay in line. Who waits longer for it is told in the same moment, with `apology`.

    `shown` is the price that the decider saw, which is kept; `current` is how it is now, where the caller has it. The
    lead of the serving team may choose the fast lane alone, within its budget. Raises Unclear naming the field,
    PermissionDenied, SomebodyWasFaster, PriceHasGrown, Refused where it is not in line.
    """
    of_budget = _by_what_right(emergency, choice, by, now)
    why = usable(why, "why", longest=LONGEST)
    apology = usable(apology, "apology", longest=LONGEST, needed=False)
    require_open(emergency)
    if choice == Choice.STAY:
        kept = (shown or current or Price()).as_json()
        settle_emergency(emergency, EmergencyState.DECLINED, by=by, now=now, why=why, price=kept, reminded=0)
    else:
        hold(emergency.request, *IN_LINE)
        cost = current or price(emergency.request, now)
        option = _option(cost, choice, shown)
        if option.told and not apology:
            raise Unclear("apology", _("Say a word to those who wait longer: they read it with their new day."))
        _let_in(emergency, option, by, now, why=why, apology=apology, price=(shown or cost).as_json(), budget=of_budget)
        _displace(emergency, option, now)
    record(EmergencyDecided(emergency.pk, choice), subject=emergency.request, by=by, now=now)
    return emergency


def _by_what_right(emergency: Emergency, choice: str, by: Person, now: datetime) -> bool:
    """True where it is let in within the budget of a fast lane; PermissionDenied for who has no say in it."""
    if choice not in Choice.values:
        raise Unclear("choice", _("Choose one of the three."))
    if may_decide(emergency, by, now):
        return False
    lane = FastLane.objects.select_for_update(no_key=True).filter(team=emergency.request.team).first()
    if lane is not None and may_let_in(emergency, by, now):
        if choice == Choice.FAST:
            return True
        raise PermissionDenied(_("Alone you can let it into the fast lane; for the rest somebody above both decides."))
    if lane is not None and emergency.request.team.lead_id == by.pk and not left_of_budget(lane.team, now):
        raise PermissionDenied(_("The fast lane is used up for this month: somebody above both sides decides."))
    raise PermissionDenied(_("That is for somebody above both sides to decide."))


def _option(cost: Price, choice: str, shown: Price | None) -> Option:
    """What was chosen, as it costs now; PriceHasGrown where that is clearly more than was shown."""
    option, seen = cost.option(choice), shown.option(choice) if shown else None
    if option is None or (choice == Choice.FAST and option.breaks):
        raise PriceHasGrown(_("By now every place before its turn likely breaks a promise. Look again."), cost)
    if seen is not None and option.broken - seen.broken >= CLEARLY:
        raise PriceHasGrown(
            _("The price has grown while you decided: more promises would be broken. Look again."), cost
        )
    return option


def _let_in(emergency: Emergency, option: Option, by: Person, now: datetime, *, budget: bool, **told: object) -> None:
    it, lane = emergency.request, Lane.FAST if option.choice == Choice.FAST else Lane.EMERGENCY
    settle_emergency(
        emergency, EmergencyState.APPROVED, by=by, now=now, lane=lane, after_id=option.after, of_budget=budget,
        reminded=0, **told,
    )  # fmt: skip
    if ServiceRequest.objects.filter(pk=it.pk, **as_seen(lane="")).update(lane=lane) != 1:
        raise faster_with(emergency)
    it.lane = lane


def _displace(emergency: Emergency, option: Option, now: datetime) -> None:
    """Keep who waits longer and for how long, and say so to everybody whom it moves by more than a little. Who has got
    their delivery since the price was reckoned waits for nothing.
    """
    waiting = ServiceRequest.objects.in_queue().in_bulk([one.pk for one in option.told])
    named = [one for one in option.told if one.pk in waiting]
    promises = _promises(waiting)
    told = [
        Displacement(
            emergency=emergency, request_id=one.pk, mean_slip=one.seconds, chance_before=one.before,
            chance_after=one.after, day_before=one.day_before, day_after=one.day_after, promise_id=promises.get(one.pk),
        )
        for one in named
    ]  # fmt: skip
    less = [Displacement(emergency=emergency, request_id=pk, mean_slip=seconds) for pk, seconds in option.others]
    Displacement.objects.bulk_create([*told, *less])
    it, team = emergency.request, emergency.customer_team
    open_to_all = not it.confidential
    for one in named:
        happened = Displaced(
            emergency_id=emergency.pk,
            number=emergency.number,
            team=team.name if team and open_to_all else "",
            reason=emergency.unforeseen if open_to_all else "",
            day_before=one.day_before.isoformat() if one.day_before else None,
            day_after=one.day_after.isoformat() if one.day_after else None,
            apology=emergency.apology,
        )
        record(happened, subject=waiting[one.pk], by=emergency.decided_by, now=now)


def _promises(pks: Collection[int]) -> dict[int, int]:
    """The delivery promise of each request that stands now."""
    found = Promise.objects.filter(request__in=pks, kind=PromiseKind.DELIVERY, superseded_by=None)
    return dict(found.values_list("request_id", "pk"))
