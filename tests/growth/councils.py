"""How do tests get an interdepartmental team that is at work?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.growth.interdepartmental import verbs
from footpath.growth.models import (
    Council,
    CouncilDecision,
    CouncilMeeting,
    CouncilPolicy,
    CouncilSeat,
    CouncilTopic,
    CouncilTrial,
)
from footpath.people.models import Person, Team

TODAY = MONDAY.date()
DUE = TODAY + timedelta(days=14)
CHARTER = {
    "name": "One airport",
    "purpose": "What stands between departments goes.",
    "may_decide": "Rules that concern more than one department.",
    "works": "Every month, by consent.",
}


def founded_by(cast: Any, by: Person | None = None, **facts: Any) -> Council:
    """Cleo founds it, and Max is asked to be the sponsor."""
    facts = {**CHARTER, "sponsor": cast.max, "by": by or cast.cleo, "now": MONDAY} | facts
    return verbs.found_council(**facts)


def at_work(cast: Any, **facts: Any) -> Council:
    """Max has said yes, and Ben speaks for Facilities."""
    council = founded_by(cast, **facts)
    verbs.answer_sponsorship(council, agreed=True, by=cast.max, now=MONDAY)
    seated(cast, council, cast.ben, cast.facilities)
    return council


def seated(cast: Any, council: Council, person: Person, team: Any) -> CouncilSeat:
    """Cleo asked them, and they said yes."""
    seat = verbs.ask_to_council(council, person=person, team=team, by=cast.cleo, now=MONDAY)
    return verbs.answer_seat(seat, agreed=True, by=person, now=MONDAY)


def planned(cast: Any, council: Council, on: date | None = None) -> CouncilMeeting:
    """Ben named a day."""
    return verbs.plan_council_meeting(council, on=on or TODAY, place="B 2.14", by=cast.ben, now=MONDAY)


def topic(cast: Any, council: Council, title: str = "Who tells whom when a gate changes?") -> CouncilTopic:
    """Ben put it on the agenda."""
    return verbs.add_topic(council, title=title, by=cast.ben, now=MONDAY)


def under_review(cast: Any, council: Council) -> CouncilPolicy:
    """Ben put a rule under review."""
    return verbs.take_up_policy(council, what="Orders above 500 euros need two signatures", by=cast.ben, now=MONDAY)


def decided(cast: Any, council: Council, **facts: Any) -> CouncilDecision:
    """Ben noted what Dov does."""
    more = {"text": "One list of keys for all.", "owner": cast.dov, "due": DUE, "heard": "Nobody knows who has a key."}
    return verbs.make_decision(council, **more | facts, by=cast.ben, now=MONDAY)


@dataclass(frozen=True)
class Across:
    """Ben sits there for Facilities and Max stands behind it; Ana is asked, and Dov owes what was decided."""

    council: Council
    meeting: CouncilMeeting
    line: CouncilTopic
    policy: CouncilPolicy
    decision: CouncilDecision
    trial: CouncilTrial

    def at(self, route: str) -> Any:
        """Which of them stands at an address."""
        places = {"meetings": self.meeting, "topics": self.line, "policies": self.policy, "trials": self.trial}
        return (places | {"decisions": self.decision}).get((route + "//").split("/")[2], self.council)

    def typed(self) -> dict[str, Any]:
        """What is typed there."""
        words = dict.fromkeys(("title", "what", "text", "why", "result", "learned", "heard"), "Keys")
        days = dict.fromkeys(("on", "due", "until", "from_on"), "2027-06-01")
        ben = Person.objects.get(email="ben@demo.example")
        people = {"person": "ana@demo.example", "sponsor": "dov@demo.example", "owner": "dov@demo.example"}
        team = Team.objects.get(name="Facilities").pk
        more = {"team": team, "people": [ben.pk], "verdict": "kept", "measure": "promises_kept"}
        return CHARTER | words | days | people | more | {"source": "needs", "key": "1"}


def standing(cast: Any, now: datetime) -> Across:
    """For the tables of all pages."""
    council = at_work(cast, now=now)
    verbs.ask_to_council(council, person=cast.ana, team=cast.flight_operations, by=cast.cleo, now=now)
    facts = {"what": "A board at nine", "until": now.date() + timedelta(days=30), "measure": "promises_kept"}
    due = now.date() + timedelta(days=14)
    return Across(
        council,
        verbs.plan_council_meeting(council, on=now.date(), by=cast.ben, now=now),
        topic(cast, council),
        under_review(cast, council),
        verbs.make_decision(council, text="One list of keys.", owner=cast.dov, due=due, by=cast.ben, now=now),
        verbs.begin_trial(council, **facts, team=cast.facilities, by=cast.ben, now=now),
    )
