"""Which talks are there in the tests? Ben asks Ana how his service is for her."""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.conversations import actions
from footpath.conversations.interviews.telling import hash_of
from footpath.conversations.interviews.times import notice_ends
from footpath.conversations.models import Debrief, FollowUp, Interview, Statement
from footpath.demo.cast import Cast

THURSDAY = MONDAY + timedelta(days=3, hours=2)  # eleven in the morning in Berlin
PURPOSE = "I want to know what to improve."
SECRET = "Zdenka never calls back"


def invited(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Interview:
    """Ben has invited Ana."""
    given = {"customer": cast.ana, "starts_at": THURSDAY, "purpose": PURPOSE} | facts
    return actions.invite_to_talk(**given, by=given.pop("by", cast.ben), now=now)


def agreed(cast: Cast, **facts: Any) -> Interview:
    """Ana has said yes."""
    return actions.accept_talk(invited(cast, **facts), by=cast.ana, now=MONDAY)


def running(cast: Cast, **facts: Any) -> Interview:
    """They talk."""
    talk = agreed(cast, **facts)
    return actions.start_talk(talk, by=talk.interviewer, now=talk.starts_at)


def note(talk: Interview, text: str = SECRET, **facts: Any) -> Statement:
    """Whoever asks writes it down."""
    facts = {"question": "improve", "by": talk.interviewer, "now": THURSDAY} | facts
    return actions.note_statement(talk, text=text, **facts)


def noted(cast: Cast, *texts: str, **facts: Any) -> Interview:
    """They have talked, and Ana looks through the notes."""
    talk = running(cast, **facts)
    for text in texts or (SECRET, "The badge list comes after the shift begins."):
        note(talk, text)
    return actions.finish_talk(talk, by=talk.interviewer, now=THURSDAY + timedelta(minutes=30))


def seen(talk: Interview) -> dict[int, int]:
    """What Ana has before her eyes."""
    return dict(talk.statements.values_list("pk", "edits"))


def approved(cast: Cast, *texts: str, withheld: int = 0, **facts: Any) -> Interview:
    """Ana has approved the notes, but for the first so many sentences."""
    talk = noted(cast, *texts, **facts)
    kept_back = set(talk.statements.values_list("pk", flat=True)[:withheld])
    return actions.approve_notes(
        talk, withheld=kept_back, seen=seen(talk), by=cast.ana, now=THURSDAY + timedelta(hours=1)
    )


def now_is(talk: Interview) -> Interview:
    """The talk as it is now."""
    return Interview.objects.select_related("provider", "customer", "interviewer").get(pk=talk.pk)


def they_talk(cast: Cast, now: datetime) -> Interview:
    """Ben and Ana are in the middle of a talk that was agreed days ago."""
    before = now - timedelta(days=9)
    talk = invited(cast, now=before, starts_at=notice_ends(cast.ana, before))
    actions.accept_talk(talk, by=cast.ana, now=before)
    talk = actions.start_talk(talk, by=cast.ben, now=talk.starts_at)
    note(talk, "The badge list comes after the shift begins.", now=now)
    FollowUp.objects.create(interview=talk, days=30, due_on=now.date(), asked_at=now)
    return now_is(talk)


def debrief_of(cast: Cast, words: str = "We come late.", **facts: Any) -> Debrief:
    """Ben has written down what he will tell: some words of his own, and a sentence that Ana approved."""
    talk = approved(cast, withheld=1, **facts)
    it = talk.debrief
    told = talk.statements.get(fate="told").pk
    parts = {"setup": {"words": words}, "issues": {"sentences": [told]}}
    return actions.draft_debrief(it, parts=parts, edits=it.edits, by=cast.ben, now=THURSDAY)


def ready(cast: Cast) -> Debrief:
    """Ana has said yes to his words."""
    it = actions.show_debrief(debrief_of(cast), by=cast.ben, now=THURSDAY)
    return actions.agree_debrief(it, hash=hash_of(it.texts), agrees=True, by=cast.ana, now=THURSDAY)


def told_debrief(cast: Cast) -> Debrief:
    """Cleo was there when Ben told it."""
    return actions.tell_debrief(ready(cast), present=[cast.cleo], by=cast.ben, now=THURSDAY)


def accept_talk_of(talk: Interview, cast: Cast) -> Interview:
    """Ana says yes."""
    return actions.accept_talk(talk, by=cast.ana, now=MONDAY)
