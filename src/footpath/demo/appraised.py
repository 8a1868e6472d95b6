"""Whose service have several sides looked at at Northfield airport, and what came of it?

Ben's is done: he has shown it to Cleo, and both know what follows. Jonas' is being answered right now.
"""

from datetime import datetime, timedelta

from footpath.appraisals import actions
from footpath.appraisals.actions.rate import HELP_MORE, KEEP_UP
from footpath.appraisals.circle import served_by
from footpath.appraisals.items import suggested
from footpath.appraisals.measures import told_items
from footpath.appraisals.models import Appraisal, Group, Rater
from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.growth.actions import begin_appraised_plan, keep_step, start_plan

PEERS = ("lena", "tomas", "rashid", "katja", "yara")
PEERS_OF_JONAS = ("ana", "ben", "priya", "sami", "chiara")
NAMED = (Group.SELF, Group.SUPERVISOR)
STRONG, WEAK = 0, 3  # which of the behaviors, in their order, everybody sees often, and which only he does
WORDS = {
    KEEP_UP: ("He comes by and looks at the room before he says a day.", "When he has said it, it is done."),
    HELP_MORE: ("A short word as soon as a day slips, not on the day itself.", "Say who else could help meanwhile."),
}
AGREED = (
    "A word as soon as a day slips, by noon at the latest. Cleo keeps the first hour of each Tuesday free of new "
    "moves. In half a year we look at the same behaviors again."
)


def appraise(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Ben's, from the first day to what was agreed; Jonas', up to today."""
    cast = northfield.cast
    it = actions.begin_appraisal(
        cast.ben, purpose="development", items=suggested(), by=cast.ben, now=now - timedelta(days=50)
    )
    it = _asked(northfield, it, PEERS, now - timedelta(days=49))
    _answered(it, lots, one_in=9)
    assert it.closes_at is not None
    closed = it.closes_at
    it = actions.release_report(actions.close_appraisal(it, now=closed), now=closed)
    it = actions.name_coach(it, coach=northfield.people["anke"], by=cast.ben, now=closed + timedelta(days=1))
    it = actions.share_report(it, by=cast.ben, now=closed + timedelta(days=4))
    it = actions.agree_outcome(it, outcome="both", text=AGREED, by=cast.ben, now=closed + timedelta(days=6))
    _planned(it, closed + timedelta(days=8))
    jonas, eve = northfield.people["jonas"], cast.eve
    second = actions.begin_appraisal(jonas, purpose="appraisal", items=suggested(), by=eve, now=now - timedelta(days=6))
    _answered(_asked(northfield, second, PEERS_OF_JONAS, now - timedelta(days=5)), lots, one_in=2)


def _planned(it: Appraisal, at: datetime) -> None:
    """Ben's plan for what others see most rarely: the same is asked again in half a year."""
    told = sorted(told_items(it), key=lambda one: one[2])
    if not told:  # in a small part of the demonstration too few have answered
        return
    plan = begin_appraised_plan(it, items=[told[0][0]], by=it.subject, now=at)
    cue = "If a day slips, then I say so before I do anything else"
    until = at.date() + timedelta(days=12)
    for area in plan.areas.all():
        keep_step(area, what="A word by noon to everybody who waits", cue=cue, until=until, by=it.subject, now=at)
    start_plan(plan, by=it.subject, now=at)


def _asked(northfield: Northfield, it: Appraisal, peers: tuple[str, ...], at: datetime) -> Appraisal:
    """Customers drawn, peers proposed, one customer struck out, and whoever leads them agrees."""
    few = served_by(it.subject, at, but=(it.supervisor_id,))
    it = actions.draw_raters(it, by=it.begun_by, now=at, without_customers=len(few) < 5, seed="northfield")
    for name in peers:
        actions.propose_peer(it, person=northfield.people[name], by=it.subject, now=at)
    it = actions.hand_in(it, by=it.subject, now=at + timedelta(hours=2))
    return actions.approve_raters(it, by=it.supervisor, now=at + timedelta(hours=20))


def _answered(it: Appraisal, lots: Lots, *, one_in: int) -> None:
    """Who has answered by now: of Jonas' every second one, and who is not asked yet as little as who forgets."""
    rows = Rater.objects.filter(appraisal=it, is_open=True).select_related("person", "appraisal__subject")
    for number, rater in enumerate(rows, start=1):
        forgets = number % one_in == 0 and (rater.group not in NAMED or one_in < 3)
        if forgets or (rater.person.email.startswith("ben@") and rater.group == Group.PEER):
            continue
        steps = {item["key"]: _step(rater, at, lots) for at, item in enumerate(it.items)}
        words = {key: texts[number - 2] for key, texts in WORDS.items() if 2 <= number < 2 + len(texts)}
        assert it.opened_at is not None
        actions.rate(rater, steps=steps, words=words, passes=True, now=it.opened_at + timedelta(days=1))


def _step(rater: Rater, at: int, lots: Lots) -> object:
    mean = {STRONG: 5, WEAK: 2}.get(at % 6, 4)
    if rater.group == Group.SELF:
        return 4 if at % 6 == WEAK else min(5, max(1, mean - (at % 5 == 4)))
    if lots.weighed({"na": 1, "seen": 8}, "seen", rater.pk, at) == "na":
        return "na"
    drift = lots.weighed({"-1": 3, "0": 6, "1": 3}, "rated", rater.pk, at)
    return min(5, max(1, mean + int(drift)))
