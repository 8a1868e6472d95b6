"""How is something done to a request from a mail?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY

from footpath.mailroom.actions import act_by_mail
from footpath.mailroom.actions.act_by_mail import NotDone
from footpath.mailroom.acts import Act, act_in
from footpath.requests import actions
from footpath.requests.doors import DOORS
from footpath.requests.states import State

LATER = MONDAY + timedelta(hours=1)


def by_mail(it, text, by, now=LATER):
    act_by_mail(it, act_in(text), by=by, now=now)
    it.refresh_from_db()
    return it


def test_ben_takes_promises_and_delivers_and_ana_accepts(cast, asked):
    assert by_mail(asked, "Take", cast.ben).assignee == cast.ben
    by_mail(asked, "promise 2026-12-04: the lift is free then\n\nRegards, Ben", cast.ben)
    assert (asked.promised_day, asked.promises.get().reason) == (date(2026, 12, 4), "the lift is free then")
    by_mail(asked, "Done: all six places\nThe old room is clean.", cast.ben)
    assert asked.state == State.DELIVERED
    assert asked.messages.latest("id").text == "all six places\nThe old room is clean."
    by_mail(asked, "send back: the name plates are missing", cast.ana)
    assert asked.state == State.WORKING
    by_mail(asked, "DONE.", cast.ben)
    assert by_mail(asked, "accept", cast.ana).state == State.ACCEPTED


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("I take it back", None),
        ("accept it", None),
        ("Accept!", Act("accept")),
        ("> accept", None),
        ("promise 2026-13-40", Act("promise", {"by_day": "2026-13-40"})),
        ("promise tomorrow", None),
        ("withdraw", None),
        ("decline: no", None),
        ("send back", None),
        ("\n\n agree \nThank you", Act("agree", {}, "Thank you")),
        ("", None),
        ("done " * 100_000, None),
    ],
)
def test_only_what_the_list_says_word_for_word_is_an_act(text, meant):
    assert act_in(text) == meant
    assert meant is None or meant.door in DOORS


@pytest.mark.parametrize(
    ("text", "who", "says"),
    [
        ("promise 2026-12-04", "ana", "part"),  # a customer has no rights of a provider
        ("take", "ana", "part"),
        ("accept", "ana", "cannot be done now"),
        ("take", "dov", "do not see"),
        ("promise 2026-13-40", "ben", "date"),
        ("promise 2019-12-04", "ben", "past|today|day"),
        ("done: nothing yet", "ben", "cannot be done now"),
    ],
)
def test_what_cannot_be_done_says_why_and_changes_nothing(cast, asked, text, who, says):
    before = (asked.state, asked.messages.count(), asked.promises.count())
    with pytest.raises(NotDone, match=says) as error:
        by_mail(asked, text, getattr(cast, who))
    assert str(error.value)
    asked.refresh_from_db()
    assert (asked.state, asked.messages.count(), asked.promises.count()) == before


def test_who_was_slower_is_told_so(cast, asked):
    slow = type(asked).objects.get(pk=asked.pk)
    actions.take(asked, by=cast.cleo, now=MONDAY)
    with pytest.raises(NotDone, match="Cleo"):
        by_mail(slow, "take", cast.ben)
