"""Does somebody read what agreements keep about them?"""

from tests.cast import MONDAY
from tests.catalog.agreeing import signed
from tests.catalog.knowing import KEY
from tests.catalog.knowing import known as catalog_known

from footpath.catalog.actions import avoid_ask
from footpath.catalog.kept import kept, known


def test_what_was_signed_and_written_is_told(cast):
    signed(cast)
    assert [one.count for one in kept(None, cast.cleo, MONDAY).context["lines"]] == [1, 0]
    assert [one.count for one in kept(None, cast.ana, MONDAY).context["lines"]] == [1, 1]
    assert kept(None, cast.ben, MONDAY) is None


def test_what_was_written_down_and_what_it_saved_is_told(cast):
    it = catalog_known(cast, owner=cast.cleo)
    avoid_ask(it, service=cast.move, form_key=KEY, by=cast.ana, now=MONDAY)
    counts = [[one.count for one in known(None, person, MONDAY).context["lines"]] for person in (cast.cleo, cast.ana)]
    assert counts == [[1, 0], [0, 1]]
    assert known(None, cast.dov, MONDAY) is None
