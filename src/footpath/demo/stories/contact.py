"""What do they note of moments of service for themselves, and what have they told their teams of it?"""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from footpath.conversations import actions as contact
from footpath.conversations.models import ContactLog
from footpath.demo.stage import Stage, Story

# Of the days of Ana's log: how it was, on which side, with whom, what happened and why; what is behind it, which
# behavior or words, how many minutes. The last ones are not sorted yet.
SATURDAY = 5
LOG: list[tuple[int, str, str, str, str, str, dict[str, Any]]] = [
    (0, "well", "customer", "Facilities", "Ben brought the ladder over before I had found the storeroom.",
     "He had asked what it was for.", {"happened": "unprompted", "cause": "other", "behavior": "asks-what-for"}),
    (0, "better", "customer", "IT", "My headset was promised for Tuesday and I heard nothing until I asked.",
     "Nobody said that the order had slipped.",
     {"happened": "failure", "cause": "team", "behavior": "warns-early", "minutes": 25}),
    (1, "well", "provider", "Sales", "I gave Dov the slot list while he was still on the phone.",
     "I had it open already.",
     {"happened": "special", "cause": "chance", "behavior": "answers-promptly", "minutes": -10}),
    (2, "better", "provider", "Facilities", "I asked for three moves and forgot the room numbers.",
     "I wrote it between two shifts.",
     {"happened": "failure", "cause": "load", "behavior": "complete-asks", "minutes": 20}),
    (3, "well", "customer", "Facilities", "They took the old chairs along although I had not asked.",
     "Somebody looked around the room.", {"happened": "unprompted", "cause": "other", "tags": "sees what is needed"}),
    (4, "better", "customer", "People", "The form came back twice, each time for another field.",
     "Nobody reads the whole form before sending it back.",
     {"happened": "failure", "cause": "tools", "behavior": "says-what-is-needed", "minutes": 40}),
    (4, "well", "customer", "IT", "They called back within the hour, as they had said.",
     "They wrote the call on their board.", {"happened": "special", "cause": "team", "behavior": "keeps-the-date"}),
    (5, "better", "provider", "Ground handling", "The shift plan went out an hour late.",
     "I waited for one last answer and told nobody.",
     {"happened": "failure", "cause": "chance", "behavior": "warns-early", "minutes": 60}),
    (6, "better", "customer", "Finance", "I was sent on to three people for one signature.",
     "None of them knew who may sign.",
     {"happened": "failure", "cause": "team", "behavior": "brings-somebody", "minutes": 35}),
    (7, "well", "provider", "Facilities", "I told Ben on Monday that Thursday is a bad day for moves.",
     "Last time we found out on Thursday.", {"happened": "unprompted", "cause": "me", "behavior": "warns-early"}),
    (7, "well", "customer", "Facilities", "Cleo said what was possible before I had asked.",
     "She had seen the plan.", {}),
    (8, "better", "customer", "IT", "“Works for me” was the whole answer to my ticket.",
     "They tried it on another device.", {"minutes": 15}),
]  # fmt: skip
BACK: list[tuple[str, str, str, dict[str, Any]]] = [
    ("well", "Ana's team got the extra chairs a day early.", "I asked which day would help most.",
     {"happened": "special", "cause": "me", "behavior": "asks-what-for"}),
    ("better", "The desk move began with six boxes too few.", "I counted from the plan and not in the room.",
     {"happened": "failure", "cause": "me", "tags": "looks for oneself", "minutes": 45}),
    ("well", "I showed the night shift how the blinds work.", "They had written a note, and I was there anyway.",
     {"happened": "unprompted", "cause": "chance", "tags": "sees what is needed", "minutes": -20}),
    ("better", "They stood before a locked room for half an hour.", "I had told the wrong door code.",
     {"happened": "failure", "cause": "facts", "behavior": "complete-asks", "minutes": 30}),
    ("well", "They thanked the whole crew, by name.", "Ana asked me who had been there.",
     {"happened": "conduct", "cause": "other", "behavior": "gives-credit"}),
]  # fmt: skip
LESSONS = [
    ("cleo", "A late date that is said early costs nobody a morning. Say it as soon as you know.", "warns-early", True),
    ("ben", "Count in the room and not from the plan: six boxes too few is an hour for two people.", "complete-asks",
     True),
    ("lena", "Ask what it is for. Half of the urgent ones can wait, and some of the others cannot.", "asks-what-for",
     False),
    ("katja", "Take a look around before you leave. What is in the way today is an ask tomorrow.", "warns-early",
     False),
    ("gerd", "Give the door code with every visit, also to those who have been here before.", "complete-asks", False),
    ("emre", "Say on the phone what you saw, before you say what you think it is.", "warns-early", False),
    ("birgit", "A plan with a date on it saves three calls.", "gives-a-date", False),
    ("wanda", "Paint smells for a day: say it before, and people plan around it.", "warns-early", False),
    ("anton", "When the heating is off for an hour, one note at the door spares ten calls.", "warns-early", False),
    ("fatima", "Name the day on which you come. “Soon” makes people wait.", "gives-a-date", False),
]  # fmt: skip


