"""What are they going to ask next, who tried it, and what has Ana written down for herself?"""

from dataclasses import replace
from datetime import timedelta

from footpath.demo.stage import Stage, Story
from footpath.people.models import Person
from footpath.people.queries import members_of
from footpath.surveys import actions
from footpath.surveys.behaviors import behavior
from footpath.surveys.building import changes
from footpath.surveys.building.questionnaire import Condition, Option, Part, Question, Questionnaire
from footpath.surveys.building.stored import draft_of
from footpath.surveys.models import MineLine, MinePart

TEAMS = ("Ground handling", "Maintenance")
PAIRS = ("says-what-is-needed", "sums-up", "warns-early", "fair-about-absent")
ASKED = Questionnaire(
    key="handing-over",
    title="Handing over between shifts",
    about="Where one shift ends and the next begins, things get lost. Five questions in both directions, two minutes.",
    minutes=3,
    parts=(
        Part(
            "where",
            "Your last handover",
            questions=(
                Question(
                    "how", "choice", "How was it handed over to you?", may_not_apply=False,
                    options=(Option("talk", "In a talk"), Option("book", "In the book"), Option("not", "Not at all")),
                ),
                Question(
                    "missing", "open", "What did you have to find out by yourself?", may_not_apply=False,
                    shown_if=Condition("how", ("book", "not")),
                ),
            ),
        ),
    ),
)  # fmt: skip
PORTUGUESE = {
    "title": "Passagem de turno",
    "block:where": "A sua última passagem de turno",
    "item:how": "Como lhe foi passado o turno?",
    "option:how:talk": "Numa conversa",
    "option:how:book": "No livro",
    "option:how:not": "Não foi",
}
SECONDS = (  # of those who tried it: for each question, in its order
    (9, 31, 6, 5, 7, 22, 5, 6, 6, 14),
    (7, 40, 4, 6, 5, 35, 4, 7, 5, 12),
    (11, 25, 7, 6, 6, 41, 6, 5, 7, 18),
    (6, 22, 5, 4, 6, 30, 4, 4, 6, 11),
    (8, 55, 6, 7, 8, 38, 7, 6, 9, 25),
)
SAID: tuple[dict[str, str], ...] = (
    {"fair-about-absent-asking": "Absent from the shift, or from the conversation?"},
    {"": "Fits on a break. Please not at the end of the night shift."},
    {"fair-about-absent-asking": "I had to read this one twice."},
    {"how": "With us it is mostly by phone; that is missing."},
    {},
)
ANA = {
    "definition": "That the other one can go on with their work, and does not have to ask me twice.",
    "importance": "Every minute that I save ground handling, somebody spends less time in a seat on the apron.",
    "services": "Slot list for the day\nChanges of stand\nBriefing for new crews",
    "customers": "Ground handling\nCrew planning\nThe night shift at the gates",
    "effect": "Planes leave when the board says so.",
    "needs": "Rooms that are ready\nA headset that works",
    "obstacles": "Two systems that want the same flight number\nNobody knows who may sign a stand change at night",
}


def handing_over(stage: Stage) -> Story:
    """Anke builds a survey of her own, has a few people try it, and plans it for next week."""
    now = yield stage.ago(days=15)
    anke = stage.who("anke")
    whole = ASKED
    for key in PAIRS:
        found = behavior(key)
        assert found is not None
        whole = changes.with_pair(whole, found)
    whole = replace(whole, wordings={"pt": PORTUGUESE})
    instrument = actions.take_instrument(whole, by=anke, now=now)
    draft = draft_of(instrument)
    assert draft is not None
    now = yield stage.ago(days=11)
    testers = actions.ask_testers(draft, [*_crew(stage, len(SECONDS)), stage.who("ana")], by=anke, now=now)
    keys = [one.key for one in whole.questions]
    for days, tester, times, said in zip((10, 9.5, 9, 8, 7), testers, SECONDS, SAID, strict=False):
        now = yield stage.ago(days=days)
        seconds = {key: float(time) for key, time in zip(keys, times, strict=True)}
        actions.try_out(tester, seconds=seconds, whole=sum(times), comments=said, by=tester.person, now=now)
    now = yield stage.ago(days=4)
    actions.save_draft(draft, _worded_anew(whole), edits=draft.edits, by=anke, now=now)
    now = yield stage.ago(days=2)
    opens = (now + timedelta(days=9)).replace(hour=8, minute=0, second=0, microsecond=0)
    teams = [stage.northfield.teams[name].pk for name in TEAMS]
    actions.plan_wave(
        instrument, opens_at=opens, closes_at=opens + timedelta(days=14), audience={"teams": teams},
        cuts=["team"], by=anke, now=now,
    )  # fmt: skip


def plain_words(stage: Stage) -> Story:
    """Dana words a behavior of the library the way people talk at the airport."""
    now = yield stage.ago(days=30)
    one = behavior("plain-words")
    assert one is not None
    praise = "You explained it without a single abbreviation."
    actions.word_behavior(
        one.key, theme=one.theme, name="Uses words that everybody knows", asking="use words that I know",
        asked=one.asked, praise=praise, number=0, by=stage.who("dana"), now=now,
    )  # fmt: skip


def for_herself(stage: Stage) -> Story:
    """Ana wrote her own sheet; one customer and one obstacle she has moved to her lists."""
    now = yield stage.ago(days=22)
    ana = stage.who("ana")
    actions.keep_mine(ana, texts=ANA, by=ana, now=now)
    lines = MineLine.objects.filter(person=ana)
    team = stage.northfield.teams["Ground handling"]
    actions.move_customer(lines.get(part=MinePart.CUSTOMERS, position=0), team=team, by=ana, now=now)
    actions.move_obstacle(lines.get(part=MinePart.OBSTACLES, position=1), by=ana, now=now)


def _crew(stage: Stage, count: int) -> list[Person]:
    """A few people of the team that will be asked."""
    return list(members_of(stage.northfield.teams[TEAMS[0]], stage.now.date()).order_by("name")[:count])


def _worded_anew(whole: Questionnaire) -> Questionnaire:
    """What the testers stumbled over."""
    for key in ("fair-about-absent-asking", "fair-about-absent-asked"):
        old = next(one for one in whole.questions if one.key == key)
        text = "speak fairly of people who are not in the conversation"
        whole = changes.with_question(whole, "", replace(old, text=text), key)
    how = whole.questions[0]
    called = replace(how, options=(*how.options[:2], Option("phone", "By phone"), how.options[2]))
    return changes.with_question(whole, "", called, how.key)


STORIES = [handing_over, plain_words, for_herself]
