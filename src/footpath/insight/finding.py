"""What, of everything that somebody may see, has their words?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState, Snippet
from footpath.catalog.permissions import visible_services
from footpath.catalog.snippets import visible_snippets
from footpath.conversations.ideas.rights import (
    visible_ideas,
    visible_obstacles,
)
from footpath.conversations.models import (
    Idea,
    Obstacle,
)
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import visible_people, visible_teams
from footpath.requests.commitments import visible_commitments
from footpath.requests.models import Commitment, ServiceRequest
from footpath.requests.numbers import number_in
from footpath.requests.permissions import visible_to
from footpath.requests.wording import state_word
from footpath.search import Hit, find_each, marked

FIRST = 5  # of each kind, where all kinds are shown
MOST = 50  # that are shown and counted of one kind
Pieces = list[tuple[str, bool]]


@dataclass(frozen=True)
class Found:
    """One thing that was found; of title and excerpt, each piece with whether it was asked for."""

    title: Pieces
    name: str
    detail: str
    url: str
    excerpt: Pieces


@dataclass(frozen=True)
class Group:
    """What was found of one kind; `count` stops at MOST, and `over` says that there is more."""

    kind: str
    label: str
    found: list[Found]
    count: int
    over: bool

    @property
    def told(self) -> str:
        """How many, as far as it was counted."""
        return f"{self.count}+" if self.over else str(self.count)


@dataclass(frozen=True)
class _Kind:
    label: Callable[[], str]
    visible: Callable[[Person, date], QuerySet[Any]]
    lines: Callable[[list[int], date], dict[int, tuple[str, str]]]  # key -> detail and address


def found_by(person: Person, text: str, now: datetime, *, kind: str = "") -> list[Group]:
    """What `person` may see and `text` says, kind by kind; only of one kind, and then more of it, if it is named."""
    if not text.strip():
        return []
    day = now.date()
    groups = []
    hits_of = find_each(text, within={key: one.visible(person, day) for key, one in KINDS.items()}, limit=MOST + 1)
    for key, one in KINDS.items():
        hits = hits_of[key]
        shown = [] if kind and key != kind else hits[: MOST if kind else FIRST]
        found = _told(one, shown, text, day)
        groups.append(Group(key, one.label(), found, min(len(hits), MOST), over=len(hits) > MOST))
    return groups


def request_numbered(person: Person, text: str, now: datetime) -> ServiceRequest | None:
    """The request whose number, as FP-123, is all that was typed; None where the person sees none."""
    number = number_in(text) if text[:1] in "Ff" else None
    return visible_to(person, now.date()).filter(pk=number).first() if number else None


def _told(kind: _Kind, hits: list[Hit], text: str, day: date) -> list[Found]:
    lines = kind.lines([hit.id for hit in hits], day) if hits else {}
    return [
        Found(marked(hit.title, text), hit.title, detail, url, marked(hit.snippet, text))
        for hit in hits
        if hit.id in lines  # gone since it was found
        for detail, url in [lines[hit.id]]
    ]


def _requests(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    found = ServiceRequest.objects.with_names().filter(pk__in=keys)
    return {
        one.pk: (f"{one.number} · {one.team.name} · {state_word(one.state)}", one.get_absolute_url()) for one in found
    }


def _people(keys: list[int], day: date) -> dict[int, tuple[str, str]]:
    teams: dict[int, list[str]] = {key: [] for key in keys}
    for member in Membership.objects.on(day).filter(person__in=keys).select_related("team").order_by("since", "id"):
        teams[member.person_id].append(member.team.name)
    return {
        one.pk: (" · ".join(filter(None, [one.job, ", ".join(teams[one.pk])])), reverse("person", args=[one.pk]))
        for one in Person.objects.filter(pk__in=keys)
    }


def _teams(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    return {
        one.pk: (_("led by %(name)s") % {"name": one.lead.name} if one.lead else "", reverse("team", args=[one.pk]))
        for one in Team.objects.filter(pk__in=keys).select_related("lead")
    }


def _services(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    words = {ServiceState.DRAFT: _("not published yet"), ServiceState.RETIRED: _("no longer offered")}
    return {
        one.pk: (
            " · ".join(filter(None, [one.team.name, words.get(ServiceState(one.state))])),
            reverse("service", args=[one.pk]),
        )
        for one in Service.objects.filter(pk__in=keys).select_related("team")
    }


def _snippets(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    return {
        one.pk: (f"{one.service.name} · {one.service.team.name}", one.get_absolute_url())
        for one in Snippet.objects.filter(pk__in=keys).select_related("service__team")
    }


def _commitments(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    return {
        one.pk: (f"{one.get_kind_display()} · {one.customer}", one.get_absolute_url())
        for one in Commitment.objects.filter(pk__in=keys)
    }


def _ideas(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    return {
        one.pk: (f"{one.team.name} · {one.get_state_display()}", one.get_absolute_url())
        for one in Idea.objects.filter(pk__in=keys).select_related("team")
    }


def _obstacles(keys: list[int], _day: date) -> dict[int, tuple[str, str]]:
    return {
        one.pk: (f"{one.get_kind_display()} · {one.get_state_display()}", one.get_absolute_url())
        for one in Obstacle.objects.filter(pk__in=keys)
    }


KINDS = {
    ServiceRequest.subject_kind: _Kind(lambda: _("Requests"), visible_to, _requests),
    Person.subject_kind: _Kind(lambda: _("People"), lambda person, _day: visible_people(person), _people),
    Team.subject_kind: _Kind(lambda: _("Teams"), lambda person, _day: visible_teams(person), _teams),
    Service.subject_kind: _Kind(lambda: _("Services"), visible_services, _services),
    Snippet.subject_kind: _Kind(lambda: _("Good to know"), visible_snippets, _snippets),
    Idea.subject_kind: _Kind(lambda: _("Ideas"), lambda person, _day: visible_ideas(person), _ideas),
    Obstacle.subject_kind: _Kind(lambda: _("Obstacles"), lambda person, _day: visible_obstacles(person), _obstacles),
    Commitment.subject_kind: _Kind(
        lambda: _("For outside customers"), lambda person, _day: visible_commitments(person), _commitments
    ),
}
