"""Does `footpath coach` answer each line with one line of JSON, without Django, whatever comes in?"""

import json
import os
import subprocess
import sys

import pytest

BARE = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "DATABASE", "FOOTPATH"))}
WATCH = (
    "import sys; from footpath.site.cli import main; code = main(); "
    "assert 'django' not in sys.modules; raise SystemExit(code)"
)


def coach(given, *arguments, **environment):
    """Exit code, the answers, what was complained about."""
    command = [sys.executable, "-c", WATCH, "coach", *arguments]
    done = subprocess.run(
        command, input=given, capture_output=True, check=False, env={**BARE, "PYTHONUTF8": "1", **environment}
    )
    return (
        done.returncode,
        [json.loads(line) for line in done.stdout.decode().split("\n") if line],
        done.stderr.decode(),
    )


def test_one_answer_a_line_also_where_nothing_is_closed(tmp_path):
    given = "I can't help you.\n\nNo problem\nYou’ll have to call IT".encode()
    code, answers, complaint = coach(given)
    assert (code, complaint) == (0, "")
    assert [one["text"] for one in answers] == ["I can't help you.", "", "No problem", "You’ll have to call IT"]
    assert answers[0]["flags"] == [
        {
            "phrase": "I can't help you", "rule": "refusal",
            "ask": "Say what you can do. What can be done instead? By when? Who does it?",
        }
    ]  # fmt: skip
    assert answers[1] == {"text": "", "flags": []}
    assert not answers[2]["flags"]
    assert answers[3]["flags"][0]["rule"] == "hand_off"


def test_bytes_that_are_no_text_line_ends_of_others_and_signs_that_end_lines_elsewhere():
    code, answers, _ = coach(b"\xef\xbb\xbfI can't\xff wait\r\nOne\xe2\x80\xa8line\n\x00\n")
    assert code == 0
    assert [one["text"] for one in answers] == ["I can't\ufffd wait", "One\u2028line", "\x00"]


def test_nothing_in_nothing_out_and_an_ascii_terminal_can_show_it():
    assert coach(b"") == (0, [], "")
    code, answers, _ = coach("It’s against policy".encode(), PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert code == 0
    assert answers[0]["flags"][0]["rule"] == "wall"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("x", "footpath: mine.toml: it is not TOML: "),
        ("language = 'en'", "footpath: mine.toml: says: this table is missing"),
    ],
)
def test_a_broken_file_of_rules_is_one_line(tmp_path, content, line):
    file = tmp_path / "mine.toml"
    file.write_text(content)
    code, answers, complaint = coach(b"No.\n", "--rules", str(file))
    assert (code, answers) == (2, [])
    assert complaint.startswith(line)
    assert complaint.count("\n") == 1


def test_a_file_that_is_not_there_is_one_line(tmp_path):
    code, _, complaint = coach(b"No.\n", "--rules", str(tmp_path / "none.toml"))
    assert code == 1
    assert complaint.endswith("none.toml: No such file or directory\n")
