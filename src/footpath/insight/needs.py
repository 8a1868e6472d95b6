"""What do survey, contact points, ratings, requests, choice, talks and groups say together about a team?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.conversations.lessons import Counted, counted_of
from footpath.insight import needs_sources as more
from footpath.insight import wording
from footpath.insight.needs_doing import doing_about
from footpath.insight.needs_lines import WHOLE, Area, Doing, Line, Needs
from footpath.insight.scorecards import FEWEST, Period, Section
from footpath.insight.subjects import of_team as figures_of
from footpath.insight.subjects import opened
from footpath.people.models import Person, Team
from footpath.pure import needs as pure
from footpath.pure.choosing import Choice
from footpath.pure.figures import Figure, Tally
from footpath.requests.measures import by_column
from footpath.surveys.behaviors import themes
from footpath.surveys.choosing.figures import of_team as choice_of
from footpath.surveys.choosing.figures import of_teams as choices_of
from footpath.surveys.choosing.words import sentence as choice_sentence
from footpath.surveys.release import released
from footpath.surveys.results.waves import with_results
from footpath.ui.measures import Kind, measures, tallies
from footpath.ui.wording import percent

ENOUGH_STARS = 4.0
WEEKS = 26
# Which of the figures of requests speaks of which theme of the library.
MEASURED = {
    "promises_kept": "time", "first_response": "time", "nudges": "clear", "late_questions": "clear",
    "right_first_time": "mending", "satisfaction": WHOLE,
}  # fmt: skip


def needs_of(team: Team, person: Person, now: datetime) -> Needs:
    """What the reader may know of it; each source decides on its own what that is."""
    return together(team, _sources([team], person, now)[team.pk], doing_about(team, person, now, MEASURED))


def areas_of_teams(teams: Sequence[Team], person: Person, now: datetime) -> list[Needs]:
    """The same of several teams, without what is done about it."""
    sources = _sources(teams, person, now)
    return [together(team, sources[team.pk]) for team in teams]


def _sources(teams: Sequence[Team], person: Person, now: datetime) -> dict[int, dict[str, list[Line]]]:
    """What each source says of each team; all but the figures of requests are asked once for all teams."""
    keys = [team.pk for team in teams]
    chosen = {one.team.pk: _chosen(one.team, one.choice) for one in choices_of(teams, person, now)}
    found: dict[str, Mapping[int, list[Line]]] = {
        "survey": _survey(teams, person),
        "moments": _moments(keys),
        "requests": {team.pk: _requests(team, person, now) for team in teams},
        "choice": chosen,
        "standards": more.standards(keys),
        "talks": more.talks(keys),
        "groups": more.groups(keys, person, now),
        "tables": more.tables(keys, person),
    }
    return {pk: {source: lines.get(pk, []) for source, lines in found.items()} for pk in keys}


def needs_of_service(service: Service, person: Person, now: datetime) -> Needs:
    """The same of one service, from what is known of it alone: requests, ratings, and whether it would be chosen."""
    subject = opened("service", [service.pk], person, now.date())
    section = next((one for one in subject.sections if one.key == "provider"), None) if subject else None
    url = f"{reverse('insight-service', args=[service.pk])}?weeks={WEEKS}"
    sources = {
        "requests": _figures(section, url, now) if section and not section.withheld else [],
        "choice": [
            Line(WHOLE, "choice", choice_sentence(one.choice), pure.says(one.choice.share.low, one.choice.share.high),
                 reverse("team-would-choose", args=[service.team_id]))
            for one in choice_of(service.team, person, now).services if one.service.pk == service.pk
        ],
    }  # fmt: skip
    return together(service.team, sources, doing_about(service.team, person, now, MEASURED))


def together(team: Team, sources: Mapping[str, Iterable[Line]], doing: Sequence[Doing] = ()) -> Needs:
    """The areas of some evidence: the few first in which the most sources see a need."""
    known = {key: list(lines) for key, lines in sources.items()}
    lines = [line for found in known.values() for line in found]
    names = area_names()
    evidence = [pure.Evidence(line.area, line.source, line.says) for line in lines]
    few = {area.key for area in pure.few(evidence, list(names))}
    every = {
        area.key: Area(
            names.get(area.key, area.key),
            area.needs,
            area.perhaps,
            [one for one in lines if one.area == area.key],
            [one for one in doing if one.area == area.key and area.key != WHOLE],
        )
        for area in pure.areas(evidence, list(names))
    }
    words = source_words()
    return Needs(
        team,
        [area for key, area in every.items() if key in few],
        [area for key, area in every.items() if key not in few],
        [words[key] for key, found in known.items() if not found],
        [one for one in doing if one.area == WHOLE or one.area not in every],
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
        "standards": _("standards between two people"),
        "talks": _("talks with customers"),
        "groups": _("focus groups"),
        "tables": _("round tables"),
    }


def needs_of_teams(teams: Sequence[Team], person: Person, now: datetime) -> list[Needs]:
    """The same of several teams that somebody leads, asked at once: what survey, requests, choice, standards and round
    tables say; the rest stands on the page of each.
    """
    keys = [team.pk for team in teams]
    said, laid, kept = _survey(teams, person), more.tables(keys, person), more.standards(keys)
    period = Period.of(WEEKS, now)
    counts = {key: by_column(key, "team", keys, period.since, period.until, now=now) for key in MEASURED}
    chosen = {one.team.pk: one for one in choices_of(teams, person, now)}
    return [
        together(
            team,
            {
                "survey": said.get(team.pk, []),
                "requests": _lines({key: [counts[key][team.pk]] for key in MEASURED if team.pk in counts[key]}, ""),
                "choice": _chosen(team, chosen[team.pk].choice),
                "standards": kept.get(team.pk, []),
                "tables": laid.get(team.pk, []),
            },
        )
        for team in teams
    ]


def _survey(teams: Sequence[Team], person: Person) -> dict[int, list[Line]]:
    """The newest wave: what is said of each team, where it was asked about; else what its people say of coworkers."""
    wave = with_results(person).first()
    found = released(wave, person=person, now=timezone.now()) if wave else None
    if wave is None or found is None:
        return {}
    url = reverse("survey-results", args=[wave.pk])
    lines: dict[int, list[Line]] = {}
    for team in teams:
        block = found.block(f"about=team:{team.pk}") or found.block(f"team={team.pk}")
        if block is not None:
            asked = ((found.items.get(item, {}), figure) for item, figure in block["items"].items())
            lines[team.pk] = [line for facts, one in asked if (line := _said(facts, one, "asking", url))]
    return lines


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


def _moments(teams: Collection[int]) -> dict[int, list[Line]]:
    """What people of each team wrote about in their lessons; how many is known, how good it was is not."""
    return {team: [_told(team, one) for one in words] for team, words in counted_of(teams).items()}


def _told(team: int, one: Counted) -> Line:
    text = _("“%(word)s” stands in the lessons of %(n)d people.") % {"word": one.word, "n": one.people}
    return Line(one.theme or WHOLE, "moments", text, pure.Says.PERHAPS, reverse("team", args=[team]))


def _requests(team: Team, person: Person, now: datetime) -> list[Line]:
    """The figures of half a year, as the team's page of figures has them."""
    section = next((one for one in figures_of(team, person, now.date()).sections if one.key == "provider"), None)
    if section is None or section.withheld:
        return []
    return _figures(section, f"{reverse('insight-team', args=[team.pk])}?weeks={WEEKS}", now)


