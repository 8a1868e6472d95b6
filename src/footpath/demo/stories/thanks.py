"""Who said thank you these days, and who was named only afterwards?"""

from typing import Any

from footpath.demo.stage import Stage, Story
from footpath.recognition import actions
from footpath.requests.models import ServiceRequest

# By whom, to whom (or a team), what, with which effect, who may read it, hours ago.
NOTES: list[dict[str, Any]] = [
    {"by": "ana", "to": ["ben", "cleo"], "seen": "public", "hours": 9,
     "did": "You had six desks standing by seven on Monday, with a label on each cable.",
     "effect": "My people sat down, switched on and worked. Nobody asked me for anything until lunch."},
    {"by": "dov", "to": ["ana"], "seen": "team", "hours": 14,
     "did": "You walked the people of the new airline from door to door before their first flight.",
     "effect": "They told me twice how calm it was. The contract has a second year now."},
    {"by": "ben", "to": ["lena"], "seen": "private", "hours": 20,
     "did": "You sat with me until the scanner and the printer talked to each other, and did not once sigh.",
     "effect": "I can set up the next one myself."},
    {"by": "katja", "to": ["ben"], "seen": "private", "hours": 5,
     "did": "You came to gate 4 in the rain and made the door close, ten minutes before boarding.",
     "effect": "Everybody was dry, and we were on time."},
    {"by": "max", "to": [], "team": "Facilities", "seen": "public", "hours": 30,
     "did": "You told three teams early that the lift would be late, with a way around it for each of them.",
     "effect": "I heard of it from the others, and only good things."},
    {"by": "cleo", "to": ["max"], "seen": "private", "hours": 26,
     "did": "You asked what I need instead of why it was late.",
     "effect": "I came out of your office with a plan."},
]  # fmt: skip


def said(facts: dict[str, Any], stage: Stage) -> Story:
    """One note."""
    team = stage.northfield.teams[facts["team"]] if "team" in facts else None
    now = yield stage.ago(hours=facts["hours"])
    to = [stage.who(name) for name in facts["to"]]
    texts = {name: facts[name] for name in ("did", "effect", "seen")}
    actions.write_thanks(**texts, to=to, team=team, by=stage.who(facts["by"]), now=now)


def copied(stage: Stage) -> Story:
    """Ben wants that Cleo reads what he is thanked for."""
    now = yield stage.ago(days=9)
    actions.choose_copies(copies=True, by=stage.who("ben"), now=now)


def missed(stage: Stage) -> Story:
    """Ana names somebody who was missing on what was delivered to her last; one of the team says of himself that he had
    a part in it, and nobody else has said so yet.
    """
    now = yield stage.ago(hours=4)
    done = ServiceRequest.objects.filter(asker=stage.who("ana"), delivered_at__lt=now, assignee__isnull=False)
    last = done.exclude(service__confidential=True).order_by("-delivered_at", "-pk").first()
    if last is None:
        return
    actions.note_parts([last.pk])
    here = {last.assignee_id, last.asker_id}
    katja = stage.who("katja")
    if katja.pk not in here:
        actions.name_part(last, person=katja, words="had the key at five in the morning", by=stage.who("ana"), now=now)
    members = stage.northfield.members.get(last.team.name, [])
    other = next((one for one in members if one.pk not in {*here, katja.pk, last.team.lead_id}), None)
    if other is not None:
        now = yield stage.ago(hours=3)
        actions.name_part(last, person=other, words="carried half of it", by=other, now=now)


def _told(facts: dict[str, Any]) -> Any:
    return lambda stage: said(facts, stage)


STORIES = [*(_told(facts) for facts in NOTES), copied, missed]
