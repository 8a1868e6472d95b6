"""How does a customer say yes to what will be told?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.interviews.talking import THURSDAY, debrief_of, ready

from footpath.conversations.actions import agree_debrief, show_debrief
from footpath.conversations.interviews.telling import hash_of
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_yes_is_for_these_words(cast):
    it = ready(cast)
    assert (it.state, it.approved_hash) == ("ready", hash_of(it.texts))
    assert Event.objects.latest("id").kind == "debrief.agreed"


def test_never_for_others_and_by_nobody_else(cast):
    it = show_debrief(debrief_of(cast), by=cast.ben, now=THURSDAY)
    with pytest.raises(Refused, match="words have changed"):
        agree_debrief(it, hash="of other words", agrees=True, by=cast.ana, now=THURSDAY)
    for who in (cast.ben, cast.eve):
        with pytest.raises(PermissionDenied):
            agree_debrief(it, hash=hash_of(it.texts), agrees=True, by=who, now=THURSDAY)


def test_no_sends_it_back(cast):
    it = show_debrief(debrief_of(cast), by=cast.ben, now=THURSDAY)
    assert agree_debrief(it, hash="", agrees=False, by=cast.ana, now=THURSDAY).state == "draft"
    with pytest.raises(Refused):
        agree_debrief(it, hash=hash_of(it.texts), agrees=True, by=cast.ana, now=THURSDAY)
