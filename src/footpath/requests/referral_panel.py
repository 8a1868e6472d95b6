"""What does the page of a request say of where it was, and who is asked to take it over?"""

from dataclasses import dataclass
from datetime import date, datetime

from footpath.catalog.requirements import asked, missing
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.forms.referring import RefuseReferralForm
from footpath.requests.models import Promise, Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.permissions import Side, is_asked_over, sides, standing
from footpath.requests.promise import delivery_promises, odds_if_asked
from footpath.requests.referring import next_chase_at, open_referral
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Facts:
    """How much of what their service needs to know is there already."""

    there: int
    of: int
    missing: tuple[str, ...]


def panel(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The card above the timeline, while somebody is asked or after it has moved; no query where it never was."""
    referrals = list(thing.referrals.all())
    if not referrals:
        return None
    waiting = open_referral(thing)
    moved = [one for one in referrals if one.state == ReferralState.ACCEPTED]
    if waiting is None and not moved:
        return _refused(thing, referrals[-1], person, now)
    seen_as = sides(standing(person, now.date()), thing)
    return Panel("requests/referral_panel.html", {
        "it": thing,
        "waiting": waiting,
        "moved": moved,
        "no": [one for one in referrals if one.state == ReferralState.REFUSED],
        "stood": _stood(thing, moved),
        "serves": bool(seen_as & {Side.PROVIDER, Side.LEAD}),
        **(_asked(thing, waiting, person, now) if waiting else {}),
    })  # fmt: skip


def _refused(thing: ServiceRequest, last: Referral, person: Person, now: datetime) -> Panel | None:
    """After a no the serving side reads why, and looks further."""
    serves = sides(standing(person, now.date()), thing) & {Side.PROVIDER, Side.LEAD}
    if last.state != ReferralState.REFUSED or not serves or thing.ended_at:
        return None
    return Panel("requests/referral_panel.html", {"it": thing, "refused": last})


def _asked(thing: ServiceRequest, waiting: Referral, person: Person, now: datetime) -> dict[str, object]:
    """What whoever was asked needs to decide, and what the others are told of the waiting."""
    is_theirs = is_asked_over(waiting, person, reach(person, now.date()), is_open=not thing.confidential)
    due = next_chase_at(waiting)
    return {
        "is_theirs": is_theirs,
        "form": RefuseReferralForm(prefix="refuse-referral"),
        "facts": _facts(thing, waiting) if is_theirs else None,
        "ready": _ready(waiting, now) if is_theirs else None,
        "reminded_on": due if due and due > now else None,
    }


def _facts(thing: ServiceRequest, waiting: Referral) -> Facts | None:
    if waiting.to_service is None:
        return None
    form = waiting.to_service.form
    lacking = missing(form, thing.answers)
    needed = [item for item in asked(form, thing.answers) if item.required]
    return Facts(len(needed) - len(lacking), len(needed), tuple(item.label for item in lacking))


def _ready(waiting: Referral, now: datetime) -> date | None:
    return odds_if_asked(waiting.to_service, now).day(0.85) if waiting.to_service else None


def _stood(thing: ServiceRequest, moved: list[Referral]) -> Promise | None:
    """The promise of a team that has given it away, while nobody has given another."""
    promises = delivery_promises(thing)
    last = promises[-1] if promises else None
    given_away = moved[-1].answered_at if moved else None
    return last if last and given_away and last.made_at <= given_away else None
