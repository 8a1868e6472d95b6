"""Who speaks for which department in the interdepartmental team, and what came onto the round table of Facilities?"""

from collections.abc import Callable
from functools import partial
from typing import Any

from footpath.conversations.models import Obstacle, RoundTable
from footpath.conversations.tables import verbs as tables
from footpath.demo.stage import Stage, Story
from footpath.growth.interdepartmental import verbs
from footpath.growth.models import Council, CouncilDecision

SEATS = (
    ("ana", "Flight operations"), ("ben", "Facilities"), ("eve", "IT"), ("dov", "Sales"), ("hanna", "Ground handling"),
)  # fmt: skip
# Working days ago; who was there; what was talked about; the notes; and what was decided: what people had said, what,
# why, who does it, in how many working days (below zero: before today), what came of it.
MEETINGS: list[dict[str, Any]] = [
    {"days": 60, "there": ("ana", "ben", "eve", "max"), "topics": ("What stands between us?", "How we decide"),
     "notes": "Keys, badges and late gate changes came up three times each. We begin with what costs most.",
     "decisions": [
         ("Nobody tells Ground handling of a charter in time.", "Whoever signs a charter tells them that day.",
          "Crews are planned a week ahead.", "dov", -42, "Seven of eight charters since were told the same day."),
     ]},
    {"days": 38, "there": ("ana", "ben", "dov", "hanna", "max"), "topics": ("Badges on the first day",),
     "notes": "The three signatures come from a time before the new system. Nobody knows who asked for them.",
     "decisions": [
         ("New people stand at the door.", "Badges are ordered when the contract is signed.", "", "eve", -24,
          "Ordered with the contract; nobody has waited in the last four weeks."),
         ("Two lists of phone numbers, both old.", "One list of who is on duty, kept by Flight operations.",
          "The others stop keeping theirs.", "ana", -6, ""),
     ]},
    {"days": 15, "there": ("ana", "ben", "eve", "dov", "hanna"), "topics": ("Gate changes after ten at night",),
     "notes": "We try the board for four weeks and look again.",
     "decisions": [
         ("We hear of a changed gate from the crew.", "The duty manager calls one number; that one calls the others.",
          "One call instead of five.", "hanna", 9, ""),
     ]},
]  # fmt: skip


def one_airport(stage: Stage) -> Story:
    """Anke founds it, Max stands behind it; three meetings, and what was decided."""
    now = yield stage.ago(days=70)
    anke, max_, ana = stage.who("anke"), stage.who("max"), stage.who("ana")
    council = verbs.found_council(
        name="One airport", sponsor=max_, by=anke, now=now,
        purpose="What stands between departments is seen, decided and gone; and everybody can read what came of it.",
        may_decide="Rules and ways of working that concern more than one department, up to 5,000 euros. Beyond that it "
                   "proposes to the managing director.",
        works="Once a month, one hour. We decide when nobody has a grave objection. Who does it says what came of it.",
    )  # fmt: skip
    now = yield stage.ago(days=69)
    verbs.answer_sponsorship(council, agreed=True, by=max_, now=now)
    teams = stage.northfield.teams
    texts: dict[str, Any] = {
        "name": council.name,
        "purpose": council.purpose,
        "may_decide": council.may_decide,
        "works": council.works,
    }
    verbs.change_council(council, **texts, hr=teams["People"], by=anke, now=now)
    yield from _seated(council, stage)
    made: list[CouncilDecision] = []
    for facts in MEETINGS:
        yield from _met(council, facts, made, stage)
    yield from _ruled(council, stage)
    now = yield stage.ago(days=3)
    later = verbs.make_decision(
        council, text="One list of who is on duty, kept by the duty manager of the day, in the same place for all.",
        why="Flight operations alone cannot know who stands in.", heard="Two lists of phone numbers, both old.",
        owner=ana, due=stage.ahead(8), supersedes=made[2], by=stage.who("ben"), now=now,
    )  # fmt: skip
    verbs.plan_council_meeting(council, on=stage.ahead(6), place="Main terminal, A 3.02", by=later.decided_by, now=now)
    verbs.add_topic(council, title="Who tells whom that a lounge closes early?", by=ana, now=now)
    verbs.add_topic(council, title="Keys by night: what did the list change?", by=stage.who("ben"), now=now)


def _seated(council: Council, stage: Stage) -> Story:
    """Somebody of five departments says yes."""
    for name, team in SEATS:
        now = yield stage.ago(days=68)
        seat = verbs.ask_to_council(
            council, person=stage.who(name), team=_team(stage, team), by=stage.who("anke"), now=now
        )
        now = yield stage.ago(days=66)
        verbs.answer_seat(seat, agreed=True, by=stage.who(name), now=now)


def _team(stage: Stage, name: str) -> Any:
    return stage.northfield.teams[name]


def _met(council: Council, facts: dict[str, Any], made: list[CouncilDecision], stage: Stage) -> Story:
    """One meeting with what it decided."""
    now = yield stage.ago(days=facts["days"] + 5)
    by = stage.who("ben")
    meeting = verbs.plan_council_meeting(
        council, on=stage.ago(days=facts["days"]).date(), place="Main terminal, A 3.02", by=by, now=now
    )
    topics = [verbs.add_topic(council, title=title, by=by, now=now) for title in facts["topics"]]
    now = yield stage.ago(days=facts["days"])
    there = [stage.who(name) for name in facts["there"]]
    verbs.hold_council_meeting(meeting, people=there, talked=topics, notes=facts["notes"], by=by, now=now)
    for heard, text, why, owner, due, result in facts["decisions"]:
        day = stage.ahead(due) if due > 0 else stage.ago(days=-due).date()
        who = stage.who(owner)
        decision = verbs.make_decision(
            council, text=text, why=why, heard=heard, owner=who, due=day, meeting=meeting, by=by, now=now
        )
        made.append(decision)
        if result:
            now = yield stage.ago(days=1 - due)
            verbs.finish_decision(decision, result=result, by=who, now=now)


