"""Who has asked a customer for a talk at Northfield, and what came of it?"""

from datetime import datetime, timedelta
from typing import Any

from footpath.conversations import actions as conversations
from footpath.conversations.interviews.telling import hash_of
from footpath.conversations.interviews.times import hours_of, notice_ends
from footpath.conversations.models import Interview
from footpath.demo.stage import Stage, Story
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.pure.talk_times import suggest

SAID = [
    ("begin", "When the ice came in January, Lena moved the night desk before anybody had asked.", "behavior"),
    ("need", "Desks that stand where the roster says on Monday at six.", ""),
    ("improve", "Facilities is hard to reach.", "conclusion"),
    ("affects", "If a desk is missing, two people share one, and the handover takes a quarter of an hour longer.", ""),
    ("concentrate", "Moves in the night before a roster changes.", ""),
    ("no_longer", "The printed room plan on Mondays: we look it up.", ""),
    ("anything", "Two of my people are looking for other work.", ""),
]
BEHIND = "On three Fridays this fall nobody picked up the telephone after two."


def told(stage: Stage) -> Story:
    """Lena asked Ana some weeks ago: they talked, Ana approved what was said, and her coworkers heard it."""
    lena, ana = stage.who("lena"), stage.who("ana")
    now = yield stage.ago(days=26)
    talk = _invite(lena, ana, "I build what you work at. I want to know what to do better.", now)
    if talk is None:
        return
    now = yield now + timedelta(hours=3)
    talk = conversations.accept_talk(talk, by=ana, now=now)
    now = yield talk.starts_at
    talk = conversations.start_talk(talk, by=lena, now=now)
    for question, text, kind in SAID:
        now = yield now + timedelta(minutes=3)
        one = conversations.note_statement(talk, text=text, question=question, kind=kind, by=lena, now=now)
        if kind == "conclusion":
            conversations.note_statement(talk, text=BEHIND, question=question, under=one, by=lena, now=now)
    now = yield now + timedelta(minutes=5)
    talk = conversations.finish_talk(talk, by=lena, now=now)
    yield from _afterwards(talk, lena, ana, stage.who("ben"), now)


def _afterwards(talk: Interview, lena: Person, ana: Person, ben: Person, now: datetime) -> Story:
    now = yield now + timedelta(hours=2)
    seen = dict(talk.statements.values_list("pk", "edits"))
    talk = conversations.approve_notes(talk, withheld={max(seen)}, seen=seen, by=ana, now=now)
    now = yield now + timedelta(minutes=40)
    talk = conversations.thank_for_talk(talk, text="Thank you, Ana. I did not know of the Fridays.", by=lena, now=now)
    may = list(talk.statements.filter(fate="told").values_list("pk", flat=True))
    parts: dict[str, dict[str, Any]] = {
        "setup": {"words": "I asked a customer how our work is for them, for half an hour."},
        "first": {"words": "It stung a little. Then I was glad that I know."},
        "issues": {"sentences": may[2:5]},
        "resolutions": {"words": "One of us keeps the telephone on Fridays until four."},
        "good": {"sentences": may[:1]},
    }
    debrief = conversations.draft_debrief(talk.debrief, parts=parts, edits=0, by=lena, now=now)
    debrief = conversations.show_debrief(debrief, by=lena, now=now)
    now = yield now + timedelta(hours=1)
    debrief = conversations.agree_debrief(debrief, hash=hash_of(debrief.texts), agrees=True, by=ana, now=now)
    now = yield now + timedelta(hours=20)
    debrief = conversations.tell_debrief(debrief, present=[ben], by=lena, now=now)
    now = yield now + timedelta(minutes=15)
    conversations.react_to_debrief(debrief, text="That was me. I will say when I leave.", by=ben, now=now)


def waits(stage: Stage) -> Story:
    """Ben asks Ana, who has not answered yet."""
    now = yield stage.ago(hours=5)
    purpose = "You are the one who depends most on our moves. I would like to hear what to improve."
    _invite(stage.who("ben"), stage.who("ana"), purpose, now)


def _invite(provider: Person, customer: Person, purpose: str, now: datetime) -> Interview | None:
    """At the first time that suits both; None where the customer has been asked enough that month."""
    earliest = notice_ends(customer, now)
    slots = suggest(hours_of([provider, customer], earliest, now), minutes=30, after=earliest)
    start = slots[0].start if slots else earliest
    try:
        return conversations.invite_to_talk(
            customer=customer, starts_at=start, purpose=purpose, place="Meeting room 2.04", by=provider, now=now
        )
    except Refused:
        return None


STORIES = [told, waits]
