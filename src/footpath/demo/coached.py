"""Who at Northfield airport has learned to coach, and what came of their talks?

Told through the verbs at moments of the past, once it is known what came of the requests: a talk rests on facts.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.growth.coaching.care import in_care
from footpath.growth.coaching.facts import facts_about
from footpath.growth.coaching.lesson import lesson
from footpath.growth.coaching.training import PLAYS
from footpath.growth.cooperation.shipped import shipped
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person, Team
from footpath.pure.role_play_runs import good_run

OTHERS = 7  # more leads who have learned it
MEMORY = "Last Tuesday he rang Flight operations before they asked. They moved their shift talk to another room."
RANG = "Last Tuesday you rang Flight operations before they asked. They moved their shift talk to another room."
SAID = "I should have asked for the door code first. And the lift was out until ten."
WORDS = "Ben asks for the door code with the first answer. Cleo gets the lift plan from the landlord, each Thursday."
GOOD = "A customer told me that they had heard from you before they had to ask."
BOTH = "You say by when they hear from you, also where there is no day yet. I keep Monday morning free of new work."


def coach_ahead(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Cleo has learned it; one talk with Ben was agreed and followed, the next one lies on her sheet. Others, too."""
    cleo, ben = northfield.cast.cleo, northfield.cast.ben
    _learn(cleo, now - timedelta(days=80))
    _followed(cleo, ben, now - timedelta(days=66))
    _prepared(cleo, ben, now - timedelta(days=1, hours=2))
    leads = Person.objects.filter(leads__in=Team.objects.exclude(pk=northfield.cast.facilities.pk), is_active=True)
    for number, lead in enumerate(leads.exclude(pk=northfield.cast.max.pk).distinct().order_by("name")[:OTHERS]):
        at = now - timedelta(days=70 + 3 * number)
        if not in_care(lead, at.date()).exists():
            continue
        _learn(lead, at - timedelta(days=9))
        kept = lots.weighed({"kept": 7, "not_kept": 2, "changed": 2}, "coaching", lead.pk)
        _plain(lead, in_care(lead, at.date())[number % 2 :][:1], at, kept)
    first = leads.exclude(pk=northfield.cast.max.pk).distinct().order_by("name")[OTHERS:][:1]
    for lead in first:  # on the way
        for screen in lesson().screens[:3] if in_care(lead, now.date()).exists() else ():
            actions.answer_lesson(screen.key, answer=screen.answers[0].key, by=lead, now=now - timedelta(days=2))


def _learn(lead: Person, at: datetime) -> None:
    for minute, screen in enumerate(lesson().screens):
        good = next((one.key for one in screen.answers if one.good), MEMORY)
        actions.answer_lesson(screen.key, answer=good, by=lead, now=at + timedelta(minutes=2 * minute))
    for day, key in enumerate(PLAYS, 1):
        began = at + timedelta(days=day)
        play = actions.begin_play(key, seat="own", by=lead, now=began)
        for step, choice in enumerate(good_run(shipped()[key])):
            moment = began + timedelta(seconds=20 * (step + 1))
            play = actions.make_choice(play, choice=choice, step=step, by=lead, now=moment)


def _followed(cleo: Person, ben: Person, at: datetime) -> None:
    """From the sheet to the last look, six weeks after both said yes."""
    found = facts_about(ben, cleo, at)
    keys = [one.key for one in (*found.praise[:2], *found.help[:1])]
    talk = actions.prepare_coaching(ben, facts=keys, by=cleo, now=at)
    talk = actions.write_coaching(
        talk, purpose="What went well with the moves of this month, and the door at gate 4", facts=keys, good=RANG,
        effect="They did not have to look for a room at six in the morning.",
        question="What would have helped you with the door at gate 4?", talk_on=(at + timedelta(days=4)).date(),
        by=cleo, now=at + timedelta(minutes=10),
    )  # fmt: skip
    talk = actions.offer_coaching(talk, by=cleo, now=at + timedelta(minutes=20))
    talk = actions.answer_coaching(talk, yes=True, view=SAID, by=ben, now=at + timedelta(hours=5))
    _agreed(talk, WORDS, at + timedelta(days=4, hours=1), ("kept", "changed"), "Every second week is enough.")


def _plain(lead: Person, people: Iterable[Person], at: datetime, outcome: str) -> None:
    """A talk of somebody else, without facts of the house: what they saw themselves."""
    for one in people:
        talk = actions.prepare_coaching(one, by=lead, now=at)
        talk = actions.write_coaching(
            talk, purpose="What customers say of your first answers", facts=[], good=GOOD,
            hard="" if outcome == "kept" else "On two Mondays in a row nobody was told that it would be Wednesday.",
            talk_on=(at + timedelta(days=2)).date(), by=lead, now=at,
        )  # fmt: skip
        talk = actions.offer_coaching(talk, by=lead, now=at + timedelta(minutes=5))
        talk = actions.answer_coaching(talk, yes=True, by=one, now=at + timedelta(hours=2))
        _agreed(talk, BOTH, at + timedelta(days=2), (outcome, outcome), "It came at another hour.")


def _agreed(talk: CoachingTalk, words: str, at: datetime, outcomes: tuple[str, str], note: str) -> None:
    lead, one = talk.supervisor, talk.coached
    talk = actions.hold_coaching(talk, by=lead, now=at)
    talk = actions.word_coaching(talk, wording=words, seen=0, by=lead, now=at + timedelta(minutes=20))
    talk = actions.agree_coaching(talk, seen=1, by=one, now=at + timedelta(hours=1))
    for weeks, outcome in zip(states.LOOKS, outcomes, strict=True):
        then = at + timedelta(weeks=weeks, days=1)
        for number, by in enumerate((one, lead)):
            said = "" if outcome == "kept" else note if by == one else "As we said it since."
            talk = actions.look_at_coaching(
                talk, weeks=weeks, outcome=outcome, note=said, by=by, now=then + timedelta(hours=number)
            )


def _prepared(cleo: Person, ben: Person, at: datetime) -> None:
    """The next talk lies on her sheet, with what Ben's last weeks show."""
    found = facts_about(ben, cleo, at)
    keys = [one.key for one in (*found.praise[:2], *found.help[:1])]
    talk = actions.prepare_coaching(ben, facts=keys, by=cleo, now=at)
    actions.write_coaching(
        talk, purpose="Your first answers of the last weeks", facts=keys,
        effect="Flight operations plans its Fridays by them.", question="What makes a first answer hard on some days?",
        talk_on=(at + timedelta(days=4)).date(), by=cleo, now=at + timedelta(minutes=15),
    )  # fmt: skip
