"""Which ideas were offered and what became of them, who was asked for advice, and which obstacles are on the pile?"""

from collections.abc import Callable
from functools import partial
from typing import Any

from footpath.catalog.permissions import nearest_lead
from footpath.conversations import actions
from footpath.demo.stage import Stage, Story
from footpath.people.models import Person, Team

# By whom, to which team, what, for whom, with which effect; working days ago, and what came of it: the answer by its
# days later, who does it, in how many days from now, what is different, who had a part in it besides.
IDEAS: list[dict[str, Any]] = [
    {"by": "ana", "team": "Facilities", "days": 46, "what": "A label on each cable under the desks",
     "whom": "Everybody who moves", "effect": "Nobody crawls twice: the right plug is found at once.",
     "answer": 4, "owner": "ben", "due": -12, "done": "All desks in B 2 and C 1 have labels, and so do new ones.",
     "credits": ["ben"], "wanted": ["dov", "katja"]},
    {"by": "dov", "team": "Facilities", "days": 30, "what": "A photo of the finished room with each delivery",
     "whom": "Whoever asked from somewhere else", "effect": "Fewer walks across the apron to look.",
     "answer": 6, "owner": "ben", "due": 1, "wanted": ["ana"]},
    {"by": "ana", "team": "Facilities", "days": 8, "what": "One list of keys for all gates, at the duty manager's desk",
     "whom": "Duty managers and gate staff", "effect": "Nobody runs to Facilities at five in the morning.",
     "wanted": ["dov"]},
    {"by": "ben", "team": "IT", "days": 26, "what": "Say on the ticket on which device it was tried",
     "effect": "“Works for me” would help the one who reads it."},
    {"by": "cleo", "team": "IT", "days": 38, "what": "One evening a month without updates before the first wave",
     "answer": 7, "reason": "The makers set these dates. We ask again when the contract is up in June."},
    {"by": "max", "team": "Sales", "days": 20, "what": "Tell Ground handling of a charter on the day it is signed",
     "whom": "Ground handling", "effect": "Crews are planned a week earlier.",
     "answer": 5, "owner": "dov", "due": 6},
]  # fmt: skip
# What, of which kind, named by whom, whose it is; how often it costs whom how many minutes; working days ago, who looks
# at it until when, and what was decided.
OBSTACLES: list[dict[str, Any]] = [
    {"what": "Keys only with a paper form, signed twice", "kind": "policy", "by": "ana", "team": "Facilities",
     "hurts": "By night nobody is there who signs, and the gate opens late.", "days": 14,
     "costs": [("ana", "weekly", 30), ("katja", "daily", 10), ("dov", "monthly", 20)], "owner": "cleo", "due": 4},
    {"what": "Two passwords for one printer", "kind": "system", "by": "ben", "team": "IT", "days": 9,
     "costs": [("ben", "daily", 3), ("lena", "daily", 3), ("ana", "weekly", 4)]},
    {"what": "A badge needs three signatures", "kind": "procedure", "by": "dov", "team": "Facilities", "days": 52,
     "hurts": "New people of an airline stand at the door on their first day.",
     "costs": [("dov", "monthly", 60), ("ana", "monthly", 45)], "owner": "cleo", "due": -20,
     "outcome": "changed", "decision": "One signature is enough, by whoever leads the team."},
    {"what": "Purchases above 200 need two offers", "kind": "policy", "by": "cleo", "team": None, "days": 40,
     "costs": [("cleo", "monthly", 90)], "owner": "max", "due": -6,
     "outcome": "kept", "decision": "The auditors ask for it. What is bought often has a frame contract now."},
    {"what": "The shift plan is a picture in the chat", "kind": "procedure", "by": "katja", "team": None, "days": 5,
     "costs": [("katja", "weekly", 15)]},
]  # fmt: skip


def answering(team: Team, stage: Stage) -> Person:
    """Who speaks for a team."""
    return next(one for one in stage.northfield.people.values() if one.pk == nearest_lead(team.pk))


