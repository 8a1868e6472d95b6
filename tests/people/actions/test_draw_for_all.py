"""Who of many is asked, and who waits?"""

from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.models import Draw


def test_many_are_asked_at_once_and_those_whose_month_is_full_wait(cast):
    actions.draw(cast.ben, "survey", 18, about="wave:0", now=MONDAY)
    asked = actions.draw_for_all([cast.ana, cast.ben, cast.cleo], "pulse", 3, about="wave:9", now=MONDAY)
    assert asked == {cast.ana.pk, cast.cleo.pk}
    assert actions.let_go("pulse", about="wave:9", people=[cast.ana]) == 0
    assert actions.let_go("pulse", about="wave:9") == 1
    assert set(Draw.objects.filter(what="pulse").values_list("person", flat=True)) == asked
