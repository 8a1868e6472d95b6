"""What is worth a talk, and what goes so well that somebody should hear it?"""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from footpath.insight import wording
from footpath.insight.scorecards import Change, Line, Period, Section, Talk, Week
from footpath.ui.wording import day

MOST = 2  # of each side: a talk about everything is a talk about nothing
LATELY = 4  # weeks in which something that stood out is still news


def to_talk_about(sections: Sequence[Section], period: Period) -> tuple[Talk, ...]:
    """Of each side the one or two figures that have clearly changed, or stood out lately: what is hard comes first."""
    return tuple(talk for section in sections for talk in _of(section, period))


def _of(section: Section, period: Period) -> list[Talk]:
    told = [line for line in section.lines if line.is_told]
    found = [_changed(section, line, period) for line in told if line.change in (Change.BETTER, Change.WORSE)]
    found += [
        _stood_out(section, line, last, period)
        for line in told
        if line.change not in (Change.BETTER, Change.WORSE)
        for last in [_last_signal(line)]
        if last is not None
    ]
    return sorted(found, key=lambda talk: talk.is_good)[:MOST]


def _last_signal(line: Line) -> Week | None:
    lately = [week for week in line.signals if week in line.weeks[-LATELY:]]
    return lately[-1] if lately else None


def _changed(section: Section, line: Line, period: Period) -> Talk:
    is_good = line.change is Change.BETTER
    text = (
        _("better than in the %(weeks)d weeks before: %(was)s then, %(now)s now. What has helped?")
        if is_good
        else _("worse than in the %(weeks)d weeks before: %(was)s then, %(now)s now. What has changed?")
    )
    facts = {"weeks": period.weeks, "now": wording.short(line.kind, line.figure), "was": line.was}
    return _talk(section, line, text % facts, is_good, f"?weeks={period.weeks}" + ("" if is_good else "&counted=no"))


def _stood_out(section: Section, line: Line, week: Week, period: Period) -> Talk:
    facts = {"how": week.signal_words, "day": day(week.monday)}
    text = (
        _("%(how)s, up to the week of %(day)s. What is different now?")
        if week.signal.startswith("run")
        else _("%(how)s in the week of %(day)s. What was different then?")
    ) % facts
    return _talk(section, line, text, week.is_better, f"?weeks={period.weeks}&week={week.monday.isoformat()}")


def _talk(section: Section, line: Line, text: str, is_good: bool, query: str) -> Talk:
    return Talk(section.title, line.label, text, f"{section.address}{line.key}/{query}", is_good)
