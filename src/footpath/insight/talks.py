"""What is worth a talk, and what goes so well that somebody should hear it?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.insight import wording
from footpath.insight.next_steps import Side, next_steps
from footpath.insight.rarely import Rare
from footpath.insight.scorecards import Change, Line, Period, Section, Talk, Week
from footpath.insight.subjects import Subject
from footpath.people.models import Person
from footpath.ui.measures import Whose
from footpath.ui.wording import day

MOST = 2  # of each side: a talk about everything is a talk about nothing
LATELY = 4  # weeks in which something that stood out is still news


def to_talk_about(
    subject: Subject, sections: Sequence[Section], period: Period, reader: Person | None, now: datetime
) -> tuple[Talk, ...]:
    """Of each side the one or two figures that have clearly changed, or stood out lately: what is hard comes first. For
    a `reader` each with what could be done about it.
    """
    found = [(section, talk, line) for section in sections for talk, line in _of(section, period)]
    if reader is None:
        return tuple(talk for _section, talk, _line in found)
    on = now.date()
    return tuple(
        replace(
            talk,
            next=next_steps(line.key, line.label, side_of(subject, section), reader, on, is_good=talk.is_good),
        )
        for section, talk, line in found
    )


def side_of(subject: Subject, section: Section) -> Side:
    """Whose side it is."""
    one, other = (next(iter(keys), None) for keys in (section.scope.teams, section.scope.customer_teams))
    if subject.kind == "team":
        one, other = (subject.ids[0], None) if section.whose is Whose.PROVIDER else (None, subject.ids[0])
    if subject.kind == "service":
        one = subject.team
    return Side(subject.kind, section.whose, one, other, section.scope.service)


def _of(section: Section, period: Period) -> list[tuple[Talk, Line]]:
    told = [line for line in section.lines if line.is_told]
    changed = (Change.BETTER, Change.WORSE)
    found = [(_changed(section, line, period), line) for line in told if line.change in changed]
    for line in told:
        last = _last_signal(line)
        if line.change not in changed and last is not None:
            found.append((_stood_out(section, line, last, period), line))
        elif line.change not in changed and line.rare is not None and line.rare.tone:
            found.append((_rarely(section, line, line.rare, period), line))
    return sorted(found, key=lambda one: one[0].is_good)[:MOST]


def _rarely(section: Section, line: Line, rare: Rare, period: Period) -> Talk:
    is_good = rare.tone == "moss"
    query = f"?weeks={period.weeks}" + ("" if is_good else "&counted=no")
    return _talk(section, line, rare.sentence, is_good, query)


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
    address = line.evidence or f"{section.address}{line.key}/{query}"
    return Talk(section.title, line.label, text, address, is_good)
