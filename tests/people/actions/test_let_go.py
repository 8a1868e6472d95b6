"""What is not asked any more, and what stays?"""

from tests.cast import MONDAY

from footpath.people import actions
from footpath.people.models import Draw


def test_what_waits_is_forgotten_and_what_was_asked_stays(cast):
    actions.draw(cast.ana, "survey", 20, about="wave:1", now=MONDAY)
    for person in (cast.ana, cast.ben):
        actions.draw(person, "survey", 2, about="wave:2", now=MONDAY)
    assert actions.let_go("survey", about="wave:2", people=[cast.ben]) == 0
    assert actions.let_go("survey", about="wave:2") == 1
    assert set(Draw.objects.values_list("person", "about")) == {(cast.ana.pk, "wave:1"), (cast.ben.pk, "wave:2")}
