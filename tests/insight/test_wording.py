"""Are figures said as people round them?"""

import pytest

from footpath.insight.wording import interval, short, value
from footpath.pure.figures import Figure
from footpath.ui.measures import Kind


@pytest.mark.parametrize(("mean", "said"), [(4.38, "4.4"), (4.34, "4.3"), (4.25, "4.3"), (4.0, "4.0")])
def test_stars_are_rounded_half_up_and_never_cut(mean, said):
    figure = Figure(n=23, value=mean, low=mean, high=mean)
    assert value(Kind.STARS, figure, None, told=True) == f"{said} stars"
    assert short(Kind.STARS, figure) == f"{said} stars from 23"
    assert interval(Kind.STARS, figure) == f"likely between {said} and {said}"
