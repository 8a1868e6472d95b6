"""How does a theme come into what focus groups said?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER

from footpath.conversations.actions import add_theme
from footpath.conversations.models import GroupTheme
from footpath.people.refusals import Refused
from footpath.surveys.behaviors import library


def test_in_words_of_ones_own_or_from_the_library(table):
    group, _themes = table.to_code()
    study = group.study
    assert str(add_theme(study, title="Floor plans", by=table.cast.eve, now=LATER)) == "Floor plans"
    one = library()[0]
    study.refresh_from_db()
    theme = add_theme(study, behavior=one.key, by=table.champion, now=LATER)
    assert (str(theme), theme.behavior) == (one.name, one.key)
    assert "Floor" not in str(GroupTheme.objects.values_list("locked", flat=True))


@pytest.mark.parametrize("said", [{"title": ""}, {"title": "Hearing of delays"}, {"title": "What Abby did"},
                                  {"behavior": "nonsense"}, {"title": "x" * 100_000}])  # fmt: skip
def test_not_nothing_not_twice_not_with_a_name(table, said):
    group, _themes = table.to_code()
    with pytest.raises(ValidationError):
        add_theme(group.study, by=table.ivy, now=LATER, **said)


def test_only_by_those_who_code_or_run_it_and_before_the_report(table):
    study = table.reported()
    with pytest.raises(PermissionDenied):
        add_theme(study, title="x", by=table.cast.dov, now=LATER)
    with pytest.raises(Refused):
        add_theme(study, title="x", by=table.ivy, now=LATER)
