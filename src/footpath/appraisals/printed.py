"""What does the printed report say?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.appraisals.models import Appraisal
from footpath.appraisals.shown import Line, ReportShown, report_of
from footpath.ui.wording import day


def as_page(it: Appraisal) -> dict[str, Any]:
    """The data of report.typ; the same figures as on the page."""
    report = report_of(it)
    assert report is not None  # whoever may read it has one
    closed = _("Closed on %(day)s") % {"day": day(it.closed_at)} if it.closed_at else ""
    return {
        "title": str(it),
        "eyebrow": _("360° feedback"),
        "lead": f"{closed}. {to_whom(it)}",
        "normal": normal(),
        "legend": _legend(report),
        "steps": report.steps,
        "quadrants": [{"title": one.title, "text": one.text, "lines": one.lines} for one in report.quadrants],
        "themes": [
            {"name": one.name, "says": one.says, "lines": [_line(line) for line in one.lines]} for one in report.themes
        ],
        "words": [{"title": name, "lines": texts} for name, texts in report.comments]
        + [{"title": f"{who}: {question}", "lines": [text]} for who, question, text in report.named],
        "agreed": {"title": _("What was agreed"), "text": it.texts.get("agreed", "")},
    }


def to_whom(it: Appraisal) -> str:
    """Whom its words mean, for whoever else reads it."""
    return _("Written to %(name)s: “you” is %(name)s.") % {"name": it.subject.name}


def normal() -> str:
    """What to know before one reads it."""
    return _(
        "Gaps are normal: others see what you do, you know what you mean. A gap is marked only where it is larger than "
        "chance makes it with so few answers."
    )


def _legend(report: ReportShown) -> list[str]:
    found = [f"{letter}: {name} ({n})" for letter, name, n in report.groups]
    found += [f"{letter}: {name}" for letter, name in report.named_here]
    found += [_("%(name)s has not answered.") % {"name": name} for name in report.silent]
    if report.omitted:
        found.append(_("Too few answers to be told: %(groups)s") % {"groups": ", ".join(report.omitted)})
    return [*found, report.regrouped] if report.regrouped else found


def _line(line: Line) -> dict[str, Any]:
    dots = [{"x": one.x, "y": one.y, "letter": one.letter, "kind": one.kind} for one in line.dots]
    words = [f"{one.name}: {one.words}" for one in line.dots]
    return {
        "text": line.text,
        "dots": dots,
        "tall": line.tall,
        "words": words,
        "says": line.says,
        "change": line.change,
    }
