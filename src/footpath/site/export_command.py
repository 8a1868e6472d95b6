"""How does whoever has the shell of this machine hand over to somebody what is kept about them?"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Declare the command and its options."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "export",
        help="write what is kept about somebody as one JSON document",
        description="What somebody wrote, asked and did, and what was kept about them. Passwords, keys and what is "
        "locked for themself alone are not in it; that they read on their own pages.",
    )
    parser.add_argument("person", metavar="PERSON", help="the e-mail address, or the number in their page's address")
    parser.add_argument("--to", metavar="FILE", type=Path, help="a new file, readable for you alone (default: here)")
    return parser


def run(options: argparse.Namespace) -> int:
    """Write it to standard output, or into a file that does not exist yet."""
    from django.core.serializers.json import DjangoJSONEncoder

    from footpath.people.exporting import export_of
    from footpath.site.erase_command import somebody

    document = json.dumps(export_of(somebody(options.person)), cls=DjangoJSONEncoder, indent=2, ensure_ascii=False)
    if options.to is None:
        sys.stdout.write(document + "\n")
        return 0
    handle = os.open(options.to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(document + "\n")
    return 0
