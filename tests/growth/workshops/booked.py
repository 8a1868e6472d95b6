"""What does a workbook look like that somebody has worked through?"""

from datetime import datetime
from typing import Any

from tests.cast import MONDAY

from footpath.growth.actions import keep_entry
from footpath.growth.models import Participant

WRITTEN: dict[str, dict[str, Any]] = {
    "before": {"best_results": "3", "differing_goals": "2", "influence": "2", "hope": "Fewer mails than today."},
    "after": {"best_results": "4", "differing_goals": "3", "influence": "4", "the_system": "4"},
    "mine": {
        "definition": "A coworker gets what they need without having to ask twice.",
        "importance": "Every delay of ours is a passenger who waits.",
        "services": "Rosters for the ramp\nLists of who may tow",
        "customers": "Ana Alvarez\nSales\nThe night shift",
        "effect": "Aircraft leave on time.",
        "needs": "Changes to shifts before noon",
        "obstacles": "Two systems for the same shift\nThe form for leave has to be signed on paper",
        "notes": "Talk to Cleo about the form.",
    },
    "ours": {"chance-to-serve-asking": "4", "chance-to-serve-asked": "5", "one-thing": "Answer the same day."},
    "moments": {
        "received-0-moment": "IT came down to my desk within ten minutes",
        "received-0-outcome": "well",
        "received-0-why": "They said when they would be there, and were",
        "received-0-behind": "word",
        "received-1-moment": "My question went to three people",
        "received-1-outcome": "better",
        "received-1-why": "Nobody said whose it was",
        "customer": "Sales",
        "given-0-moment": "I called back before the meeting",
        "given-0-outcome": "well",
        "given-0-why": "I had written it down",
    },
    "worksheet": {
        "customer": "Ana Alvarez", "service": "Rosters", "own": "7", "predicted": "6",
        "reason": "They come on time, but change too often.",
    },
    "interview": {
        "whom": "Ana", "heard": "That the list is good and the mails are too many.",
        "ladder-0-conclusion": "They do not care", "ladder-0-behavior": "Two mails in a week were not answered",
        "behavior": "I answer by four o’clock, even if only with a time.",
    },
    "cooperation": {"guidelines": "Find out first\nSay what it does to you", "goal": "Carlos"},
    "can": {"later": "By Friday at noon you have the first half; the rest on Monday."},
    "plan": {
        "strengths": "I answer at once", "areas": "Fewer changes to rosters",
        "steps-0-what": "Ask Ana what she needs by when", "steps-0-by": "2026-12-04",
        "steps-0-cue": "If somebody asks for a change, then I name a day",
        "steps-1-what": "Fix the roster on Wednesdays", "steps-1-who": "Ben", "steps-1-by": "2026-12-11",
        "evidence": "Changes after Wednesday: nine a week now, three by March",
        "help": "Cleo: say no with me",
    },
}  # fmt: skip


def worked(one: Participant, *, now: datetime = MONDAY, **also: dict[str, Any]) -> Participant:
    """Somebody writes in every exercise; `also` goes on top."""
    for key, said in WRITTEN.items():
        keep_entry(one, exercise=key, answers={**said, **also.get(key, {})}, now=now)
    return one