def _ruled(council: Council, stage: Stage) -> Story:
    """A policy that changes, one that stays, and one under review, from an obstacle where it is on the pile."""
    ben, eve = stage.who("ben"), stage.who("eve")
    now = yield stage.ago(days=13)
    badge = verbs.take_up_policy(council, what="A badge needs three signatures", by=ben, now=now)
    verbs.decide_policy(badge, verdict="changed", why="One signature, by whoever leads the team.", by=ben, now=now)
    now = yield stage.ago(days=12)
    phones = verbs.take_up_policy(council, what="No private phones on the apron", by=eve, now=now)
    verbs.decide_policy(phones, verdict="kept", why="The authority asks for it; it was never ours.", by=eve, now=now)
    now = yield stage.ago(days=4)
    obstacle = Obstacle.objects.filter(what__startswith="Purchases above 200").first()
    verbs.take_up_policy(council, what="Purchases above 200 need two offers", obstacle=obstacle, by=ben, now=now)


# By whom; working days ago; what, with which example; who does it, in how many working days; how far it has come.
ISSUES: list[dict[str, Any]] = [
    {"by": "ana", "days": 52, "what": "Doors at the gates that stick in the cold",
     "example": "Gate 4 and gate 9, three mornings in a row.", "owner": "ben", "due": -30, "to": "confirmed",
     "result": "New hinges at all twelve gates, oiled before the first frost."},
    {"by": "hanna", "days": 50, "what": "A call before somebody comes to a counter with people in front of it",
     "owner": "cleo", "due": -20, "to": "done", "result": "We call the shift lead half an hour before."},
    {"by": "dov", "days": 24, "what": "Photos of what the lounge looks like after work", "owner": "ben", "due": -3,
     "to": "back", "result": "Photos go with each delivery.", "missing": "Not from the second floor yet."},
    {"by": "ana", "days": 22, "what": "One number for urgent things at night", "owner": "cleo", "due": 10,
     "to": "accepted"},
    {"by": "dov", "days": 21, "what": "Carpets in the colors of each airline", "to": "declined",
     "reason": "They would change with each contract. A stand with the airline’s colors is there within a day."},
    {"by": "hanna", "days": 32, "what": "Who clears the snow between stand 3 and the belt?", "to": "raised"},
    {"by": "ana", "days": 2, "what": "Sockets at the desks of gate 11", "to": "raised"},
]  # fmt: skip


def the_table(stage: Stage) -> Story:
    """Cleo founds it; its customers take the chair in turn, twice so far."""
    now = yield stage.ago(days=58)
    cleo = stage.who("cleo")
    sides = [_team(stage, name) for name in ("Ground handling", "Flight operations", "Sales")]
    table = tables.found_table(
        team=stage.northfield.cast.facilities, sides=sides, weeks=6, by=cleo, now=now,
        purpose="What makes the work of our customers hard, and what we do about it.",
    )  # fmt: skip
    now = yield stage.ago(days=55)
    tables.plan_table_date(table, on=stage.ago(days=51).date(), place="Facilities, C 1.03", by=cleo, now=now)
    for days in (51, 23):
        planned = table.dates.get(state="planned")
        if planned.on > (day := stage.ago(days=days).date()):
            now = yield stage.ago(days=days + 4)
            tables.move_table_date(planned, on=day, place=planned.place, by=cleo, now=now)
        now = yield stage.ago(days=days)
        there = [stage.who(name) for name in ("ana", "hanna", "dov", "ben", "cleo")]
        tables.hold_table_date(planned, people=there, by=cleo, now=now)


def on_it(facts: dict[str, Any], stage: Stage) -> Story:
    """One issue, as far as it has come."""
    now = yield stage.ago(days=facts["days"])
    table = RoundTable.objects.get(team=stage.northfield.cast.facilities)
    raiser, cleo = stage.who(facts["by"]), stage.who("cleo")
    issue = tables.raise_issue(table, what=facts["what"], example=facts.get("example", ""), by=raiser, now=now)
    if facts["to"] == "raised":
        return
    now = yield stage.ago(days=facts["days"] - 0.5)
    if facts["to"] == "declined":
        tables.decline_issue(issue, reason=facts["reason"], by=cleo, now=now)
        return
    due, owner = facts["due"], stage.who(facts["owner"])
    day = stage.ahead(due) if due > 0 else stage.ago(days=-due).date()
    tables.accept_issue(issue, owner=owner, due=day, by=cleo, now=now)
    if facts["to"] == "accepted":
        return
    now = yield stage.ago(days=facts["days"] - 1)
    tables.begin_issue(issue, by=owner, now=now)
    now = yield stage.ago(days=max(-due + 2, 1))
    tables.finish_issue(issue, result=facts["result"], by=owner, now=now)
    now = yield stage.ago(days=max(-due + 1, 0.5))
    if facts["to"] == "confirmed":
        tables.confirm_issue(issue, by=raiser, now=now)
    if facts["to"] == "back":
        tables.return_issue(issue, missing=facts["missing"], by=raiser, now=now)


STORIES: list[Callable[[Stage], Story]] = [one_airport, the_table, *(partial(on_it, facts) for facts in ISSUES)]
