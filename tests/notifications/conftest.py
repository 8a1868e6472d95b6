"""Which mail server do the tests write to?"""

from tests.post_office import post_office

__all__ = ["post_office"]
