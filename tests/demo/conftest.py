"""Which instance do the tests of the command line use?"""

from tests.instance import instance

__all__ = ["instance"]
