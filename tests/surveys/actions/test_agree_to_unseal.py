"""Do two officers open a link together, is it written down, and is whoever wrote the answer told? (AN-24)"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import opened, sealed, waiting

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.surveys.actions import agree_to_unseal, answer, ask_to_unseal, close_wave, release, set_mode
from footpath.surveys.models import Unsealing
from footpath.surveys.refusals import Refused, SomebodyWasFaster

FACTS = {"words": "I will set fire to it.", "reason": "A threat.", "now": MONDAY}


@pytest.mark.parametrize("barred", ["", "Section 12"])
def test_an_24_two_of_them_and_it_is_told_unless_the_law_forbids_it(cast, barred):
    asked = ask_to_unseal(sealed(cast), **FACTS, by=cast.max)
    with pytest.raises(PermissionDenied):
        agree_to_unseal(asked, by=cast.max, now=MONDAY)
    agree_to_unseal(asked, by=cast.eve, now=MONDAY, barred=barred)
    stored = Unsealing.objects.get()
    assert (stored.person, stored.asked_by, stored.agreed_by) == (cast.ana, cast.max, cast.eve)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("unsealing.agreed", {})
    tell(event)
    told = {notice.recipient for notice in Notice.objects.filter(event=event)}
    assert told == ({cast.max} if barred else {cast.max, cast.ana})
    with pytest.raises(SomebodyWasFaster):
        agree_to_unseal(Unsealing.objects.get(), by=cast.eve, now=MONDAY)


def test_what_several_said_or_nobody_opens_no_link(cast):
    wave = sealed(cast)
    for words in ("All is well.", "Nobody said this."):
        with pytest.raises(Refused):
            agree_to_unseal(ask_to_unseal(wave, **FACTS | {"words": words}, by=cast.max), by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        agree_to_unseal(ask_to_unseal(wave, **FACTS, by=cast.max), by=cast.cleo, now=MONDAY)


def test_an_24_what_has_become_anonymous_is_never_opened(cast):
    wave = sealed(cast)
    asked = ask_to_unseal(wave, **FACTS, by=cast.max)
    set_mode(wave.instrument, mode="anonymous", by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="impossible"):
        agree_to_unseal(Unsealing.objects.select_related("wave").get(pk=asked.pk), by=cast.eve, now=MONDAY)


def test_an_24_a_choice_is_no_text_that_opens_a_link(cast):
    wave = opened(cast, people=12, mode="confidential")
    for one in waiting(wave):
        said = "no" if one.person_id == cast.ana.pk else "yes"
        answer(one, answers={"used": said, "answers-fast": 3}, now=MONDAY)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    asked = ask_to_unseal(wave, **FACTS | {"words": "no"}, by=cast.max)
    with pytest.raises(Refused):
        agree_to_unseal(asked, by=cast.eve, now=MONDAY)
    assert Unsealing.objects.get().person is None
