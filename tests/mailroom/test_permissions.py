"""Who reads a mail that came in?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.mailroom.letters import mail
from tests.requests.stages import new_terms

from footpath.mailroom.actions import take_in
from footpath.mailroom.models import Outcome
from footpath.mailroom.permissions import mails_on, visible_mail
from footpath.requests import actions
from footpath.requests.message_ids import new_message_id
from footpath.requests.models import Watcher
from footpath.requests.permissions import Side, sides, standing

LATER = MONDAY + timedelta(hours=1)
EVERYBODY = ("ana", "ben", "cleo", "dov", "eve", "max")


@pytest.mark.parametrize("confidential", [False, True])
@pytest.mark.parametrize("asker", ["ana", "cleo"])
def test_a_mail_is_read_with_its_request_and_what_is_internal_inside_alone(cast, desk, asker, confidential):
    new_terms(confidential=confidential)
    cast.move.refresh_from_db()
    it = actions.take(ask(cast, MONDAY, by=getattr(cast, asker)), by=cast.cleo, now=MONDAY)
    actions.assign(it, to=cast.ben, by=cast.cleo, now=MONDAY)
    Watcher.objects.create(request=it, person=cast.dov)
    said = {"in_reply_to": new_message_id("request", it.pk), "subject": f"Re: {it.number}"}
    open_to_all = take_in(mail("Hello.", sender="dov@demo.example", **said), now=LATER)
    internal = take_in(mail("Away.", auto_submitted="auto-replied", **said), now=LATER)
    assert (open_to_all.outcome, internal.outcome) == (Outcome.APPENDED, Outcome.KEPT)
    it.refresh_from_db()
    for name in EVERYBODY:
        person = getattr(cast, name)
        seen_as = sides(standing(person, LATER.date()), it)
        found = set(visible_mail(person, LATER.date()))
        assert (open_to_all in found) == bool(seen_as), name
        assert (internal in found) == (Side.INSIDE in seen_as), name
        if seen_as:
            assert set(mails_on(it, person, LATER.date())) == found, name


def test_a_mail_that_waits_is_for_the_team_to_whose_address_it_came(cast, desk):
    held = take_in(mail(sender="somebody@outside.example"), now=MONDAY)
    nowhere = take_in(mail("Hello?", sender="somebody@outside.example", to="nobody@demo.example"), now=MONDAY)
    seers = [name for name in EVERYBODY if held in visible_mail(getattr(cast, name), MONDAY.date())]
    assert seers == ["ben", "cleo", "max"]
    assert not any(nowhere in visible_mail(getattr(cast, name), MONDAY.date()) for name in EVERYBODY)


def test_somebody_sees_how_many_mails_of_theirs_are_kept(cast, desk, sign_in):
    take_in(mail(), now=MONDAY)
    page = sign_in(cast.ana).get("/kept/").content.decode()
    assert "Mails that came in from your address" in page
