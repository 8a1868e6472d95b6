"""Does `footpath disclosure` say which figures may be shown, without Django, and what is wrong with a file?"""

import json
import os
import subprocess
import sys

import pytest

from footpath.site.cli import main

MARGINS = {"rows": 2, "columns": 2, "counts": [6, 3, 8, 7]}


@pytest.fixture
def disclosure(tmp_path, capsys):
    """Exit code, what was printed (as JSON), what was complained about."""

    def run(content):
        file = tmp_path / "question.json"
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        code = main(["disclosure", str(file)])
        out, err = capsys.readouterr()
        return code, json.loads(out) if out else None, err

    return run


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (
            {"k": 5, "groups": {"Tech": 9, "Ops": 6, "Sales": 4}},
            {"shown": ["Tech"], "merged": [["Ops", "Sales"]], "hidden": [], "total": True},
        ),
        ({"groups": {"Tech": 9, "Sales": 4}}, {"shown": [], "merged": [], "hidden": ["Tech", "Sales"], "total": True}),
        ({"table": MARGINS, "publish": ["margins", "cells"]}, {"accepted": False, "determined": [[1]]}),
        ({"table": MARGINS, "publish": ["margins"]}, {"accepted": True, "determined": []}),
        ({"table": MARGINS, "publish": ["margins", 0, [2, 3]]}, {"accepted": False, "determined": [[1]]}),
        ({"table": MARGINS, "publish": [1]}, {"accepted": False, "determined": [[1]]}),
        (
            {"table": {**MARGINS, "counts": [2, 2, 8, 7]}, "publish": ["margins"]},
            {"accepted": False, "determined": [[0, 1]]},
        ),
    ],
)  # fmt: skip
def test_the_verdicts_are_the_agreed_ones(disclosure, asked, found):
    assert disclosure(asked) == (0, found, "")


def test_it_starts_without_django_database_and_settings(tmp_path):
    file = tmp_path / "question.json"
    file.write_text(json.dumps({"table": MARGINS, "publish": ["margins"]}))
    bare = {
        name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "DATABASE", "FOOTPATH"))
    }
    watch = (
        "import sys; from footpath.site.cli import main; code = main(); "
        "assert 'django' not in sys.modules and 'scipy' not in sys.modules; raise SystemExit(code)"
    )
    command = [sys.executable, "-c", watch, "disclosure", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=bare, timeout=60, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, '{"accepted": true, "determined": []}\n', "")
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "this is not JSON: line 1, column 1"),
        (b'{"k": 5, "groups": {"A": 9', "this is not JSON: line 1, column 27"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[]", "one JSON object"),
        (b'{"groups": {"A": NaN}}', "NaN is not a number of people"),
        (b'{"groups": {"A": 1e999}}', '"groups", "A": how many people there are has to be a whole number'),
        (b'{"groups": {"A": ' + b"9" * 5000 + b"}}", "far too long"),
        (b'{"groups": {"A": 9, "A": 8}}', '"A" is there twice'),
        ({"groups": {"A": -1}}, "whole number from 0"),
        ({"groups": {"A": 2.5}}, "whole number from 0"),
        ({"groups": {"A": True}}, "whole number from 0"),
        ({"groups": {"A": 10**10}}, "whole number from 0"),
        ({"groups": ["A"]}, '"groups" has to be an object'),
        ({"k": 2, "groups": {"A": 9}}, "k has to be a whole number from 3 to 1000"),
        ({"k": 10**30, "groups": {"A": 9}}, "k has to be"),
        ({"k": "5", "groups": {"A": 9}}, "k has to be"),
        ({"k": None, "groups": {"A": 9}}, "k has to be"),
        ({"k": 5}, 'there has to be "groups", or "table" with "publish"'),
        ({"groups": {}, "table": MARGINS, "publish": ["margins"]}, 'there has to be "groups", or'),
        ({"table": MARGINS}, 'there has to be "groups", or'),
        ({"table": [6, 3], "publish": ["margins"]}, '"table" has to have'),
        ({"table": {**MARGINS, "rows": 3}, "publish": ["margins"]}, "a list of 6 numbers"),
        ({"table": {**MARGINS, "rows": 0}, "publish": ["margins"]}, '"rows" has to be'),
        ({"table": {**MARGINS, "rows": 10**9, "columns": 10**9}, "publish": ["margins"]}, '"rows" has to be'),
        ({"table": {**MARGINS, "counts": [6, 3, 8, "7"]}, "publish": ["margins"]}, '"counts", cell 3'),
        ({"table": MARGINS, "publish": []}, '"publish" has to be a list'),
        ({"table": MARGINS, "publish": ["margin"]}, '"publish": "margin" is neither'),
        ({"table": MARGINS, "publish": [4]}, '"publish": 4 is neither'),
        ({"table": {"rows": 1000, "columns": 30, "counts": [1] * 30_000}, "publish": ["margins"]}, "too large"),
    ],
)
def test_what_is_wrong_with_a_file_is_one_clear_line(disclosure, content, says):
    code, printed, complaint = disclosure(content)
    assert (code, printed) == (2, None)
    assert says in complaint
    assert complaint.count("\n") == 1


@pytest.mark.slow
def test_a_million_groups_are_judged(disclosure):
    code, found, _complaint = disclosure({"groups": {str(i): i % 40 for i in range(1_000_000)}})
    assert (code, found["total"]) == (0, True)
    assert len(found["shown"]) == 875_000


def test_a_file_that_is_not_there(tmp_path, capsys):
    assert main(["disclosure", str(tmp_path / "none.json")]) == 1
    assert "No such file" in capsys.readouterr().err
