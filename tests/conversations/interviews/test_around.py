"""What do talks show elsewhere, and what goes when somebody is erased?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.interviews.talking import (
    SECRET,
    THURSDAY,
    agreed,
    approved,
    invited,
    noted,
    now_is,
    running,
    told_debrief,
)

from footpath.conversations.actions import react_to_debrief
from footpath.conversations.interviews.erasing import erase
from footpath.conversations.interviews.panels import home, invite_them, kept
from footpath.conversations.interviews.quiet import held_until, panel
from footpath.conversations.models import ContactPoint, Reaction, Statement


def test_home_shows_whose_turn_it_is(cast):
    invited(cast)
    assert home(None, cast.ana, MONDAY).context["rows"][0][1].title.startswith("Ben would like to hear")
    assert home(None, cast.ben, MONDAY) is None
    assert home(None, cast.eve, MONDAY) is None


def test_somebody_in_a_talk_is_not_disturbed_and_that_is_all_that_others_learn(cast):
    running(cast)
    assert held_until(cast.ana, THURSDAY) == THURSDAY + timedelta(minutes=5)
    assert panel(cast.ben, cast.dov, THURSDAY).context == {"until": THURSDAY + timedelta(minutes=30)}
    assert panel(cast.cleo, cast.dov, THURSDAY) is None
    assert held_until(cast.ana, THURSDAY + timedelta(hours=5)) is None  # a button that nobody pressed


def test_their_page_says_that_they_are_in_a_talk(cast, sign_in, monkeypatch):
    running(cast)
    monkeypatch.setattr(timezone, "now", lambda: THURSDAY)
    assert "in a talk" in sign_in(cast.dov).get(f"/people/{cast.ben.pk}/").content.decode()
    assert "in a talk" not in sign_in(cast.dov).get(f"/people/{cast.cleo.pk}/").content.decode()


def test_from_a_moment_of_service_to_a_talk(cast):
    point = ContactPoint(role="provider", outcome="better")
    point.texts = {"person": cast.ana.name}
    assert invite_them(point, cast.ben).href == f"/interviews/new/?to={cast.ana.pk}"
    assert invite_them(point, cast.ana) is None
    assert "Talks" in str(kept(None, cast.ben, MONDAY).context)


@pytest.mark.parametrize("begin", [invited, agreed, running, noted])
@pytest.mark.parametrize("who", ["ana", "ben"])
def test_who_is_erased_in_the_middle_ends_it_with_its_notes(cast, begin, who):
    talk = begin(cast)
    erase(getattr(cast, who), THURSDAY)
    talk = now_is(talk)
    assert (talk.state, talk.texts, Statement.objects.count()) == ("canceled", {}, 0)


def test_what_was_approved_stays_without_a_name_and_what_was_kept_back_goes(cast):
    talk = approved(cast, SECRET, f"{cast.ana.name} said so.", withheld=1)
    erase(cast.ana, THURSDAY)
    [left] = talk.statements.all()
    assert str(left) == "former colleague said so."
    assert now_is(talk).state == "closed"


def test_what_went_through_their_mind_goes(cast):
    react_to_debrief(told_debrief(cast), text="Ouch.", by=cast.cleo, now=THURSDAY)
    erase(cast.cleo, THURSDAY)
    assert not Reaction.objects.exists()
