"""Does somebody read what agreements keep about them?"""

from tests.cast import MONDAY
from tests.catalog.agreeing import signed

from footpath.catalog.kept import kept


def test_what_was_signed_and_written_is_told(cast):
    signed(cast)
    assert [one.count for one in kept(None, cast.cleo, MONDAY).context["lines"]] == [1, 0]
    assert [one.count for one in kept(None, cast.ana, MONDAY).context["lines"]] == [1, 1]
    assert kept(None, cast.ben, MONDAY) is None
