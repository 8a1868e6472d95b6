"""How does 360° feedback come about in the tests, and who rates?"""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY
from tests.surveys.waves import crowd

from footpath.appraisals import actions
from footpath.appraisals.items import suggested
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.appraisals.models.ratings import SpooledRating, StoredRating
from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

DAY = timedelta(days=1)
LATER = MONDAY + 60 * DAY
SECRET = "The cobalt hedgehog"


def served(cast: Cast, people: list[Person], *, at: datetime = MONDAY - 20 * DAY, by: Person | None = None) -> None:
    """Ben has delivered something to each of them."""
    ServiceRequest.objects.bulk_create(
        ServiceRequest(
            service=cast.move, team=cast.facilities, asker=one, customer_team=cast.sales, assignee=by or cast.ben,
            title=f"Move {one.pk}", state=State.CLOSED, drafted_at=at, submitted_at=at, delivered_at=at,
        )
        for one in people
    )  # fmt: skip


def begun(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Appraisal:
    """Ben's own, to get better."""
    given = {"purpose": "development", "items": suggested(), "by": cast.ben} | facts
    return actions.begin_appraisal(cast.ben, **given, now=now)


def nominating(
    cast: Cast, *, peers: int = 4, customers: int = 6, now: datetime = MONDAY, **facts: Any
) -> tuple[Appraisal, list[Person]]:
    """Customers are drawn, so many peers proposed; everybody who was served."""
    outside = crowd(cast.sales, customers, "Customer") if customers else []
    served(cast, outside)
    it = begun(cast, now=now, **facts)
    by = facts.get("by", cast.ben)
    it = actions.draw_raters(it, by=by, now=now, without_customers=not customers, seed="7")
    for one in crowd(cast.flight_operations, peers, "Peer"):
        actions.propose_peer(it, person=one, by=cast.ben, now=now)
    return it, outside


def collecting(cast: Cast, *, peers: int = 4, customers: int = 6, now: datetime = MONDAY, **facts: Any) -> Appraisal:
    """Everybody is asked."""
    it, _outside = nominating(cast, peers=peers, customers=customers, now=now, **facts)
    actions.hand_in(it, by=cast.ben, now=now)
    return actions.approve_raters(it, by=it.supervisor, now=now)


def seats(it: Appraisal, group: str = "") -> list[Rater]:
    """Who is asked, and has not answered."""
    found = Rater.objects.filter(appraisal=it, standing=Standing.ASKED, done=False).select_related("person")
    found = found.select_related("appraisal__subject", "person")
    return list(found.filter(group=group) if group else found)


def say(rater: Rater, step: int = 4, *, words: str = "", passes: bool = False, now: datetime = MONDAY) -> None:
    """One rates every behavior alike."""
    steps = {item["key"]: step for item in rater.appraisal.items}
    actions.rate(rater, steps=steps, words={"keep_up": words} if words else {}, passes=passes, now=now)


def all_say(it: Appraisal, *, own: int = 5, others: int = 3, **facts: Any) -> None:
    """Everybody answers."""
    for rater in seats(it):
        say(rater, own if rater.group == Group.SELF else others, **facts)


def anew(it: Appraisal) -> Appraisal:
    """As it is in the database now."""
    return Appraisal.objects.select_related("subject", "supervisor", "coach").get(pk=it.pk)


def released(it: Appraisal, now: datetime | None = None) -> Appraisal:
    """Closed on its day, and the report made."""
    when = now or anew(it).closes_at
    assert when is not None
    return actions.release_report(actions.close_appraisal(anew(it), now=when), now=when)


def raw() -> tuple[int, int]:
    """How many ratings lie in the spool, and beyond it."""
    return SpooledRating.objects.count(), StoredRating.objects.count()
