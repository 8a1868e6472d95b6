"""What does a board look like on which so many requests wait, and how many questions does it ask? See README.md."""

import json
import sys
from pathlib import Path

from questions import client, visited  # which sets Django up

from django.conf import settings  # isort: skip
from django.utils import timezone  # isort: skip
from crowd import crowd
from fill import PASSWORD, SEED, SERVICES_EACH, TEAMS, Town, found

from footpath.requests.actions import save_view
from footpath.requests.models import ServiceRequest
from footpath.requests.saved_views import part_in
from footpath.site.prepare import prepare

FEW = 50
PARTS = ("", "show=free", "who=nobody&sort=-promised", "words=waits+7", "due=late")


def main() -> None:
    """Fill the database of the environment with so many requests of one team; print who is who and what was counted."""
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    prepare(demo=False)
    now, size = timezone.now(), int(sys.argv[1])
    town = found(now)
    askers = [(one, town.home(one)) for one in town.people[TEAMS + 1 :: 7] if town.home(one) != town.team]
    crowd(town.services[:SERVICES_EACH], askers, now, FEW, SEED)
    for name, query in (("Not taken yet", "show=free"), ("Late", "due=late"), ("Mine", "who=me")):
        save_view(town.team, name=name, part=part_in(query), shared=True, by=town.member, now=now)
    few = counted(town)
    crowd(town.services[:SERVICES_EACH], askers, now, size - FEW, SEED + 1)
    many = counted(town)
    queue = ServiceRequest.objects.in_queue().filter(team=town.team).order_by("board_rank", "pk")
    places = {
        "password": PASSWORD, "member": town.member.email, "lead": town.lead.email, "member_number": town.member.pk,
        "board": board(town), "requests": list(queue.values_list("pk", flat=True)),
        "questions": {query or "all": [few[query], many[query]] for query in PARTS},
    }  # fmt: skip
    print(json.dumps(places))


def board(town: Town) -> str:
    """The address of the board that is measured."""
    return f"/teams/{town.team.pk}/board/"


def counted(town: Town) -> dict[str, int]:
    """How many questions each part of the board asks."""
    member = client(town.member)
    return {query: visited(member, f"{board(town)}?{query or 'show=all'}") for query in PARTS}


if __name__ == "__main__":
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    main()
