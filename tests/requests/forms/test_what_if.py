"""What may stand in the address of the what-if, and what is said of everything else?"""

from datetime import date

import pytest
from django.http import QueryDict

from footpath.requests.forms.what_if import WhatIfForm
from footpath.requests.what_if import Wish

TODAY = date(2026, 11, 24)


def form(asked: str, people: int = 3) -> WhatIfForm:
    return WhatIfForm(
        QueryDict(asked),
        today=TODAY,
        people=people,
        services=[("7", "Move")],
        waiting=[(12, "Six places")],
        may_be_first={12, 13},
    )


@pytest.mark.parametrize(
    ("asked", "wish"),
    [
        ("", Wish()),
        ("person=&since=&absent=&away=&until=&job=&hours=&position=0&first=", Wish()),
        ("person=0&absent=0", Wish()),
        ("nonsense=1", Wish()),
        ("person=2&since=2026-12-01", Wish(person=2, since=date(2026, 12, 1))),
        ("away=2026-11-30", Wish(absent=1, away=date(2026, 11, 30), until=date(2026, 12, 6))),
        ("absent=2", Wish(absent=2, away=TODAY, until=date(2026, 11, 30))),
        (
            "away=2026-11-30&until=2026-11-30",
            Wish(absent=1, away=date(2026, 11, 30), until=date(2026, 11, 30)),
        ),
        ("job=any", Wish(job=True)),
        ("job=7&hours=2.5&position=last", Wish(job=True, service=7, hours=2.5, position=None)),
        ("hours=3&position=8", Wish(job=True, hours=3.0, position=8)),
        ("first=FP-12", Wish(first=12)),
        ("first=13", Wish(first=13)),
    ],
)
def test_what_was_asked(asked: str, wish: Wish) -> None:
    typed = form(asked)
    assert typed.errors == {}
    assert typed.wish() == wish


@pytest.mark.parametrize(
    "asked",
    [
        "person=-1",
        "person=21",
        "person=one",
        "person=1e9",
        "since=2026-11-23",
        "since=2031-01-01",
        "away=notadate",
        "away=2026-02-30",
        "away=2025-01-01",
        "absent=4",
        "absent=-1",
        "until=2026-11-25&away=2026-11-30",
        "job=8",
        "job=-7",
        "job=7%00",
        "hours=0",
        "hours=nan",
        "hours=inf",
        "hours=1e9",
        "position=1e9",
        "position=-1",
        "position=10001",
        "position=٣",
        "position=99999999999999",
        "first=FP-14",
        "first=x",
        "first=99999999999999999999999",
    ],
)
def test_what_cannot_be_is_named_and_kept(asked: str) -> None:
    typed = form(asked + "&person=1" if "person" not in asked else asked)
    name, _sign, _value = asked.partition("&")[0].partition("=")
    assert list(typed.errors) == [name]
    assert typed[name].value() == QueryDict(asked)[name]


def test_nobody_can_be_away_where_nobody_is() -> None:
    assert "Nobody is there." in str(form("absent=1", people=0).errors)
    assert "Only one person is there." in str(form("absent=2", people=1).errors)


def test_a_place_of_the_address_is_among_those_to_choose_from() -> None:
    assert '<option value="8" selected>after 8 others</option>' in str(form("position=8")["position"])
    assert '<option value="1e9" selected>1e9</option>' in str(form("position=1e9")["position"])
