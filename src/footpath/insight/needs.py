"""What do survey, contact points, ratings, deliveries and the choice of customers say together about a team?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.lessons import counted
from footpath.insight import wording
from footpath.insight.scorecards import FEWEST, Period
from footpath.insight.subjects import of_team as figures_of
from footpath.people.models import Person, Team
from footpath.pure import needs as pure
from footpath.pure.figures import Figure
from footpath.surveys.behaviors import themes, whole_library
from footpath.surveys.choosing.figures import of_team as choice_of
from footpath.surveys.choosing.words import sentence as choice_sentence
from footpath.surveys.results.waves import out, with_results
from footpath.ui.measures import Kind, measures
from footpath.ui.wording import percent

WHOLE = "whole"  # what is about no single behavior
ENOUGH_STARS = 4.0
WEEKS = 26
# Which of the figures of requests speaks of which theme of the library.
MEASURED = {
    "promises_kept": "time", "first_response": "time", "nudges": "clear", "late_questions": "clear",
    "right_first_time": "mending", "satisfaction": WHOLE,
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One piece of evidence, in words, with how sure it is and where it can be looked at."""

    area: str
    source: str  # a code: "survey", "moments", "requests", "ratings", "choice"
    text: str
    says: pure.Says
    url: str


@dataclass(frozen=True)
class Area:
    """One area with all that is known of it."""

    title: str
    needs: int
    perhaps: int
    lines: list[Line]


@dataclass(frozen=True)
class Needs:
    """The few areas that matter most for a team, and the rest of what is known."""

    team: Team
    few: list[Area]
    others: list[Area]
    silent: list[str]  # sources that say nothing yet, in words


def needs_of(team: Team, person: Person, now: datetime) -> Needs:
    """What the reader may know of it; each source decides on its own what that is."""
    sources = {
        "survey": _survey(team, person),
        "moments": _moments(team),
        "requests": _requests(team, person, now),
        "choice": _choice(team, person, now),
    }
    lines = [line for found in sources.values() for line in found]
    names = area_names()
    evidence = [pure.Evidence(line.area, line.source, line.says) for line in lines]
    few = {area.key for area in pure.few(evidence, list(names))}
    every = [
        Area(names.get(area.key, area.key), area.needs, area.perhaps, [one for one in lines if one.area == area.key])
        for area in pure.areas(evidence, list(names))
    ]
    titles = {names.get(key, key) for key in few}
    return Needs(
        team,
        [area for area in every if area.title in titles],
        [area for area in every if area.title not in titles],
        [source_words()[key] for key, found in sources.items() if not found],
    )


def area_names() -> dict[str, str]:
    """The areas: the themes of the library of behaviors, and the whole."""
    return themes() | {WHOLE: _("All in all")}


def says_words() -> dict[pure.Says, str]:
    """What each piece of evidence says, in a word."""
    return {pure.Says.NEED: _("a need"), pure.Says.PERHAPS: _("perhaps"), pure.Says.WELL: _("well")}


def source_words() -> dict[str, str]:
    """What each source is called."""
    return {
        "survey": _("the survey"),
        "moments": _("lessons from contact points"),
        "requests": _("requests"),
        "ratings": _("ratings"),
        "choice": _("would they choose us"),
    }


def _survey(team: Team, person: Person) -> list[Line]:
    """The newest wave: what is said of the team, where it was asked about; else what its people say of coworkers."""
    wave = with_results(person).first()
    found = out(wave, person) if wave else None
    if wave is None or found is None:
        return []
    url = reverse("survey-results", args=[wave.pk])
    for key, voice in ((f"about=team:{team.pk}", "asking"), (f"team={team.pk}", "asking")):
        block = found.block(key)
        if block is not None:
            asked = ((item, found.figures.items.get(item, {}), figure) for item, figure in block["items"].items())
            return [line for item, facts, one in asked if (line := _said(facts, one, voice, url))]
    return []


def _said(facts: Mapping[str, Any], figure: Mapping[str, Any], voice: str, url: str) -> Line | None:
    if figure["kind"] != "frequency" or facts.get("voice") != voice or facts.get("reversed"):
        return None
    share = figure.get("favorable")
    if share:
        how = pure.says(share[1], share[2])
        text = _("“%(item)s”: %(share)s often or very often, likely %(low)s to %(high)s, of %(n)d answers.") % {
            "item": facts["text"], "share": percent(share[0]), "low": percent(share[1]), "high": percent(share[2]),
            "n": figure["n"],
        }  # fmt: skip
    else:
        how = pure.Says.PERHAPS
        text = _("“%(item)s”: often or very often in %(band)s of 100 answers; too few to say it more exactly.") % {
            "item": facts["text"], "band": str(figure.get("band", "")).replace("-", "–"),
        }  # fmt: skip
    return Line(facts.get("dimension") or WHOLE, "survey", text, how, url)


def _moments(team: Team) -> list[Line]:
    """What people of the team wrote about in their lessons; how many is known, how good it was is not."""
    theme = {one.name: one.theme for one in whole_library()}
    return [
        Line(
            theme.get(one.word, WHOLE),
            "moments",
            _("“%(word)s” stands in the lessons of %(n)d people.") % {"word": one.word, "n": one.people},
            pure.Says.PERHAPS,
            reverse("team", args=[team.pk]),
        )
        for one in counted(team)
    ]


def _requests(team: Team, person: Person, now: datetime) -> list[Line]:
    """The figures of half a year, as the team's page of figures has them."""
    period = Period.of(WEEKS, now)
    section = next((one for one in figures_of(team, person, now.date()).sections if one.key == "provider"), None)
    if section is None or section.withheld:
        return []
    lines = []
    for key, area in MEASURED.items():
        measure = measures()[key]
        figure = measure.measure(section.scope, period.since, period.until, now)
        if figure.n >= FEWEST and figure.value is not None:
            stars = measure.kind is Kind.STARS
            how = _how(figure, stars=stars, more_is_better=measure.more_is_better)
            url = f"{reverse('insight-team', args=[team.pk])}?weeks={WEEKS}"
            text = f"{measure.label()}: {wording.short(measure.kind, figure)}, {wording.interval(measure.kind, figure)}"
            lines.append(Line(area, "ratings" if stars else "requests", text, how, url))
    return lines


def _how(figure: Figure, *, stars: bool, more_is_better: bool) -> pure.Says:
    if stars:
        return pure.says(figure.low, figure.high, ENOUGH_STARS)
    if more_is_better or figure.low is None or figure.high is None:
        return pure.says(figure.low, figure.high)
    return pure.says(1 - figure.high, 1 - figure.low)


def _choice(team: Team, person: Person, now: datetime) -> Iterable[Line]:
    """Whether customers would choose the team again."""
    found = choice_of(team, person, now).choice
    if not found.n:
        return []
    url = reverse("team-would-choose", args=[team.pk])
    return [Line(WHOLE, "choice", choice_sentence(found), pure.says(found.share.low, found.share.high), url)]
