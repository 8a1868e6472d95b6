"""What have the teams written down, whom did it save an ask, and what do they tick off?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np

from footpath.catalog import actions as catalog
from footpath.catalog.models import Snippet
from footpath.catalog.permissions import nearest_lead
from footpath.demo.organization import told
from footpath.demo.stage import Stage, Story
from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

WEEKS = 26  # in which somebody read it
SEED = 17
TICKED = ("Photos of the old and the new room", "Sockets and network counted in the new room")


def written_down(stage: Stage) -> Story:
    """Half a year ago the teams began to write down what is asked again and again; since then it saves asks."""
    lines = told("known")
    now = yield stage.ago(hours=WEEKS * 40 + 12)
    known = [(_written(stage, line, now), int(line.get("saved", 0))) for line in lines["snippet"]]
    for line in lines["reply"]:
        team = stage.northfield.teams[line["team"]]
        by = _writer(stage, line["by"], team)
        actions.write_reply(team, name=line["name"], text=line["text"].strip(), by=by, now=now)
    for number, (at, snippet, person) in enumerate(_saved(stage, known)):
        now = yield at
        key = UUID(int=SEED * 10**6 + number)
        catalog.avoid_ask(snippet, service=snippet.service, form_key=key, by=person, now=now)


def looked_at_again(stage: Stage) -> Story:
    """Two answers are to be looked at again these days; whoever looks after them was told."""
    now = yield stage.ago(days=1)
    for snippet in Snippet.objects.filter(review_on__lte=now.date(), dropped_at=None):
        catalog.remind_of_snippet(snippet, now=now)


def ticked_off(stage: Stage) -> Story:
    """The checklists are new; on Ana's six places Ben has begun to tick off."""
    now = yield stage.ago(days=9.5)
    for line in told("known")["checklist"]:
        service = stage.northfield.services[line["service"]]
        by = _writer(stage, "lead", service.team)
        draft = catalog.revise(service, by=by, now=now)
        draft = catalog.save_revision(draft, edits=draft.edits, by=by, now=now, checklist=line["lines"])
        catalog.publish(draft, note=line["note"], by=by, now=now)
        service.refresh_from_db()
    now = yield stage.ago(days=1, hours=2)
    ben = stage.who("ben")
    his = ServiceRequest.objects.with_names().in_queue().filter(assignee=ben).order_by("id")
    for one in [request for request in his if request.title.startswith("Six places") and request.terms.checks]:
        for text in TICKED:
            actions.tick(one, line=text, by=ben, now=now)


def _written(stage: Stage, line: dict[str, Any], now: datetime) -> Snippet:
    service = stage.northfield.services[line["service"]]
    by = _writer(stage, line["by"], service.team)
    due = stage.ago(days=2).date() if line.get("due") else stage.ahead(60)
    return catalog.write_snippet(
        service, title=line["title"], body=" ".join(line["body"].split()), words=line["words"],
        inside=line.get("inside", False), owner=by, review_on=due, by=by, now=now,
    )  # fmt: skip


def _writer(stage: Stage, name: str, team: Team) -> Person:
    """Somebody by name; as lead whoever leads the team."""
    if name != "lead":
        return stage.who(name)
    return Person.objects.get(pk=nearest_lead(team.pk) or 0)


def _saved(stage: Stage, known: list[tuple[Snippet, int]]) -> Iterator[tuple[datetime, Snippet, Person]]:
    """When whom an answer saved an ask, in order; more of late, since people learn where to look."""
    rng = np.random.default_rng(SEED)
    everybody = [person for _name, person in sorted(stage.northfield.people.items())]
    hours = WEEKS * 40
    found = []
    for snippet, count in known:
        for ago in rng.triangular(2, 2, hours, count):
            found.append((round(float(ago), 2), snippet, everybody[int(rng.integers(len(everybody)))]))
    for ago, snippet, person in sorted(found, key=lambda one: (-one[0], one[1].pk, one[2].pk)):
        yield stage.ago(hours=ago), snippet, person


STORIES = [written_down, looked_at_again, ticked_off]
