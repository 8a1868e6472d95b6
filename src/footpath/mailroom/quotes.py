"""What did somebody write, and what stands below it from earlier mails?

How mail programs announce what they quote, in many languages, is what mail-parser-reply knows. Its patterns take time
that grows steeply with long lines and long texts: so they see the beginning of a text, and none of its long lines.
"""

import re
from functools import cache

from mailparser_reply.parser import EmailMessage

SEEN, LONGEST_LINE, MOST_LINES = 16_000, 300, 400  # what the patterns get to see
_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "da", "cs"]
_MARKED = re.compile(r"[ \t]*>")
_SIGNED = "-- "  # the line above a signature (RFC 3676, 4.3)


def parted(text: str) -> tuple[str, str]:
    """What somebody wrote themselves, and what they quoted below or above it, with their signature. Where answers stand
    between quoted lines all of it is theirs: without the questions nobody would understand them. Something always is.
    """
    lines = text.split("\n")
    begins = min(_quote_begins(lines), _signature_begins(lines))
    above, below = "\n".join(lines[:begins]).strip(), lines[begins:]
    marked = [at for at, line in enumerate(below) if _MARKED.match(line)]
    if marked and any(line.strip() and not _MARKED.match(line) for line in below[marked[0] : marked[-1]]):
        return text.strip(), ""
    ends = marked[-1] + 1 if marked else len(below)
    quoted, after = "\n".join(below[:ends]).strip(), "\n".join(below[ends:]).strip()
    own = "\n\n".join(part for part in (above, after) if part)
    return (own, quoted) if own else (quoted, "")


def _signature_begins(lines: list[str]) -> int:
    """The line that opens a signature, with something above it; behind the last one where none does."""
    written = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return next((at for at, line in enumerate(lines) if at > written and line.rstrip("\r") == _SIGNED), len(lines))


def _quote_begins(lines: list[str]) -> int:
    """The line in which what is quoted begins; behind the last one where nothing is."""
    marked = next((at for at, line in enumerate(lines) if _MARKED.match(line)), len(lines))
    shown = "\n".join("" if len(line) > LONGEST_LINE else line.strip() for line in lines[:MOST_LINES])[:SEEN]
    found = _header().search("\n" + shown)
    if found is None:
        return marked
    at = found.start() - 1 + len(found[0]) - len(found[0].lstrip())
    return min(marked, shown.count("\n", 0, max(at, 0)))


@cache
def _header() -> re.Pattern[str]:
    """How the beginning of an earlier mail looks."""
    pattern: re.Pattern[str] = EmailMessage("", languages=_LANGUAGES).HEADER_REGEX
    return pattern
