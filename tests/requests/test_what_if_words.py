"""How is it said what a change to a team's queue would bring?"""

from datetime import date

import pytest

from footpath.requests.what_if import Wish
from footpath.requests.what_if_words import (
    cannot_say_words,
    customer_days_words,
    effect_words,
    promises_words,
    sure_words,
    wish_words,
)

DAY = 8 * 3600


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (Wish(person=1), "One more person"),
        (Wish(person=3, since=date(2026, 12, 1)), "3 more people from Tue 1 Dec"),
        (Wish(absent=2, away=date(2026, 12, 1), until=date(2026, 12, 1)), "2 people away, Tue 1 Dec"),
        (Wish(job=True), "Pumps, taken next"),
        (Wish(job=True, hours=40, position=None), "Pumps of 40 h, taken last"),
        (Wish(person=1, first=12), "One more person · FP-12 taken next"),
    ],
)
@pytest.mark.usefixtures("tuesday")
def test_what_is_tried(wish: Wish, words: str) -> None:
    assert wish_words(wish, "Pumps") == words


@pytest.mark.parametrize(
    ("earlier", "later", "words"),
    [
        ((41, 1.5 * DAY), (0, 0.0), ["41 open requests are done earlier, on average by about 1.5 days."]),
        ((0, 0.0), (1, 3600.0), ["One open request is done later, by about 1 h."]),
        ((0, 0.0), (0, 0.0), ["Hardly anybody would notice: no open request is done half an hour earlier or later."]),
    ],
)
def test_who_is_moved(earlier: tuple[int, float], later: tuple[int, float], words: list[str]) -> None:
    assert effect_words(earlier, later, DAY) == words


@pytest.mark.parametrize(
    ("kept_more", "promised", "words"),
    [
        (6.2, 9, "On average 6.2 more promises are kept."),
        (1.04, 9, "Likely one more promise is kept."),
        (-1.4, 9, "On average 1.4 more promises are broken."),
        (-1.0, 9, "Likely one more promise is broken."),
        (-0.2, 9, "Perhaps one more promise is broken: 0.2 on average."),
        (0.7, 9, "Perhaps one more promise is kept: 0.7 on average."),
        (0.01, 9, "Hardly any promise is affected."),
        (0.0, 0, "None of them has a promise, so none can be broken."),
    ],
)
def test_what_becomes_of_promises(kept_more: float, promised: int, words: str) -> None:
    assert promises_words(kept_more, promised) == words


def test_how_sure_it_is() -> None:
    assert sure_words(-2 * DAY, -DAY, DAY).endswith("the average of all that move is 1–2 days earlier.")
    assert sure_words(DAY, 2 * DAY, DAY).endswith("the average of all that move is 1–2 days later.")
    assert sure_words(0, 10, DAY) == "In 8 futures of 10 hardly anything moves: what changes comes from the few others."
    assert sure_words(-3600, DAY, DAY).endswith("lies between 1 h earlier and 1 day later.")


def test_all_waiting_together() -> None:
    assert customer_days_words(5 * DAY, DAY) == "Added up, customers wait 5 working days more."
    assert customer_days_words(-11.4 * DAY, DAY) == "Added up, customers wait 11 working days less."
    assert customer_days_words(60, DAY) == ""


def test_each_reason_for_saying_nothing_says_what_to_do() -> None:
    said = [cannot_say_words(code) for code in ("no_people", "urgent_fills_team", "work_unknown", "too_long")]
    assert len({why for why, _what in said}) == len({what for _why, what in said}) == 4
