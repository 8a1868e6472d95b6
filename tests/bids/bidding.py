"""How do tests put a job out to bid?"""

from datetime import timedelta

from django.contrib.auth.hashers import make_password
from tests.cast import MONDAY

from footpath.bids import actions
from footpath.bids.actions import Brief, Terms
from footpath.bids.models import Bid, Offer
from footpath.people.models import Membership, Person, Team
from footpath.pure.bids import Criterion

DAY = timedelta(days=1)
CLOSES = MONDAY + 7 * DAY
AFTER = CLOSES + timedelta(hours=1)
CRITERIA = (
    Criterion("c1", "Price", 40, "Above the budget", "", "Half the budget"),
    Criterion("c2", "Quality", 35, "No evidence", "Some", "Figures that hold"),
    Criterion("c3", "Speed", 25, "Later than needed", "", "At once"),
)
COSTS = {"price": "12000", "switching": "500", "coordination": "300", "exit": "0"}


def person(name):
    """Somebody who works here, in no team."""
    email = f"{name.lower().replace(' ', '.')}@demo.example"
    found = Person.objects.filter(email=email).first()
    return found or Person.objects.create(email=email, name=name, password=make_password(None), zone="Europe/Berlin")


def scorers():
    """Three of no team that offers."""
    return [person(name) for name in ("Sam Scorer", "Tia Scorer", "Uwe Scorer")]


def buyer():
    """Whoever enters quotes of vendors."""
    return person("Pia Procurement")


def workshop(cast):
    """A second team that could do it, with a lead of its own."""
    lead = person("Will Workshop")
    team, made = Team.objects.get_or_create(name="Workshop", defaults={"hours": cast.facilities.hours, "lead": lead})
    if made:
        Membership.objects.create(person=lead, team=team, since=MONDAY.date() - 100 * DAY)
    return team


def asker(cast):
    """Who leads the team that needs it, and nothing above the others."""
    lead = person("Lea Lead")
    Team.objects.filter(pk=cast.sales.pk).update(lead=lead)
    cast.sales.refresh_from_db()
    return lead


def brief(cast, **other):
    """All of a bid, as somebody types it."""
    facts = {
        "title": "Cleaning of the offices", "need": "Our offices are cleaned late.", "asked": "Daily by seven.",
        "closes_at": CLOSES, "budget": "20000", "criteria": CRITERIA, "teams": [cast.facilities, workshop(cast)],
        "scorers": scorers(), "procurement": [buyer()],
    }  # fmt: skip
    return Brief(**facts | other)


def framed(cast, **other):
    """A bid that is being written."""
    return actions.frame_bid(brief(cast, **other), team=cast.sales, by=asker(cast), now=MONDAY)


def locked(cast, **other):
    """One whose criteria stand."""
    bid = framed(cast, **other)
    return actions.lock_bid(bid, by=bid.owner, now=MONDAY)


def opened(cast, **other):
    """One for which offers can come."""
    bid = locked(cast, **other)
    return actions.open_bid(bid, by=bid.owner, now=MONDAY)


def terms(**other):
    """An offer, as somebody types it."""
    facts = {"costs": COSTS, "ready_on": (MONDAY + 30 * DAY).date(), "quality": "We do it well."}
    return Terms(**facts | other)


def offer(bid, cast, **other):
    """What Facilities offer, by Cleo who leads them."""
    return actions.submit_offer(bid, terms(**other), team=cast.facilities, by=cast.cleo, now=MONDAY + DAY)


def quote(bid, vendor="Shiny GmbH", **other):
    """What a vendor outside offers, as procurement types it."""
    return actions.submit_offer(bid, terms(vendor=vendor, **other), team=None, by=buyer(), now=MONDAY + DAY)


def closed(cast, *, second="team", **other):
    """One with two offers, opened at its moment."""
    bid = opened(cast, **other)
    offer(bid, cast)
    cheaper = COSTS | {"price": "9000"}
    if second == "team":
        team = workshop(cast)
        actions.submit_offer(bid, terms(costs=cheaper), team=team, by=team.lead, now=MONDAY + DAY)
    else:
        quote(bid, costs=cheaper)
    return actions.close_bid(again(bid), now=CLOSES)


def free(bid):
    """Everybody who scores says that they have no conflict."""
    for one in scorers():
        actions.declare_conflict(bid, has_one=False, by=one, now=AFTER)
    return again(bid)


def score(bid, by, *points):
    """Points for each offer, the same sentence for all."""
    for one, given in zip(bid.offers.order_by("pk"), points, strict=True):
        keys = [criterion.key for criterion in bid.measures]
        why = dict.fromkeys(keys, "As it reads.")
        actions.keep_scores(one, points=dict(zip(keys, given, strict=True)), why=why, by=by, now=AFTER)


POINTS = ([(5, 9, 8), (8, 5, 6)], [(6, 8, 8), (8, 6, 5)], [(5, 9, 7), (9, 5, 6)])


def all_in(cast, **other):
    """One that everybody has scored."""
    bid = free(closed(cast, **other))
    for one, points in zip(scorers(), POINTS, strict=True):
        score(bid, one, *points)
        actions.hand_in_scores(bid, by=one, now=AFTER)
    return again(bid)


def agreed_middles(bid):
    """What they agree on if they stay with the middle."""
    from footpath.bids.points import middles

    return {f"{pk}-{key}": str(float(value)) for pk, row in middles(bid).items() for key, value in row.items()}


def scored(cast, **other):
    """One that can be decided."""
    bid = all_in(cast, **other)
    return actions.agree_scores(bid, points=agreed_middles(bid), why={}, by=scorers()[0], now=AFTER)


def decided(cast, **other):
    """One that the first offer has."""
    bid = scored(cast, **other)
    first = bid.offers.order_by("pk").first()
    return actions.decide_bid(
        bid, outcome="keep", offers=[first], reason="They know the house.", by=bid.owner, now=AFTER
    )


def debriefed(cast, **other):
    """One after which everybody knows why."""
    bid = decided(cast, **other)
    second = bid.offers.select_related("bid__team__hours").get(is_awarded=False)
    actions.debrief_offer(second, text="Cheaper, and less sure.", by=bid.owner, now=AFTER)
    return again(bid)


def again(bid):
    """As it stands now."""
    return Bid.objects.select_related("owner", "team__hours", "team__lead").get(pk=bid.pk)


def first_of(bid):
    """The offer that came first."""
    return Offer.objects.select_related("bid__team", "team").filter(bid=bid).order_by("pk")[0]
