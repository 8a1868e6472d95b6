"""What does a check find?"""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """Whether somebody has to do something, or might want to."""

    OK = "ok"
    NOTE = "note"
    MEND = "mend"


@dataclass(frozen=True)
class Finding:
    """What was looked at, and what is so; where something is to be mended, also what to do. Never a secret."""

    verdict: Verdict
    about: str
    says: str


def ok(about: str, says: str) -> Finding:
    """As it should be."""
    return Finding(Verdict.OK, about, says)


def note(about: str, says: str) -> Finding:
    """It works, and somebody should know."""
    return Finding(Verdict.NOTE, about, says)


def mend(about: str, says: str) -> Finding:
    """Somebody has to do something."""
    return Finding(Verdict.MEND, about, says)
