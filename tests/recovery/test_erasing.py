"""What is left of what was put right when somebody is erased in the middle of it?"""

import pytest
from tests.cast import MONDAY
from tests.recovery.stages import TUESDAY, anew, fixed, large, noticed, planned

from footpath.people.actions import deactivate, erase_person
from footpath.recovery import actions

pytestmark = pytest.mark.usefixtures("tuesday")


def erased(cast, person):
    deactivate(person, by=cast.eve, now=TUESDAY)
    person.refresh_from_db()
    erase_person(person, by=cast.eve, now=TUESDAY)


def test_of_whoever_owns_it_in_each_state(cast, sign_in):
    made = [planned(cast), large(cast, cause="late"), fixed(cast, cause="untold")]
    erased(cast, cast.ben)
    for it in made:
        assert anew(it).owner == cast.cleo
        for reader in (cast.ana, cast.cleo):
            page = sign_in(reader).get(it.get_absolute_url())
            assert page.status_code == 200
            assert "Ben" not in page.content.decode()


def test_of_whoever_noticed_it_and_was_to_say_whether_it_is_right(cast, sign_in):
    it = fixed(cast, touched=[cast.dov])
    actions.check(it, is_right=False, missing="One is dark, says Ana Ferreira.", by=cast.ana, now=TUESDAY)
    other = noticed(cast, cause="late", now=MONDAY)
    erased(cast, cast.ana)
    assert it.checks.get(is_right=False).missing == ""
    cleo = sign_in(cast.cleo)
    for one in (it, other):
        page = cleo.get(one.get_absolute_url())
        assert page.status_code == 200
        assert "Ferreira" not in page.content.decode()
