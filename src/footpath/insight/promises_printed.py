"""What does the printed page about a team's promises say?"""

from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from footpath.insight import promises_drawn as drawn
from footpath.insight import promises_wording as words
from footpath.insight.promises import Promises
from footpath.ui.charts.line import corners
from footpath.ui.wording import dated, moment


def as_page(promises: Promises) -> dict[str, Any]:
    """The data of insight/promises.typ: the words and drawings of the page on the screen."""
    given = promises.given
    return {
        "eyebrow": promises.team.name,
        "title": _("How good are our promises"),
        "lines": words.first_lines(promises) or [_("Nothing can be said yet: too little has come due.")],
        "notes": words.notes(promises),
        "worked_out": _worked_out(promises),
        "levels_title": _("Said and held"),
        "levels": [_level(promises, one) for one in drawn.levels(promises)],
        "course_title": words.course_title(promises),
        "course_line": words.course_line(promises) if promises.parts else "",
        "chart": _chart(promises),
        "rows": _rows(promises),
        "given_title": _("Promises that people gave"),
        "given_note": "" if given.is_told else given.withheld or words.too_few_given(),
        "given_lines": words.given_lines(given),
        "given": _given(promises),
        "rests_title": _("What this rests on"),
        "rests_on": words.rests_on(promises) if promises.newest else [],
    }


def _worked_out(promises: Promises) -> str:
    if promises.recorded_at is None:
        return ""
    with dated():
        return _("Worked out %(moment)s.") % {"moment": moment(promises.recorded_at)}


def _level(promises: Promises, one: drawn.Level) -> dict[str, Any]:
    return {
        "said": one.said,
        "share": f"{one.share} ({one.count})" if one.count else one.share,
        "interval": one.interval,
        "verdict": one.verdict if promises.is_enough else _("too few to say"),
        "tone": one.tone if promises.is_enough else "plain",
        "bar": asdict(one.bar),
    }


def _chart(promises: Promises) -> dict[str, Any] | None:
    found = drawn.chart(promises)
    if found is None:
        return None
    marks = [
        {"x": mark.x, "y": mark.y, "tone": mark.point.tone, "name": mark.point.label if mark.named else ""}
        for mark in found.main.marks
    ]
    spoken = "; ".join(mark.point.text for mark in found.main.marks)
    return {
        "alt": f"{words.course_title(promises)}. {spoken}",
        "height": found.main.height,
        "band": corners(found.main.band),
        "lines": [corners(run) for run in found.main.lines],
        "quiet": [corners(run) for run in found.quiet.lines],
        "limit": found.main.limit,
        "usual": _("said: 17 in 20; dotted: what held at half; field: where chance alone puts it"),
        "least": found.scale[0][1],
        "most": found.scale[1][1],
        "marks": marks,
    }


def _rows(promises: Promises) -> list[list[str]]:
    header = words.course_header()
    rows = [[row.when, str(row.n), *row.held, row.chance, row.ahead] for row in drawn.rows(promises)]
    return [header, *rows] if rows else []


def _given(promises: Promises) -> list[list[str]]:
    if not promises.given.is_told:
        return []
    rows = [
        [one.name, *(str(count) for count in (one.month.early, one.month.kept, one.month.broken, one.month.released))]
        for one in drawn.given(promises)
    ]
    return [words.given_header(), *rows]
