"""Which figures of a table may be released, and why not the others? (Starts without Django and database.)"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

NEEDS_DJANGO = False
BAD_INPUT = 2
MOST_BYTES = 100_000_000
EXPLANATION = """\
in:   {"k": 5, "groups": {"Tech": 9, "Ops": 6, "Sales": 4}}
out:  {"shown": ["Tech"], "merged": [["Ops", "Sales"]], "hidden": [], "total": true}
      Groups below k are hidden, and with them others until nobody gets a small one by subtracting.

in:   {"k": 5, "table": {"rows": 2, "columns": 2, "counts": [6, 3, 8, 7]}, "publish": ["margins", "cells"]}
out:  {"accepted": false, "determined": [[1]]}
      Lists of cells (by index, row by row) with 1 to k-1 people together, whose sum could be computed from what is
      published: "margins", "cells" (those of k and more), or indexes of cells."""


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "disclosure",
        help="which figures of a table may be released, and why not the others?",
        description="Says which figures of a table may be released so that no group below k can be made out.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE.json", type=Path, help="groups or a table, as below")
    return parser


def run(options: argparse.Namespace) -> int:
    """Read the whole file, judge, print one line; what is wrong with a file is one line on stderr."""
    from footpath.pure.disclosure_file import BadQuestion, answer

    with options.file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    try:
        if len(content) > MOST_BYTES:
            raise BadQuestion(f"this is too large: more than {MOST_BYTES // 1_000_000} MB")
        found = answer(content)
    except BadQuestion as error:
        sys.stderr.write(f"footpath: {options.file}: {error}\n")
        return BAD_INPUT
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    sys.stdout.write(json.dumps(found, ensure_ascii=not utf8) + "\n")
    return 0