def _figures(section: Section, url: str, now: datetime) -> list[Line]:
    period = Period.of(WEEKS, now)
    wanted = [measures()[key] for key in MEASURED]
    weeks = tallies(wanted, section.scope, period.since, period.until, now)
    return _lines({key: list(found.values()) for key, found in weeks.items()}, url)


def _lines(counted: Mapping[str, Sequence[Tally]], url: str) -> list[Line]:
    lines = []
    for key, weeks in counted.items():
        measure = measures()[key]
        figure = measure.figure(weeks)
        if figure.n >= FEWEST and figure.value is not None:
            stars = measure.kind is Kind.STARS
            how = _how(figure, stars=stars, more_is_better=measure.more_is_better)
            text = f"{measure.label()}: {wording.short(measure.kind, figure)}, {wording.interval(measure.kind, figure)}"
            lines.append(Line(MEASURED[key], "ratings" if stars else "requests", text, how, url))
    return lines


def _how(figure: Figure, *, stars: bool, more_is_better: bool) -> pure.Says:
    if stars:
        return pure.says(figure.low, figure.high, ENOUGH_STARS)
    if more_is_better or figure.low is None or figure.high is None:
        return pure.says(figure.low, figure.high)
    return pure.says(1 - figure.high, 1 - figure.low)


def _chosen(team: Team, found: Choice) -> list[Line]:
    """Whether customers would choose the team again."""
    if not found.n:
        return []
    url = reverse("team-would-choose", args=[team.pk])
    return [Line(WHOLE, "choice", choice_sentence(found), pure.says(found.share.low, found.share.high), url)]
