"""How do plays, scenarios and boards come about in the tests?"""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class Rehearsed:
    """Ben's play, Ana's scenario that her team has, and two lines of Facilities."""

    play: Rehearsal
    row: RolePlay
    lines: tuple[GuidelineLine, GuidelineLine]

    def at(self, route: str, cast: Cast) -> Any:
        """What a number in an address of the room stands for."""
        return cast.facilities if "/guidelines/" in route else self.row if "/own/" in route else self.play

    def typed(self, verb: str) -> dict[str, Any]:
        """What is typed there."""
        first, second = self.lines
        forms = {
            "begin": {"seat": "own"},
            "add": {"text": "Call before you write", "name": "He calls back", "kind": "node", "edits": 0},
            "merge": {"line": second.pk, "into": first.pk},
            "drop": {"line": second.pk, "edits": 0},
            "vote": {"line": first.pk, "wants": "on"},
            "move": {"to": "voting"},
            "keep": {"text": "Ask first", "edits": 0},
            "show": {"to": "nobody"},
        }
        return forms.get(verb, {"text": "Ask first", "choice": "a", "step": 1, "title": "Mine"})


def rehearsed(cast: Cast, now: datetime) -> Rehearsed:
    """For the tables of all pages."""
    play = played(cast.ben, ("a",), at=now)
    row = written(cast.ana, now)
    shown = actions.show_role_play(row, to="team", team=cast.flight_operations, by=cast.ana, now=now)
    return Rehearsed(play, shown, listed(cast, now))


def spoken(route: str) -> str:
    """The pattern with what stands in addresses of the room that is no number."""
    words = {"<slug:key>": KEY, "<slug:run>": "poor", "<slug:seat>": "observer", "<slug:place>": "start"}
    for mark, word in words.items() if route.startswith("/role-plays/") else ():
        route = route.replace(mark, word)
    return route
