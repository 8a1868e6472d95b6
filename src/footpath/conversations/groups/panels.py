"""What do focus groups show on pages of others, and where did people of two teams meet in them?"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.groups import states, words
from footpath.conversations.groups.listed import Line
from footpath.conversations.groups.nameless import ENOUGH, departments_of
from footpath.conversations.groups.permissions import visible_groups, visible_studies
from footpath.conversations.models import GroupSeat, GroupTheme
from footpath.people.meetings import Part, Row
from footpath.people.models import Person
from footpath.surveys.models import Item, Wave
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel

NEAR = 4


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """What waits for the reader: an answer, a meeting to come, themes to look at."""
    lines = [
        Line(place.group.get_absolute_url(), place.group.study.topic, "", _said(place, now))
        for place in GroupSeat.objects.filter(person=person, state__in=states.KNOWS)
        .filter(group__state__in=(states.RECRUITING, states.CODED))
        .select_related("group__study")
        .order_by("group__starts_at")[:NEAR]
        if place.group.state == states.RECRUITING or (place.came and not place.checked)
    ]
    return Panel("conversations/groups/home_panel.html", {"lines": lines}) if lines else None


def _said(place: GroupSeat, now: datetime) -> str:
    if place.group.state == states.CODED:
        return _("Is this what you said? Look at the themes.")
    return words.standing(place.group, place, now)[0]


def on_survey(wave: Wave, person: Person, now: datetime) -> Panel | None:
    """Beside the results of a survey: themes that were joined to its questions, as far as the reader may see them."""
    joined = GroupTheme.objects.filter(wave=wave, study__reported_at__isnull=False)
    themes = list(joined.filter(study__in=visible_studies(person, now.date())))
    if not themes:
        return None
    texts = dict(Item.objects.filter(version=wave.version_id).values_list("key", "text"))
    rows = [(theme, texts.get(theme.item, "")) for theme in themes]
    return Panel("conversations/groups/survey_panel.html", {"rows": rows})


def _came(since: date, until: date) -> QuerySet[GroupSeat]:
    """Who came to groups of five people or more on these days."""
    days = {"group__held_at__date__gte": since, "group__held_at__date__lt": until}
    return GroupSeat.objects.filter(came=True, group__state__in=states.MET, group__came__gte=ENOUGH, **days)


def _from_departments(rows: Sequence[Row]) -> Iterator[tuple[int, int, date]]:
    """Each department that took part with the team that the group was about."""
    from_where = departments_of({(row.other, row.on) for row in rows})
    met_there = {(row.gathering, row.one, from_where[row.other, row.on], row.on) for row in rows}
    return ((about, team, on) for _group, about, team, on in met_there if team)


_COLUMNS = ("group_id", "group__held_at__date", "group__study__team_id", "team_id")
met = Part("focus_group", _came, _COLUMNS, _from_departments)


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What focus groups keep about somebody."""
    lines = [
        Kept(
            _("Focus groups to which you were asked, or in which you take part"),
            _("the host alone; after it who came. What was said is kept without names"),
            rows=GroupSeat.objects.filter(person=person, state__in=states.KNOWS),
            way=reverse("focus-groups"),
            act=_("Look at them, or take your name out"),
        ),
        Kept(
            _("Focus groups that you plan, host, or put into themes"),
            _("those who work with you on them: no lead, no administrator"),
            rows=visible_groups(person).exclude(places__person=person),
            way=reverse("focus-groups"),
            act=_("Look at them"),
        ),
    ]
    return kept_panel(_("Focus groups"), lines)