def offered(facts: dict[str, Any], stage: Stage) -> Story:
    """One idea, as far as it has come."""
    team, by = stage.northfield.teams[facts["team"]], stage.who(facts["by"])
    now = yield stage.ago(days=facts["days"])
    words = {name: facts[name] for name in ("what", "whom", "effect") if name in facts}
    idea = actions.offer_idea(**words, team=team, by=by, now=now)
    for name in facts.get("wanted", ()):
        now = yield stage.ago(days=facts["days"] - 1)
        actions.support_idea(idea, by=stage.who(name), now=now)
    if "answer" not in facts:
        return
    lead, answered = answering(team, stage), facts["days"] - facts["answer"]
    now = yield stage.ago(days=answered)
    if "owner" not in facts:
        actions.answer_idea(idea, agreed=False, reason=facts["reason"], by=lead, now=now)
        return
    due = stage.ahead(facts["due"]) if facts["due"] > 0 else stage.ago(days=-facts["due"]).date()
    actions.answer_idea(idea, agreed=True, owner=stage.who(facts["owner"]), due=due, by=lead, now=now)
    if "done" in facts:
        now = yield stage.ago(days=-facts["due"] + 1)
        actions.finish_idea(idea, result=facts["done"], by=stage.who(facts["owner"]), now=now)
        now = yield stage.ago(days=-facts["due"])
        actions.credit_idea(idea, people=[stage.who(name) for name in facts["credits"]], by=lead, now=now)


def in_the_way(facts: dict[str, Any], stage: Stage) -> Story:
    """One obstacle, as far as it has come."""
    now = yield stage.ago(days=facts["days"])
    team = stage.northfield.teams[facts["team"]] if facts["team"] else None
    (first, often, minutes), *others = facts["costs"]
    obstacle = actions.name_obstacle(
        kind=facts["kind"], what=facts["what"], hurts=facts.get("hurts", ""), team=team, often=often, minutes=minutes,
        by=stage.who(first), now=now,
    )  # fmt: skip
    for name, often, minutes in others:
        now = yield stage.ago(days=facts["days"] - 2)
        actions.feel_obstacle(obstacle, often=often, minutes=minutes, by=stage.who(name), now=now)
    if "owner" not in facts:
        return
    now = yield stage.ago(days=facts["days"] - 3)
    keeper = answering(team, stage) if team else stage.who("anke")
    day = stage.ahead(facts["due"]) if facts["due"] > 0 else stage.ago(days=-facts["due"]).date()
    owner = stage.who(facts["owner"])
    actions.own_obstacle(obstacle, owner=owner, review_by=day, by=keeper, now=now)
    if "outcome" in facts:
        now = yield stage.ago(days=-facts["due"] + 1)
        words = {"outcome": facts["outcome"], "decision": facts["decision"]}
        actions.decide_obstacle(obstacle, **words, by=owner, now=now)


def cleo_asks_ana(stage: Stage) -> Story:
    """Before she proposes it, Cleo wants to know what Ana thinks of a standard."""
    now = yield stage.ago(days=1)
    actions.ask_advice(
        adviser=stage.who("ana"), about="standard", by=stage.who("cleo"), now=now,
        draft="We answer each ask for a key within two hours, day and night, and say who brings it.",
        question="Would that be enough before a departure?",
    )  # fmt: skip


def ben_asked_katja(stage: Stage) -> Story:
    """Ben asked about his idea before he offered it; it was of use."""
    now = yield stage.ago(days=24)
    advice = actions.ask_advice(
        adviser=stage.who("katja"), by=stage.who("ben"), now=now,
        draft="We send a photo of the finished room instead of a line of text.",
    )  # fmt: skip
    now = yield stage.ago(days=22)
    actions.answer_advice(
        advice, answer="Yes, and one of the floor box, so that we find the plugs.", by=stage.who("katja"), now=now
    )
    now = yield stage.ago(days=21)
    actions.credit_advice(advice, by=stage.who("ben"), now=now)


STORIES: list[Callable[[Stage], Story]] = [
    *(partial(offered, facts) for facts in IDEAS),
    *(partial(in_the_way, facts) for facts in OBSTACLES),
    cleo_asks_ana,
    ben_asked_katja,
]
