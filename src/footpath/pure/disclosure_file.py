"""What does a file ask about the groups of a table, and which figures may be shown?

In: {"k": 5, "groups": {"Tech": 9, …}} or {"k": 5, "table": {"rows": 2, "columns": 2, "counts": [6, 3, 8, 7]},
"publish": ["margins", "cells"]}, where "cells" are those of k and more; cell indexes may stand in its place.
Out: {"shown": […], "merged": [[…]], "hidden": […], "total": true} or {"accepted": false, "determined": [[1]]}.
"""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from footpath.pure.disclosure import LEAST_RATERS, MOST, K, may_be_threshold, siblings
from footpath.pure.disclosure_audit import NotProven, unions

MOST_GROUPS = 1_000_000
MOST_PEOPLE = 10**9  # in one group: more than anybody employs
MOST_WORK = 20_000_000  # published sums times cells
MOST_LISTED = 1_000
NO_COUNT = f"how many people there are has to be a whole number from 0 to {MOST_PEOPLE:,}"


class BadQuestion(ValueError):
    """The file does not ask what can be answered; the text says what is wrong with it, in one line."""


def answer(content: bytes) -> dict[str, Any]:
    """What may be shown, as it is printed. Raises BadQuestion."""
    asked = _read(content)
    k = asked.pop("k", K)
    if not may_be_threshold(k, LEAST_RATERS):
        raise BadQuestion(f"k has to be a whole number from {LEAST_RATERS} to {MOST}")
    if set(asked) == {"groups"}:
        return _of_groups(asked["groups"], k)
    if set(asked) == {"table", "publish"}:
        return _of_table(asked["table"], asked["publish"], k)
    raise BadQuestion('there has to be "groups", or "table" with "publish", and beside them "k" alone')


def _read(content: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except BadQuestion:
        raise
    except UnicodeDecodeError:
        raise BadQuestion("this is not text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise BadQuestion(f"this is not JSON: line {error.lineno}, column {error.colno}: {error.msg}") from None
    except (RecursionError, ValueError):  # nested without end; a number of thousands of digits
        raise BadQuestion("this is nested too deeply, or has a number that is far too long") from None
    if not isinstance(asked, dict):
        raise BadQuestion("this has to be one JSON object")
    return asked


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice, _times = Counter(name for name, _value in pairs).most_common(1)[0]
        raise BadQuestion(f"{_short(twice)} is there twice")
    return found


def _no_number(text: str) -> Any:
    raise BadQuestion(f"{text} is not a number of people")


def _of_groups(groups: object, k: int) -> dict[str, Any]:
    if not isinstance(groups, dict):
        raise BadQuestion('"groups" has to be an object: names, and how many people each has')
    if len(groups) > MOST_GROUPS:
        raise BadQuestion(f'"groups" has more than {MOST_GROUPS:,} groups')
    for name, count in groups.items():
        if not _is_count(count):
            raise BadQuestion(f'"groups", {_short(name)}: {NO_COUNT}')
    found = siblings(groups, k)
    return {
        "shown": list(found.shown),
        "merged": [list(block) for block in found.merged],
        "hidden": list(found.hidden),
        "total": found.total,
    }


def _of_table(table: object, publish: object, k: int) -> dict[str, Any]:
    if not isinstance(table, dict) or set(table) != {"rows", "columns", "counts"}:
        raise BadQuestion('"table" has to have "rows", "columns" and "counts", and nothing else')
    rows, columns, counts = table["rows"], table["columns"], table["counts"]
    for name in ("rows", "columns"):
        if not _whole(table[name]) or not 1 <= table[name] <= MOST_GROUPS:
            raise BadQuestion(f'"{name}" has to be a whole number from 1 to {MOST_GROUPS:,}')
    if not isinstance(counts, list) or len(counts) != rows * columns:
        raise BadQuestion(f'"counts" has to be a list of {rows * columns:,} numbers: row by row')
    wrong = next((i for i, count in enumerate(counts) if not _is_count(count)), None)
    if wrong is not None:
        raise BadQuestion(f'"counts", cell {wrong}: {NO_COUNT}')
    return _audited(rows, columns, counts, publish, k)


def _audited(rows: int, columns: int, counts: Sequence[int], publish: object, k: int) -> dict[str, Any]:
    margins, cells = _published(publish, counts, k)
    small = [cell for cell in cells if counts[cell] < k]
    if ((rows + columns) * margins + len(small)) * len(counts) > MOST_WORK:
        raise BadQuestion("this is too large: published sums times cells come to more than 20,000,000")
    people = np.array(counts, dtype=np.int64)
    people[[cell for cell in cells if counts[cell] >= k]] = 0  # known by itself, and no part of a small group
    at = np.arange(len(counts))
    sums = [*(at // columns == row for row in range(rows)), *(at % columns == column for column in range(columns))]
    matrix = np.array([*(sums if margins else []), *(at == cell for cell in small)], dtype=np.int64)
    try:
        found = unions(matrix.reshape(-1, len(counts)), people, k, MOST_LISTED)
    except NotProven:
        raise BadQuestion("there are too many small cells to try all groups of them; nothing counts as safe") from None
    return {"accepted": not found, "determined": [list(group) for group in found]}


def _published(publish: object, counts: Sequence[int], k: int) -> tuple[bool, list[int]]:
    """Whether margins are published, and which cells."""
    if not isinstance(publish, list) or not publish:
        raise BadQuestion('"publish" has to be a list of "margins", "cells", or indexes of cells')
    named = [one for part in publish for one in (part if isinstance(part, list) else [part])]
    cells: set[int] = set()
    for one in named:
        if one == "cells":
            cells |= {cell for cell, count in enumerate(counts) if count >= k}
        elif _whole(one) and 0 <= one < len(counts):
            cells.add(one)
        elif one != "margins":
            raise BadQuestion(f'"publish": {_short(one)} is neither "margins", nor "cells", nor the index of a cell')
    return "margins" in named, sorted(cells)


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_count(value: Any) -> bool:
    return _whole(value) and 0 <= value <= MOST_PEOPLE


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 40 else f"{text[:39]}…"
