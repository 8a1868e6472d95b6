"""What is asked about a team's queue in an address, and what can it be asked about?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.utils import timezone

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.pure.queueing import Plan
from footpath.requests.forms.what_if import WhatIfForm
from footpath.requests.what_if import planned, present, waiting_in
from footpath.requests.what_if_answer import Answer, Seen, answer, seen_by

MOST_CHOICES = 50


@dataclass(frozen=True)
class Question:
    """The queue as it stands, what the reader sees of it, and the form with what was asked."""

    team: Team
    plan: Plan
    seen: Mapping[int, Seen]
    services: Mapping[str, str]
    form: WhatIfForm

    def answer(self) -> Answer:
        """What it would bring; of a form that is valid."""
        wish = self.form.wish()
        return answer(self.plan, wish, self.team, job=self.services.get(str(wish.service), ""), seen=self.seen)


def question(team: Team, reader: Person, asked: QueryDict, now: datetime) -> Question:
    """What this reader asks; whatever cannot be used is an error of the form."""
    plan, seen = planned(team, now), seen_by(reader, team, now)
    offered = Service.objects.published().filter(team=team).order_by("name").values_list("pk", "name")
    services = {str(key): name for key, name in offered}
    waiting = [seen[one.id] for one in waiting_in(plan) if one.id in seen]
    form = WhatIfForm(
        asked,
        today=timezone.localdate(now),
        people=present(plan),
        services=list(services.items()),
        waiting=[(one.pk, one.title) for one in waiting[:MOST_CHOICES]],
        may_be_first={one.pk for one in waiting},
    )
    return Question(team, plan, seen, services, form)
