"""How is it written down why it happened, and what keeps it from happening again?"""

import pytest
from django.core.exceptions import ValidationError
from tests.recovery.stages import DAY, TUESDAY, anew, checked, kinds, put_right, strangers

from footpath.people.refusals import Refused
from footpath.recovery import actions

LATER = TUESDAY + DAY
SAID = {"why": "Nobody counts lamps.", "prevention": "A list in the van.", "by_day": (LATER + DAY).date()}


def learn(it, by, **facts):
    return actions.learn(it, **{**SAID, **facts}, by=by, now=LATER)


def test_why_and_what_prevents_it_who_and_until_when(cast):
    it = checked(cast)
    strangers(cast, lambda by: learn(it, by))
    for field, wrong in (("why", " "), ("prevention", ""), ("by_day", None), ("by_day", TUESDAY.date())):
        with pytest.raises(ValidationError) as told:
            learn(it, cast.ben, **{field: wrong})
        assert list(told.value.message_dict) == [field]
    learn(it, cast.ben, who=cast.cleo)
    assert (anew(it).state, anew(it).prevents, anew(it).prevented_by) == ("learned", cast.cleo, SAID["by_day"])
    assert kinds(it)[-1] == "learned"


def test_not_before_they_say_that_it_is_right(cast):
    with pytest.raises(Refused):
        learn(put_right(cast), cast.ben)
