"""Which texts does a team send again and again, and what stands in their fields on this request?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.pure.fields import filled
from footpath.requests.models import Reply, ServiceRequest
from footpath.search import folded_words
from footpath.ui.wording import day

MOST_OFFERED = 8


@dataclass(frozen=True)
class Filled:
    """A reply as it reads on one request; `left` are the fields that nobody can fill in there."""

    reply: Reply
    text: str
    left: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells it apart on a page."""
        return str(self.reply.pk)

    @property
    def note(self) -> str:
        """What whoever sends it has to say themself."""
        if not self.left:
            return ""
        return _("Say this yourself: %(fields)s.") % {"fields": ", ".join(f"{{{name}}}" for name in self.left)}


def field_words() -> dict[str, str]:
    """What can stand in a reply, and what it becomes."""
    return {
        "customer": _("whole name of who asked"),
        "first_name": _("first name of who asked"),
        "number": _("the number, such as FP-12"),
        "title": _("what was asked"),
        "service": _("the service"),
        "team": _("our team"),
        "promised": _("the day that we promised"),
        "needed_by": _("the day for which they need it"),
        "me": _("your whole name"),
        "my_first_name": _("your first name"),
    }


def values_on(service_request: ServiceRequest, person: Person) -> dict[str, str]:
    """What stands in the fields when `person` writes on this request; empty where there is nothing to say."""
    customer = service_request.customer
    return {
        "customer": customer.name if customer else "",
        "first_name": customer.first_name if customer else "",
        "number": service_request.number,
        "title": service_request.title,
        "service": service_request.service.name,
        "team": service_request.team.name,
        "promised": day(service_request.promised_day) if service_request.promised_day else "",
        "needed_by": day(service_request.needed_by) if service_request.needed_by else "",
        "me": person.name,
        "my_first_name": person.first_name,
    }


def filled_in(reply: Reply, service_request: ServiceRequest, person: Person) -> Filled:
    """The reply as `person` would send it on this request."""
    return Filled(reply, *filled(reply.text, values_on(service_request, person)))


def sample(text: str, person: Person, team: str) -> tuple[str, tuple[str, ...]]:
    """The text on a request that might be, for whoever writes it; and the fields that there are not."""
    values = {
        "customer": _("Ana Petrov"), "first_name": _("Ana"), "number": "FP-12", "title": _("Six places to the north"),
        "service": _("Move a workplace"), "team": team, "promised": day(date(2026, 12, 4)),
        "needed_by": day(date(2026, 12, 7)), "me": person.name, "my_first_name": person.first_name,
    }  # fmt: skip
    return filled(text, values)


def visible_replies(person: Person, on: date) -> QuerySet[Reply]:
    """Those of the teams that somebody is in or leads."""
    mine = reach(person, on)
    return Reply.objects.filter(dropped_at=None, team__in=mine.member_of | mine.leads).select_related("team")


def teams_with_replies(person: Person, on: date) -> QuerySet[Team]:
    """The teams for which somebody writes replies: all that they are in, and those that they lead."""
    mine = reach(person, on)
    return Team.objects.filter(pk__in=mine.member_of | mine.leads)


def replies_on(service_request: ServiceRequest, person: Person, now: datetime, words: str = "") -> list[Filled]:
    """The replies of the team that serves the request, filled in, by name; only those that have all of `words`, or
    words that begin so, in name or text. One query: a team has some dozens.
    """
    found = visible_replies(person, now.date()).filter(team=service_request.team_id)
    chosen = _with_words(found, words)
    return [filled_in(one, service_request, person) for one in chosen[:MOST_OFFERED]]


def _with_words(found: Iterable[Reply], words: str) -> list[Reply]:
    """Those that have every word, the ones that have them in the name first."""
    wanted = folded_words(words)
    named: list[Reply] = []
    told: list[Reply] = []
    for one in found:
        name, text = folded_words(one.name), folded_words(one.text)
        if all(any(other.startswith(word) for other in name) for word in wanted):
            named.append(one)
        elif all(any(other.startswith(word) for other in [*name, *text]) for word in wanted):
            told.append(one)
    return [*named, *told]
