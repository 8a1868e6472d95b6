"""What is done when somebody who was there says: that is not what we said?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER, seats

from footpath.conversations.actions import answer_objection, check_themes
from footpath.people.refusals import Refused


def test_it_is_answered_once(table):
    group, themes = table.coded()
    check_themes(group, wrong={themes[0].pk: "By mail."}, by=seats(group).filter(came=True)[0].person, now=LATER)
    one = group.objections.get()
    with pytest.raises(PermissionDenied):
        answer_objection(one, answer="We say so now.", by=table.cast.ben, now=LATER)
    with pytest.raises(ValidationError):
        answer_objection(one, answer="", by=table.ivy, now=LATER)
    answer_objection(one, answer="We say so now.", by=table.ivy, now=LATER)
    assert group.objections.get().texts["answer"] == "We say so now."
    with pytest.raises(Refused):
        answer_objection(one, answer="Again.", by=table.champion, now=LATER)
