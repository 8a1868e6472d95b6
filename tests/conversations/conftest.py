"""What do the tests of focus groups begin with?"""

import pytest
from tests.cast import Cast
from tests.conversations.grouping import Table, gathered


@pytest.fixture
def table(cast: Cast) -> Table:
    """Fourteen customers of Facilities, a champion, a host and two who code."""
    return gathered(cast)
