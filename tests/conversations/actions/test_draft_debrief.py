"""How is a debrief written?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.interviews.talking import SECRET, THURSDAY, debrief_of, ready, told_debrief

from footpath.conversations.actions import draft_debrief
from footpath.conversations.interviews.telling import ALL, told_in
from footpath.conversations.models import Fate
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster


def draft(it, by, parts, **facts):
    return draft_debrief(it, parts=parts, edits=facts.get("edits", it.edits), by=by, now=THURSDAY)


def test_what_the_customer_approved_and_ones_own_words(cast):
    it = debrief_of(cast)
    rows = [(part.key, words, [str(one) for one in said]) for part, words, said in told_in(it, ALL)]
    assert rows == [("setup", "We come late.", []), ("issues", "", ["The badge list comes after the shift begins."])]
    assert (it.state, it.edits) == ("draft", 1)
    assert "We come late" not in it.locked
    assert Event.objects.latest("id").facts == {}


def test_what_was_kept_back_cannot_be_told(cast):
    it = debrief_of(cast)
    kept_back = it.interview.statements.get(fate=Fate.WITHHELD)
    with pytest.raises(ValidationError) as error:
        draft(it, cast.ben, {"issues": {"sentences": [kept_back.pk]}})
    assert list(error.value.message_dict) == ["issues"]
    told_ = it.interview.statements.get(fate=Fate.TOLD)
    it.interview.statements.filter(pk=told_.pk).update(fate=Fate.WITHHELD)  # whatever was written once
    assert [part.key for part, _words, _said in told_in(it, ALL)] == ["setup"]
    assert SECRET not in str(told_in(it, ALL))


def test_sentences_alone_need_no_second_yes_and_other_words_need_a_new_one(cast):
    it = ready(cast)
    same = draft(it, cast.ben, it.texts)
    assert same.state == "ready"
    other = draft(same, cast.ben, {"setup": {"words": "Other words."}})
    assert other.state == "draft"
    alone = draft(other, cast.ben, {"issues": it.texts["issues"]})
    assert alone.state == "ready"


def test_who_changes_an_older_state_is_told_and_nobody_else_writes(cast):
    it = debrief_of(cast)
    with pytest.raises(SomebodyWasFaster):
        draft(it, cast.ben, {}, edits=0)
    for who in (cast.ana, cast.cleo, cast.eve):
        with pytest.raises(PermissionDenied):
            draft(it, who, {})


def test_what_was_told_is_not_written_anew(cast):
    it = told_debrief(cast)
    with pytest.raises(Refused):
        draft(it, cast.ben, {})
