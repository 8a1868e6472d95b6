"""What do focus groups show on pages of others, and where did people of two teams meet in them?"""

from collections.abc import Iterator
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.groups import states, words
from footpath.conversations.groups.listed import Line
from footpath.conversations.groups.nameless import ENOUGH, department
from footpath.conversations.groups.permissions import visible_groups, visible_studies
from footpath.conversations.models import FocusGroup, GroupSeat, GroupTheme
from footpath.people.meetings import Meeting
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


def met(since: date, until: date) -> Iterator[Meeting]:
    """Focus groups of five people or more: each department that took part with the team that it was about."""
    held = FocusGroup.objects.filter(state__in=states.MET, came__gte=ENOUGH)
    held = (
        held.filter(held_at__date__gte=since, held_at__date__lt=until)
        .select_related("study")
        .prefetch_related("places")
    )
    for group in held.prefetch_related("places"):
        assert group.held_at is not None
        on = group.held_at.date()
        teams = {department(one.team_id, on) for one in group.places.all() if one.came}
        for team in sorted(one for one in teams if one and one != group.study.team_id):
            yield Meeting.of(team, group.study.team_id, on, "focus_group")


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """What focus groups keep about somebody."""
    lines = [
        Kept(
            _("Focus groups to which you were asked, or in which you take part"),
            _("the host alone; after it who came. What was said is kept without names"),
            count=GroupSeat.objects.filter(person=person, state__in=states.KNOWS).count(),
            way=reverse("focus-groups"),
            act=_("Look at them, or take your name out"),
        ),
        Kept(
            _("Focus groups that you plan, host, or put into themes"),
            _("those who work with you on them: no lead, no administrator"),
            count=visible_groups(person).exclude(places__person=person).count(),
            way=reverse("focus-groups"),
            act=_("Look at them"),
        ),
    ]
    return kept_panel(_("Focus groups"), lines)
