"""Where else does the workbook show?"""

from datetime import datetime

from footpath.ui.panels import Panel


def sign_in(_thing: object, _person: object, _now: datetime) -> Panel:
    """For whoever has no account: the workbook needs none, and a guest comes in with a code."""
    return Panel("growth/workshops/sign_in_panel.html", {})
