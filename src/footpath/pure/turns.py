"""What comes first when not all can be first? It follows from how many it stops, and from how soon it hurts."""

from typing import Literal

Turn = Literal["first", "", "later"]
# ITIL's matrix of impact and urgency with three outcomes instead of five: how far it reaches, how soon it hurts.
_TURNS: dict[tuple[str, str], Turn] = {
    ("many", "now"): "first",
    ("many", "days"): "first",
    ("team", "now"): "first",
    ("one", "weeks"): "later",
    ("team", "weeks"): "later",
}


def turn(impact: str, urgency: str) -> Turn:
    """Before what is not urgent ("first"), as it comes (""), or after others ("later").

    `impact` is "one", "team" or "many" stopped; `urgency` is "now", "days" or "weeks" until it hurts; empty where
    nothing was said of it, and then it comes as it comes.
    """
    return _TURNS.get((impact, urgency), "")
