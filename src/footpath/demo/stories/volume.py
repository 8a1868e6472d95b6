"""Which views have people kept of their boards?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.narrowing import Narrowing


def views(stage: Stage) -> Story:
    """Facilities and IT look at their boards each in their own way."""
    now = yield stage.ago(days=9)
    cleo, ben, jonas = (stage.who(name) for name in ("cleo", "ben", "jonas"))
    facilities, desk = stage.northfield.teams["Facilities"], stage.northfield.teams["IT"]
    moves = Narrowing(service=stage.northfield.services["move"].pk, sort="promised")
    actions.save_view(facilities, name="Moves by day", part=moves, shared=True, by=cleo, now=now)
    late = Narrowing(due="late", sort="promised")
    actions.save_view(facilities, name="Late, oldest first", part=late, shared=True, by=cleo, now=now)
    actions.save_view(facilities, name="Mine", part=Narrowing(show="us", who="me"), shared=True, by=ben, now=now)
    now = yield stage.ago(days=8)
    printers = Narrowing(words="printer")
    actions.save_view(desk, name="Printers", part=printers, shared=True, by=jonas, now=now)


STORIES = [views]
