"""What does a history file say, and where is it wrong?"""

import time
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.csv_file import BadFile
from footpath.pure.history_file import read_history

HEAD = "id,service,opened_at,closed_at,team,customer,priority,started_at,paused_seconds,title"
ROW = "R1,Badges,2026-03-02T09:00:00Z,2026-03-03T10:00:00+01:00,Facilities,Flight,2,2026-03-02T10:00Z,90.5,New badge"


def text(*lines):
    return "\n".join([HEAD, *lines]).encode()


def row(**cells):
    named = dict(zip(HEAD.split(","), ROW.split(","), strict=True)) | cells
    return ",".join(named.values())


def problems(content, **more):
    with pytest.raises(BadFile) as caught:
        read_history(content, **more)
    return [(one.line, one.column, one.code, one.value) for one in caught.value.problems]


def test_a_full_row():
    (only,) = read_history(text(ROW)).rows
    assert only.id == "R1"
    assert only.line == 2
    assert only.closed_at == datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert only.closed_at.tzinfo is UTC
    assert only.started_at == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert (only.team, only.customer, only.priority, only.paused_seconds, only.title) == (
        "Facilities",
        "Flight",
        "2",
        90.5,
        "New badge",
    )


def test_the_required_columns_are_enough_and_an_empty_end_is_open():
    file = read_history(b"service,id,closed_at,opened_at\r\nBadges,7,,2026-03-02T09:00:00Z\r\n\r\n")
    (only,) = file.rows
    assert only.closed_at is None
    assert only.team == ""
    history = file.history()
    assert np.isnan(history.done[0])
    assert history.paused[0] == 0


def test_names_become_numbers():
    file = read_history(text(row(), row(id="R2", service="Keys"), row(id="R3", team="")))
    assert file.services == ["Badges", "Keys"]
    assert file.teams == ["Facilities", ""]
    history = file.history()
    assert history.type_id.tolist() == [0, 1, 0]
    assert history.team_id.tolist() == [0, 0, 1]
    assert history.done[0] - history.created[0] == 86_400


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + text(ROW),
        text(ROW).replace(b"\n", b"\r\n"),
        text(ROW).replace(b"\n", b"\r"),
        text(ROW, "", " , "),
    ],
)
def test_marks_line_ends_and_blank_lines_mean_nothing(content):
    assert len(read_history(content).rows) == 1


