"""Which ideas are offered in the tests?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from tests.cast import MONDAY

from footpath.conversations import actions
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.demo.cast import Cast

DUE = date(2026, 12, 18)
SECRET = "Zdenka answers within the hour"


def offer(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Idea:
    """Ana offers Facilities an idea."""
    facts = {"what": "One list of keys for all gates", "team": cast.facilities, "by": cast.ana} | facts
    return actions.offer_idea(**facts, now=now)


def agree(cast: Cast, idea: Idea, *, now: datetime = MONDAY, **facts: Any) -> Idea:
    """Cleo says yes: Ben does it before Christmas."""
    facts = {"owner": cast.ben, "due": DUE, "by": cast.cleo} | facts
    return actions.answer_idea(idea, agreed=True, **facts, now=now)


def finish(cast: Cast, idea: Idea, *, now: datetime = MONDAY) -> Idea:
    """Ben has done it."""
    return actions.finish_idea(idea, result="The list hangs at the desk.", by=cast.ben, now=now)


def consult(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Advice:
    """Cleo shows Ana a draft."""
    facts = {"adviser": cast.ana, "draft": SECRET, "question": "Would that do?", "by": cast.cleo} | facts
    return actions.ask_advice(**facts, now=now)


def hinder(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Obstacle:
    """Ana says what stands in the way at Facilities."""
    facts = {"kind": "policy", "what": "Keys only with a paper form", "often": "weekly", "minutes": 30} | facts
    return actions.name_obstacle(**{"team": cast.facilities, "by": cast.ana} | facts, now=now)


def own(cast: Cast, obstacle: Obstacle, *, now: datetime = MONDAY, **facts: Any) -> Obstacle:
    """Cleo says that Ben looks at it."""
    facts = {"owner": cast.ben, "review_by": DUE, "by": cast.cleo} | facts
    return actions.own_obstacle(obstacle, **facts, now=now)


def decide(cast: Cast, obstacle: Obstacle, *, outcome: str = "changed", now: datetime = MONDAY) -> Obstacle:
    """Ben says what was decided."""
    return actions.decide_obstacle(obstacle, outcome=outcome, decision="A mail will do.", by=cast.ben, now=now)


@dataclass(frozen=True)
class Thoughts:
    """What Ana offers Facilities, asks Ben, and says stands in the way."""

    idea: Idea
    advice: Advice
    obstacle: Obstacle

    def at(self, route: str) -> Idea | Advice:
        """Which of them stands at an address."""
        return self.advice if "/advice/" in route else self.idea

    def typed(self, verb: str) -> dict[str, Any]:
        """What somebody who may could send there."""
        day = timezone.localdate() + timedelta(days=9)
        return {
            "agree": {"owner": "ben@demo.example", "due": day},
            "set-aside": {"reason": "Not before the locks are changed."},
            "finish": {"result": "It hangs at the desk."},
            "missed": {"person": "ben@demo.example"},
            "answer": {"answer": "Say which hours."},
            "own": {"owner": "ben@demo.example", "review_by": day},
            "decide": {"outcome": "kept", "decision": "The law says so."},
            "feel": {"often": "weekly", "minutes": 5},
            "again": {"why": "Not by night."},
        }.get(verb, {})

    def meant(self) -> dict[str, dict[str, Any]]:
        """The same as programs send it."""
        day = (timezone.localdate() + timedelta(days=9)).isoformat()
        ben = self.advice.adviser_id
        return {
            "offer_idea": {"team": self.idea.team_id},
            "agree_to_idea": {"owner": ben, "due": day},
            "own_obstacle": {"owner": ben, "review_by": day},
            "decide_obstacle": {"outcome": "kept"},
            "name_obstacle": {"kind": "policy", "often": "weekly"},
        }


def thoughts(cast: Cast, now: datetime) -> Thoughts:
    """All three."""
    advice = consult(cast, adviser=cast.ben, by=cast.ana, now=now)
    return Thoughts(offer(cast, now=now), advice, hinder(cast, now=now))
