"""From where does a way lead to where somebody's work ends up?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.commitment_words import stand_words
from footpath.requests.commitments import OPEN, with_names
from footpath.requests.models import Commitment
from footpath.requests.states import ENDED
from footpath.ui import wording
from footpath.ui.panels import Panel


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """The outside commitment that one's own work serves next; nothing where it serves none."""
    mine = Q(requests__assignee=person) & ~Q(requests__state__in=ENDED)
    found = with_names(Commitment.objects.filter(OPEN).filter(mine)).order_by("due_at").first()
    if found is None:
        return None
    words, tone = stand_words(found, now)
    text = _("What you have in hand is on its way to %(who)s: %(name)s, due %(day)s.") % {
        "name": found, "who": found.customer, "day": wording.day(found.due_at),
    }  # fmt: skip
    context = {"text": text, "chip": words, "tone": tone, "url": reverse("my-ends", args=[person.pk])}
    return Panel("requests/ends_panel.html", context, asks=False)


def person(thing: Person, person: Person, _now: datetime) -> Panel | None:
    """On one's own page."""
    if thing.pk != person.pk:
        return None
    return Panel("requests/ends_panel.html", {"url": reverse("my-ends", args=[person.pk])})


def team(thing: Team, person: Person, now: datetime) -> Panel | None:
    """On the page of a team, for the team and those above."""
    mine = reach(person, now.date())
    if thing.pk not in mine.member_of | mine.leads:
        return None
    return Panel("requests/ends_panel.html", {"team": thing, "url": reverse("team-ends", args=[thing.pk])})
