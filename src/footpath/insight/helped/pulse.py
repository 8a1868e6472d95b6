"""What do people say of stress, conflict and staying, in the last survey before a day and the last one after it?

Any survey that asks one of these questions counts, whichever else it asks. Only what was released to the reader.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.insight.helped.compared import About, Compared, Month, change_of, points, share_words
from footpath.insight.helped.part import Part
from footpath.insight.helped.span import Span
from footpath.insight.scorecards import Change
from footpath.people.models import Person
from footpath.pure.disclosure_plan import WHOLE
from footpath.pure.figures import Tally
from footpath.pure.intervals import difference_of_shares
from footpath.surveys.results.waves import Out, outs, with_results

MOST = 24  # waves that are looked at


def asked(part: Part, span: Span, reader: Person) -> list[Compared]:
    """The three questions, in their order."""
    waves = [wave for wave in with_results(reader)[:MOST] if wave.closed_at is not None]
    told = outs(reversed(waves), reader)
    return [_compared(about, told, part, span) for about in _questions()]


def _questions() -> list[About]:
    return [
        About(
            "last-minute-stress",
            _("Stress from last-minute work"),
            _("How many say that it rarely or never puts them under stress."),
            more_is_better=True,
        ),
        About(
            "conflict-between-departments",
            _("Conflict between departments"),
            _("How many say that their work rarely or never got into conflict with that of another department."),
            more_is_better=True,
        ),
        About(
            "would-stay",
            _("Would stay"),
            _("How many say eight and more of ten: they still work here in a year, if it is up to them."),
            more_is_better=True,
        ),
    ]


def _compared(about: About, waves: Iterable[Out], part: Part, span: Span) -> Compared:
    told = [(one, figure) for one in waves if (figure := _figure(one, about.key, part)) is not None]
    before = [(one, figure) for one, figure in told if _closed(one) < span.day]
    after = [(one, figure) for one, figure in told if _closed(one) >= span.day]
    was, now = before[-1] if before else None, after[-1] if after else None
    first, second = (_tally(pair[1]) if pair else None for pair in (was, now))
    apart = difference_of_shares(second, first) if first and second else None
    newest = now or was
    return Compared(
        about.key, about.title, about.meaning, tuple(_month(one, figure) for one, figure in told),
        _words(was), _words(now),
        change_of(apart, more_is_better=True) if apart else Change.UNKNOWN, points(apart), is_share=True,
        note="" if was and now else _ask(is_asked=bool(told)),
        url=reverse("survey-results", args=[newest[0].wave.pk]) if newest else "",
    )  # fmt: skip


def _figure(one: Out, key: str, part: Part) -> Mapping[str, Any] | None:
    if key not in one.figures.items:
        return None
    for name in [WHOLE] if part.team is None else [f"team={part.team.pk}", f"department={part.team.pk}"]:
        block = one.block(name)
        if block and block["items"].get(key):
            found: Mapping[str, Any] = block["items"][key]
            return found
    return None


def _closed(one: Out) -> date:
    assert one.wave.closed_at is not None  # only such waves are looked at
    return one.wave.closed_at.date()


def _tally(figure: Mapping[str, Any]) -> Tally | None:
    told = figure.get("favorable")
    return Tally(figure["n"], n := float(round(told[0] * figure["n"])), n) if told else None


def _month(one: Out, figure: Mapping[str, Any]) -> Month:
    tally = _tally(figure)
    words = share_words(tally) if tally else _band(figure)
    return Month(_closed(one), tally.total / tally.n if tally else None, words)


def _words(pair: tuple[Out, Mapping[str, Any]] | None) -> str:
    if pair is None:
        return ""
    tally = _tally(pair[1])
    return share_words(tally) if tally else _band(pair[1])


def _band(figure: Mapping[str, Any]) -> str:
    return _("%(band)s %% of %(n)d: so few that only the range is shown") % {"band": figure["band"], "n": figure["n"]}


def _ask(*, is_asked: bool) -> str:
    if is_asked:
        return _("Asked on one side only: ask again, and both stand here.")
    return _("Nobody was asked yet. The survey “Is working together getting easier?” asks this in half a minute.")
