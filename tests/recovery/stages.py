"""How does a test bring something that went wrong to where it needs it?"""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.stages import DAY, HOUR, TUESDAY, working

from footpath.demo.cast import Cast
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.recovery import actions
from footpath.recovery.actions.plan import Step
from footpath.recovery.models import MakeGood, Recovery

__all__ = [
    "DAY", "HOUR", "MONDAY", "TUESDAY", "acknowledged", "anew", "checked", "fixed", "kinds", "large", "noticed",
    "offered", "owned", "planned", "presented", "put_right", "strangers",
]  # fmt: skip


def noticed(cast: Cast, **facts: Any) -> Recovery:
    """Ana says that something was missing in what Ben has done."""
    request = facts.pop("request", None) or working(cast)
    facts = {"cause": "missing", "what": "Two lamps are missing.", "by": cast.ana, "now": TUESDAY} | facts
    return actions.notice(request, **facts)


def owned(cast: Cast, **facts: Any) -> Recovery:
    """Ben has said himself that something was missing, and owns it."""
    return noticed(cast, **({"by": cast.ben, "own": True} | facts))


def fixed(cast: Cast, **facts: Any) -> Recovery:
    """Ben has put it right."""
    return actions.fix(owned(cast, **facts), done="The lamps are there.", by=cast.ben, now=TUESDAY + HOUR)


def large(cast: Cast, **facts: Any) -> Recovery:
    """It is more than three taps can do."""
    return owned(cast, **({"size": "large", "severity": "stops"} | facts))


def acknowledged(cast: Cast, **facts: Any) -> Recovery:
    """Ben has said sorry."""
    return actions.acknowledge(large(cast, **facts), apology="We left you in the dark.", by=cast.ben, now=TUESDAY)


def planned(cast: Cast, **facts: Any) -> Recovery:
    """He has a plan of two steps, of which Cleo does one."""
    steps = [Step("Bring lamps", TUESDAY.date()), Step("Check all rooms", (TUESDAY + DAY).date(), cast.cleo)]
    return actions.plan(acknowledged(cast, **facts), steps=steps, by=cast.ben, now=TUESDAY)


def presented(cast: Cast, **facts: Any) -> Recovery:
    """Ana knows it."""
    return actions.present(planned(cast, **facts), way="talk", to="Ana", by=cast.ben, now=TUESDAY + HOUR)


def put_right(cast: Cast, **facts: Any) -> Recovery:
    """All lamps are there; nothing is made good yet."""
    return actions.fix(presented(cast, **facts), done="All lamps burn.", by=cast.ben, now=TUESDAY + DAY)


def offered(cast: Cast, minutes: int = 30, **facts: Any) -> MakeGood:
    """Ben offers Ana some of his time."""
    facts = {"to": cast.ana, "what": "I set up the night desk.", "by": cast.ben, "now": TUESDAY + DAY} | facts
    it = facts.pop("it", None) or put_right(cast)
    return actions.offer_time(it, **{"minutes": minutes, **facts})


def checked(cast: Cast, **facts: Any) -> Recovery:
    """Ana says that it is right."""
    waived = actions.waive(put_right(cast, **facts), why="Nobody lost time.", by=cast.ben, now=TUESDAY + DAY)
    return actions.check(waived, is_right=True, by=cast.ana, now=TUESDAY + DAY)


def strangers(cast: Cast, act: Callable[[Person], object], *names: str) -> None:
    """None of them may do it."""
    for name in names or ("ana", "cleo", "dov", "eve", "max"):
        with pytest.raises(PermissionDenied):
            act(getattr(cast, name))


def anew(recovery: Recovery) -> Recovery:
    """As it is stored."""
    return Recovery.objects.get(pk=recovery.pk)


def kinds(recovery: Recovery) -> list[str]:
    """What happened to it, in order."""
    found = Event.objects.filter(subject_kind="recovery", subject_id=recovery.pk).order_by("id")
    return [kind.split(".")[1] for kind in found.values_list("kind", flat=True)]
