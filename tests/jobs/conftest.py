"""Which instance do the tests of workers use?"""

from tests.instance import instance

__all__ = ["instance"]