def anas_log(stage: Stage) -> Story:
    """Ana keeps a log: about day nine of fourteen."""
    ana, days = stage.who("ana"), _working_days(stage)
    first = days[0]
    today = stage.now.date()
    now = yield stage.now - (today - first)
    log = contact.start_log(first=first, prompts=True, by=ana, now=now)
    for nth, (day, outcome, role, team, moment, why, more) in enumerate(LOG):
        on = days[day * len(days) // 9]
        now = yield stage.now - (today - on) - timedelta(minutes=50 - nth if on == today else 0)
        facts = {"outcome": outcome, "role": role, "moment": moment, "why": why, "on": on, **more}
        facts["team"] = stage.northfield.teams[team]
        contact.note_point(log, facts=facts, by=ana, now=now, client_id=UUID(int=nth + 1))


def bens_sheet(stage: Stage) -> Story:
    """Ben has looked back on how he served Flight operations, and has told his team what he learned."""
    ben = stage.who("ben")
    now = yield stage.ago(days=4, hours=3)
    teams = stage.northfield.teams
    log = contact.start_look_back(role="provider", customer=teams["Flight operations"], by=ben, now=now)
    for nth, (outcome, moment, why, more) in enumerate(BACK):
        now = yield now + timedelta(minutes=2)
        facts = {"outcome": outcome, "moment": moment, "why": why, "on": _back(log, 2 * nth), **more}
        facts["team"] = teams["Flight operations"]
        contact.note_point(log, facts=facts, by=ben, now=now, client_id=UUID(int=nth + 1))
    now = yield now + timedelta(minutes=5)
    contact.move_on(log, to="coding", by=ben, now=now)
    contact.move_on(log, to="reflected", learned="I plan from paper. Look at the room first.", by=ben, now=now)


def lessons(stage: Stage) -> Story:
    """What people of Facilities chose to tell."""
    facilities = stage.northfield.teams["Facilities"]
    now = yield stage.ago(days=3)
    for who, text, tags, signed in LESSONS:
        now = yield now + timedelta(hours=1)
        contact.share_lesson(text=text, team=facilities, tags=tags, signed=signed, by=stage.who(who), now=now)


def _working_days(stage: Stage) -> list[date]:
    """Monday to Friday, from about eight days ago to today."""
    today = stage.now.date()
    first = next(day for day in (today - timedelta(days=back) for back in (8, 9, 10)) if day.weekday() < SATURDAY)
    days = (first + timedelta(days=ahead) for ahead in range((today - first).days + 1))
    return [day for day in days if day.weekday() < SATURDAY]


def _back(log: ContactLog, days: int) -> date:
    return log.last - timedelta(days=days)


STORIES = [anas_log, bens_sheet, lessons]
