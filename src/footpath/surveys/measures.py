"""Which figures tell what people say of each other's service, as far as it was released?

They are read through `surveys.release` for whoever asks (`Scope.reader`), so that nobody learns by a figure what the
pages of results keep from them. Each stands in the week in which it was released.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from math import sqrt
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.pure.choosing import tally
from footpath.pure.figures import NOTHING, Figure, Tally
from footpath.pure.intervals import share_figure, together, variance
from footpath.pure.student import t_quantile
from footpath.requests.models import ServiceRequest
from footpath.surveys.choosing.figures import CHOOSE
from footpath.surveys.figures import WINDOW
from footpath.surveys.models import Wave
from footpath.surveys.models.instruments import Purpose
from footpath.surveys.release import Figures, released_batches, released_of
from footpath.surveys.results.waves import with_results
from footpath.ui.measures import Kind, Measure, Scope, Whose

Told = Iterable[tuple[datetime, Tally]]


def question_of(instrument: int, mark: str) -> str:
    """How a question stands in a Scope: by the survey and the print of its words, or of two voices by their stem."""
    return f"{instrument}:{mark}"


class Voices:
    """What was released, by the week of its release."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week: since <= Monday < until; nothing without a reader."""
        person = Person.objects.filter(pk=scope.reader).first() if scope.reader else None
        found: dict[str, dict[date, Tally]] = {key: {} for key in keys}
        if person is None:
            return found
        for key in keys:
            for at, one in READ[key](scope, person, now):
                monday = at.date() - timedelta(days=at.weekday())
                if since <= monday < until and at <= now:
                    held = [found[key][monday]] if monday in found[key] and key == "would_choose" else []
                    found[key][monday] = together([*held, one])
        return found

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """Nothing: who answered what is nowhere to be read."""
        return ServiceRequest.objects.none()


def _chosen(scope: Scope, person: Person, now: datetime) -> Told:
    """The windows about a team's services, which share no answer."""
    services = Service.objects.filter(team__in=scope.teams) if scope.service is None else None
    keys = {scope.service} if services is None else set(services.values_list("pk", flat=True))
    about = {f"service:{pk}" for pk in keys}
    for wave in Wave.objects.filter(instrument__purpose=Purpose.CHOICE, always_on=True).select_related("instrument"):
        for figures in released_batches(wave, person=person, now=now):
            for block in figures.blocks if figures.about in about else ():
                dist = block["items"].get(CHOOSE, {}).get("dist")
                if block["key"] == WINDOW and dist:
                    yield figures.made_at, tally(dist)


def _waves(scope: Scope, person: Person, now: datetime) -> Iterator[tuple[Figures, Mapping[str, Any], str]]:
    """Wave by wave the group that tells of the team, and by which mark the question is meant."""
    instrument, _colon, mark = scope.question.partition(":")
    waves = list(with_results(person).filter(instrument_id=int(instrument or 0)).order_by("closed_at", "pk"))
    told = released_of(waves, person=person, now=now)
    for figures in (told.get(wave.pk) for wave in waves):
        block = block_of(figures, scope.teams) if figures else None
        if figures is not None and block is not None:
            yield figures, block, mark


def block_of(figures: Figures, teams: Iterable[int]) -> Mapping[str, Any] | None:
    """The group that tells of one team: what others say of it where that was asked, else what its people say."""
    (team,) = set(teams) or {0}
    return figures.block(f"about=team:{team}") or figures.block(f"team={team}")


def _favorable(scope: Scope, person: Person, now: datetime) -> Told:
    for figures, block, mark in _waves(scope, person, now):
        for key, item in figures.items.items():
            told = block["items"].get(key, {}).get("favorable") if item["print"] == mark else None
            if told:
                n = block["items"][key]["n"]
                yield figures.made_at, Tally(n, float(round(told[0] * n)), float(round(told[0] * n)))


def _apart(scope: Scope, person: Person, now: datetime) -> Told:
    for figures, block, mark in _waves(scope, person, now):
        both = block["pairs"].get(mark, {}).get("both")
        if both and both["n"] > 1:
            yield figures.made_at, _tally_of(both)


def _tally_of(both: Mapping[str, Any]) -> Tally:
    """Sum and squares behind a mean difference, from its t interval; I less they."""
    n, mean = both["n"], both["i"] - both["they"]
    spread = ((both["high"] - both["low"]) / 2 / t_quantile(n - 1)) ** 2 * n
    return Tally(n, mean * n, spread * (n - 1) + n * mean**2)


def gap_figure(tallies: Sequence[Tally]) -> Figure:
    """How many steps apart, with Student's t; a single answer is not told."""
    whole = together(tallies)
    if whole.n < 2:
        return NOTHING if not whole.n else Figure(whole.n, None, None, None)
    mean, half = whole.total / whole.n, t_quantile(whole.n - 1) * sqrt(variance(whole) / whole.n)
    return Figure(whole.n, mean, mean - half, mean + half)


READ = {"would_choose": _chosen, "favorable": _favorable, "they_and_i": _apart}
SOURCE = Voices()

would_choose = Measure(
    key="would_choose",
    whose=Whose.VOICES,
    label=lambda: _("Would they choose us"),
    meaning=lambda: _("How many customers would surely or probably choose the team again, of those who were asked."),
    source=SOURCE,
    figure=share_figure,
)
favorable = Measure(
    key="favorable",
    whose=Whose.VOICES,
    label=lambda: _("What people say in a survey"),
    meaning=lambda: _("How many answers to a question were often or very often, in the newest survey that asked it."),
    source=SOURCE,
    figure=share_figure,
    each_alone=True,
)
they_and_i = Measure(
    key="they_and_i",
    whose=Whose.VOICES,
    label=lambda: _("They and I"),
    meaning=lambda: _("How many steps more kindly people see what they do themselves than what coworkers do."),
    source=SOURCE,
    figure=gap_figure,
    kind=Kind.GAP,
    more_is_better=False,
    each_alone=True,
)
