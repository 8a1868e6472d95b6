"""How does a text stand in a table, so that no spreadsheet takes it for a formula, and how is it read back?

Spreadsheets compute a cell that begins with one of = + - @ (also in their wide and small forms), with a tab or with the
end of a line; a space before it does not always stop them. An apostrophe in front keeps it text: what OWASP advises
against CSV injection.
"""

import re

_STARTS = r"[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n＝＋－＠﹦﹢﹣﹫−]"
_FORMULA = re.compile(f"'*{_STARTS}")
_INERT = re.compile(f"''*{_STARTS}")


def inert(text: str) -> str:
    """The text as a cell: with an apostrophe in front where it would be a formula, or look like one made inert."""
    return "'" + text if _FORMULA.match(text) else text


def plain(cell: str) -> str:
    """The text that a cell was made from: plain(inert(text)) == text for every text."""
    return cell[1:] if _INERT.match(cell) else cell