def test_quoted_cells_may_hold_commas_and_the_line_is_where_the_row_starts():
    content = text(row(title='"two\nlines, and ""more"""'), row(id="R2", opened_at="soon"))
    assert problems(content) == [(4, "opened_at", "not_a_moment", "soon")]
    assert read_history(text(row(title='"two\nlines, and ""more"""'))).rows[0].title == 'two\nlines, and "more"'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", (1, "", "empty_file", "")),
        (b"\n \n", (1, "", "empty_file", "")),
        (text(), (2, "", "no_rows", "")),
        (text(ROW).decode().encode("utf-16"), (1, "", "utf16", "")),
        (text(ROW).decode().encode("utf-16-le"), (1, "", "utf16", "")),
        (text(ROW, row(id="R2", title="Büro")).decode().encode("latin-1"), (3, "", "not_utf8", "00Z,90.5,Büro")),
        (text(ROW, row(id="R\x002")), (3, "", "nul", "")),
        (text(ROW).replace(b",", b";"), (1, "", "delimiter", ";")),
        (text(ROW).replace(b",", b"\t"), (1, "", "delimiter", "\t")),
        (",".join(f"c{number}" for number in range(10_000)).encode(), (1, "", "too_many_columns", "10000")),
        (text(ROW, row(id='"R2')), (3, "", "quotes", "")),
        (text(ROW, row(id='"R"2')), (3, "", "quotes", "")),
        (text(ROW, row(id="R2", title="x" * 10_000_000)), (3, "", "cell_too_long", "")),
        (text(ROW, row(id="R2", title="x" * 10_001)), (3, "title", "too_long", "x" * 40)),
        (text(ROW, row(id="R" * 201)), (3, "id", "too_long", "R" * 40)),
        (text(ROW, "R2,Badges"), (3, "", "cell_count", "2/10")),
        (text(ROW, ROW), (3, "id", "duplicate_id", "R1")),
        (text(row(id="")), (2, "id", "missing", "")),
        (text(row(service=" ")), (2, "service", "missing", "")),
        (text(row(opened_at="")), (2, "opened_at", "missing", "")),
        (text(row(team="a\x07b")), (2, "team", "control_character", "a\\x07b")),
        (text(row(opened_at="2026-03-02T09:00:00")), (2, "opened_at", "no_zone", "2026-03-02T09:00:00")),
        (text(row(opened_at="2026-03-02")), (2, "opened_at", "no_zone", "2026-03-02")),
        (text(row(closed_at="2026-02-30T09:00:00Z")), (2, "closed_at", "not_a_moment", "2026-02-30T09:00:00Z")),
        (text(row(closed_at="31.03.2026")), (2, "closed_at", "not_a_moment", "31.03.2026")),
        (text(row(closed_at="9999-12-31T23:59:59-12:00")), (2, "closed_at", "year", "9999-12-31T23:59:59-12:00")),
        (text(row(opened_at="0001-01-01T00:00:00+12:00")), (2, "opened_at", "year", "0001-01-01T00:00:00+12:00")),
        (text(row(closed_at="2026-03-02T08:59:59Z")), (2, "closed_at", "closed_before_opened", "2026-03-02T08:59:59Z")),
        (text(row(started_at="2026-03-01T08:00Z")), (2, "started_at", "started_before_opened", "2026-03-01T08:00Z")),
        (text(row(started_at="2026-03-04T08:00Z")), (2, "started_at", "started_after_closed", "2026-03-04T08:00Z")),
        (text(row(paused_seconds="-5")), (2, "paused_seconds", "negative", "-5")),
        (text(row(paused_seconds="nan")), (2, "paused_seconds", "not_a_number", "nan")),
        (text(row(paused_seconds="9" * 150)), (2, "paused_seconds", "not_a_number", "9" * 40)),
        (text(row(paused_seconds="9" * 5000)), (2, "paused_seconds", "too_long", "9" * 40)),
        (text(row(paused_seconds="90000")), (2, "paused_seconds", "paused_too_long", "90000")),
    ],
)
def test_what_is_wrong_is_named(content, found):
    assert problems(content) == [found]


def test_columns_are_named():
    assert problems(b"id,service,opened_at,id,closed,opened at\n") == [
        (1, "id", "duplicate_column", ""),
        (1, "closed", "unknown_column", ""),
        (1, "opened at", "unknown_column", ""),
        (1, "closed_at", "missing_column", ""),
    ]


def test_all_problems_are_listed_up_to_a_cap():
    content = text(row(id="", opened_at="x"), row(closed_at="y", paused_seconds="z"), ROW)
    assert [(line, column) for line, column, _, _ in problems(content)] == [
        (2, "id"),
        (3, "closed_at"),
        (3, "paused_seconds"),
    ]
    with pytest.raises(BadFile) as caught:
        read_history(text(*[row(id="", title=str(number)) for number in range(1_000)]), cap=7)
    assert len(caught.value.problems) == 7
    assert caught.value.more


def test_problems_before_the_unreadable_part_are_listed_too():
    assert [code for _, _, code, _ in problems(text(row(id=""), row(id='"R2')))] == ["missing", "quotes"]


def test_the_future_is_refused_when_now_is_given():
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert problems(text(ROW), now=now) == [(2, "closed_at", "in_future", "2026-03-03T10:00:00+01:00")]
    assert read_history(text(row(closed_at="")), now=now).rows


@given(st.binary(max_size=300))
def test_any_bytes_end_in_rows_or_problems(content):
    for whole in (content, text() + b"\n" + content):
        assert outcome(whole)


def outcome(content):
    """Rows, or problems that have a line; never anything else."""
    try:
        return read_history(content).rows
    except BadFile as error:
        return all(one.line >= 1 for one in error.problems) and error.problems


def test_a_long_file_is_read_in_proportion():
    def seconds(n):
        content = text(*[row(id=f"R{number}") for number in range(n)])
        began = time.process_time()
        assert len(read_history(content).rows) == n
        return time.process_time() - began

    seconds(2_000)
    assert seconds(20_000) < 40 * seconds(2_000)
