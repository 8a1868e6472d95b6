"""On which scene does the sweep play?"""

import pytest
from tests.cast import Cast
from tests.site.scene import Scene, play


@pytest.fixture
def scene(cast: Cast) -> Scene:
    """The scene of the matrix."""
    return play(cast)
