"""Can everybody read the colors, in light and in dark?"""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "src/footpath/ui/static/ui/tokens.css"
PAIRS = dict(re.findall(r"--([\w-]+): light-dark\((#\w{6}, #\w{6})\)", TOKENS.read_text()))
TONES = ["moss", "clay", "sun", "sky", "plain"]
TEXT = [  # ink, ground
    *[(ink, ground) for ink in ("ink", "soft", "moss", "clay") for ground in ("paper", "card", "nav", "sunken")],
    *[(tone, f"{tone}-soft") for tone in TONES],
    *[("ink", f"{tone}-soft") for tone in TONES],
    ("action-ink", "action"),
    ("action-ink", "action-hover"),
    ("danger-ink", "danger"),
    ("danger-ink", "danger-hover"),
]
MARKS = [(f"mark-{tone}", "card") for tone in TONES] + [("edge", "card"), ("focus", "card"), ("focus", "paper")]


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    low, high = sorted([luminance(first), luminance(second)])
    return (high + 0.05) / (low + 0.05)


def colors(name: str) -> list[str]:
    """The token's light and dark color."""
    return str(PAIRS[name]).split(", ")


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # the textbook near miss


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_readable(ink: str, ground: str, scheme: int) -> None:
    assert contrast(colors(ink)[scheme], colors(ground)[scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_and_edges_are_seen(mark: str, ground: str, scheme: int) -> None:
    assert contrast(colors(mark)[scheme], colors(ground)[scheme]) >= 3
