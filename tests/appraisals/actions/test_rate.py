"""What can be said, and what not?"""

import pytest
from django.core.exceptions import ValidationError
from tests.appraisals.rating import collecting, raw, say, seats
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.people.models import Person
from footpath.surveys.refusals import NotTaken

pytestmark = pytest.mark.django_db


def test_what_cannot_be_read_is_refused_by_its_name_and_nothing_is_taken(cast):
    it = collecting(cast)
    rater = seats(it, "peer")[0]
    key = it.items[0]["key"]
    for steps in ({key: "6"}, {key: "x"}, {key: 0}, {key: [3]}):
        with pytest.raises(ValidationError) as wrong:
            actions.rate(rater, steps=steps, words={}, now=MONDAY)
        assert set(wrong.value.error_dict) == {key}
    for steps in ({}, {key: "na"}):
        with pytest.raises(ValidationError, match="one behavior that you have seen"):
            actions.rate(rater, steps=steps, words={}, now=MONDAY)
    with pytest.raises(ValidationError) as long:
        actions.rate(rater, steps={key: 3}, words={"keep_up": "x" * 601}, now=MONDAY)
    assert set(long.value.error_dict) == {"keep_up"}
    assert raw() == (0, 0)
    Person.objects.filter(pk=rater.person_id).update(is_active=False)
    with pytest.raises(NotTaken):
        say(rater)
