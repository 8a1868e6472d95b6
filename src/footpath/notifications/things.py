"""What can a notice be about, who may see it, and where does it lead?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.catalog.models import Agreement, Snippet
from footpath.catalog.permissions import visible_agreements
from footpath.catalog.snippets import visible_snippets
from footpath.notifications.webhooks.keeping import visible_webhooks
from footpath.notifications.webhooks.models import Webhook
from footpath.people.models import Organization, Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.requests.announced import visible_heads_ups
from footpath.requests.commitments import visible_commitments
from footpath.requests.habits import visible_habits
from footpath.requests.models import Commitment, Emergency, Habit, HeadsUp, ServiceRequest, Word
from footpath.requests.overtaking import visible_emergencies
from footpath.requests.permissions import visible_to, visible_words

Thing = (
    ServiceRequest
    | Word
    | Person
    | Team
    | Agreement
    | Snippet
    | Commitment
    | Emergency
    | Habit
    | HeadsUp
    | Organization
) | Webhook


@dataclass(frozen=True)
class Kind:
    """A kind of thing: all of them with the names that the rules need, those that somebody may see, its address."""

    every: Callable[[], QuerySet[Any]]
    visible: Callable[[Person, date], QuerySet[Any]]
    about: Callable[[Any], str]
    address: Callable[[Any], str]


KINDS: dict[str, Kind] = {
    ServiceRequest.subject_kind: Kind(
        every=ServiceRequest.objects.with_names,
        visible=visible_to,
        about=lambda it: f"{it.number} · {it.title}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Word.subject_kind: Kind(
        every=Word.objects.with_names,
        visible=visible_words,
        about=lambda it: Truncator(it.text).chars(140),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Emergency.subject_kind: Kind(
        every=lambda: Emergency.objects.select_related("request__service", "request__version", "request__team", "team"),
        visible=visible_emergencies,
        about=lambda it: it.number if it.request.confidential else f"{it.number} · {it.request.title}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Habit.subject_kind: Kind(
        every=lambda: Habit.objects.select_related("team", "customer_team"),
        visible=visible_habits,
        about=lambda it: _("%(one)s and %(other)s") % {"one": it.customer_team.name, "other": it.team.name},
        address=lambda it: str(it.get_absolute_url()),
    ),
    HeadsUp.subject_kind: Kind(
        every=lambda: HeadsUp.objects.select_related("team", "customer_team", "announced_by"),
        visible=visible_heads_ups,
        about=lambda it: Truncator(it.what).chars(140),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Organization.subject_kind: Kind(
        every=Organization.objects.all,
        visible=lambda person, _on: Organization.objects.all() if person.administers else Organization.objects.none(),
        about=lambda _it: _("The organization"),
        address=lambda _it: reverse("organization") + "#deciders",
    ),
    Person.subject_kind: Kind(
        every=Person.objects.all,
        visible=lambda person, _on: visible_people(person),
        about=lambda it: str(it.name),
        address=lambda it: reverse("person", args=[it.pk]),
    ),
    Agreement.subject_kind: Kind(
        every=lambda: Agreement.objects.select_related("first", "second"),
        visible=visible_agreements,
        about=lambda it: _("%(one)s and %(other)s") % {"one": it.first.name, "other": it.second.name},
        address=lambda it: str(it.get_absolute_url()),
    ),
    Snippet.subject_kind: Kind(
        every=lambda: Snippet.objects.filter(dropped_at=None).select_related("service__team", "owner"),
        visible=visible_snippets,
        about=lambda it: str(it.title),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Commitment.subject_kind: Kind(
        every=lambda: Commitment.objects.select_related("team"),
        visible=lambda person, _on: visible_commitments(person),
        about=lambda it: f"{it} · {it.customer}",
        address=lambda it: str(it.get_absolute_url()),
    ),
    Webhook.subject_kind: Kind(
        every=lambda: Webhook.objects.select_related("team__parent"),
        visible=visible_webhooks,
        about=lambda it: str(it.name),
        address=lambda it: str(it.get_absolute_url()),
    ),
    Team.subject_kind: Kind(
        every=Team.objects.all,
        visible=lambda person, _on: visible_teams(person),
        about=lambda it: str(it.name),
        address=lambda it: reverse("team", args=[it.pk]),
    ),
}


def is_visible(kind: str, pk: int, person: Person, on: date) -> bool:
    """Whether somebody may see a thing; of a kind that nobody knows, nobody may."""
    return kind in KINDS and KINDS[kind].visible(person, on).filter(pk=pk).exists()
