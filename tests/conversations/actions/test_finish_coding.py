"""What happens when one of the two has put all notes into themes?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER

from footpath.conversations.actions import code_note, finish_coding
from footpath.conversations.groups.found import agreement_in
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_what_both_say_the_same_holds_and_they_see_where_they_differ(table):
    group, themes = table.both_coded()
    assert group.state == "held"
    settled = list(group.notes.values_list("theme", "settled"))
    assert settled == [(themes[1].pk, True), (themes[0].pk, True), (None, False)]
    found = agreement_in(group)
    assert found is not None
    assert (found.n, found.same) == (3, 2)
    assert found.kappa == pytest.approx(0.5)


def test_once_nothing_is_left_to_settle_those_who_were_there_look_at_it(table):
    group, _themes = table.coded()
    assert group.state == "coded"
    assert Event.objects.latest("id").kind == "focus_group.coded"


def test_not_while_a_note_is_left_nor_twice_nor_by_others(table):
    group, themes = table.to_code()
    with pytest.raises(Refused, match="3 notes are left"):
        finish_coding(group, by=table.ivy, now=LATER)
    with pytest.raises(PermissionDenied):
        finish_coding(group, by=table.champion, now=LATER)
    code_note(group, chosen=dict.fromkeys(group.notes.values_list("pk", flat=True), themes[0]), by=table.ivy, now=LATER)
    finish_coding(group, by=table.ivy, now=LATER)
    assert agreement_in(group) is None
    with pytest.raises(Refused):
        finish_coding(group, by=table.ivy, now=LATER)
