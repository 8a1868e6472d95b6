"""How far are the teams with each step, as far as that may be told?

As counts of teams with at least five people, until the last Monday, and of the survey what surveys release: nobody
reads here who has or has not done something, and whoever looks each day sees nobody arrive.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from footpath.catalog.models import AgreementVersion, VersionState
from footpath.conversations import states as log_states
from footpath.conversations.models import ContactLog, Worksheet
from footpath.growth.models import Participant, Plan, Program, WorkshopKind
from footpath.growth.program.parts import Crews, as_of, crews_of
from footpath.growth.program.route import ROUTE
from footpath.growth.program.states import FEWEST
from footpath.people.edges import Edge, edges
from footpath.surveys.models import Wave, WaveState
from footpath.surveys.participation import rate

Acts = Iterable[tuple[int, date]]  # who, and on which day


@dataclass(frozen=True)
class Told:
    """How far it is, in words; with figures where there are any."""

    words: str
    n: int | None = None
    of: int | None = None
    url: str = ""  # where the results are


@dataclass(frozen=True)
class At:
    """A program as it may be told of today: its people, and until which day things are counted."""

    program: Program
    crews: Crews
    large: frozenset[int]
    until: date
    runs: bool  # for whoever looks after it


def told(program: Program, now: datetime, *, runs: bool = False) -> Mapping[str, Told]:
    """By key of the step. `runs`: for somebody who looks after it, who may know how many have answered so far."""
    crews, until = crews_of(program), as_of(now.date())
    at = At(program, crews, crews.large(until), until, runs)
    return {step.key: _TELLS[step.told](at) for step in ROUTE}


def _teams(at: At, done: Iterable[int]) -> Told:
    of = len(at.large)
    if of < 2:
        return Told(_("Too few to say: only of teams with at least %(n)d people is it told.") % {"n": FEWEST})
    n = len(at.large.intersection(done))
    words = _("%(n)d of %(of)d teams have begun") % {"n": n, "of": of}
    return Told(words, n, of)


def _acts(at: At, acts: Acts) -> Told:
    return _teams(at, at.crews.teams_with(acts))


def _serves(at: At) -> Told:
    said = [team for one in edges(at.until).values() for team in _who_says(one)]
    return _teams(at, said)


def _who_says(edge: Edge) -> list[int]:
    pairs = ((edge.provider, edge.provider_says), (edge.customer, edge.customer_says))
    return [team for team, says in pairs if says]


def _contact(at: At) -> Told:
    logs = ContactLog.objects.exclude(state=log_states.PLANNED)
    return _acts(at, logs.filter(first__gte=at.program.starts_on, first__lt=at.until).values_list("owner", "first"))


def _worksheets(at: At) -> Told:
    sent = Worksheet.objects.filter(sent_at__date__gte=at.program.starts_on, sent_at__date__lt=at.until)
    return _acts(at, sent.values_list("provider", "sent_at__date"))


def _workshop(at: At) -> Told:
    came = Participant.objects.filter(workshop__kind=WorkshopKind.GROUP, person__isnull=False, removed_at=None)
    came = came.filter(joined_at__date__gte=at.program.starts_on, joined_at__date__lt=at.until)
    return _acts(at, came.values_list("person", "joined_at__date"))


def _agreements(at: At) -> Told:
    signed = AgreementVersion.objects.filter(state=VersionState.SIGNED, in_force_from__date__lt=at.until)
    ends = signed.values_list("agreement__first", "agreement__second")
    return _teams(at, [team for pair in ends for team in pair])


def _plans(at: At) -> Told:
    begun = Plan.objects.filter(started_on__gte=at.program.starts_on, started_on__lt=at.until)
    return _acts(at, [(owner, on) for owner, on in begun.values_list("owner", "started_on") if on])


def waves_of(program: Program) -> list[Wave]:
    """The times at which its survey was asked since its first day, the oldest first."""
    if program.survey_id is None:
        return []
    found = Wave.objects.filter(instrument=program.survey_id, always_on=False, opened_at__isnull=False)
    found = found.filter(opened_at__date__gte=program.starts_on).exclude(state=WaveState.CALLED_OFF)
    if program.ended_at:
        found = found.filter(opened_at__lte=program.ended_at)
    return list(found.order_by("opened_at", "pk"))


def _survey(at: At) -> Told:
    return _answered(at, waves_of(at.program)[:1])


def _again(at: At) -> Told:
    return _answered(at, waves_of(at.program)[1:][-1:])


def _answered(at: At, waves: list[Wave]) -> Told:
    if not waves:
        return Told(_("not asked yet"))
    wave = waves[0]
    if wave.state == WaveState.OPEN and not at.runs:
        return Told(_("is being asked"))
    share = rate(wave)
    if share is None:
        return Told(_("Too few were asked to say how many have answered."))
    words = _("about %(percent)d %% have answered so far") if wave.state == WaveState.OPEN else _(
        "about %(percent)d %% have answered"
    )  # fmt: skip
    shown = wave.state in (WaveState.RELEASED, WaveState.ACTED, WaveState.ARCHIVED)
    return Told(words % {"percent": share}, url=wave.get_absolute_url() if shown else "")


_TELLS: dict[str, Callable[[At], Told]] = {
    "serves": _serves,
    "survey": _survey,
    "contact": _contact,
    "worksheets": _worksheets,
    "workshop": _workshop,
    "agreements": _agreements,
    "plans": _plans,
    "again": _again,
}
