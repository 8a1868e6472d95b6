"""From which pages does an action plan begin with one button, and with which words?

Nothing is kept by the button: it opens the page for a new plan with these words in it, sent and never in an address.
"""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from footpath.appraisals.measures import seen_by_others, told_items
from footpath.appraisals.models import Appraisal
from footpath.appraisals.shown import report_of
from footpath.conversations.interviews import states as talks
from footpath.conversations.models import GroupTheme, Interview, Worksheet
from footpath.conversations.sheets.questions import IMPROVE
from footpath.growth.actions.begin_appraised_plan import asks_again
from footpath.growth.forms import SHORT
from footpath.growth.models import Origin, Plan
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.pure.intervals import STARS
from footpath.pure.rater_figures import BLIND, NEED
from footpath.surveys.results.headline import Headline
from footpath.ui.panels import Panel


def survey_results(found: Headline | None, _person: Person, _now: datetime) -> Panel | None:
    """Of the one number of a survey: the question that it belongs to."""
    return _panel(Origin.SURVEY, found.line.text) if found else None


def would_choose(team: Team, person: Person, now: datetime) -> Panel | None:
    """Of whether customers would choose a team again: for the team where somebody leads it, else one's own."""
    leads = team.pk in reach(person, now.date()).leads
    return _panel(Origin.CHOICE, _("That our customers would choose us again"), team=team.pk if leads else None)


def worksheet(sheet: Worksheet, person: Person, _now: datetime) -> Panel | None:
    """Of a worksheet that both have read, for whoever serves: what the customer would like to see improved."""
    if person.pk != sheet.provider_id or not sheet.is_open_to_both:
        return None
    return _panel(Origin.WORKSHEET, str(sheet.customer_words.get(IMPROVE) or ""))


def talk(talk: Interview, person: Person, _now: datetime) -> Panel | None:
    """Of a talk whose notes the customer has approved, for whoever serves. The words are for them to find."""
    if person.pk != talk.provider_id or talk.state not in talks.AFTER:
        return None
    return _panel(Origin.INTERVIEW, "")


def focus_theme(theme: GroupTheme, _person: Person, _now: datetime) -> Panel:
    """Of a theme that focus groups brought, for the team it is about."""
    words = " ".join(str(theme).split())[:SHORT]
    return Panel("growth/start_theme.html", {"area": words})


def _panel(origin: Origin, area: str, *, team: int | None = None) -> Panel:
    words = " ".join(area.split())[:SHORT]
    return Panel("growth/start_panel.html", {"origin": origin.value, "area": words, "team": team})


def appraisal(it: Appraisal, person: Person, _now: datetime) -> Panel | None:
    """Of a 360° report, for whoever it is about: a plan that is measured when the same is asked again. Where that is
    over, one about the behavior that others see least often.
    """
    report = report_of(it) if person.pk == it.subject_id else None
    if report is None:
        return None
    plans = _plans_from(it) if it.closed_at else []
    if asks_again(it) and any(place < STARS[1] for _key, _text, place in told_items(it)):
        return Panel("growth/start_appraised.html", {"appraisal": it.pk, "plans": plans})
    if plans and not asks_again(it):
        return Panel("growth/start_appraised.html", {"appraisal": None, "plans": plans})
    fields = {one.key: one.lines for one in report.quadrants}
    words = next(iter([*fields[BLIND], *fields[NEED]]), "")
    return Panel("growth/start_panel.html", {"origin": "", "area": " ".join(words.split())[:SHORT], "team": None})


def _plans_from(it: Appraisal) -> list[Plan]:
    """The plans of whoever the report is of that are measured by what others see, begun since it closed."""
    found = Plan.objects.filter(owner=it.subject_id, team=None, areas__evidence__key=seen_by_others.key)
    again = Appraisal.objects.filter(pulse_of=it.pk, closed_at__lte=OuterRef("made_at"))
    found = found.filter(~Exists(again), made_at__gte=it.closed_at)
    return list(found.select_related("owner", "team").distinct()[:3])
