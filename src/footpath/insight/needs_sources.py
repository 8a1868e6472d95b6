"""What do standards, talks, focus groups and round tables add to what is known of a team?

Each only as far as it was released: standards in the register of two teams, reports of groups with themes of five
people and more, what lies openly on a round table, and how many talks were told; nobody's words, and no 360° feedback,
which is its owner's.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.groups.found import found_in
from footpath.conversations.groups.permissions import visible_studies
from footpath.conversations.models import (
    AgreedKind,
    Debrief,
    FocusStudy,
    Standard,
    StandardCheck,
    StandardState,
    Verdict,
    WordingState,
)
from footpath.conversations.models.debriefs import DebriefState
from footpath.conversations.tables import states as of_tables
from footpath.conversations.tables.permissions import visible_issues
from footpath.insight.needs_lines import WHOLE, Line
from footpath.people.models import Person
from footpath.pure import needs as pure
from footpath.pure.figures import Tally
from footpath.pure.intervals import share_figure
from footpath.surveys.behaviors import whole_library
from footpath.ui.wording import percent

FEWEST = 3  # looks at standards, of which each is a stretch of weeks; talks that were told
STUDIES, ISSUES = 2, 5  # the newest


def standards(teams: Collection[int]) -> dict[int, list[Line]]:
    """How often the standards in the register that people of each team serve by were kept, by whom they serve."""
    held = in_register(teams).exclude(customer_team=None)
    judged = StandardCheck.objects.filter(standard__in=held, verdict__in=(Verdict.KEPT, Verdict.MISSED))
    verdicts: dict[tuple[int, int, str], list[bool]] = {}
    ends = ("standard__provider_team", "standard__customer_team", "standard__customer_team__name")
    for provider, customer, name, verdict in judged.values_list(*ends, "verdict"):
        if provider is not None and customer is not None:
            verdicts.setdefault((provider, customer, str(name)), []).append(verdict == Verdict.KEPT)
    found: dict[int, list[Line]] = {}
    for (provider, customer, name), kept in sorted(verdicts.items(), key=lambda one: one[0][2]):
        if len(kept) >= FEWEST:
            url = reverse("insight-pair", args=[provider, customer]) if provider != customer else ""
            url = url or reverse("team", args=[provider])
            found.setdefault(provider, []).append(_kept(name, sum(kept), len(kept), url))
    return found


def _kept(name: str, kept: int, n: int, url: str) -> Line:
    figure = share_figure([Tally(n, kept, kept)])
    low, high = figure.low or 0.0, 1.0 if figure.high is None else figure.high
    text = _("Standards with %(team)s were kept in %(kept)d of %(n)d looks, likely %(low)s to %(high)s.") % {
        "team": name, "kept": kept, "n": n, "low": percent(low), "high": percent(high),
    }  # fmt: skip
    return Line(WHOLE, "standards", text, pure.says(low, high), url)


def in_register(teams: Collection[int]) -> QuerySet[Standard]:
    """The standards of these teams that both people wanted to be read by their teams."""
    return Standard.objects.filter(
        provider_team__in=teams, kind=AgreedKind.STANDARD, state__in=(StandardState.AGREED, StandardState.LEFT),
        versions__state=WordingState.AGREED, versions__in_register=True,
    ).distinct()  # fmt: skip


def talks(teams: Collection[int]) -> dict[int, list[Line]]:
    """How many talks with customers were told to each team; what was said in them stays with those who heard it."""
    told = Debrief.objects.filter(team__in=teams, state=DebriefState.TOLD).order_by()
    counted = dict(told.values_list("team_id").annotate(Count("interview__customer", distinct=True)))
    return {team: [_told(customers)] for team, customers in counted.items() if customers >= FEWEST}


def _told(customers: int) -> Line:
    text = ngettext(
        "A talk with %(n)d customer was told to the team: ask those who heard it.",
        "Talks with %(n)d customers were told to the team: ask those who heard them.",
        customers,
    ) % {"n": customers}
    return Line(WHOLE, "talks", text, pure.Says.PERHAPS, reverse("interviews"))


def groups(teams: Collection[int], person: Person, now: datetime) -> dict[int, list[Line]]:
    """The themes of the newest reports of focus groups about each team that are for this reader."""
    studies = visible_studies(person, now.date()).filter(team__in=teams, reported_at__isnull=False)
    newest: dict[int, list[FocusStudy]] = {}
    for study in studies.order_by("-reported_at"):
        newest.setdefault(study.team_id, []).append(study)
    theme = {one.key: one.theme for one in whole_library()} if newest else {}
    return {team: [line for study in told[:STUDIES] for line in _themes(study, theme)] for team, told in newest.items()}


def _themes(study: FocusStudy, theme: Mapping[str, str]) -> Iterator[Line]:
    found = found_in(study)
    for row in found.told:
        text = _("“%(theme)s” came up in %(groups)d of %(all)d focus groups.") % {
            "theme": row.theme, "groups": row.groups, "all": len(found.groups),
        }  # fmt: skip
        area = theme.get(row.theme.behavior, WHOLE)
        yield Line(area, "groups", text, pure.Says.PERHAPS, study.get_absolute_url())


def tables(teams: Collection[int], person: Person) -> dict[int, list[Line]]:
    """What lies on the round table of each team and is not done: the newest."""
    laid = visible_issues(person).filter(table__team__in=teams, state__in=(of_tables.RAISED, *of_tables.IN_HAND))
    found: dict[int, list[Line]] = {}
    for one in laid:
        text = _("“%(what)s” lies on the round table, for %(team)s.") % {"what": one.what, "team": one.raised_for.name}
        line = Line(WHOLE, "tables", text, pure.Says.PERHAPS, one.table.get_absolute_url())
        found.setdefault(one.table.team_id, []).append(line)
    return {team: lines[:ISSUES] for team, lines in found.items()}
