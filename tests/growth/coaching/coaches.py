"""How do talks come about in the tests, and somebody who has learned to coach?"""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.coaching.lesson import lesson
from footpath.growth.coaching.training import PLAYS
from footpath.growth.models import CoachingTalk, Rehearsal
from footpath.people.models import Person
from footpath.requests.models import Outcome, Rating, ServiceRequest
from footpath.requests.states import State

WEEK = timedelta(weeks=1)
SAW, VIEW, WORDS = "You rang on Tuesday (cobalt)", "It was the broker (hedgehog)", "You count, I ring (quince)"


def learn(person: Person, now: datetime = MONDAY, *, plays: tuple[str, ...] = PLAYS) -> None:
    """They answer every question of the lesson, and play both role-plays to an end."""
    for screen in lesson().screens:
        answer = screen.answers[0].key if screen.answers else "He rang before anybody asked (saffron)"
        actions.answer_lesson(screen.key, answer=answer, by=person, now=now)
    for key in plays:
        Rehearsal.objects.create(
            player=person, scenario=key, print="x", seat="own", begun_at=now, moved_at=now, ended_at=now
        )


def outcome(
    cast: Cast, at: datetime, *, title: str = "Move", stars: int = 0, said: str = "", **columns: Any
) -> Outcome:
    """What came of a request that Ben had in his hands, of Dov."""
    request = ServiceRequest.objects.create(
        service=cast.move, team=cast.facilities, asker=cast.dov, customer_team=cast.sales, assignee=cast.ben,
        title=title, state=State.CLOSED, drafted_at=at, submitted_at=at - WEEK, complete_at=at - WEEK,
        delivered_at=at, accepted_at=at,
    )  # fmt: skip
    if stars:
        Rating.objects.create(request=request, by=cast.dov, stars=stars, comment=said, at=at)
    week = at.date() - timedelta(days=at.weekday())
    moments = {f"{name}_at": at for name in ("promise", "done")} | {
        f"{name}_week": week for name in ("promise", "done")
    }
    return Outcome.objects.create(
        request=request, team=cast.facilities, service=cast.move, customer_team=cast.sales, customer=cast.dov,
        provider=cast.ben, stars=stars or None, **moments, **columns,
    )  # fmt: skip


def sheet(cast: Cast, now: datetime = MONDAY, **said: Any) -> CoachingTalk:
    """Cleo has prepared a talk with Ben, and has learned to."""
    learn(cast.cleo, now)
    talk = actions.prepare_coaching(cast.ben, by=cast.cleo, now=now)
    given = {"purpose": "The move of Sales", "good": SAW, "facts": [], "talk_on": now.date() + timedelta(days=3)}
    return actions.write_coaching(talk, **{**given, **said}, by=cast.cleo, now=now)


def offered(cast: Cast, now: datetime = MONDAY, **said: Any) -> CoachingTalk:
    """She has offered it."""
    return actions.offer_coaching(sheet(cast, now, **said), by=cast.cleo, now=now)


def accepted(cast: Cast, now: datetime = MONDAY) -> CoachingTalk:
    """Ben has said yes, and how he sees it."""
    return actions.answer_coaching(offered(cast, now), yes=True, view=VIEW, by=cast.ben, now=now)


def talked(cast: Cast, now: datetime = MONDAY) -> CoachingTalk:
    """They have talked."""
    return actions.hold_coaching(accepted(cast, now), by=cast.cleo, now=now)


def worded(cast: Cast, now: datetime = MONDAY) -> CoachingTalk:
    """Cleo has put into words what they agree on; it waits for Ben."""
    return actions.word_coaching(talked(cast, now), wording=WORDS, seen=0, by=cast.cleo, now=now)


def agreed(cast: Cast, now: datetime = MONDAY) -> CoachingTalk:
    """Both have said yes to it."""
    return actions.agree_coaching(worded(cast, now), seen=1, by=cast.ben, now=now)


def again(talk: CoachingTalk) -> CoachingTalk:
    """The talk as it is now."""
    return CoachingTalk.objects.select_related("supervisor", "coached").get(pk=talk.pk)


def for_tables(cast: Cast, now: datetime) -> CoachingTalk:
    """For the tables of all pages: Cleo has offered a talk to Ben."""
    return offered(cast, now)


def typed_on_talk(now: datetime) -> dict[str, Any]:
    """What is typed on its pages, and in the lesson."""
    day = now.date().isoformat()
    return {
        "purpose": "The move", "talk_on": day, "held_on": day, "view": "It was the broker", "yes": "yes",
        "wording": "You count, I ring", "seen": 0, "outcome": "kept", "weeks": 2, "answer": "week",
    }  # fmt: skip
