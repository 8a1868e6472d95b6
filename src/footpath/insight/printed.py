"""What does a printed page of figures say?"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.insight.scorecards import Line, Scorecard, Section, Talk
from footpath.insight.templatetags.figures import given_stars, interval_bar, week_words, weekly_chart
from footpath.ui.charts.line import corners
from footpath.ui.wording import day

TONES = {"better": "moss", "worse": "clay"}


def as_page(card: Scorecard) -> dict[str, Any]:
    """The data of insight/scorecard.typ: the words and drawings of the page on the screen."""
    compared = ngettext(
        "%(n)d figure was held against the weeks before.",
        "%(n)d figures were held against the weeks before; of twenty such, about one differs by chance alone.",
        card.looked_at,
    )
    nothing = _(
        "Nothing stands out: no figure has clearly changed. Ask each other: what goes well, and what would help most?"
    )
    return {
        "eyebrow": _("How we are doing"),
        "title": card.title,
        "lead": f"{card.lead} {_('Figures begin a talk; nobody is ranked by them.')}".strip(),
        "period": period_words(card),
        "talks_title": _("What to talk about"),
        "talks": [_talk(talk) for talk in card.talks],
        "no_talks": nothing,
        "compared": compared % {"n": card.looked_at} if card.looked_at else "",
        "introduced_title": _("What was introduced in these weeks"),
        "introduced": [f"{one.number}  {day(mark.day)}: {mark.words}" for one in card.introduced for mark in one.marks],
        "sections": [_section(section, card) for section in card.sections],
        "empty": _("Nothing was counted in these weeks.") if card.is_empty else "",
        "reading": _(
            "The broad bar says where a figure likely lies, 95 times in 100. In the weekly drawings chance alone moves "
            "the line within the pale field; a ring stands out."
        ),
    }


def period_words(card: Scorecard) -> str:
    """Which weeks the page is about."""
    return _("%(n)d weeks, since %(day)s") % {"n": card.period.weeks, "day": day(card.period.since)}


def _talk(talk: Talk) -> dict[str, str]:
    return {
        "label": talk.label,
        "sentence": talk.sentence,
        "side": talk.side,
        "tone": "moss" if talk.is_good else "clay",
    }


def _section(section: Section, card: Scorecard) -> dict[str, Any]:
    note = section.withheld
    if not note and section.is_empty:
        note = _("Nothing was counted on this side in these weeks.")
    lines = [] if note else [_line(line, card) for line in section.lines]
    return {"title": section.title, "lead": section.lead, "note": note, "lines": lines}


def _line(line: Line, card: Scorecard) -> dict[str, Any]:
    told = {"label": line.label, "meaning": line.meaning, "value": line.value, "is_told": line.is_told}
    if not line.is_told:
        return told
    return told | {
        "rests_on": line.rests_on,
        "interval": line.interval,
        "bar": asdict(bar) if (bar := interval_bar(line).get("bar")) else None,
        "changed": line.changed,
        "tone": TONES.get(line.change.value, "plain"),
        "was": _("before: %(was)s") % {"was": line.was} if line.was else "",
        "given": _given(line) if line.stars else "",
        "chart": _chart(line) | {"introduced": [{"x": one.x, "name": str(one.number)} for one in card.introduced]},
        "signals": [
            *(f"{_('Week of %(day)s') % {'day': day(week.monday)}}: {week.signal_words}" for week in line.signals[-2:]),
            *([line.rare.sentence] if line.rare else []),
            *(
                [_("Over these weeks it has moved: chance seldom stays so long on one side.")]
                if line.has_shifted
                else []
            ),
        ],
    }


def _given(line: Line) -> str:
    """How many stars how often; what belongs together stays in one line."""
    rows = given_stars(line)["rows"]
    return "  ".join(f"{row['stars']}: {row['count']}".replace(" ", "\N{NO-BREAK SPACE}") for row in rows)


def _chart(line: Line) -> dict[str, Any]:
    found = weekly_chart(line)
    chart = found["chart"]
    spoken = [f"{day(week.monday)}: {week_words(line, week)}" for week in line.weeks if week.n]
    return {
        "alt": f"{found['title']}. {'; '.join(spoken)}",
        "height": chart.height,
        "band": corners(chart.band),
        "lines": [corners(run) for run in chart.lines],
        "limit": chart.limit,
        "usual": _("usually %(usual)s") % {"usual": found["usual"]} if found["usual"] else "",
        "least": found["least"],
        "most": found["most"],
        "marks": [
            {"x": mark.x, "y": mark.y, "tone": mark.point.tone, "name": mark.point.label if mark.named else ""}
            for mark in chart.marks
        ],
    }


def as_list(
    title: str,
    lead: str,
    header: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    widths: Sequence[int],
    eyebrow: str = "",
) -> dict[str, Any]:
    """The data of insight/list.typ; `widths` are parts of what is left beside columns of 0, which fit their texts."""
    return {
        "eyebrow": eyebrow,
        "title": title,
        "lead": lead,
        "header": list(header),
        "widths": list(widths),
        "rows": [[_in_words(cell) for cell in row] for row in rows],
        "none": _("None."),
    }


def _in_words(cell: Any) -> str:
    return day(cell) if isinstance(cell, date) else str(cell or "–")
