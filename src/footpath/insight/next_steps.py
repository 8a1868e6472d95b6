"""What could somebody do about a figure, as a draft that is ready?

Each way opens a form of another room with words in it; nothing is kept before somebody has read and sent it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.measures import Whose

AREA = 120  # signs of what is to get better
AHEAD = ("announced", "lead_honored", "emergencies")  # what is known early is told early
LISTENS = ("satisfaction", "would_choose", "right_first_time")  # what only the customer can explain


@dataclass(frozen=True)
class Next:
    """One next step: a way, or a form that is sent, with everything that it opens with."""

    label: str
    url: str
    sent: tuple[tuple[str, str], ...] = ()  # a form; empty: a link
    icon: str = ""


@dataclass(frozen=True)
class Side:
    """On whose page a figure stands, and on which side of it: the teams that serve and ask there, if it says any."""

    kind: str  # team, service, person, pair
    whose: Whose
    provider: int | None
    customer: int | None
    service: int | None = None


def next_steps(key: str, label: str, side: Side, reader: Person, on: date, *, is_good: bool) -> tuple[Next, ...]:
    """At most two ways, the one that fits best first; of what is good a thank-you."""
    if is_good:
        return tuple(_thanks(side, label))
    return tuple([*_told_ahead(key, side), *_talk(key, side, reader, on), *_plan(label, side, reader, on)][:2])


def _thanks(side: Side, label: str) -> Iterator[Next]:
    """To those who did it: the team that serves, or the one that asks well."""
    team = side.provider if side.whose is Whose.PROVIDER else side.customer
    if team is not None:
        did = _("%(figure)s: clearly better than before.") % {"figure": label}
        yield Next(_("Say thanks"), reverse("thanks-write"), _sent(filled="yes", team=team, did=did), "heart-handshake")


def _told_ahead(key: str, side: Side) -> Iterator[Next]:
    """A heads-up of whoever asks, for the service where one is meant."""
    if key in AHEAD and side.whose is Whose.CUSTOMER:
        query = f"?service={side.service}" if side.service else ""
        yield Next(_("Tell them what is coming"), f"{reverse('heads-up-new')}{query}", icon="calendar-event")


def _talk(key: str, side: Side, reader: Person, on: date) -> Iterator[Next]:
    """Between two teams what they expect; else a talk with a customer, where only they can say why."""
    if side.kind == "pair" and side.provider and side.customer:
        if {side.provider, side.customer} & reach(reader, on).leads:
            sent = _sent(team=side.provider, other=side.customer)
            yield Next(_("Talk about what you expect"), reverse("agreement-begin"), sent, "message-circle")
    elif key in LISTENS and side.whose is Whose.PROVIDER:
        yield Next(_("Ask a customer for a talk"), reverse("interview-new"), icon="message-circle")


def _plan(label: str, side: Side, reader: Person, on: date) -> Iterator[Next]:
    """An action plan: of the team where the reader leads it; of oneself on one's own page."""
    team = side.provider if side.whose is Whose.PROVIDER else side.customer
    if side.kind == "person":
        yield Next(
            _("Make a plan of it"), reverse("action-plan-begin"), _sent(filled="yes", area=label[:AREA]), "target"
        )
    elif team is not None and team in reach(reader, on).leads:
        sent = _sent(filled="yes", origin="needs", area=label[:AREA], team=team)
        yield Next(_("Make a plan of it"), reverse("action-plan-begin"), sent, "target")


def _sent(**facts: object) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in facts.items())
