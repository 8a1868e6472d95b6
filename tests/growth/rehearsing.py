"""How do plays, scenarios and boards come about in the tests?"""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY, Cast
from tests.pure.talks import scenario

from footpath.growth import actions
from footpath.growth.models import GuidelineBoard, GuidelineLine, Rehearsal, RolePlay
from footpath.people.models import Person

KEY = "friday-message"
GOOD = ("a", "a", "a", "a", "a", "a")
POOR = ("b", "b", "b")
FIND, DAY = "Find out first what it is for", "Say by when"


def played(by: Person, choices: tuple[str, ...] = POOR, *, seat: str = "own", at: datetime = MONDAY) -> Rehearsal:
    """Somebody plays the Friday message so far."""
    return walked(actions.begin_play(KEY, seat=seat, by=by, now=at), choices, at)


def walked(play: Rehearsal, choices: tuple[str, ...], at: datetime = MONDAY) -> Rehearsal:
    """It goes on, twenty seconds a step."""
    for number, choice in enumerate(choices):
        now = at + timedelta(seconds=20 * (number + 1))
        play = actions.make_choice(play, choice=choice, step=play.steps, by=play.player, now=now)
    return play


def written(by: Person, now: datetime = MONDAY, **more: Any) -> RolePlay:
    """Somebody wrote a small talk without faults."""
    return actions.write_role_play(scenario(**more), by=by, now=now)


def listed(cast: Cast, now: datetime = MONDAY) -> tuple[GuidelineLine, GuidelineLine]:
    """Two lines of Facilities."""
    first = actions.add_guideline(cast.facilities, text=FIND, by=cast.ben, now=now)
    return first, actions.add_guideline(cast.facilities, text=DAY, by=cast.cleo, now=now)


def voting(cast: Cast, now: datetime = MONDAY) -> tuple[GuidelineLine, GuidelineLine]:
    """Facilities votes on them."""
    lines = listed(cast, now)
    actions.move_board(cast.facilities, to="voting", by=cast.cleo, now=now)
    return lines


def board(cast: Cast) -> GuidelineBoard:
    """That of Facilities, as it is now."""
    return GuidelineBoard.objects.get(team=cast.facilities)
