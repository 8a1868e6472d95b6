"""Does a table arrive in a spreadsheet as it is, without computing anything?"""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.csv_cells import plain
from footpath.ui.downloads import file_name
from footpath.ui.tables import as_csv, csv_response

TEXTS = st.text(
    st.sampled_from("'=+-@\t\r\n＝,;\" ab") | st.characters(exclude_categories=["Cs"], exclude_characters="\0")
)


def written(rows: list[list[object]]) -> str:
    """The file, without its mark."""
    content = b"".join(as_csv(["One", "Two"], rows))
    assert content.startswith(b"\xef\xbb\xbf")
    return content.decode("utf-8-sig")


def test_numbers_days_and_what_is_missing() -> None:
    moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    rows: list[list[object]] = [
        [-5, 0.25],
        [Decimal("-1.50"), None],
        [date(2026, 11, 23), moment],
        [float("nan"), "-5"],
    ]
    assert written(rows).split("\r\n") == [
        "One,Two", "-5,0.25", "-1.50,", "2026-11-23,2026-11-23T09:00:00+00:00", ",'-5", "",
    ]  # fmt: skip


def test_texts_of_the_language_are_written_as_they_read() -> None:
    assert written([[gettext_lazy("=Late"), "a,b"]]).split("\r\n")[1] == '\'=Late,"a,b"'


@given(st.lists(st.tuples(TEXTS, TEXTS)))
def test_every_text_comes_back(rows: list[tuple[str, str]]) -> None:
    text = written([list(row) for row in rows])
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))[1:]
    assert [tuple(map(plain, row)) for row in found] == rows


def test_rows_leave_as_they_come() -> None:
    seen: list[int] = []

    def rows() -> Iterator[list[int]]:
        for number in range(3):
            seen.append(number)
            yield [number]

    answer = iter(csv_response("Figures", ["n"], rows()))
    assert [next(answer), next(answer), next(answer)] == [b"\xef\xbb\xbf", b"n\r\n", b"0\r\n"]
    assert seen == [0]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Facilities, last 26 weeks", "facilities-last-26-weeks"),
        ("../../etc/passwd", "etc-passwd"),
        ('a"b\r\nSet-Cookie: c', "a-b-set-cookie-c"),
        ("\u202egnp.exe", "gnp-exe"),
        ("Größe 施設", "größe-施設"),
        ("…", "footpath"),
        ("a" * 500, "a" * 80),
    ],
)
def test_names_of_files(name: str, file: str) -> None:
    assert file_name(name) == file
    assert "\n" not in csv_response(name, [], [])["Content-Disposition"]


def test_nobody_keeps_it_or_guesses_what_it_is() -> None:
    answer = csv_response("Figures", [], [])
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    assert answer["Content-Disposition"] == 'attachment; filename="figures.csv"'
