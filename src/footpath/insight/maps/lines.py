"""How are thousands of lines written into a drawing?

As text, at once: a template takes ten times as long for each. What stands in them are numbers alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString

DENSE = 300  # lines: of more they are drawn faintly, and the reader is told to choose a team


@dataclass(frozen=True)
class Line:
    """A line: its way, its class, and the keys of the teams at its ends."""

    d: str
    kind: str
    teams: tuple[int, ...]


@dataclass(frozen=True)
class Lines:
    """Lines of one class, written."""

    kind: str
    svg: SafeString
    count: int


def written(lines: Iterable[Line]) -> list[Lines]:
    """The lines by class, each class where its last line stands: what comes last is seen best."""
    found: dict[str, list[str]] = {}
    for line in lines:
        known = found.pop(line.kind, [])
        known.append(f'<path d="{line.d}" data-t="{" ".join(map(str, line.teams))}"/>')
        found[line.kind] = known
    return [Lines(kind, SafeString("".join(paths)), len(paths)) for kind, paths in found.items()]
