"""Which instance do the tests of the command line use?"""

from tests.instance import instance, ready

__all__ = ["instance", "ready"]
