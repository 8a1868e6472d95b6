"""Which sentences leave their reader without a way on? (Starts without Django, database and settings.)"""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

NEEDS_DJANGO = False
BAD_RULES = 2
_NO_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}  # one answer, one line, for everybody
LONGEST = 1_000_000  # bytes of a line; one that is longer is read in pieces
EXPLANATION = """\
in:   sentences on standard input, one a line
      I can't help you.
out:  one line of JSON for each of them, also where nothing is closed
      {"text": "I can't help you.", "flags": [{"phrase": "I can't", "rule": "refusal", "ask": "Say what you can …"}]}

A phrase is closed when its reader is left without a way on: a refusal, a hand-off without a name, a rule as a wall,
ignorance, or a reproach. An offer, an alternative or a next step opens it; a date alone does not. The rules are data:
--rules FILE.toml takes others, for another language or another house."""


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "coach",
        help="which sentences leave their reader without a way on?",
        description="Reads sentences, and says of each which closed phrases are in it and what is missing.",
        epilog=EXPLANATION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--rules", metavar="FILE.toml", type=Path, help="rules other than the English ones that come with it"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Each line as it comes; what is wrong with a file of rules is one line on stderr."""
    from footpath.pure.wording import read
    from footpath.pure.wording_rules import RuleFault, load, shipped

    try:
        rules = load(options.rules) if options.rules else shipped()
    except RuleFault as fault:
        sys.stderr.write(f"footpath: {fault}\n")
        return BAD_RULES
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    for line in lines(getattr(sys.stdin, "buffer", io.BytesIO())):
        flags = [{"phrase": one.phrase, "rule": one.rule, "ask": one.ask} for one in read(line, rules)]
        answer = json.dumps({"text": line, "flags": flags}, ensure_ascii=not utf8)
        sys.stdout.write(answer.translate(_NO_LINE_ENDS) + "\n")
        sys.stdout.flush()  # somebody may be typing
    return 0


def lines(given: BinaryIO) -> Iterator[str]:
    """Line by line; what is no UTF-8 stands as a sign for that."""
    first = True
    while raw := given.readline(LONGEST):
        text = raw.decode("utf-8-sig" if first else "utf-8", errors="replace")
        first = False
        yield text.removesuffix("\n").removesuffix("\r")
