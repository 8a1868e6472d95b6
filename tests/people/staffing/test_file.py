"""Is a file of counts understood, and one with persons in it refused without repeating their names?"""

import pytest
from tests.cast import MONDAY

from footpath.people.mistakes import CannotImport
from footpath.people.staffing.file import TABLE, _words, read_staffing
from footpath.pure.csv_file import Problem

HEADER = "team,month,people,left,absent_days\n"


def told(text):
    with pytest.raises(CannotImport) as error:
        read_staffing(text.encode(), MONDAY)
    return [(one.line, one.column, one.text) for one in error.value.mistakes]


def test_a_row_is_a_team_in_a_month(cast):
    (one,) = read_staffing(f"{HEADER} facilities ,2026-10,12,1,7.5\n".encode(), MONDAY)
    assert (one.team, one.month.isoformat(), one.people, one.left) == (cast.facilities, "2026-10-01", 12, 1)
    assert str(one.absent_days) == "7.5"


@pytest.mark.parametrize("column", ["name", "Employee ID", "e-mail", "reason", "last_name"])
def test_a_column_about_persons_is_refused(cast, column):
    ((line, where, words),) = told(f"team,month,people,left,absent_days,{column}\nFacilities,2026-10,12,1,7,x\n")
    assert (line, where) == (1, column)
    assert "nobody's name" in words


@pytest.mark.parametrize("who", ["name", "email"])
def test_a_person_where_a_team_is_asked_is_refused_and_not_repeated(cast, who):
    person = getattr(cast.ana, who)
    ((line, where, words),) = told(f"{HEADER}{person},2026-10,12,1,7\n")
    assert (line, where) == (2, "team")
    assert "nobody's name" in words
    assert person not in words


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("Nowhere,2026-10,12,1,7", "team"),
        ("Facilities,October,12,1,7", "month"),
        ("Facilities,2026-13,12,1,7", "month"),
        ("Facilities,1890-01,12,1,7", "month"),
        ("Facilities,2026-12,12,1,7", "month"),
        ("Facilities,2026-10,-1,1,7", "people"),
        ("Facilities,2026-10,twelve,1,7", "people"),
        ("Facilities,2026-10,9999999,1,7", "people"),
        ("Facilities,2026-10,12,13,7", "left"),
        ("Facilities,2026-10,12,1.5,7", "left"),
        ("Facilities,2026-10,12,1,400", "absent_days"),
        ("Facilities,2026-10,12,1,nan", "absent_days"),
        ("Facilities,2026-10,12,1,", "absent_days"),
        ("Facilities,2026-10,12,1,7\nFacilities,2026-10,12,1,7", "team"),
    ],
)
def test_what_cannot_be_is_named_by_line_and_column(cast, row, column):
    found = told(HEADER + row + "\n")
    assert [where for _line, where, _words in found] == [column]
    assert all(words for *_where, words in found)


def test_no_code_of_the_reader_is_without_words():
    codes = (
        "empty_file utf16 not_utf8 nul delimiter too_many_columns duplicate_column unknown_column missing_column "
        "no_rows too_many_rows quotes cell_too_long cell_count missing"
    )
    assert all(_words(Problem(1, "x", code)) for code in codes.split())
    assert TABLE.columns == ("team", "month", "people", "left", "absent_days")
