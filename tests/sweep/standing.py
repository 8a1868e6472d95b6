"""On which scene do the sweeps play that take back what they do?"""

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker
from tests.cast import MONDAY, founded
from tests.site.scene import Scene, play


@pytest.fixture(scope="module")
def standing_scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """The scene of the matrix on Tuesday, once for all tests of a module: setting it up takes longer than they do."""
    with django_db_blocker.unblock(), transaction.atomic():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(timezone, "now", lambda: MONDAY + timedelta(days=1))
            played = play(founded())
        yield played
        transaction.set_rollback(True)


@pytest.fixture
def scene(standing_scene: Scene, tuesday: None, db: None) -> Scene:
    """The scene as it was set up: each test has its own rows in memory, and what it writes is taken back."""
    return deepcopy(standing_scene)
