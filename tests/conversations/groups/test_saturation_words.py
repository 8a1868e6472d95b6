"""Is nothing said of further groups where one group alone has met?"""

import pytest
from django.utils.translation import override

from footpath.conversations.groups.found import Found
from footpath.conversations.groups.words import saturation_in_words
from footpath.conversations.models import FocusGroup


@pytest.mark.parametrize(("groups", "said"), [(1, "One group alone"), (2, "is likely to bring little")])
def test_one_group_says_nothing_of_the_next(groups: int, said: str) -> None:
    found = Found(tuple(FocusGroup() for _ in range(groups)), (), (), 0.0, 0.0)
    with override("en"):
        assert said in saturation_in_words(found)
