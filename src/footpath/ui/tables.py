"""How does a table leave as a file that every spreadsheet opens right and none computes?

RFC 4180: commas, quotes where they are needed, CRLF. UTF-8 with a byte order mark, by which spreadsheets know it.
Numbers stand as numbers with a point, days and moments as ISO 8601, what is not there as an empty cell. Texts that look
like formulas begin with an apostrophe (pure/csv_cells.py); Footpath's own imports take it away again.
"""

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain

from django.http import StreamingHttpResponse

from footpath.pure.csv_cells import inert
from footpath.ui.downloads import attachment

Cell = str | int | float | Decimal | date | datetime | None
_BOM = "\ufeff"


class _Echo:
    """Gives back what is written to it, so that a row leaves as soon as it is there."""

    def write(self, text: str) -> str:
        return text


def csv_response(name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> StreamingHttpResponse:
    """A table as a download; `name` is what the page is called. Rows are fetched while they leave."""
    return StreamingHttpResponse(
        as_csv(header, rows), content_type="text/csv; charset=utf-8", headers=attachment(name, "csv")
    )


def as_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The table, line by line."""
    writer = csv.writer(_Echo())
    yield _BOM.encode()
    for row in chain([header], rows):
        yield str(writer.writerow([_written(cell) for cell in row])).encode("utf-8", "replace")


def _written(cell: Cell) -> str | int | float | Decimal:
    if cell is None or (isinstance(cell, float | Decimal) and not math.isfinite(cell)):
        return ""
    if isinstance(cell, str):  # a text of the language, too, which is made when it is written
        return inert(str(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    return cell if isinstance(cell, int | float | Decimal) else inert(str(cell))
