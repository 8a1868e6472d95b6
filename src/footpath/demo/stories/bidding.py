"""Which jobs are out to bid at Northfield airport, and which one was decided?"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from footpath.bids import actions
from footpath.bids.actions import Brief, Terms
from footpath.bids.models import Bid, Offer
from footpath.bids.points import middles
from footpath.catalog.models import Service
from footpath.demo.stage import Stage, Story
from footpath.people.models import Team
from footpath.pure.bids import Criterion

CREW_ROOMS = (
    Criterion("c1", "Ready for the first shift", 40, "After six", "By six", "By five, every day"),
    Criterion("c2", "What it costs in all", 35, "Above what we pay now", "As now", "A third less"),
    Criterion("c3", "Who comes when it spills", 25, "Tomorrow", "Within two hours", "Within half an hour"),
)
GARDEN = (
    Criterion("c1", "Knows plants", 50, "Waters them", "Has a gardener", "Has looked after a roof before"),
    Criterion("c2", "What it costs in all", 30, "Above the budget", "At the budget", "Half of it"),
    Criterion("c3", "Behind the security line alone", 20, "Needs an escort", "", "Has badges"),
)
SENTENCES = {
    "c1": "So it says, and so we know them.",
    "c2": "Added up, with what it takes to switch.",
    "c3": "As offered.",
}


@dataclass(frozen=True)
class Said:
    """What a side offers: of whom, the four amounts, when, and in words."""

    who: str  # the lead of a team, or a vendor
    costs: tuple[str, str, str, str]
    quality: str
    conditions: str = ""
    customer_does: str = ""
    figures: tuple[str, ...] = ()


CREW_OFFERS = (
    Said("cleo", ("41500", "0", "1200", "0"), "The same four people as today, who know which crew leaves when.",
         customer_does="Tell us by noon when a night flight is added.", figures=("promises_kept", "satisfaction")),
    Said("Blitz & Blank GmbH", ("29800", "3400", "5200", "2600"), "ISO 9001; two airports of our size.",
         "Three years; 5% more each year.", "An escort behind the security line until badges are there."),
    Said("Klar Services", ("36900", "2100", "4800", "1500"), "Three references, one a clinic.", "A year’s notice."),
)  # fmt: skip
GARDEN_OFFERS = (
    Said("viktor", ("7400", "300", "200", "0"), "Two of us are gardeners at home, and all of us have badges."),
    Said("Dachgrün", ("9800", "900", "600", "400"), "Forty roofs in the region."),
)
POINTS = {  # by scorer, each offer's points by criterion
    "ana": ((9, 4, 8), (5, 7, 4), (6, 5, 5)),
    "beatrix": ((8, 4, 8), (5, 8, 3), (6, 6, 4)),
    "nadia": ((8, 5, 9), (6, 7, 4), (5, 5, 5)),
}


def _sealed(stage: Stage, bid: Bid, offers: tuple[Said, ...], now: datetime) -> None:
    procurement = bid.seats.get(role="procurement").person
    for one in offers:
        lead = stage.northfield.people.get(one.who)
        names = ("price", "switching", "coordination", "exit")
        terms = Terms(
            costs=dict(zip(names, one.costs, strict=True)), ready_on=now.date() + timedelta(days=45),
            quality=one.quality, conditions=one.conditions, customer_does=one.customer_does,
            figures=one.figures, vendor="" if lead else one.who,
        )  # fmt: skip
        team = Team.objects.get(lead=lead) if lead else None
        actions.submit_offer(bid, terms, team=team, by=lead or procurement, now=now)


TOLD = (
    "Clearly the best price. What was missing is somebody who is here at five.",
    "Good references. The rooms were not ready for the first shift.",
)


def crew_rooms(stage: Stage) -> Story:
    """Flight operations asked who cleans the crew rooms; Facilities keeps it with a plan, two vendors were told why."""
    now = yield stage.ago(days=38)
    sofia, teams = stage.who("sofia"), stage.northfield.teams
    service = Service.objects.filter(team=teams["Facilities"], name__startswith="Set up").first()
    brief = Brief(
        title="Cleaning of the crew rooms", need="Two mornings a week crews find the rooms as they were left.",
        asked="All six rooms, every day, for two years; spills in between.", closes_at=now + timedelta(days=14),
        budget="45000", criteria=CREW_ROOMS, teams=[teams["Facilities"]], procurement=[stage.who("stefan")],
        scorers=[stage.who(name) for name in POINTS], links={"service": service},
    )  # fmt: skip
    bid = actions.frame_bid(brief, team=teams["Flight operations"], by=sofia, now=now)
    bid = actions.lock_bid(bid, by=sofia, now=now)
    bid = actions.open_bid(bid, by=sofia, now=now)
    now = yield now + timedelta(days=6)
    _sealed(stage, bid, CREW_OFFERS, now)
    now = yield bid.closes_at
    bid = actions.close_bid(bid, now=now)
    now = yield stage.ago(days=22)
    _scored(stage, bid, now)
    now = yield stage.ago(days=20)
    offers = list(Offer.objects.filter(bid=bid).order_by("pk"))
    points = {f"{pk}-{key}": str(float(value)) for pk, row in middles(bid).items() for key, value in row.items()}
    bid = actions.agree_scores(bid, points=points, why={}, by=stage.who("ana"), now=now)
    now = yield stage.ago(days=19)
    bid = actions.decide_bid(
        bid, outcome="plan", offers=offers[:1], by=sofia, now=now,
        reason="They are there before five, and within minutes when something spills. That is worth the difference.",
        plan="A second pair of hands on Tuesdays and Fridays, by the first; we look again after a quarter.",
    )  # fmt: skip
    for offer, text in zip(offers[1:], TOLD, strict=True):
        now = yield now + timedelta(days=2)
        told = Offer.objects.select_related("bid__team__hours").get(pk=offer.pk)
        actions.debrief_offer(told, text=text, by=sofia, now=now)  # fmt: skip


def _scored(stage: Stage, bid: Bid, now: datetime) -> None:
    for name, rows in POINTS.items():
        who = stage.who(name)
        actions.declare_conflict(bid, has_one=False, by=who, now=now)
        for offer, marks in zip(Offer.objects.filter(bid=bid).order_by("pk"), rows, strict=True):
            points: dict[str, int | None] = dict(zip(SENTENCES, marks, strict=True))
            actions.keep_scores(offer, points=points, why=SENTENCES, by=who, now=now)
        actions.hand_in_scores(bid, by=who, now=now)
    bid.refresh_from_db()


def roof_garden(stage: Stage) -> Story:
    """Facilities asks who looks after the roof garden: sealed offers lie there, and nobody knows how many."""
    now = yield stage.ago(days=4)
    cleo, teams = stage.who("cleo"), stage.northfield.teams
    closes_at = datetime.combine(stage.ahead(4), time(17), tzinfo=cleo.timezone)
    brief = Brief(
        title="Care of the roof garden", need="The roof is planted from spring on; none of us is a gardener.",
        asked="Watering, cutting and what dies replaced, once a week, for a year.", closes_at=closes_at,
        budget="12000", criteria=GARDEN, is_for_all=True, procurement=[stage.who("stefan")],
        scorers=[stage.who(name) for name in ("ben", "sofia", "helena")],
    )  # fmt: skip
    bid = actions.frame_bid(brief, team=teams["Facilities"], by=cleo, now=now)
    bid = actions.lock_bid(bid, by=cleo, now=now)
    bid = actions.open_bid(bid, by=cleo, now=now)
    now = yield stage.ago(days=1)
    _sealed(stage, bid, GARDEN_OFFERS, now)


STORIES = [crew_rooms, roof_garden]
