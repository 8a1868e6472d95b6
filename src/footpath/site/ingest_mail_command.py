"""How does one mail come in from a shell?"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from footpath.mailroom.models import Received

SAID = {"created": "created", "appended": "appended", "kept": "appended", "duplicate": "duplicate"}


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "ingest-mail",
        help="take in one mail",
        description="Takes in one mail as if it had arrived in the mailbox. The last line says what became of it: "
        "created FP-n, appended FP-n, duplicate FP-n or quarantined: reason.",
    )
    parser.add_argument("file", metavar="FILE.eml", type=Path, help="the mail as it came; - for standard input")
    return parser


def run(options: argparse.Namespace) -> int:
    """Take it in and say what became of it; whichever it is, that went well."""
    from django.utils import timezone

    from footpath.mailroom.actions import take_in

    raw = sys.stdin.buffer.read() if str(options.file) == "-" else options.file.read_bytes()
    received = take_in(raw, now=timezone.now())
    sys.stdout.write(f"{in_short(received)}\n")
    return 0


def in_short(received: "Received") -> str:
    """What became of a mail, for programs that read the last line."""
    from footpath.mailroom.reasons import in_words

    if received.request is not None and received.outcome in SAID:
        return f"{SAID[received.outcome]} {received.request.number}"
    return f"quarantined: {in_words((received.first or received).reason)}"
