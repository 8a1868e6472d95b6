"""Is a date of which nobody can say what it rests on shown nowhere?"""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cast import MONDAY, Cast, past
from tests.requests.stages import queued

import footpath
from footpath.pure.quote import Basis
from footpath.requests.api.telling import forecast
from footpath.requests.odds_panel import needed_by, odds_panel
from footpath.requests.promise import Odds, odds_if_asked, odds_of

NOTHING = Basis(0, 0, 0, 75, 0, 0.85, 0.85)


def taken_away(odds: Odds) -> Odds:
    """The same odds, of which nobody can say any more what they rest on."""
    return replace(odds, quote=replace(odds.quote, basis=NOTHING, flags=()))


@pytest.mark.django_db
@pytest.mark.parametrize("asking", [True, False])
def test_a_date_whose_reasons_cannot_be_given_is_not_shown(cast: Cast, asking: bool) -> None:
    past(cast)
    odds = odds_if_asked(cast.move, MONDAY) if asking else odds_of(queued(cast), MONDAY)
    assert odds.known
    assert odds_panel(odds, asking=asking).by
    assert forecast(odds, asking=asking)
    bare = taken_away(odds)
    assert bare.quote.p85
    assert not bare.known
    assert [bare.at(level) for level in (0.5, 0.85, 0.95)] == [None] * 3
    assert bare.day(0.85) is None
    assert bare.chance_by(MONDAY + timedelta(days=9)) is None
    panel = odds_panel(bare, asking=asking)
    assert (panel.by, panel.half, panel.until) == (None, None, None)
    assert (panel.dots, panel.table, panel.stretches) == ((), (), ())
    assert forecast(bare, asking=asking) is None
    needed = needed_by(bare, date(2026, 12, 18))
    assert (needed.ask_by, needed.ask_until, needed.chance, needed.too_late) == (None, None, None, False)


def test_nobody_reads_a_date_past_the_odds() -> None:
    """The worker's columns, the pages and the API take their dates from Odds, which gives none without its reasons."""
    rooms = Path(footpath.__file__).parent
    sources = [*(rooms / "requests").rglob("*.py"), *(rooms / "insight").rglob("*.py"), *rooms.rglob("*.html")]
    found = {path.name for path in sources if re.search(r"quote\.p(50|85|95)\b", path.read_text())}
    assert found == {"promise.py"}
