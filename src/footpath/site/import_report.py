"""How is an import reported? (English, for the command line.)"""

from collections.abc import Sequence

MOST_LINES = 50  # of mistakes, and of names in a list
NEW_TEAM = ("team is not known here and will be added", "teams are not known here and will be added")


def counted(n: int, one: str, many: str) -> str:
    """“1 request”, “1,502 requests”."""
    return f"{n:,} {one if n == 1 else many}"


def headed(names: Sequence[str], one: str, many: str) -> list[str]:
    """The names below a line that says how many they are; nothing where there are none."""
    return [counted(len(names), one, many) + ":", *(f"  {name}" for name in listed(names))] if names else []


def listed(lines: Sequence[str]) -> list[str]:
    """The first lines, and how many more there are."""
    more = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([f"and {more:,} more"] if more > 0 else [])]
