"""Which instance do the tests of workers use?"""

from tests.instance import ready

__all__ = ["ready"]
