"""What does the page of a request show of what it needs, of what waits for it, and of what was ordered?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.links import HERE, LOST, child_of, links_of, parent_of
from footpath.requests.models import Need, ServiceRequest, VendorOrder
from footpath.requests.permissions import visible_to
from footpath.requests.slack import Slack, hops_around, note_of, slacks_of
from footpath.requests.states import IN_QUEUE, State
from footpath.requests.vendors import kept, last_day
from footpath.requests.wording import state_word, team_word
from footpath.ui import wording
from footpath.ui.panels import Panel

_NO_SLACK = Slack(None, None)


@dataclass(frozen=True)
class Link:
    """Another request of the chain as this reader may know it: the number, whose it is, how it stands and its days;
    the title and the way there only for who may open it, and of one asked in confidence not even whose it is.
    """

    number: str
    team: str
    chip: str
    tone: str
    status: str
    slack: str
    too_late: bool
    title: str = ""
    address: str = ""
    need: int = 0  # the key of the need that can be ended
    what_to_do: str = ""


@dataclass(frozen=True)
class Ordered:
    """What was ordered from a vendor."""

    order: VendorOrder
    chip: str
    tone: str
    status: str


def panel(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """Both directions of the chain; nothing where there is none."""
    links = links_of(thing)
    if not (links.needs or links.needed_for or links.orders):
        return None
    others = [*map(child_of, links.needs), *map(parent_of, links.needed_for)]
    seen = set(visible_to(person, now.date()).filter(pk__in=[one.pk for one in others]).values_list("pk", flat=True))
    under_way = links.on_order or any(one.state not in (*HERE, *LOST) for one in others)
    hops = hops_around(thing, now) if under_way and thing.state not in (*HERE, *LOST) else {}
    slacks = slacks_of(hops)
    context = {
        "needs": [_need(one, slacks, seen, now) for one in links.needs],
        "needed_for": [_needed_for(thing, one, slacks, seen, now) for one in links.needed_for],
        "orders": [_ordered(order, now) for order in links.orders],
        "on_order": links.on_order,
        "note": note_of(thing, None, hops, now) if hops and thing.state in IN_QUEUE else "",
    }
    return Panel("requests/links_panel.html", context)


def _need(need: Need, slacks: Mapping[int, Slack], seen: set[int], now: datetime) -> Link:
    child = child_of(need)
    slack = slacks.get(child.pk, _NO_SLACK)
    return _link(child, slack, child.pk in seen, now, need=need)


def _needed_for(it: ServiceRequest, need: Need, slacks: Mapping[int, Slack], seen: set[int], now: datetime) -> Link:
    """Of what waits, the slack of this one is told: by when it is needed there."""
    parent = parent_of(need)
    slack = slacks.get(it.pk, _NO_SLACK) if parent.state not in (*HERE, *LOST) else _NO_SLACK
    return _link(parent, slack, parent.pk in seen, now)


def _link(one: ServiceRequest, slack: Slack, sees: bool, now: datetime, need: Need | None = None) -> Link:
    too_late = slack.left is not None and slack.left < -60  # less than a minute is nothing that people could mean
    chip, tone = _chip(one, too_late and need is not None, now)
    return Link(
        number=one.number,
        team=team_word(one),
        chip=chip,
        tone=tone,
        status=_status(one),
        slack=_slack_words(one, slack, too_late),
        too_late=too_late,
        title=one.title if sees else "",
        address=one.get_absolute_url() if sees else "",
        need=need.pk if need and one.state not in HERE else 0,
        what_to_do=_what_to_do(one) if need else "",
    )


def is_late(one: ServiceRequest, now: datetime) -> bool:
    """Whether its promise has passed and it is not there."""
    return one.state in IN_QUEUE and one.promised_due_at is not None and one.promised_due_at < now


def _chip(one: ServiceRequest, too_late: bool, now: datetime) -> tuple[str, str]:
    """How it stands, in a word with its tone."""
    if one.state in HERE:
        return _("there"), "moss"
    if one.state in LOST:
        return state_word(one.state), "clay"
    if is_late(one, now):
        return _("late"), "clay"
    if too_late:
        return _("likely too late"), "clay"
    if one.chance_kept is not None:
        return wording.chance_words(one.chance_kept), wording.chance_tone(one.chance_kept)
    return _("in time so far") if one.promised_day else _("nothing promised yet"), "plain"


def _status(one: ServiceRequest) -> str:
    """The state, the promised day and the forecast, in words."""
    found = [state_word(one.state)]
    if one.state in HERE and one.delivered_at:
        found = [_("delivered %(when)s") % {"when": wording.day(one.delivered_at)}]
    if one.promised_day and one.state not in LOST:
        found.append(_("promised for %(day)s") % {"day": wording.day(one.promised_day)})
    if one.state in IN_QUEUE and one.forecast_p50_at and one.forecast_p85_at:
        days = [wording.day(moment) for moment in (one.forecast_p50_at, one.forecast_p85_at)]
        both = _("half by %(half)s, 17 in 20 by %(most)s") if days[0] != days[1] else _("likely by %(most)s")
        found.append(both % {"half": days[0], "most": days[1]})
    return " · ".join(found)


def _slack_words(one: ServiceRequest, slack: Slack, too_late: bool) -> str:
    """By when it has to be there, and how much room is left."""
    if slack.by is None or one.state in (*HERE, *LOST):
        return ""
    facts = {"day": wording.day(slack.by)}
    if slack.left is None:
        return _("Needed by %(day)s.") % facts
    facts["time"] = wording.working_days(abs(slack.left), one.team.hours.day_seconds)
    if too_late:
        return _("Needed by %(day)s: as things stand, %(time)s too late.") % facts
    return _("Needed by %(day)s: %(time)s to spare.") % facts


def _what_to_do(child: ServiceRequest) -> str:
    """What becomes of a need that will not be met, or of which nothing can be said."""
    if child.state in (State.INCOMPLETE, State.SIGN_OFF):
        return _("No day can be said yet: the clock of its team has not started.")
    if child.state not in LOST:
        return ""
    return _("It will not come. Ask somebody else for it, or say that it is not needed after all.")


def _ordered(order: VendorOrder, now: datetime) -> Ordered:
    today, days = timezone.localdate(now), [given.day for given in order.dates.all()]
    status = [_("ordered %(when)s") % {"when": wording.day(order.ordered_at)}]
    if len(days) > 1:
        facts = {"first": wording.day(days[0]), "now": wording.day(days[-1])}
        status.append(_("they gave %(first)s first, now %(now)s") % facts)
    elif days:
        status.append(_("they gave %(day)s") % {"day": wording.day(days[0])})
    if order.came_on:
        status.append(_("came %(day)s") % {"day": wording.day(order.came_on)})
    chip, tone = _order_chip(order, today)
    return Ordered(order, chip, tone, " · ".join(status))


def _order_chip(order: VendorOrder, today: date) -> tuple[str, str]:
    """Whether it is here, and whether they kept the day that they gave first."""
    in_time, last = kept(order, today), last_day(order)
    if order.canceled_at:
        return _("canceled"), "plain"
    if order.came_on:
        return {None: (_("here"), "moss"), True: (_("here in time"), "moss"), False: (_("here, late"), "sun")}[in_time]
    if last is not None and last < today:
        return _("late"), "clay"
    if in_time is False:
        return _("later than they first said"), "sun"
    return (_("on its way"), "plain") if last else (_("no day given yet"), "sun")
