"""What was said in a month, and what was done about it?

What everybody may read, in its own words: ideas that were used, obstacles that were decided, surveys that were acted
on, steps of the program. What two or a few agreed among themselves is counted
alone, and below five it is not told apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.conversations.models import Idea, Obstacle, StandardVersion, StoppedWork
from footpath.growth.models import ProgramStep, Step
from footpath.growth.program import states
from footpath.growth.program.route import BY_KEY
from footpath.growth.program.states import FEWEST
from footpath.history.models import Event
from footpath.insight.month.months import Month, Part
from footpath.people.permissions import tree
from footpath.recovery.models import Recovery
from footpath.surveys.models import Wave, WaveState

MOST = 8  # lines: the page is one page
LONGEST = 130  # characters of a line


@dataclass(frozen=True)
class Said:
    """What somebody said, and what was done."""

    said: str
    did: str
    who: str
    url: str


@dataclass(frozen=True)
class Counted:
    """How many of something there were; None below five."""

    label: str
    n: int | None


def said_and_done(part: Part, month: Month) -> list[Said]:
    """All of it, what was done last first."""
    found = [*_ideas(part, month), *_obstacles(part, month), *_surveys(part, month), *_steps(part, month)]
    return [line for _at, line in sorted(found, key=lambda one: (one[0], one[1].said), reverse=True)]


def counted(part: Part, month: Month) -> list[Counted]:
    """What is told as a number alone."""
    since, until = month.moments
    days = {"since": month.since, "until": month.until}
    signed = StandardVersion.objects.filter(agreed_at__gte=since, agreed_at__lt=until, number=1)
    learned = Recovery.objects.filter(learned_at__gte=since, learned_at__lt=until)
    stopped = StoppedWork.objects.filter(on__gte=days["since"], on__lt=days["until"])
    return [
        _enough(
            _("standards that two people agreed on"),
            _of(signed, part, "standard__provider_team"),
            "standard__provider",
        ),
        _enough(_("mistakes put right and learned from"), _of(learned, part, "team")),
        _enough(_("steps of action plans done"), _plan_steps(part, month), "area__plan__owner"),
        _enough(_("things stopped that nobody needed"), _of(stopped, part, "team"), "by"),
    ]


def _enough(label: str, found: QuerySet[Any], person: str = "") -> Counted:
    """`person`: the column of whose it is; of fewer than five of them it is not told, however many there are."""
    n = found.count()
    people = found.values(person).distinct().count() if person and n >= FEWEST else n
    return Counted(label, n if min(n, people) >= FEWEST else None)


def _of(found: QuerySet[Any], part: Part, column: str) -> QuerySet[Any]:
    return found if part.teams is None else found.filter(**{f"{column}__in": part.teams})


def _plan_steps(part: Part, month: Month) -> QuerySet[Any]:
    """Of plans of teams and, in the whole house, of everybody's."""
    done = Step.objects.filter(done_on__gte=month.since, done_on__lt=month.until)
    return done if part.teams is None else done.filter(area__plan__team__in=part.teams)


def _ideas(part: Part, month: Month) -> Iterator[tuple[datetime, Said]]:
    since, until = month.moments
    for one in _of(Idea.objects.filter(done_at__gte=since, done_at__lt=until), part, "team").select_related("team"):
        assert one.done_at is not None
        yield (
            one.done_at,
            Said(_cut(one.what), _cut(one.result or _("It is done.")), one.team.name, one.get_absolute_url()),
        )


def _obstacles(part: Part, month: Month) -> Iterator[tuple[datetime, Said]]:
    since, until = month.moments
    found = _of(Obstacle.objects.filter(decided_at__gte=since, decided_at__lt=until), part, "team")
    for one in found.select_related("team"):
        assert one.decided_at is not None
        how = str(one.get_state_display())
        did = f"{how[:1].upper()}{how[1:]}: {one.decision}" if one.decision else how
        yield one.decided_at, Said(_cut(one.what), _cut(did), one.team.name if one.team else "", one.get_absolute_url())


def _surveys(part: Part, month: Month) -> Iterator[tuple[datetime, Said]]:
    """Surveys that were asked of everybody, with what was said to have been done about them."""
    since, until = month.moments
    told = Event.objects.filter(kind="wave.acted", subject_kind=Wave.subject_kind, at__gte=since, at__lt=until)
    at = dict(told.values_list("subject_id", "at"))
    acted = (WaveState.ACTED, WaveState.ARCHIVED)
    for wave in Wave.objects.filter(pk__in=at, state__in=acted).exclude(acted="").select_related("instrument"):
        if _asked_everybody(wave) if part.teams is None else _asked_part(wave, part):
            yield (
                at[wave.pk],
                Said(str(wave.instrument), _cut(wave.acted), "", reverse("survey-results", args=[wave.pk])),
            )


def _asked_everybody(wave: Wave) -> bool:
    roots = {one.pk for one in tree().values() if one.parent_id is None}
    return roots <= set(wave.audience.get("teams", []))


def _asked_part(wave: Wave, part: Part) -> bool:
    """Whether it was asked of these people alone, and of all of them."""
    asked = set(wave.audience.get("teams", []))
    others = any(wave.audience.get(kind) for kind in ("services", "pairs", "people"))
    return bool(asked) and not others and bool(part.teams) and asked <= (part.teams or frozenset())


def _steps(part: Part, month: Month) -> Iterator[tuple[datetime, Said]]:
    """What steps of the program brought, as its page says it to everybody who is in it."""
    done = ProgramStep.objects.filter(state=states.DONE, done_on__gte=month.since, done_on__lt=month.until)
    done = done.exclude(brought="")
    done = done.filter(program__team=None) if part.program is None else done.filter(program=part.program)
    for one in done.select_related("program"):
        of = BY_KEY.get(one.key)
        if of is not None and one.done_on is not None:
            at = month.moments[0].replace(day=one.done_on.day)
            yield at, Said(str(of.title), _cut(one.brought), _("the program"), one.program.get_absolute_url())


def _cut(text: str) -> str:
    return str(Truncator(" ".join(text.split())).chars(LONGEST))
